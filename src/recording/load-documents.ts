import { withoutNulls } from '../platform/mongo/without-nulls';
import type { mongo } from 'mongoose';
import type { SellersByListing } from '../chat/domain/agreed-place';
import { claimsOf, storedChannel, type ChannelState } from '../chat/domain/channel-state';
import type { MessageState } from '../chat/domain/message-state';
import type { SenderDeletion } from '../chat/domain/sender-deletions';
import {
  USER_STATUS_FIELDS,
  type Ban,
  type Mute,
  type StreamProfile,
  type StreamUserStatus,
} from '../chat/domain/user-profile';
import type { EventToRecord } from './event-to-record';
import { loadListingSellers, sellersIn } from '../marketplace/load-listing-sellers';
import type { ChatModels } from '../chat/models';
import type { MarketplaceModels } from '../marketplace/models';

/** The part of a user's document that events change or rules read. */
export interface UserState extends StreamUserStatus {
  readonly _id: string;
  /** The marketplace has given a profile, so the name at Stream is not shown. */
  readonly profile_of_marketplace?: boolean;
  readonly stream_profile: StreamProfile;
  readonly bans: readonly Ban[];
  readonly channel_mutes?: readonly Mute[] | undefined;
  readonly user_mutes?: readonly Mute[] | undefined;
  /** Deletions of all messages that the user had written until a time. */
  readonly message_deletions: readonly SenderDeletion[];
  /** Of sellers: until when they are away. */
  readonly away?: { readonly until: Date };
}

export interface Documents {
  readonly messages: ReadonlyMap<string, MessageState>;
  readonly channels: ReadonlyMap<string, ChannelState>;
  readonly users: ReadonlyMap<string, UserState>;
  /** What the marketplace says of the listings that are claimed. */
  readonly listings: SellersByListing;
}

/** Every document that a group of events is about, as the transaction sees it. */
export async function loadDocuments(
  models: ChatModels & MarketplaceModels,
  events: readonly EventToRecord[],
  session: mongo.ClientSession,
): Promise<Documents> {
  const messageIds = new Set<string>();
  const cids = new Set<string>();
  const userIds = new Set<string>();
  for (const { event } of events) {
    if ('message' in event) messageIds.add(event.message.id);
    if (event.type === 'message.read' && event.last_read_message_id)
      messageIds.add(event.last_read_message_id);
    if (event.cid !== undefined) cids.add(event.cid);
    const user = affectedUser(event);
    if (user !== undefined) userIds.add(user.id);
  }
  // One after the other, because a session runs one operation at a time.
  const messages = await findDocuments<MessageState>(
    models.ChatMessage,
    'stream_message_id',
    messageIds,
    session,
  );
  // That of a message is another one only where events contradict each other: see `applyMessageEvent`.
  for (const { cid } of messages) cids.add(cid);
  const channels = await findChannels(models, cids, session);
  const listings = await loadListingSellers(models, claimedListings(events, messages, channels), session);
  // Some events of a message do not have its sender.
  for (const { sender_id: id } of messages) if (id !== undefined) userIds.add(id);
  // Whether the seller is away is read with the others, not by a command for each message.
  if (events.some(({ event }) => event.type === 'message.new'))
    for (const id of sellersIn(listings)) userIds.add(id);
  const users = await findDocuments<UserState>(models.User, '_id', userIds, session, {
    profile_of_marketplace: 1,
    stream_profile: 1,
    bans: 1,
    channel_mutes: 1,
    user_mutes: 1,
    ...USER_STATUS_FIELDS,
    message_deletions: 1,
    'away.until': 1,
  });
  return {
    messages: new Map(messages.map((message) => [message.stream_message_id, message])),
    channels: new Map(channels.map((channel) => [channel._id, channel])),
    listings,
    users: new Map(users.map((user) => [user._id, { ...blankUser(user._id), ...user }])),
  };
}

export function blankUser(id: string): UserState {
  return { _id: id, stream_profile: {}, bans: [], message_deletions: [] };
}

/** The user that an event is about: the one who wrote, read, or was changed. */
export function affectedUser(event: EventToRecord['event']) {
  if ('message' in event) return event.message.sender;
  return 'user' in event ? event.user : undefined;
}

/** Every listing that one of these claims. */
function claimedListings(
  events: readonly EventToRecord[],
  messages: readonly MessageState[],
  channels: readonly ChannelState[],
): ReadonlySet<string> {
  const claims = [
    ...events.flatMap(({ event }) => [
      event.channel?.listing_id,
      'message' in event ? event.message.listing_id : undefined,
    ]),
    ...messages.map((message) => message.claimed_listing_id),
    ...channels.map((channel) => claimsOf(channel).claimed_listing_id),
  ];
  return new Set(claims.filter((id) => id !== undefined));
}

/** The deletions of all messages of a sender, for the senders of these messages. */
export async function loadDeletionsOfSenders(
  models: ChatModels & MarketplaceModels,
  messages: readonly MessageState[],
  session: mongo.ClientSession,
): Promise<ReadonlyMap<string, readonly SenderDeletion[]>> {
  const ids = new Set(messages.flatMap(({ sender_id: id }) => id ?? []));
  const users = await findDocuments<Partial<UserState> & { _id: string }>(models.User, '_id', ids, session, {
    message_deletions: 1,
  });
  return new Map(users.map((user) => [user._id, user.message_deletions ?? []]));
}

type Collection = { collection: MarketplaceModels['User']['collection'] };

/** The stored ones of these channels. */
export async function findChannels(
  models: ChatModels & MarketplaceModels,
  cids: ReadonlySet<string>,
  session: mongo.ClientSession,
): Promise<ChannelState[]> {
  const found = await findDocuments<ChannelState>(models.ChatChannel, '_id', cids, session);
  return found.map(storedChannel);
}

/** The documents whose `key` is one of these, as a transaction sees them. */
export async function findDocuments<T>(
  model: Collection,
  key: string,
  ids: ReadonlySet<string>,
  session: mongo.ClientSession,
  projection?: Readonly<Record<string, 0 | 1>>,
): Promise<T[]> {
  if (ids.size === 0) return [];
  const documents = await model.collection
    .find({ [key]: { $in: [...ids] } }, { session, ...(projection && { projection }) })
    .toArray();
  return documents.map(withoutNulls) as T[];
}
