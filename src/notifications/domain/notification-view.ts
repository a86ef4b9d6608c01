import type { ListingView } from '../../marketplace/domain/listing-view';
import type { NotificationKind } from './kinds';

/**
 * The content of a notification, of which its texts are made. Everything that people wrote (names, titles, messages) is
 * hostile: templates escape it, headers and SMS lose its line breaks, and nothing of it is a template itself.
 */
export interface NotificationView {
  /** The name of the marketplace. */
  readonly marketplace: string;
  readonly recipientName?: string | undefined;
  /** One item; several in a digest, oldest first. */
  readonly items: readonly NotificationItem[];
  /** The link that unsubscribes from e-mails of this kind; absent for moderators, and without a secret. */
  readonly unsubscribeUrl?: string | undefined;
}

export interface NotificationItem {
  readonly kind: NotificationKind;
  /** ms since 1970 */
  readonly at: number;
  readonly listing?: ListingView | undefined;
  readonly offer?: OfferView | undefined;
  /** The messages that wait, oldest first, bounded; `more` are left out. */
  readonly messages?: readonly MessageView[] | undefined;
  readonly more?: number | undefined;
  readonly moderation?: ModerationView | undefined;
}

export interface OfferView {
  readonly id: string;
  /** Minor units of `currency` (ISO 4217). */
  readonly amount: number;
  readonly currency: string;
  /** The other side's name, as the recipient knows them. */
  readonly from?: string | undefined;
  readonly message?: string | undefined;
  /** ms since 1970; while it is open */
  readonly expiresAt?: number | undefined;
  /** Why it failed or ended: a code. */
  readonly reason?: string | undefined;
}

export interface MessageView {
  readonly from?: string | undefined;
  /** '' where it has attachments only. */
  readonly text: string;
  /** The attachments in words: `2 pictures`. */
  readonly attached?: string | undefined;
  /** ms since 1970 */
  readonly at: number;
}

export interface ModerationView {
  readonly messageId: string;
  readonly cid: string;
  readonly senderId: string;
  readonly score: number;
  readonly reasons: readonly string[];
  readonly runUrl: string;
}
