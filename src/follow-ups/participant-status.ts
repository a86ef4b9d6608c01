import type { mongo } from 'mongoose';
import type { ChannelState } from '../chat/domain/channel-state';
import type { FollowUpView } from './domain/decide';
import { followedPeople, takesPart } from './domain/who-takes-part';
import { isMuted } from './domain/is-muted';
import {
  isBanned,
  isGone,
  mutedPeople,
  USER_STATUS_FIELDS,
  type Ban,
  type Mute,
  type StreamUserStatus,
} from '../chat/domain/user-profile';
import { withoutNulls } from '../platform/mongo/without-nulls';
import type { MarketplaceModels } from '../marketplace/models';
import { collectionOf } from '../platform/mongo/collection-of';

/** Whether somebody can be reminded in a conversation, and of whose messages. */
export interface ParticipantStatus {
  readonly recipient: FollowUpView['recipient'];
  /** People of the conversation whose messages do not wait for this person: banned, gone, or muted by them. */
  readonly unheard: readonly string[];
}

export interface ParticipantStatusOptions {
  readonly userId: string;
  readonly now: Date;
  readonly parleyUserId: string;
}

export async function participantStatus(
  models: MarketplaceModels,
  channel: ChannelState,
  { userId, now, parleyUserId }: ParticipantStatusOptions,
  session?: mongo.ClientSession,
): Promise<ParticipantStatus> {
  const people = [...new Set([...followedPeople(channel, parleyUserId), userId])];
  const users = await collectionOf<Person>(models.User)
    .find({ _id: { $in: people } }, { ...(session && { session }), projection: PROJECTION })
    .map((user) => withoutNulls(user))
    .toArray();
  const isBannedOrGone = (user: Person): boolean =>
    isBanned(user.bans ?? [], channel._id, now) || isGone(user);
  const silenced = users.filter(isBannedOrGone).map(({ _id }) => _id);
  const recipient = users.find(({ _id }) => _id === userId);
  if (recipient === undefined) return { recipient: 'unknown', unheard: silenced };
  const unheard = [...silenced, ...mutedPeople(recipient.user_mutes ?? [], now)];
  return { recipient: recipientStatus(channel, recipient, now), unheard };
}

interface Person extends StreamUserStatus {
  readonly _id: string;
  readonly bans?: readonly Ban[];
  readonly channel_mutes?: readonly Mute[];
  readonly user_mutes?: readonly Mute[];
}

const PROJECTION = {
  bans: 1,
  channel_mutes: 1,
  user_mutes: 1,
  ...USER_STATUS_FIELDS,
} as const satisfies Partial<Record<keyof Person, 1>>;

function recipientStatus(channel: ChannelState, person: Person, now: Date): ParticipantStatus['recipient'] {
  if (isGone(person)) return 'gone';
  if (!takesPart(channel, person._id)) return 'left';
  if (isBanned(person.bans ?? [], channel._id, now)) return 'banned';
  return isMuted(channel, person._id, person.channel_mutes ?? [], now) ? 'muted' : 'present';
}
