import type { ChannelHistory } from './channel-history';
import { channelBody } from './event-bodies';
import type { MissingEvent, PassWindow } from './missing-messages';
import type { StoredChannel } from './stored-history';

export interface ChannelComparison {
  readonly channel: ChannelHistory;
  readonly stored: StoredChannel | undefined;
  /** Whether the pass brings in one of its messages. */
  readonly isUsed: boolean;
  /** Who writes in channels without being counted as a member. */
  readonly parleyUserId: string;
}

/** What is missing of the channel itself: that it was made, that it was changed, or both. */
export function missingOfChannel(comparison: ChannelComparison, window: PassWindow): MissingEvent[] {
  const { channel, stored, isUsed } = comparison;
  const isOurs = stored !== undefined || isUsed || channel.createdAt >= window.since;
  if (!isOurs || channel.createdAt > window.until) return [];
  if (isNewHere(channel, stored)) {
    const wasChanged = channel.updatedAt > channel.createdAt && channel.updatedAt <= window.until;
    const created = { body: channelBody('channel.created', channel) };
    return wasChanged ? [created, { body: channelBody('channel.updated', channel) }] : [created];
  }
  // Deleted here a moment ago and still in the answer of the API: not to be brought back.
  if (stored?.deletedAt !== undefined || channel.updatedAt > window.until) return [];
  const known = stored?.updatedAt ?? 0;
  if (channel.updatedAt > known) return [{ body: channelBody('channel.updated', channel) }];
  if (isSame(comparison)) return [];
  // Stream says something else without having moved its time, so the change needs a time of its own.
  return [{ body: channelBody('channel.updated', channel, Math.max(window.until, known + 1)) }];
}

function isNewHere(channel: ChannelHistory, stored: StoredChannel | undefined): boolean {
  const isMadeAnew = stored?.deletedAt !== undefined && stored.deletedAt < channel.createdAt;
  return stored?.createdAt === undefined || isMadeAnew;
}

/** A place that Stream does not name says nothing: an event could not take it away either. */
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

/** Only where Stream named all of them: of more than a hundred it tells a part. */
function hasSameMembers({ channel, stored, parleyUserId }: ChannelComparison): boolean {
  if (channel.memberCount !== channel.memberIds.length) return true;
  const theirs = channel.memberIds.filter((id) => id !== parleyUserId);
  const ours = new Set(stored?.members);
  return ours.size === theirs.length && theirs.every((id) => ours.has(id));
}
