import { setTimeout as delay } from 'node:timers/promises';

/** One thing that the demo shows, and whether it was as it should be. */
export interface Step {
  readonly title: string;
  readonly details: readonly string[];
  readonly isGood: boolean;
}

const DEADLINE_MS = 60_000;

/** Looks until something is there, or a minute: then it is shown as missing. */
export async function awaited<T>(look: () => Promise<T | undefined> | T | undefined): Promise<T | undefined> {
  const until = Date.now() + DEADLINE_MS;
  for (;;) {
    const found = await look();
    if (found !== undefined || Date.now() > until) return found;
    await delay(100);
  }
}

/** A part of the demo as a person reads it in a terminal. */
export function stepReport(heading: string, steps: readonly Step[]): string {
  const lines = steps.flatMap(({ title, details, isGood }) => [
    `  ${isGood ? '✓' : '✗'} ${title}`,
    ...details.map((detail) => `      ${detail}`),
  ]);
  return ['', heading, '', ...lines, ''].map((line) => `${line}\n`).join('');
}
