import type { z } from 'zod';

/**
 * `safeParse` of what anybody may have written. Zod compares the `length` of whatever has one, and throws at one that nothing
 * can be compared with (`{"length": {"valueOf": 1, "toString": 1}}`): it is read without such lengths then, so that nobody
 * makes a message unreadable by it.
 */
export function safeParse<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  params?: Parameters<Schema['safeParse']>[1],
): z.ZodSafeParseResult<z.output<Schema>> {
  try {
    return schema.safeParse(value, params);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return schema.safeParse(withoutObjectsAsLength(value), params);
  }
}

function withoutObjectsAsLength(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (key, one: unknown) =>
    key === 'length' && typeof one === 'object' ? undefined : one,
  );
}
