/** The fields of a listing that its reservation depends on. */
export interface Reserved {
  readonly status?: string | null | undefined;
  readonly stock?: number | null | undefined;
  readonly reserved_count?: number | null | undefined;
}

/**
 * A listing's reservation after the marketplace sets it to `active`. Routine synchronisations set that too, also of what
 * has been promised to a buyer meanwhile: what accepted offers have taken stays taken, until the marketplace releases it,
 * or puts the listing on sale again after it was sold or withdrawn.
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
