import type { mongo } from 'mongoose';
import type { ChannelState } from '../domain/channels/channel-state';
import type { FollowUpView } from '../domain/follow-ups/decide';
import { peopleOf, takesPart } from '../domain/follow-ups/who-takes-part';
import { isBanned, type Ban } from '../domain/user-profile';
import type { Models } from './index';

/** How somebody stands in a conversation. */
export interface ConversationStanding {
  readonly recipient: FollowUpView['recipient'];
  /** Those of the conversation whose messages nobody waits to answer. */
  readonly banned: readonly string[];
}

export interface StandingOf {
  readonly userId: string;
  readonly now: Date;
  readonly parleyUserId: string;
}

export async function conversationStanding(
  models: Models,
  channel: ChannelState,
  { userId, now, parleyUserId }: StandingOf,
  session?: mongo.ClientSession,
): Promise<ConversationStanding> {
  const people = [...new Set([...peopleOf(channel, parleyUserId), userId])];
  const users = (await models.User.collection
    .find({ _id: { $in: people as never[] } }, { ...(session && { session }), projection: { bans: 1 } })
    .toArray()) as unknown as { readonly _id: string; readonly bans?: readonly Ban[] }[];
  const banned = users.filter((one) => isBanned(one.bans ?? [], channel._id, now)).map(({ _id }) => _id);
  const isKnown = users.some(({ _id }) => _id === userId);
  return { recipient: isKnown ? standing(channel, userId, banned) : 'unknown', banned };
}

function standing(channel: ChannelState, userId: string, banned: readonly string[]) {
  if (!takesPart(channel, userId)) return 'left';
  return banned.includes(userId) ? 'banned' : 'present';
}
