import type { mongo } from 'mongoose';
import { agreedPlace, isSamePlace } from '../domain/channels/agreed-place';
import { storedChannel, type ChannelState } from '../domain/channels/channel-state';
import type { MessageState } from '../domain/messages/message-state';
import { settleAll } from './apply-bulk-change';
import { inTransaction } from './in-transaction';
import type { Models } from './index';
import { listingWords } from './listing-words';
import { withoutNulls } from './load-documents';
import { SETTLING_PROJECTION, type MessageChange } from './settle-messages';
import { writeCases } from './write-cases';
import { writeChannels } from './write-channels';
import { writeListings } from './write-listings';
import { writeMessages } from './write-messages';

/** Bounded by who asks: all of it is one transaction. */
export interface StoredBatch {
  readonly cids?: readonly string[];
  readonly messageIds?: readonly string[];
}

/** A channel as it was stored and as it is to be. */
export interface ChannelChange {
  readonly before: ChannelState;
  readonly after: ChannelState;
}

export interface Settled {
  readonly channels: readonly ChannelChange[];
  readonly messages: readonly MessageChange[];
}

/**
 * Decides again what stored channels and messages are about, by what is stored now, and moves the counters of listings
 * with them. Every channel of a changed message is written, so that it collides with an event of that channel.
 * Running again changes nothing.
 * @param isDry only says what it would change
 */
export async function settleStored(
  models: Models,
  batch: StoredBatch,
  now: Date,
  isDry = false,
): Promise<Settled> {
  return inTransaction(models, async (session) => {
    const messages = await messagesOf(models, batch.messageIds ?? [], session);
    const cids = new Set([...(batch.cids ?? []), ...messages.map(({ cid }) => cid)]);
    const stored = await channelsOf(models, [...cids], session);
    const claims = new Set(stored.flatMap((channel) => channel.claimed_listing_id ?? []));
    const words = await listingWords(models, claims, session);
    const channels = new Map(
      stored.map((channel) => [channel._id, { ...channel, ...agreedPlace(channel, words) }]),
    );
    const changes = await settleAll(models, messages, channels, session);
    const moved = stored.flatMap((before): ChannelChange[] => {
      const after = channels.get(before._id) ?? before;
      return isSamePlace(before, after) ? [] : [{ before, after }];
    });
    if (!isDry) {
      await writeMessages(models, changes, now, session);
      await writeCases(models, changes, [], now, session);
      await writeListings(models, changes, now, session);
      const touched = new Set([
        ...moved.map(({ after }) => after._id),
        ...changes.map(({ after }) => after.cid),
      ]);
      const written = new Map([...channels].filter(([cid]) => touched.has(cid)));
      await writeChannels(models, { channels: written }, { channels: written }, changes, now, session);
    }
    return { channels: moved, messages: changes };
  });
}

async function messagesOf(
  models: Models,
  ids: readonly string[],
  session: mongo.ClientSession,
): Promise<readonly MessageState[]> {
  if (ids.length === 0) return [];
  const found = await models.ChatMessage.collection
    .find({ stream_message_id: { $in: [...ids] } }, { projection: SETTLING_PROJECTION, session })
    .toArray();
  return (found as unknown as MessageState[]).map(withoutNulls);
}

async function channelsOf(
  models: Models,
  cids: readonly string[],
  session: mongo.ClientSession,
): Promise<readonly ChannelState[]> {
  if (cids.length === 0) return [];
  const found = await models.ChatChannel.collection
    .find({ _id: { $in: cids as never[] } }, { session })
    .toArray();
  return (found as unknown as ChannelState[]).map((channel) => storedChannel(withoutNulls(channel)));
}
