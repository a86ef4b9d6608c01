import type { StreamMessage } from '../../stream/domain/stream-event';
import { later, type MessageState } from './message-state';

/** Messages that Stream shows to their sender only: previews of commands, and what its moderation has refused. */
const SENDER_ONLY_TYPES: readonly string[] = ['ephemeral', 'error'];

/**
 * Whether Stream shows a message to nobody but its sender, as the event says: it is shadowed, as all is that somebody
 * writes who is shadow-banned, or its moderation has removed it, which it says by the type `error`.
 */
export function isHiddenFromOthers(message: Pick<StreamMessage, 'type' | 'shadowed'>): boolean {
  return message.shadowed || isSenderOnly(message.type);
}

/** @param type Stream's own */
export function isSenderOnly(type: string): boolean {
  return SENDER_ONLY_TYPES.includes(type);
}

/** That others see a message, or do not, as was said at a time. */
export interface VisibilityWord {
  readonly hidden: boolean;
  readonly at: Date;
}

/** Whether the latest word is that it is hidden; of equal times it is. */
export function isHiddenBy({ hidden_at, shown_at }: Words): boolean {
  return hidden_at !== undefined && (shown_at === undefined || shown_at <= hidden_at);
}

type Words = Readonly<Partial<Record<'hidden_at' | 'shown_at', Date | undefined>>>;

/**
 * What is known with one more word, the latest of each kind. That others see what they are taken to have seen all along
 * leaves nothing.
 * @param since when that began, as far as it is known
 */
export function withVisibilityWord<T extends Words>(
  known: T,
  { hidden, at }: VisibilityWord,
  since: Date | undefined,
): T {
  if (hidden) return { ...known, hidden_at: later(known.hidden_at, at) };
  if (since !== undefined && at <= since) return known;
  return { ...known, shown_at: later(known.shown_at, at) };
}

/**
 * The message with one more word on whether others see it. The latest word counts, of equal times that they do not. A
 * message that others saw from the start, which nearly all are, keeps nothing of it.
 * @param createdAt when the message was written, as the same event says
 */
export function withVisibility(
  state: MessageState,
  word: VisibilityWord,
  createdAt: Date | undefined,
): MessageState {
  const words = withVisibilityWord(state, word, createdAt);
  return words === state ? state : { ...words, hidden: isHiddenBy(words) || undefined };
}
