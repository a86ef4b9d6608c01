import { styleText } from 'node:util';
import type { CliEnvironment } from './environment';

export type Colour = 'green' | 'yellow' | 'red' | 'gray';

/** What the commands have of the world, so that tests need no process. */
export interface CliContext extends CliEnvironment {
  /** A line of the result. */
  readonly print: (line: string) => void;
  /** A line about what is wrong. */
  readonly complain: (line: string) => void;
  readonly now: () => Date;
  /** Only a terminal is given colours. */
  readonly isColoured: boolean;
}

export function paint(context: CliContext, colour: Colour, text: string): string {
  return context.isColoured ? styleText(colour, text) : text;
}

/** What came from elsewhere, without the control characters that could move a terminal's cursor. */
export function printable(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' ').trim();
}
