import { setTimeout as delay } from 'node:timers/promises';

/** One thing that the demo shows, and whether it was as expected. */
export interface Step {
  readonly title: string;
  readonly details: readonly string[];
  readonly isGood: boolean;
}

const DEADLINE_MS = 60_000;

/** Polls until there is a result, for at most a minute. @returns undefined then, which the demo shows as missing */
export async function awaited<T>(poll: () => Promise<T | undefined> | T | undefined): Promise<T | undefined> {
  const until = Date.now() + DEADLINE_MS;
  for (;;) {
    const found = await poll();
    if (found !== undefined || Date.now() > until) return found;
    await delay(100);
  }
}

/** A part of the demo in a form for the terminal. */
export function stepReport(heading: string, steps: readonly Step[]): string {
  const lines = steps.flatMap(({ title, details, isGood }) => [
    `  ${isGood ? '✓' : '✗'} ${title}`,
    ...details.map((detail) => `      ${detail}`),
  ]);
  return ['', heading, '', ...lines, ''].map((line) => `${line}\n`).join('');
}
