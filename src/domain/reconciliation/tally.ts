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
  missing: {},
};

export function sum(a: Tally, b: Partial<Tally>): Tally {
  const missing: Record<string, number> = { ...a.missing };
  for (const [type, count] of Object.entries(b.missing ?? {})) missing[type] = (missing[type] ?? 0) + count;
  return {
    channels: a.channels + (b.channels ?? 0),
    messages: a.messages + (b.messages ?? 0),
    found: a.found + (b.found ?? 0),
    started: a.started + (b.started ?? 0),
    already_known: a.already_known + (b.already_known ?? 0),
    refused: a.refused + (b.refused ?? 0),
    pending: a.pending + (b.pending ?? 0),
    unsure: a.unsure + (b.unsure ?? 0),
    missing,
  };
}
