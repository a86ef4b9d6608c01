export interface Work<Candidate extends { readonly position: Position }, Position, Result> {
  /** The candidates after a position, in an order that the work does not change. A page may be empty and have a `next`. */
  page(
    after: Position | undefined,
    size: number,
  ): Promise<{ readonly candidates: readonly Candidate[]; readonly next: Position | undefined }>;
  act(candidate: Candidate): Promise<Result>;
  /** Called for each candidate as it is done. */
  readonly onResult?: ((result: Result) => void) | undefined;
  /** Where the previous call ended. */
  readonly after?: Position | undefined;
  readonly limit: number;
  /** No candidate is begun later than this, except the first one, in ms. */
  readonly timeLimitMs: number;
  /** No candidate is begun after it is aborted. */
  readonly signal?: AbortSignal | undefined;
  /** ms */
  readonly now?: (() => number) | undefined;
}

const PAGE_SIZE = 50;

/** Acts on candidates, one after the other, until a limit. @returns the position to continue after; undefined at the end */
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

/** How many results had each outcome; outcomes that nothing had are left out. */
export function countOutcomes<Outcome extends string>(
  results: readonly { readonly outcome: Outcome }[],
): Readonly<Partial<Record<Outcome, number>>> {
  const outcomes: Partial<Record<Outcome, number>> = {};
  for (const { outcome } of results) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  return outcomes;
}
