import type { ChannelHistory } from './channel-history';
import { channelBody } from './event-bodies';
import type { MissingEvent, PassWindow } from './missing-messages';
import type { StoredChannel } from './stored-history';

export interface ChannelComparison {
  readonly channel: ChannelHistory;
  readonly stored: StoredChannel | undefined;
  /** Whether the pass takes an event of one of its messages. */
  readonly isUsed: boolean;
  /** Parley's own user, who writes in channels without counting as a member. */
  readonly parleyUserId: string;
}

/** The missing events of the channel itself: its creation, its last change, or both. */
export function missingOfChannel(comparison: ChannelComparison, window: PassWindow): MissingEvent[] {
  const { channel, stored, isUsed } = comparison;
  const isOurs = stored !== undefined || isUsed || channel.createdAt >= window.since;
  if (!isOurs || channel.createdAt > window.until) return [];
  if (isNewHere(channel, stored)) {
    const wasChanged = channel.updatedAt > channel.createdAt && channel.updatedAt <= window.until;
    const created = { body: channelBody('channel.created', channel) };
    return wasChanged ? [created, { body: channelBody('channel.updated', channel) }] : [created];
  }
  // A channel that was deleted here a moment ago may still be in the API's answer, and must not be restored.
  if (stored?.deletedAt !== undefined || channel.updatedAt > window.until) return [];
  const known = stored?.updatedAt ?? 0;
  if (channel.updatedAt > known) return [{ body: channelBody('channel.updated', channel) }];
  if (isSame(comparison)) return [];
  // The channel differs at Stream without a later time, so the event needs a time of its own.
  return [{ body: channelBody('channel.updated', channel, Math.max(window.until, known + 1)) }];
}

function isNewHere(channel: ChannelHistory, stored: StoredChannel | undefined): boolean {
  const isRecreated = stored?.deletedAt !== undefined && stored.deletedAt < channel.createdAt;
  return stored?.createdAt === undefined || isRecreated;
}

/** A place field that Stream does not name makes no difference, since an event could not remove it either. */
function isSame(comparison: ChannelComparison): boolean {
  const { channel, stored } = comparison;
  const isSamePlace = (theirs: string | undefined, ours: string | undefined): boolean =>
    theirs === undefined || theirs === ours;
  return (
    isSamePlace(channel.listingId, stored?.listingId) &&
    isSamePlace(channel.orderId, stored?.orderId) &&
    isSamePlace(channel.buyerId, stored?.buyerId) &&
    isSamePlace(channel.sellerId, stored?.sellerId) &&
    hasSameMembers(comparison)
  );
}

/** Compares members only where Stream listed all of them: of more than a hundred it lists a part. */
function hasSameMembers({ channel, stored, parleyUserId }: ChannelComparison): boolean {
  if (channel.memberCount !== channel.memberIds.length) return true;
  const theirs = channel.memberIds.filter((id) => id !== parleyUserId);
  const ours = new Set(stored?.members);
  return ours.size === theirs.length && theirs.every((id) => ours.has(id));
}
