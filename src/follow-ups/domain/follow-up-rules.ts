import type { NotificationKind } from '../../notifications/domain/kinds';

export type FollowUpKind = Extract<NotificationKind, 'unread_messages' | 'unanswered_inquiry'>;

/** When and how often a marketplace reminds people. */
export interface FollowUpRules {
  /** How long a message waits unread before its recipient is reminded, in ms. */
  readonly unreadMs: number;
  /** How long a message waits for the seller's answer before the seller is reminded, in ms. */
  readonly unansweredMs: number;
  /** The most reminders to one person of one conversation, until that person writes or reads there; 0: none at all. */
  readonly maxReminders: number;
}
