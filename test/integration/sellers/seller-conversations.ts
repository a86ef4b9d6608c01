import type { Models } from '../../../src/app/models';

export const PARLEY = 'parley';
export const NOW = new Date('2026-03-31T12:00:00Z');
export const START = new Date('2026-03-01T12:00:00Z');

/** `at` and `reads` are in seconds from the window's start. */
export interface StoredLine {
  readonly sender?: string;
  readonly at: number;
  readonly [field: string]: unknown;
}

let messages = 0;

const timeOf = (at: number): Date => new Date(START.getTime() + at * 1_000);

/** Puts messages into a channel as events leave them, in the order given. */
export async function storeLines(models: Models, cid: string, lines: readonly StoredLine[]): Promise<void> {
  if (lines.length === 0) return;
  await models.ChatMessage.collection.insertMany(
    lines.map(({ at, sender = 'buyer', ...rest }) => {
      messages += 1;
      return {
        stream_message_id: `line-${messages}`,
        stream_channel_id: cid.slice(cid.indexOf(':') + 1),
        cid,
        sender_id: sender,
        type: 'regular',
        stream_created_at: timeOf(at),
        is_flagged: false,
        ...rest,
      };
    }) as never[],
  );
}

/** Puts a channel, with reads by user, into the database. */
export async function storeConversation(
  models: Models,
  cid: string,
  fields: Readonly<Record<string, unknown>>,
  reads: Readonly<Record<string, readonly number[]>> = {},
): Promise<void> {
  await models.ChatChannel.collection.insertOne({
    _id: cid,
    type: 'messaging',
    id: cid.slice(cid.indexOf(':') + 1),
    members: [],
    reads: Object.entries(reads).map(([user, times]) => ({
      user_id: user,
      at: timeOf(Math.max(...times)),
      times: times.map(timeOf),
    })),
    updatedAt: NOW,
    ...fields,
  } as never);
}

/** As every transaction on a channel does. */
export async function markChanged(models: Models, cid: string, at: Date): Promise<void> {
  await models.ChatChannel.collection.updateOne({ _id: cid as never }, { $set: { updatedAt: at } });
}
