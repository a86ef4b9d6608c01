/** Leaves out fields that are `null`: in documents they mean the same as absent ones. */
export function withoutNulls<T extends object>(document: T): T {
  return Object.fromEntries(Object.entries(document).filter(([, value]) => value !== null)) as T;
}
