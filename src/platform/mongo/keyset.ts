import type { Position } from '../values/position';

/** The fields that a collection is ordered by: a time, and an id among documents of one millisecond. One index has both. */
export interface Keyset {
  readonly time: string;
  readonly id: string;
}

export type Order = 'asc' | 'desc';

export const BY_CREATION: Keyset = { time: 'createdAt', id: '_id' };

/** @param order `desc`: newest first */
export function sortBy({ time, id }: Keyset, order: Order): Record<string, 1 | -1> {
  const direction = order === 'asc' ? 1 : -1;
  return { [time]: direction, [id]: direction };
}

/**
 * The condition for documents after a position, to be combined with others by `$and`. It is a range and a filter, not an
 * `$or` of two ranges, so that MongoDB scans one index once, from that position on.
 */
export function afterPosition({ time, id }: Keyset, position: Position, order: Order) {
  const at = new Date(position.at);
  const [onward, until] = order === 'asc' ? (['$gte', '$lte'] as const) : (['$lte', '$gte'] as const);
  return { [time]: { [onward]: at }, $nor: [{ [time]: at, [id]: { [until]: position.id } }] };
}
