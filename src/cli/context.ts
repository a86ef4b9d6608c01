import { styleText } from 'node:util';
import type { CliEnvironment } from './environment';

export type Colour = 'green' | 'yellow' | 'red' | 'gray';

/** The commands' access to the process, injected so that tests need none. */
export interface CliContext extends CliEnvironment {
  /** Prints a line of the result. */
  readonly print: (line: string) => void;
  /** Prints a line about a fault or the progress, to the error output. */
  readonly complain: (line: string) => void;
  readonly now: () => Date;
  /** Whether to print colours: only to a terminal. */
  readonly isColoured: boolean;
}

export function paint(context: CliContext, colour: Colour, text: string): string {
  return context.isColoured ? styleText(colour, text) : text;
}

/** Removes the control characters from foreign text, which could move a terminal's cursor. */
export function printable(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' ').trim();
}
