import fc from 'fast-check';

/** Keys that MongoDB's driver, JavaScript or JSON knows something by, and keys at the limits of BSON. */
const KEYS = [
  '_bsontype',
  '$oid',
  '$date',
  '$numberLong',
  '$ref',
  '$id',
  '$set',
  '__proto__',
  'constructor',
  'prototype',
  'toBSON',
  'toJSON',
  'toObject',
  'toString',
  'valueOf',
  'length',
  '_id',
  '',
  'a.b',
  'x\0y',
  '\ud800',
  'k'.repeat(5_000),
];

/** Stands for a number that JSON may write and JavaScript cannot hold. */
const HUGE = '@@1e400@@';

/** @param levels of objects or lists, one in the other, made without recursion */
function nested(levels: number, inList: boolean): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = inList ? [value] : { a: value };
  return value;
}

const leaf = fc.oneof(
  fc.constantFrom<unknown>(
    'x',
    'ObjectId',
    'Map',
    null,
    true,
    0,
    -0,
    -1,
    1e308,
    -1e308,
    2 ** 53,
    Number.MIN_VALUE,
    HUGE,
    '\ud800',
    'a\udc00b',
    '\0',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999Z',
    '2026-02-31T99:00:00Z',
    '-271821-04-20T00:00:00Z',
    'x'.repeat(300_000),
    nested(120, false),
    nested(1_500, true),
    Array.from({ length: 2_000 }, () => ({})),
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.double(),
);

export const hostileObject: fc.Arbitrary<object> = fc.letrec<{ value: unknown; object: object }>((tie) => ({
  // Own keys, as JSON.parse makes them, also `__proto__`.
  object: fc
    .array(fc.tuple(fc.constantFrom(...KEYS), tie('value')), { minLength: 1, maxLength: 3 })
    .map((entries) => Object.fromEntries(entries) as object),
  value: fc.oneof({ maxDepth: 3, depthSize: 'small' }, leaf, tie('object'), fc.array(leaf, { maxLength: 3 })),
})).object;

export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  leaf,
  hostileObject,
  fc.array(hostileObject, { maxLength: 2 }),
);

/** The JSON text of a body, with numbers of any size. */
export function textOf(body: object): string {
  return JSON.stringify(body).replaceAll(`"${HUGE}"`, '1e400');
}
