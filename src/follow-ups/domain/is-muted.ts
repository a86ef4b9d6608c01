import type { ChannelState } from '../../chat/domain/channel-state';
import { latestMuteFact } from '../../chat/domain/mutes';
import { isInForce, type Mute } from '../../chat/domain/user-profile';

/**
 * Whether somebody does not want to hear of a channel. They say so by muting it, and Stream says so of the members in the
 * channel's events: the latest word counts. A member who is named as one who has muted the channel has done so until
 * the mute ends, of which only the first word tells.
 */
export function isMuted(
  channel: ChannelState,
  userId: string,
  channelMutes: readonly Mute[],
  now: Date,
): boolean {
  const own = channelMutes.find(({ of }) => of === channel._id);
  const said = latestMuteFact(channel, userId);
  if (own === undefined) return said?.muted === true;
  if (said === undefined || said.at <= own.at) return isInForce(own, now);
  const isOfIt = own.muted && own.expires_at !== undefined && said.at < own.expires_at;
  return said.muted && (!isOfIt || isInForce(own, now));
}
