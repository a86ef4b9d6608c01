import { analyseMessage } from './message-analytics';
import { claimsToBeOwn, isOwnMessage, messageType } from './message-kind';
import type { Screening } from '../../moderation/domain/screen-message';
import type {
  MessageDeletedEvent,
  MessageNewEvent,
  MessageUnblockedEvent,
  MessageUndeletedEvent,
  MessageUpdatedEvent,
} from '../../stream/domain/stream-event';
import { erased } from './erase-message';
import { later, type MessageContent, type MessageModeration, type MessageState } from './message-state';
import { contentOf, withVersion } from './message-versions';
import { isHiddenFromOthers, withVisibility, type VisibilityFact } from './visibility';
import { splitCid } from '../../stream/domain/cid';

export type MessageEvent =
  | MessageNewEvent
  | MessageUpdatedEvent
  | MessageDeletedEvent
  | MessageUndeletedEvent
  | MessageUnblockedEvent;

export interface MessageFacts {
  /** Absent where no rule applies to the message. */
  readonly screening?: Screening | undefined;
  /** The moderation case that a version with spam opens. */
  readonly caseId: string;
  /** Parley's own Stream user. */
  readonly parleyUserId: string;
  /** The time of a `message.new` that does not say when it was written; ms since 1970. */
  readonly receivedAt: number;
}

/**
 * The state of a message after one more event. Any order and repetition of a set of events ends in the same state:
 * contents go by their own times, deletions and un-deletions by the latest of each, screening by the worst version,
 * visibility by the latest statement. `deleted_at` and the listing also depend on the channel: see `attachMessage`.
 */
export function applyMessageEvent(
  before: MessageState | undefined,
  event: MessageEvent,
  facts: MessageFacts,
): MessageState {
  const stored = before && { ...before, ...contentOf(before) };
  const known = withKnownSender(withIdentity(stored ?? blank(event), event, facts), facts);
  return withOffer(withEvent(known, event, facts), facts);
}

function withEvent(known: MessageState, event: MessageEvent, facts: MessageFacts): MessageState {
  switch (event.type) {
    case 'message.new': {
      const at = event.message.updated_at ?? createdAt(event, facts);
      return withContent(known, event, at, facts);
    }
    case 'message.updated':
    case 'message.unblocked':
      return withContent(known, event, event.message.updated_at, facts);
    case 'message.undeleted': {
      const at = event.message.updated_at;
      const undeleted = { ...known, undeleted_at: later(known.undeleted_at, new Date(at)) };
      return withContent(undeleted, event, at, facts);
    }
    case 'message.deleted':
      return withDeletion(known, event, facts);
  }
}

/** Only a message of Parley's own belongs to the offer that it names, whichever event names Parley as the sender. */
function withOffer(state: MessageState, { parleyUserId }: MessageFacts): MessageState {
  return { ...state, offer_id: state.sender_id === parleyUserId ? state.claimed_offer_id : undefined };
}

function blank(event: MessageEvent): MessageState {
  return {
    stream_message_id: event.message.id,
    ...channelOf(event.cid),
    text: '',
    attachments: [],
    type: 'regular',
    edited: false,
    edit_history: [],
    is_flagged: false,
  };
}

function channelOf(cid: string): Pick<MessageState, 'cid' | 'stream_channel_id'> {
  return { cid, stream_channel_id: splitCid(cid).id };
}

/** Applies the fields that do not change over a message's life, as far as the event has them. */
function withIdentity(state: MessageState, event: MessageEvent, facts: MessageFacts): MessageState {
  const { message } = event;
  const stated = message.created_at === undefined ? undefined : new Date(message.created_at);
  const guessed = event.type === 'message.new' ? new Date(createdAt(event, facts)) : undefined;
  return {
    ...state,
    // Message ids are unique in a Stream app. Should events contradict each other all the same, the lesser value counts.
    ...channelOf(lesser(state.cid, event.cid)),
    sender_id: lesser(state.sender_id ?? message.sender?.id, message.sender?.id ?? state.sender_id),
    stream_created_at: stated ?? state.stream_created_at ?? guessed,
    parent_id: message.parent_id ?? state.parent_id,
    in_thread:
      state.in_thread || (message.parent_id !== undefined && message.show_in_channel !== true) || undefined,
    silent: state.silent || message.silent || undefined,
    imported: state.imported || event.imported,
    text_updated_at:
      state.hard_deleted || message.text_updated_at === undefined
        ? state.text_updated_at
        : later(state.text_updated_at, new Date(message.text_updated_at)),
  };
}

function lesser<T extends string | undefined>(a: T, b: T): T {
  return a !== undefined && b !== undefined && b < a ? b : a;
}

/** Decides what had to wait until the sender was known: the type, and whether the message is subject to screening. */
function withKnownSender(state: MessageState, facts: MessageFacts): MessageState {
  const { awaits_sender: waiting, sender_id: id, parent_id } = state;
  if (waiting === undefined || id === undefined) return state;
  const message = { ...waiting, parent_id, sender: { id } };
  return {
    ...state,
    type: messageType(message, facts.parleyUserId),
    moderation: id === facts.parleyUserId ? state.moderation : worse(state.moderation, waiting.moderation),
    awaits_sender: undefined,
  };
}

function createdAt(event: MessageNewEvent, facts: MessageFacts): number {
  return event.message.created_at ?? event.created_at ?? facts.receivedAt;
}

