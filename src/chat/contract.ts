import type { AutoResponseKind } from '../auto-response/domain/automatic-answer';
import type { Language } from '../auto-response/domain/availability-question';
import type { Decision, ScreeningReason } from '../moderation/domain/screen-message';
import type { StreamEvent } from '../stream/domain/stream-event';
import type { ArmedFollowUp } from '../follow-ups/contract';

/**
 * The input of every chat event's workflow: the inbox row to process. It has ids and never text, so that no workflow
 * history holds what people wrote.
 */
export interface ChatEventInput {
  /** The id made of the event's content, which is also the id of the row and of the workflow. */
  readonly eventId: string;
  /**
   * The event itself, only while MongoDB does not take it. The payload codec encrypts what has this key
   * (`src/platform/temporal/codec`), so it is part of the contract and must not be renamed alone.
   */
  readonly inline_event?: InlineEvent;
}

export interface InlineEvent {
  readonly body: string;
  readonly event: StreamEvent;
  /** ms since 1970 */
  readonly receivedAt: number;
}

export interface MessageNewInput extends ChatEventInput {
  /**
   * The decision of the screening when the event was received. The search attribute has it from the start, since
   * setting it later would be one more billable action for every message. The workflow corrects it where the
   * recorded decision differs.
   */
  readonly expectedDecision: Decision;
}

/** The result of `recordMessage`, the same each time that it runs for an event. */
export interface RecordedMessage {
  readonly messageId: string;
  readonly cid: string;
  /** Absent where only an edit has arrived so far, and it does not name the sender. */
  readonly senderId?: string;
  readonly listingId?: string;
  readonly decision: Decision;
  readonly score: number;
  readonly reasons: readonly ScreeningReason[];
  /** The id of the message's moderation case, while it has not ended. */
  readonly openCase?: string;
  /** Counts how often the case was opened: 2 after the first reopening. */
  readonly caseRound?: number;
  /** The follow-ups that this message has armed; absent where nobody needs one, or everybody has one already. */
  readonly followUps?: readonly ArmedFollowUp[];
  /** An automatic answer that is due, and the language of the question. */
  readonly autoResponse?: AutoResponseKind;
  readonly language?: Language;
}

export interface MessageNewResult {
  readonly decision: Decision;
  readonly score: number;
  readonly reasons: readonly ScreeningReason[];
  /** The steps that the workflow took beside recording the message. */
  readonly done: readonly ('moderation_case' | 'auto_response')[];
}

/** The result of `recordMessageDeletion`. */
export interface DeletedMessage {
  readonly messageId: string;
  readonly cid: string;
  /** The cause of the deletion: Parley's own removal, a person, or the deletion of the channel. Absent where the message is not deleted. */
  readonly by?: 'moderation' | 'user' | 'channel';
}

/** The result of the workflow of a changed message. */
export interface MessageChangeResult {
  readonly decision: Decision;
  readonly score: number;
  readonly done: readonly 'moderation_case'[];
}
