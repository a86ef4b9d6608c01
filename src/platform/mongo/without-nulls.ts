/** MongoDB's `null` is our `undefined`. */
export function withoutNulls<T extends object>(document: T): T {
  return Object.fromEntries(Object.entries(document).filter(([, value]) => value !== null)) as T;
}
