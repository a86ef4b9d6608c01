export interface Work<Candidate extends { readonly position: Position }, Position, Result> {
  /** The candidates after a position, in an order that the work does not change. A page may be empty and have a `next`. */
  page(
    after: Position | undefined,
    size: number,
  ): Promise<{ readonly candidates: readonly Candidate[]; readonly next: Position | undefined }>;
  act(candidate: Candidate): Promise<Result>;
  /** Told of each as it is done. */
  readonly onResult?: ((result: Result) => void) | undefined;
  /** Where the work before ended. */
  readonly after?: Position | undefined;
  readonly limit: number;
  /** None is begun after so many ms. The first one always is. */
  readonly timeLimitMs: number;
  /** None is begun after it is aborted. */
  readonly signal?: AbortSignal | undefined;
  /** ms */
  readonly now?: (() => number) | undefined;
}

const PAGE_SIZE = 50;

/** Does something with many, one after the other, until a limit. @returns with where to go on; undefined after the last */
export async function processPages<Candidate extends { readonly position: Position }, Position, Result>(
  work: Work<Candidate, Position, Result>,
): Promise<{ readonly results: readonly Result[]; readonly next: Position | undefined }> {
  const { limit, timeLimitMs, signal, now = Date.now } = work;
  const until = now() + timeLimitMs;
  const isOver = (): boolean => now() >= until || signal?.aborted === true;
  const results: Result[] = [];
  let next = work.after;
  for (;;) {
    const page = await work.page(next, Math.min(PAGE_SIZE, limit - results.length));
    for (const candidate of page.candidates) {
      if (results.length > 0 && isOver()) return { results, next };
      const result = await work.act(candidate);
      results.push(result);
      work.onResult?.(result);
      next = candidate.position;
    }
    next = page.next;
    if (next === undefined || results.length >= limit || isOver()) return { results, next };
  }
}

/** How many had each outcome; those with none are not named. */
export function countOutcomes<Outcome extends string>(
  results: readonly { readonly outcome: Outcome }[],
): Readonly<Partial<Record<Outcome, number>>> {
  const outcomes: Partial<Record<Outcome, number>> = {};
  for (const { outcome } of results) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  return outcomes;
}
