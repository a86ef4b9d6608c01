/** Whether an id has no control characters and no lone surrogates, which neither MongoDB nor Temporal stores faithfully. */
export function isPlainId(id: string): boolean {
  return !/[\p{Cc}\p{Cs}]/u.test(id);
}

const ID_LIKE = /^[\w:.-]{1,64}$/;

/** Whether what anybody may have written can be shown as an id: no words, no address, nothing long. */
export function looksLikeId(text: string): boolean {
  return ID_LIKE.test(text);
}
