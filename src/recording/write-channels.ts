import type { mongo } from 'mongoose';
import { storedUnread, unreadBy, type ChannelState } from '../chat/domain/channel-state';
import { readUpTo } from '../chat/domain/reads';
import {
  countsAsUnread,
  isFor,
  isLive,
  WRITTEN_TYPES,
  type MessageState,
} from '../chat/domain/message-state';
import type { Documents } from './load-documents';
import type { MessageChange } from './attach-messages';
import type { ChatModels } from '../chat/models';
import { collectionOf } from '../platform/mongo/collection-of';

/**
 * Writes the channels with their counts. Every channel that an event is about is written, whether it changed or not, so
 * that two transactions on one channel always collide.
 */
export async function writeChannels(
  models: ChatModels,
  documents: Pick<Documents, 'channels'>,
  folded: Pick<Documents, 'channels'>,
  changes: readonly MessageChange[],
  now: Date,
  session: mongo.ClientSession,
): Promise<void> {
  if (folded.channels.size === 0) return;
  const channels: ChannelState[] = [];
  for (const channel of folded.channels.values()) {
    const before = documents.channels.get(channel._id);
    const own = changesIn(channel._id, changes);
    channels.push({
      ...channel,
      message_count:
        channel.message_count +
        sum(own, ({ before: was, after: is }) => Number(isLive(is)) - Number(isLive(was))),
      unread: await unreadOf(models, before, channel, own, session),
    });
  }
  await collectionOf(models.ChatChannel).bulkWrite(
    channels.map((channel) => ({
      replaceOne: {
        filter: { _id: channel._id },
        replacement: {
          createdAt: now,
          ...channel,
          unread: storedUnread(Object.entries(channel.unread)),
          updatedAt: now,
        },
        upsert: true,
      },
    })),
    { session },
  );
}

/** A message of a channel, as it was there and as it is to be there. */
type ChangeInChannel = Readonly<Record<'before' | 'after', MessageState | undefined>>;

function changesIn(cid: string, changes: readonly MessageChange[]): ChangeInChannel[] {
  return changes
    .filter(({ before, after }) => after.cid === cid || before?.cid === cid)
    .map(({ before, after }) => ({
      before: before?.cid === cid ? before : undefined,
      after: after.cid === cid ? after : undefined,
    }));
}

/** Unread counts by member: adjusted by the changed messages, or counted anew where the member's read position changed. */
async function unreadOf(
  models: ChatModels,
  before: ChannelState | undefined,
  channel: ChannelState,
  changes: readonly ChangeInChannel[],
  session: mongo.ClientSession,
): Promise<Record<string, number>> {
  const counts: [string, number][] = [];
  for (const member of channel.members) {
    const position = readUpTo(channel, member);
    const known = before?.members.includes(member) ? unreadBy(before, member) : undefined;
    const isSamePosition =
      before !== undefined && readUpTo(before, member)?.getTime() === position?.getTime();
    if (before === undefined || (known !== undefined && isSamePosition)) {
      const moved = ({ before: was, after: is }: ChangeInChannel): number =>
        Number(isUnread(is, member, position)) - Number(isUnread(was, member, position));
      counts.push([member, (known ?? 0) + sum(changes, moved)]);
    } else {
      counts.push([member, await countUnread(models, channel, member, position, session)]);
    }
  }
  return Object.fromEntries(counts);
}

function isUnread(message: MessageState | undefined, member: string, position: Date | undefined): boolean {
  if (!countsAsUnread(message) || message?.sender_id === member || !isFor(message, member)) return false;
  return position === undefined || (message?.stream_created_at ?? position) > position;
}

async function countUnread(
  models: ChatModels,
  channel: ChannelState,
  member: string,
  position: Date | undefined,
  session: mongo.ClientSession,
): Promise<number> {
  const last = channel.last_message_at;
  if (last === undefined || (position !== undefined && position >= last)) return 0;
  return collectionOf(models.ChatMessage).countDocuments(unreadFilter(channel._id, member, position), {
    session,
  });
}

/** The messages of a channel that wait to be read by a member: `countsAsUnread` as a query. */
export function unreadFilter(
  cid: string,
  member: string,
  position: Date | undefined,
): Record<string, unknown> {
  return {
    cid,
    stream_created_at: position === undefined ? { $ne: null } : { $gt: position },
    sender_id: { $nin: [null, member] },
    type: { $in: [...WRITTEN_TYPES] },
    deleted_at: null,
    hidden: { $ne: true },
    visible_to: { $in: [null, member] },
    in_thread: { $ne: true },
    silent: { $ne: true },
  };
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
