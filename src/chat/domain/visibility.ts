import type { StreamMessage } from '../../stream/domain/stream-event';
import { later, type MessageState } from './message-state';

/** Stream's types of messages that only the sender sees: previews of commands, and what Stream's moderation has refused. */
const SENDER_ONLY_TYPES: readonly string[] = ['ephemeral', 'error'];

/**
 * Whether Stream shows a message to nobody but its sender, according to an event: it is shadowed, as all messages of a
 * shadow-banned user are, or Stream's moderation has removed it, which the type `error` shows.
 */
export function isHiddenFromOthers(message: Pick<StreamMessage, 'type' | 'shadowed'>): boolean {
  return message.shadowed || isSenderOnly(message.type);
}

/** @param type Stream's own */
export function isSenderOnly(type: string): boolean {
  return SENDER_ONLY_TYPES.includes(type);
}

/** States whether a message was hidden from others at a time. */
export interface VisibilityFact {
  readonly hidden: boolean;
  readonly at: Date;
}

/** Whether a message is hidden by the latest fact; where the times are equal, it is. */
export function isHiddenBy({ hidden_at, shown_at }: LatestFacts): boolean {
  return hidden_at !== undefined && (shown_at === undefined || shown_at <= hidden_at);
}

type LatestFacts = Readonly<Partial<Record<'hidden_at' | 'shown_at', Date | undefined>>>;

/**
 * The latest facts of each kind after one more. Messages count as visible from their beginning, so nothing is stored of
 * a fact that states just that.
 * @param since the time of that beginning, as far as it is known
 */
export function withVisibilityFact<T extends LatestFacts>(
  known: T,
  { hidden, at }: VisibilityFact,
  since: Date | undefined,
): T {
  if (hidden) return { ...known, hidden_at: later(known.hidden_at, at) };
  if (since !== undefined && at <= since) return known;
  return { ...known, shown_at: later(known.shown_at, at) };
}

/**
 * The message after one more fact about its visibility. The latest fact counts; where times are equal, the message is
 * hidden. A message that others saw from the start, as nearly all are, has no such fields.
 * @param createdAt when the message was written, according to the same event
 */
export function withVisibility(
  state: MessageState,
  fact: VisibilityFact,
  createdAt: Date | undefined,
): MessageState {
  const after = withVisibilityFact(state, fact, createdAt);
  return after === state ? state : { ...after, hidden: isHiddenBy(after) || undefined };
}
