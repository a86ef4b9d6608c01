import type { ChannelState } from '../../chat/domain/channel-state';
import { latestMuteFact } from '../../chat/domain/mutes';
import { isInForce, type Mute } from '../../chat/domain/user-profile';

/**
 * Whether somebody has muted a channel. There are two sources: the events of their mutes, and the members in the channel's
 * events. The later one counts. Only the mute's event has the time when it ends: a member who is named as muted is so
 * until then.
 */
export function isMuted(
  channel: ChannelState,
  userId: string,
  channelMutes: readonly Mute[],
  now: Date,
): boolean {
  const own = channelMutes.find(({ of }) => of === channel._id);
  const named = latestMuteFact(channel, userId);
  if (own === undefined) return named?.muted === true;
  if (named === undefined || named.at <= own.at) return isInForce(own, now);
  const isSameMute = own.muted && own.expires_at !== undefined && named.at < own.expires_at;
  return named.muted && (!isSameMute || isInForce(own, now));
}
