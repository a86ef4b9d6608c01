/** A place in the order of `createdAt` and then `_id`; `at` in ms since 1970. */
export interface CreatedPosition {
  readonly at: number;
  readonly id: string;
}

/** The condition of what comes after a place. @param order `desc`: newest first */
export function afterPosition({ at, id }: CreatedPosition, order: 'asc' | 'desc') {
  const createdAt = new Date(at);
  const [beyond, orAt] = order === 'asc' ? (['$gt', '$gte'] as const) : (['$lt', '$lte'] as const);
  return {
    // The first narrows the index; the second leaves out what was made in the same millisecond and shown already.
    createdAt: { [orAt]: createdAt },
    $or: [{ createdAt: { [beyond]: createdAt } }, { createdAt, _id: { [beyond]: id } }],
  };
}
