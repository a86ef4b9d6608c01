/** The fields that listings are compared by. */
export interface ComparableListing {
  readonly id: string;
  readonly title: string;
  /** Minor units, of one currency. */
  readonly price: number;
  readonly url?: string | undefined;
}

/** The largest difference in price, as a share of the listing's own price, up or down. */
export const PRICE_RANGE = 0.5;
const MAX_SIMILAR = 3;

/** The listings with the nearest prices, nearest first. Ties go by id, so that the result is always the same. */
export function nearestInPrice(
  price: number,
  others: readonly ComparableListing[],
): readonly ComparableListing[] {
  return others
    .filter((one) => Math.abs(one.price - price) <= price * PRICE_RANGE)
    .toSorted((a, b) => Math.abs(a.price - price) - Math.abs(b.price - price) || (a.id < b.id ? -1 : 1))
    .slice(0, MAX_SIMILAR);
}
