import type { ChannelHistory, HistoryMessage, StreamJson } from './channel-history';
import { isHiddenFromOthers, isSenderOnly } from '../../chat/domain/visibility';
import { deletedBody, hiddenBody, messageBody, unblockedBody } from './event-bodies';
import type { StoredMessage } from './stored-history';

/** The time that a pass is responsible for, in ms since 1970. */
export interface PassWindow {
  /** Messages written earlier that MongoDB does not have are a history before Parley, for `parley import`. */
  readonly since: number;
  /** Webhooks of later events may still be on their way. */
  readonly until: number;
  /** Only messages written since then can be declared missing at Stream. */
  readonly concludesFrom?: number | undefined;
}

/** An event that must have happened by Stream's state and that MongoDB does not have. */
export interface MissingEvent {
  readonly body: StreamJson;
  /** The id of a deleted message whose content Stream returns only when asked for it by id. */
  readonly contentOf?: string | undefined;
  /** Set for the deletion of a message that is live here. */
  readonly takesAway?: true;
}

/**
 * The missing events of a message. An event always has the present state of the message, so one event is enough, except
 * for a message that is live at Stream and of which only a deletion is known here: it gets one event for having been
 * restored and another for having been sent, to which rules apply.
 */
export function missingOfMessage(
  channel: ChannelHistory,
  message: HistoryMessage,
  stored: StoredMessage | undefined,
  window: PassWindow,
): readonly MissingEvent[] {
  // A message that Stream's moderation refused at once never had an event; one that was removed later is known here.
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

/** Removes the content: it is known here, and the body may be stored for some time until the deletion is decided. */
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
  // The edit's event states it, too. Where moderation acted only now, Stream's answer may be older than that.
  if ((isEdited && moderatedAt < message.updatedAt) || moderatedAt > until) return edited;
  return [...edited, ...missingModeration(channel, message, stored)];
}

/**
 * The event for a message that Stream's moderation has hidden or shows again. Neither need have moved the time of the
 * last change, so the event gets a time of its own, after the latest that is known.
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
 * Whether a message that is deleted here was restored at Stream. It was not where Stream's state is older than the
 * deletion, as while Parley's own removal is under way. Stream would not list a message that was deleted with its channel.
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

/** The part of a channel's history that was read: a stored message of it that was not found is missing. */
export interface Covered {
  /** All messages created at or after this, ms since 1970. */
  readonly from: number;
  /** The messages whose threads were read to the end. */
  readonly threads: ReadonlySet<string>;
}

/**
 * Stored messages that should have been in the history that was read and were not: they are missing at Stream, if it
 * confirms that when asked. Soft-deleted messages are listed. Messages older than `concludesFrom` never count as missing.
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
    // The thread of a message that is gone cannot be listed any more.
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
