import type { AutoResponseKind } from '../auto-response/domain/automatic-answer';
import type { Language } from '../auto-response/domain/availability-question';
import type { Decision, ScreeningReason } from '../moderation/domain/screen-message';
import type { StreamEvent } from '../stream/domain/stream-event';
import type { ArmedFollowUp } from '../follow-ups/contract';

/**
 * The input of every chat event's workflow: which inbox row to work on. Ids, never text, so that no history
 * holds what people wrote.
 */
export interface ChatEventInput {
  /** The content id: the row's and the workflow's. */
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
   * What screening said when the event was received, which is what the search attribute says from the start:
   * setting it later would be one more billable action for every message. The workflow corrects it where the
   * recorded decision differs.
   */
  readonly expectedDecision: Decision;
}

/** What `recordMessage` did. The same again when it runs again. */
export interface RecordedMessage {
  readonly messageId: string;
  readonly cid: string;
  /** Absent where only an edit is known yet that does not say whose message it is. */
  readonly senderId?: string;
  readonly listingId?: string;
  readonly decision: Decision;
  readonly score: number;
  readonly reasons: readonly ScreeningReason[];
  /** The id of the message's moderation case, while it has not ended. */
  readonly openCase?: string;
  /** A case that was opened again is in its second round, and so on. */
  readonly caseRound?: number;
  /** The follow-ups that this message has armed; absent where nobody needs one, or has one already. */
  readonly followUps?: readonly ArmedFollowUp[];
  /** An automatic answer that is due, and the language of the question. */
  readonly autoResponse?: AutoResponseKind;
  readonly language?: Language;
}

export interface MessageNewResult {
  readonly decision: Decision;
  readonly score: number;
  readonly reasons: readonly ScreeningReason[];
  /** What was done beside recording it. */
  readonly done: readonly ('moderation_case' | 'auto_response')[];
}

/** What `recordMessageDeletion` did. */
export interface DeletedMessage {
  readonly messageId: string;
  readonly cid: string;
  /** Whose deletion it is: Parley's own removal, a person's, or that of the channel. Absent where it is not deleted. */
  readonly by?: 'moderation' | 'user' | 'channel';
}

/** What the workflow of a changed message did. */
export interface MessageChangeResult {
  readonly decision: Decision;
  readonly score: number;
  readonly done: readonly 'moderation_case'[];
}
