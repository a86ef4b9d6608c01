/** What of a listing its reservation goes by. */
export interface Reserved {
  readonly status?: string | null | undefined;
  readonly stock?: number | null | undefined;
  readonly reserved_count?: number | null | undefined;
}

/**
 * What becomes of a listing's reservation where the marketplace says `active`. A routine synchronisation says so too,
 * of what has been promised to a buyer meanwhile: what accepted offers have taken stays taken, until the marketplace
 * says that it does not, or says that the listing is for sale again after it was sold or withdrawn.
 * @param stored as it is so far; undefined where the listing is new
 * @param stock as it is from now on
 */
export function onActive(
  stored: Reserved | undefined,
  stock: number | null | undefined,
): { readonly status: 'active' | 'reserved'; readonly reserved_count: number } {
  const { status, reserved_count: taken } = stored ?? {};
  if (!taken || status === 'sold' || status === 'withdrawn') return { status: 'active', reserved_count: 0 };
  return { status: taken >= (stock ?? 1) ? 'reserved' : 'active', reserved_count: taken };
}
