/** Whether an id has no control characters and no lone surrogates, which neither MongoDB nor Temporal stores faithfully. */
export function isPlainId(id: string): boolean {
  return !/[\p{Cc}\p{Cs}]/u.test(id);
}