function withContent(
  state: MessageState,
  event: Exclude<MessageEvent, MessageDeletedEvent>,
  at: number,
  facts: MessageFacts,
): MessageState {
  const version = { at: new Date(at), content: contentOfEvent(event) };
  const missing = state.missing_at_stream_at;
  const isFoundAgain = missing !== undefined && missing < version.at;
  const visibility = visibilityIn(event, at);
  const visible = {
    ...withVisibilityOf(state, event, visibility, facts),
    ...(isFoundAgain && { missing_at_stream_at: undefined }),
  };
  const screened = withScreening(visible, event, moderationOf(facts, version.at), facts);
  // Moderation that hides or shows a message is no edit, and may come with the time of the last edit.
  const replaces =
    event.type === 'message.undeleted' ||
    (event.type === 'message.updated' && !isHiddenFromOthers(event.message));
  const after = state.hard_deleted
    ? { ...screened, stream_updated_at: later(state.stream_updated_at, version.at) }
    : analysed(withVersion(screened, version, visibility, replaces));
  const [was, is] = [state.stream_updated_at?.getTime(), version.at.getTime()];
  const isCurrent = was === undefined || was < is || (was === is && replaces);
  return isCurrent ? withType(after, event, facts) : after;
}

function withType(
  state: MessageState,
  { message: { type, parley_kind, parent_id } }: MessageEvent,
  { parleyUserId }: MessageFacts,
): MessageState {
  const sender = senderOf(state);
  const typed = { ...state, type: messageType({ type, parley_kind, parent_id, sender }, parleyUserId) };
  return sender === undefined
    ? { ...typed, awaits_sender: { ...state.awaits_sender, type, parley_kind } }
    : typed;
}

/** Parley's own messages are not screened. Whether a message that claims to be one counts as such depends on its sender. */
function withScreening(
  state: MessageState,
  { message }: MessageEvent,
  moderation: MessageModeration | undefined,
  { parleyUserId }: MessageFacts,
): MessageState {
  if (moderation === undefined) return state;
  const sender = senderOf(state);
  if (sender === undefined && claimsToBeOwn(message)) {
    const waiting = state.awaits_sender ?? { type: message.type, parley_kind: message.parley_kind };
    return { ...state, awaits_sender: { ...waiting, moderation: worse(waiting.moderation, moderation) } };
  }
  const isOwn = isOwnMessage({ parley_kind: message.parley_kind, sender }, parleyUserId);
  return isOwn ? state : { ...state, moderation: worse(state.moderation, moderation) };
}

function senderOf({ sender_id: id }: MessageState): { readonly id: string } | undefined {
  return id === undefined ? undefined : { id };
}

/**
 * Whether others see the message, as the event states it. For a new message that holds from the message's own time;
 * later from the event's, since moderation need not move the time of the last edit.
 */
function visibilityIn(event: Exclude<MessageEvent, MessageDeletedEvent>, at: number): VisibilityFact {
  const statedAt = event.type === 'message.new' ? at : Math.max(at, event.created_at ?? at);
  return { hidden: isHiddenFromOthers(event.message), at: new Date(statedAt) };
}

function withVisibilityOf(
  state: MessageState,
  event: Exclude<MessageEvent, MessageDeletedEvent>,
  visibility: VisibilityFact,
  facts: MessageFacts,
): MessageState {
  const created = event.type === 'message.new' ? createdAt(event, facts) : event.message.created_at;
  return withVisibility(state, visibility, created === undefined ? undefined : new Date(created));
}

function withDeletion(state: MessageState, event: MessageDeletedEvent, facts: MessageFacts): MessageState {
  const at = new Date(event.message.deleted_at);
  const isLatest = later(state.last_deleted_at, at) === at;
  // The copy of the message in a deletion counts only while nothing else is known of the message.
  const isOnlySource = state.stream_updated_at === undefined && isLatest;
  const known = { ...state, last_deleted_at: later(state.last_deleted_at, at) };
  // Not every deletion names the sender of the message; another event may.
  const deleted = isOnlySource ? withType(known, event, facts) : known;
  if (state.hard_deleted || event.hard_delete) return erased(deleted);
  return analysed({ ...deleted, ...(isOnlySource && contentOfEvent(event)) });
}

function analysed(state: MessageState): MessageState {
  return {
    ...state,
    edited: state.edit_history.length > 0 || state.text_updated_at !== undefined,
    ...(state.stream_created_at !== undefined && {
      analytics: analyseMessage(state.text, state.stream_created_at.getTime()),
    }),
  };
}

function contentOfEvent({ message }: MessageEvent): MessageContent {
  return {
    text: message.text,
    attachments: message.attachments,
    custom: message.custom,
    visible_to: message.visible_to,
    claimed_listing_id: message.listing_id,
    claimed_order_id: message.order_id,
    claimed_offer_id: message.offer_id,
  };
}

function moderationOf(facts: MessageFacts, at: Date): MessageModeration | undefined {
  if (facts.screening === undefined) return undefined;
  const { decision, score, reasons } = facts.screening;
  return {
    decision,
    score,
    reasons,
    case_id: decision === 'spam' ? facts.caseId : undefined,
    version_at: at,
  };
}

/** Others have seen spam even where it was edited away, so the worst version decides; of equals, the earliest. */
function worse(
  a: MessageModeration | undefined,
  b: MessageModeration | undefined,
): MessageModeration | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  if (a.score !== b.score) return a.score > b.score ? a : b;
  return timeOf(a) <= timeOf(b) ? a : b;
}

/** Messages that Parley's first version stored have no time of the version, and count as the earliest. */
function timeOf({ version_at: at }: MessageModeration): number {
  return at?.getTime() ?? 0;
}
