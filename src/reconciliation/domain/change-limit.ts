/** How much a pass may take away by itself. Both must be exceeded for it to stop. */
export interface ChangeLimits {
  readonly maxChanges: number;
  /** Of the channels and messages that it looked at. */
  readonly maxPercent: number;
}

/**
 * The most channels and messages that a pass may declare missing or deleted. More is rather a sign that Stream's data
 * went, by a retention policy or a mistake, or that Parley looks at another app.
 * @param lookedAt channels and messages
 */
export function changeLimit(lookedAt: number, { maxChanges, maxPercent }: ChangeLimits): number {
  return Math.max(maxChanges, Math.floor((lookedAt * maxPercent) / 100));
}
