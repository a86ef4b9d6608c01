/** What a comparison with Stream, or an import, has come to so far. */
export interface Tally {
  readonly channels: number;
  /** Messages that were looked at. */
  readonly messages: number;
  /** Events that Stream's history says and MongoDB does not show. */
  readonly found: number;
  /** Of these: workflows started. */
  readonly started: number;
  /** Of these: the inbox had them, and is done with them or at it. */
  readonly already_known: number;
  /** Of these: left, since they are of no form that could be recorded, or were put aside as such. */
  readonly refused: number;
  /** Of the started: not in MongoDB when last looked. */
  readonly pending: number;
  /** Channels, messages or reads that were left alone, since what Stream said of them could not be read or relied on. */
  readonly unsure: number;
  /** Messages and channels of MongoDB that are found not to be at Stream any more; all that they say is kept. */
  readonly messages_missing_at_stream: number;
  readonly channels_missing_at_stream: number;
  /** Messages and channels that were missing there and are there again. */
  readonly seen_again: number;
  /** What was found, by the type of event. */
  readonly missing: Readonly<Record<string, number>>;
}

export const NOTHING: Tally = {
  channels: 0,
  messages: 0,
  found: 0,
  started: 0,
  already_known: 0,
  refused: 0,
  pending: 0,
  unsure: 0,
  messages_missing_at_stream: 0,
  channels_missing_at_stream: 0,
  seen_again: 0,
  missing: {},
};

export function sum(a: Tally, b: Partial<Tally>): Tally {
  const missing: Record<string, number> = { ...a.missing };
  for (const [type, count] of Object.entries(b.missing ?? {})) missing[type] = (missing[type] ?? 0) + count;
  const counts = Object.keys(NOTHING).filter((key): key is Count => key !== 'missing');
  // A pass that began before a count was added has none.
  const added = counts.map((key) => [key, (a[key] ?? 0) + (b[key] ?? 0)] as const);
  return { ...NOTHING, ...Object.fromEntries(added), missing };
}

type Count = Exclude<keyof Tally, 'missing'>;
