/** What listings are compared by. */
export interface ComparableListing {
  readonly id: string;
  readonly title: string;
  /** Minor units, of one currency. */
  readonly price: number;
  readonly url?: string | undefined;
}

/** At most so much dearer or cheaper. */
export const PRICE_RANGE = 0.5;
const MOST = 3;

/** Those with the nearest prices, the nearest first; ties by id, so that it is always the same ones. */
export function nearestInPrice(
  price: number,
  others: readonly ComparableListing[],
): readonly ComparableListing[] {
  return others
    .filter((one) => Math.abs(one.price - price) <= price * PRICE_RANGE)
    .toSorted((a, b) => Math.abs(a.price - price) - Math.abs(b.price - price) || (a.id < b.id ? -1 : 1))
    .slice(0, MOST);
}
