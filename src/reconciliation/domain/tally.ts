/** The counts of a comparison with Stream, or of an import, so far. */
export interface Tally {
  readonly channels: number;
  /** Messages that were compared. */
  readonly messages: number;
  /** Events that follow from Stream's history and that MongoDB does not have. */
  readonly found: number;
  /** Those of them whose workflows were started. */
  readonly started: number;
  /** Those of them that the inbox already had, processed or under way. */
  readonly already_known: number;
  /** Those of them that cannot be recorded, and were refused or quarantined. */
  readonly refused: number;
  /** Started events whose effects were not in MongoDB at the last check. */
  readonly pending: number;
  /** Channels, messages or reads that were skipped, since Stream's data about them could not be read or trusted. */
  readonly unsure: number;
  /** Messages and channels in MongoDB that were found missing at Stream; their content is kept. */
  readonly messages_missing_at_stream: number;
  readonly channels_missing_at_stream: number;
  /** Messages and channels that were missing at Stream and are there again. */
  readonly seen_again: number;
  /** The found events by type. */
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
  // The tally of a pass that began before a count was introduced lacks it.
  const added = counts.map((key) => [key, (a[key] ?? 0) + (b[key] ?? 0)] as const);
  return { ...NOTHING, ...Object.fromEntries(added), missing };
}

type Count = Exclude<keyof Tally, 'missing'>;
