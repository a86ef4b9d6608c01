/** How much a pass may remove by itself. It stops where both limits are exceeded. */
export interface ChangeLimits {
  readonly maxChanges: number;
  /** Percentage of the channels and messages that the pass compared. */
  readonly maxPercent: number;
}

/**
 * The most channels and messages that a pass may declare missing or deleted. More are rather a sign that Stream has lost
 * data, by a retention policy or a mistake, or that Parley is configured for another app.
 * @param lookedAt number of compared channels and messages
 */
export function changeLimit(lookedAt: number, { maxChanges, maxPercent }: ChangeLimits): number {
  return Math.max(maxChanges, Math.floor((lookedAt * maxPercent) / 100));
}
