import type { mongo } from 'mongoose';
import type { ChannelState } from '../chat/domain/channel-state';
import type { FollowUpRules } from '../follow-ups/domain/follow-up-rules';
import type { MessageState } from '../chat/domain/message-state';
import { BULK_BATCH_SIZE } from '../bulk-changes/apply-bulk-change';
import { armNewMessages } from './arm-follow-ups';
import { bulkChangeId } from '../bulk-changes/domain/bulk-scope';
import { eraseBodies, inErasingTransaction, type Erasing } from './erase-bodies';
import type { EventToRecord } from './event-to-record';
import { foldEvents } from './fold-events';
import { leaveChannels } from './leave-channels';
import { loadDocuments } from './load-documents';
import { attachMessages } from './attach-messages';
import { writeAudit } from './write-audit';
import { writeCases } from './write-cases';
import { writeChannels } from './write-channels';
import { writeListings } from './write-listings';
import { writeMessages } from './write-messages';
import { writeUsers } from './write-users';
import type { SharedModels } from '../platform/mongo/shared-models';
import { collectionOf } from '../platform/mongo/collection-of';
import type { AttachedModels } from './attached-models';

export interface RecordOptions {
  /** Parley's own Stream user. */
  readonly parleyUserId: string;
  readonly now: Date;
  readonly followUps: FollowUpRules;
  /** How many messages that no event is about may change with their channels in the group's transaction. */
  readonly batchSize?: number | undefined;
}

/** Documents of these events as they are recorded now, by id. */
export interface Recorded {
  readonly messages: ReadonlyMap<string, MessageState>;
  /** Without their counts. */
  readonly channels: ReadonlyMap<string, ChannelState>;
  /** Of the sellers to whom somebody has written. */
  readonly awaySellers: ReadonlySet<string>;
  /** Ids of the `BulkChange`s that follow from these events, in batches of their own. */
  readonly bulkChanges: readonly string[];
}

/**
 * Records a group of events in one transaction: reads the documents that they are about, applies them in memory
 * (`chat/domain`: any order and repetition ends the same), and writes what changed, the
 * counters by what the messages counted before and count now, and the inbox rows as processed.
 */
export async function recordEvents(
  models: AttachedModels & SharedModels,
  events: readonly EventToRecord[],
  options: RecordOptions,
): Promise<Recorded> {
  return inErasingTransaction(models, options.now, (session, isFirstTry) =>
    transact(models, events, { ...options, isFirstTry }, session),
  );
}

async function transact(
  models: AttachedModels & SharedModels,
  events: readonly EventToRecord[],
  options: RecordOptions & { readonly isFirstTry: boolean },
  session: mongo.ClientSession,
): Promise<Erasing<Recorded>> {
  const { parleyUserId, now, followUps: rules, isFirstTry, batchSize = BULK_BATCH_SIZE } = options;
  const documents = await loadDocuments(models, events, session);
  const folded = foldEvents(documents, events, parleyUserId);
  const { changes, bulk } = await attachMessages(models, documents, folded, { batchSize, session });
  armNewMessages(folded, changes, events, { rules, parleyUserId, now });
  await writeMessages(models, changes, now, session);
  await writeAudit(models, changes, events, { now, isFirstTry }, session);
  await writeCases(models, changes, events, now, session);
  await writeUsers(models, folded, changes, now, session);
  await writeListings(models, changes, now, session);
  const moved = await leaveChannels(models, folded, documents.listings, session);
  await writeChannels(models, documents, folded, changes, now, session);
  const scopes = [...bulk, ...moved.map((cid) => ({ cid }))];
  await models.BulkChange.request(scopes, now, session);
  await collectionOf(models.WebhookEvent).updateMany(
    { _id: { $in: events.map(({ eventId }) => eventId) }, status: 'received' },
    { $set: { status: 'processed', processed_at: now } },
    { session },
  );
  const messageOf = (id: string) => folded.messages.get(id) ?? documents.messages.get(id);
  const erased = await eraseBodies(models, changes, events, messageOf, { now, session });
  const away = [...documents.users.values()].filter(
    (user) => user.away !== undefined && user.away.until > now,
  );
  return {
    ...folded,
    awaySellers: new Set(away.map((user) => user._id)),
    bulkChanges: scopes.map(bulkChangeId),
    erased,
  };
}
