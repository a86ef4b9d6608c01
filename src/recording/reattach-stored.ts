import { agreedPlace, isSamePlace } from '../chat/domain/agreed-place';
import type { ChannelState } from '../chat/domain/channel-state';
import type { MessageState } from '../chat/domain/message-state';
import { reattachMessages } from '../bulk-changes/apply-bulk-change';
import { eraseBodies, inErasingTransaction } from './erase-bodies';
import { loadListingSellers } from '../marketplace/load-listing-sellers';
import { findChannels, findDocuments } from './load-documents';
import { ATTACHING_PROJECTION, type MessageChange } from './attach-messages';
import { writeCases } from './write-cases';
import { writeChannels } from './write-channels';
import { writeListings } from './write-listings';
import { writeMessages } from './write-messages';
import type { AttachedModels } from './attached-models';

/** The caller bounds its size: all of it is one transaction. */
export interface StoredBatch {
  readonly cids?: readonly string[];
  readonly messageIds?: readonly string[];
}

/** A channel as it was stored and as it is to be. */
export interface ChannelChange {
  readonly before: ChannelState;
  readonly after: ChannelState;
}

/** The channels and messages whose decision differs from what was stored. */
export interface ReattachedBatch {
  readonly channels: readonly ChannelChange[];
  readonly messages: readonly MessageChange[];
}

/**
 * Decides again what stored channels and messages are about, by what is stored now, and moves the counters of listings
 * with them. Every channel of a changed message is written, so that it collides with an event of that channel.
 * Running again changes nothing.
 * @param isDry only reports what would change
 */
export async function reattachStored(
  models: AttachedModels,
  batch: StoredBatch,
  now: Date,
  isDry = false,
): Promise<ReattachedBatch> {
  return inErasingTransaction(models, now, async (session) => {
    const messages = await findDocuments<MessageState>(
      models.ChatMessage,
      'stream_message_id',
      new Set(batch.messageIds),
      session,
      ATTACHING_PROJECTION,
    );
    const cids = new Set([...(batch.cids ?? []), ...messages.map(({ cid }) => cid)]);
    const stored = await findChannels(models, cids, session);
    const claims = new Set(stored.flatMap((channel) => channel.claimed_listing_id ?? []));
    const sellers = await loadListingSellers(models, claims, session);
    const channels = new Map(
      stored.map((channel) => [channel._id, { ...channel, ...agreedPlace(channel, sellers) }]),
    );
    const changes = await reattachMessages(models, messages, channels, session);
    const moved = stored.flatMap((before): ChannelChange[] => {
      const after = channels.get(before._id) ?? before;
      return isSamePlace(before, after) ? [] : [{ before, after }];
    });
    let erased: readonly string[] = [];
    if (!isDry) {
      await writeMessages(models, changes, now, session);
      await writeCases(models, changes, [], now, session);
      // A bulk deletion of a sender's messages may still have batches to do, so that messages are erased here.
      erased = await eraseBodies(models, changes, [], () => undefined, { now, session });
      await writeListings(models, changes, now, session);
      const touched = new Set([
        ...moved.map(({ after }) => after._id),
        ...changes.map(({ after }) => after.cid),
      ]);
      const written = new Map([...channels].filter(([cid]) => touched.has(cid)));
      await writeChannels(models, { channels: written }, { channels: written }, changes, now, session);
    }
    return { channels: moved, messages: changes, erased };
  });
}
