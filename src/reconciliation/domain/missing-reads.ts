import { isHiddenFromOthers } from '../../chat/domain/visibility';
import type { ChannelHistory, HistoryMessage, HistoryRead } from './channel-history';
import { readBody } from './event-bodies';
import type { MissingEvent, PassWindow } from './missing-messages';
import type { StoredChannel, StoredRead } from './stored-history';

/** Stream may note that somebody wrote and that they have thereby read a moment apart. */
const MOMENT_MS = 2_000;

/** Members who have read further than MongoDB knows. */
export function missingReads(
  channel: ChannelHistory,
  stored: StoredChannel | undefined,
  { until }: PassWindow,
): MissingEvent[] {
  const known = new Map((stored?.reads ?? []).map((read) => [read.userId, read]));
  return channel.reads
    .filter((read) => read.at <= until && read.at > (known.get(read.userId)?.at ?? 0))
    .filter((read) => !isByWriting(channel, read, known.get(read.userId)))
    .map((read) => ({ body: readBody(channel, read) }));
}

/**
 * Whether all that it says is that the member wrote, of which Stream posts no event. Not so where it also covers
 * what others wrote and Parley counts as unread: then somebody who had the channel open read that.
 */
function isByWriting(
  { messages }: ChannelHistory,
  read: HistoryRead,
  known: StoredRead | undefined,
): boolean {
  const own = messages.filter(({ senderId, createdAt }) => senderId === read.userId && createdAt <= read.at);
  const written = own.map(({ createdAt }) => createdAt).concat(known?.sentAt ?? []);
  if (!written.some((at) => at <= read.at && read.at - at < MOMENT_MS)) return false;
  const counting = own.filter(countsAsRead).map(({ createdAt }) => createdAt);
  const position = Math.max(known?.at ?? 0, known?.sentAt ?? 0, ...counting);
  return !messages.some(
    (message) =>
      message.senderId !== read.userId &&
      message.createdAt > position &&
      message.createdAt <= read.at &&
      message.deletedAt === undefined &&
      isFor(message, read.userId) &&
      countsAsRead(message),
  );
}

function isFor({ json: { restricted_visibility: ids } }: HistoryMessage, reader: string): boolean {
  return !Array.isArray(ids) || ids.length === 0 || ids.includes(reader);
}

/** As Parley counts: not what is shown in a thread or to its sender only, what is silent, nor what the system notes. */
function countsAsRead({ json, parentId, type }: HistoryMessage): boolean {
  return (
    type !== 'system' &&
    !isHiddenFromOthers({ type, shadowed: json['shadowed'] === true }) &&
    json['silent'] !== true &&
    (parentId === undefined || json['show_in_channel'] === true)
  );
}
