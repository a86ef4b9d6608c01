import type { NotificationKind } from '../../notifications/domain/kinds';

export type FollowUpKind = Extract<NotificationKind, 'unread_messages' | 'unanswered_inquiry'>;

/** How a marketplace wants people followed up. */
export interface FollowUpRules {
  /** How long a message waits unread before its reader is reminded, in ms. */
  readonly unreadMs: number;
  /** How long a seller is waited for, in ms. */
  readonly unansweredMs: number;
  /** The most reminders to one person of one conversation, until that person writes or reads there; 0: none at all. */
  readonly most: number;
}
