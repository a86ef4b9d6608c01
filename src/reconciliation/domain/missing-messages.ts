import type { ChannelHistory, HistoryMessage, StreamJson } from './channel-history';
import { isHiddenFromOthers, isSenderOnly } from '../../chat/domain/visibility';
import { deletedBody, hiddenBody, messageBody, unblockedBody } from './event-bodies';
import type { StoredMessage } from './stored-history';

/** What time a pass answers for, in ms since 1970. */
export interface PassWindow {
  /** Messages written earlier that MongoDB does not have are a history before Parley: `parley import` takes them. */
  readonly since: number;
  /** What happened later may still be on its way as a webhook. */
  readonly until: number;
  /** That Stream does not have a message any more is concluded only of those written since then. */
  readonly concludesFrom?: number | undefined;
}

/** An event that Stream's state says has happened and MongoDB does not show. */
export interface MissingEvent {
  readonly body: StreamJson;
  /** The deleted message whose content Stream tells only when asked for it by id. */
  readonly contentOf?: string | undefined;
  /** It is the deletion of a message that is live here. */
  readonly takesAway?: true;
}

/**
 * What is missing of a message. A message's event always has the message as it is now, so one event is enough, except
 * where all that is known is a deletion and the message is live at Stream: that it is live again is one event, that it
 * was sent, which rules act on, another.
 */
export function missingOfMessage(
  channel: ChannelHistory,
  message: HistoryMessage,
  stored: StoredMessage | undefined,
  window: PassWindow,
): readonly MissingEvent[] {
  // Of a message that Stream's moderation refused at once there never was an event; one that was removed later is known.
  if (stored === undefined && isSenderOnly(message.type)) return [];
  if (stored?.isHardDeleted === true) return [];
  const isOurs = stored !== undefined || message.createdAt >= window.since;
  if (!isOurs || message.createdAt > window.until) return [];
  return isDeletedAtStream(message)
    ? missingDeletion(channel, message, stored, window)
    : missingVersion(channel, message, stored, window);
}

function isDeletedAtStream(message: HistoryMessage): message is HistoryMessage & { deletedAt: number } {
  return message.deletedAt !== undefined;
}

function missingDeletion(
  channel: ChannelHistory,
  message: HistoryMessage & { deletedAt: number },
  stored: StoredMessage | undefined,
  { until }: PassWindow,
): readonly MissingEvent[] {
  if (message.deletedAt > until) return [];
  if ((stored?.lastDeletedAt ?? Number.NEGATIVE_INFINITY) >= message.deletedAt) return [];
  const isUnknown = stored?.updatedAt === undefined;
  const takesAway = !isUnknown && stored.deletedAt === undefined;
  return [
    {
      body: deletedBody(channel, takesAway ? withoutContent(message) : message),
      ...(isUnknown && { contentOf: message.id }),
      ...(takesAway && { takesAway }),
    },
  ];
}

/** What is deleted is known here: its deletion may wait for a decision, and what it said is not to lie about. */
function withoutContent<T extends HistoryMessage>(message: T): T {
  const { id, user, created_at, updated_at, deleted_at, parent_id } = message.json;
  return { ...message, json: { id, user, created_at, updated_at, deleted_at, parent_id } };
}

function missingVersion(
  channel: ChannelHistory,
  message: HistoryMessage,
  stored: StoredMessage | undefined,
  { until }: PassWindow,
): readonly MissingEvent[] {
  const missing = (type: Parameters<typeof messageBody>[0]): MissingEvent => ({
    body: messageBody(type, channel, message),
  });
  const restored =
    isRestored(message, stored) && message.updatedAt <= until ? [missing('message.undeleted')] : [];
  if (!isComplete(stored)) return [...restored, missing('message.new')];
  if (stored.deletedAt !== undefined) return restored;
  const isEdited = message.updatedAt > stored.updatedAt && message.updatedAt <= until;
  const edited = isEdited ? [missing('message.updated')] : [];
  const moderatedAt = stored.moderatedAt ?? 0;
  // An edit says it, too. Where the word came only now, Stream's answer may be older.
  if ((isEdited && moderatedAt < message.updatedAt) || moderatedAt > until) return edited;
  return [...edited, ...missingModeration(channel, message, stored)];
}

/**
 * That Stream's moderation has hidden a message, or shows it again: the two of them need not have moved the time of its
 * last change, so each is said with a time of its own, after the latest word that is known.
 */
function missingModeration(
  channel: ChannelHistory,
  message: HistoryMessage,
  stored: StoredMessage,
): readonly MissingEvent[] {
  const isHidden = isHiddenFromOthers({ type: message.type, shadowed: message.json['shadowed'] === true });
  if (isHidden === stored.isHidden) return [];
  const at = Math.max(message.updatedAt, (stored.moderatedAt ?? 0) + 1);
  return [{ body: isHidden ? hiddenBody(channel, message, at) : unblockedBody(channel, message, at) }];
}

/**
 * Deleted here and live there: restored, unless Stream's state is older than the deletion, as while Parley's own
 * removal of it is under way. What went with its channel Stream would not show.
 */
function isRestored(message: HistoryMessage, stored: StoredMessage | undefined): boolean {
  const deleted = stored?.deletedAt === undefined ? undefined : stored.lastDeletedAt;
  return deleted !== undefined && message.updatedAt > deleted;
}

function isComplete(
  stored: StoredMessage | undefined,
): stored is StoredMessage & { updatedAt: number; createdAt: number; senderId: string } {
  return stored?.updatedAt !== undefined && stored.createdAt !== undefined && stored.senderId !== undefined;
}

/** What the walk of a channel's messages covered, so that a message which is not among them can be missed. */
export interface Covered {
  /** Created at or after this, ms since 1970. */
  readonly from: number;
  /** The messages whose threads were read to the end. */
  readonly threads: ReadonlySet<string>;
}

/**
 * Stored messages that the walk should have met and did not: not at Stream any more, if it says so when asked. Those
 * that are deleted only softly it lists. Nothing is missed that is older than what the pass may conclude upon.
 */
export function notMet(
  stored: readonly StoredMessage[],
  met: ReadonlySet<string>,
  covered: Covered,
  { until, concludesFrom = Number.POSITIVE_INFINITY }: PassWindow,
): StoredMessage[] {
  const absent = new Set<string>();
  const isAbsent = ({ id, isHardDeleted, isMissing, createdAt, threadId }: StoredMessage): boolean => {
    if (isHardDeleted || isMissing || met.has(id)) return false;
    if (createdAt === undefined || createdAt > until || createdAt < concludesFrom) return false;
    // The thread of a message that is gone can be listed no more.
    if (threadId !== undefined) return covered.threads.has(threadId) || absent.has(threadId);
    return createdAt >= covered.from;
  };
  // A thread's first message comes before its replies.
  const inOrder = stored.toSorted((a, b) => (a.createdAt ?? 0) - (b.createdAt ?? 0));
  return inOrder.filter((message) => {
    if (!isAbsent(message)) return false;
    absent.add(message.id);
    return true;
  });
}
