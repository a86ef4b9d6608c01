import { isHiddenFromOthers } from '../../chat/domain/visibility';
import type { ChannelHistory, HistoryMessage, HistoryRead } from './channel-history';
import { messageReadBody } from './event-bodies';
import type { MissingEvent, PassWindow } from './missing-messages';
import type { StoredChannel, StoredRead } from './stored-history';

/** Stream may record a message, and that its sender has thereby read the channel, so far apart. */
const WRITE_READ_GAP_MS = 2_000;

/** The missing read events: of members who have read further than MongoDB knows. */
export function missingReads(
  channel: ChannelHistory,
  stored: StoredChannel | undefined,
  { until }: PassWindow,
): MissingEvent[] {
  const known = new Map((stored?.reads ?? []).map((read) => [read.userId, read]));
  return channel.reads
    .filter((read) => read.at <= until && read.at > (known.get(read.userId)?.at ?? 0))
    .filter((read) => !isByWriting(channel, read, known.get(read.userId)))
    .map((read) => ({ body: messageReadBody(channel, read) }));
}

/**
 * Whether a read only results from the member's own writing, for which Stream posts no event. It does not where it also
 * covers messages of others that Parley counts as unread: the member had the channel open and read them.
 */
function isByWriting(
  { messages }: ChannelHistory,
  read: HistoryRead,
  known: StoredRead | undefined,
): boolean {
  const own = messages.filter(({ senderId, createdAt }) => senderId === read.userId && createdAt <= read.at);
  const written = own.map(({ createdAt }) => createdAt).concat(known?.sentAt ?? []);
  if (!written.some((at) => at <= read.at && read.at - at < WRITE_READ_GAP_MS)) return false;
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

/** By Parley's rules: not replies shown in their thread only, messages shown to their sender only, silent or system ones. */
function countsAsRead({ json, parentId, type }: HistoryMessage): boolean {
  return (
    type !== 'system' &&
    !isHiddenFromOthers({ type, shadowed: json['shadowed'] === true }) &&
    json['silent'] !== true &&
    (parentId === undefined || json['show_in_channel'] === true)
  );
}
