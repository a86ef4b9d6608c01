import type { NotificationKind } from './kinds';

/** What somebody is told of: ids, never text. The texts are read when it is delivered. */
export interface NotificationInput {
  /**
   * The dedupe key: the same thing for the same person is one notification, also when it is asked for again. At most
   * 180 bytes, no personal data: for example `offer_accepted/<offer id>/<round>/buyer`.
   */
  readonly key: string;
  readonly kind: NotificationKind;
  /** A user of the marketplace, or `MODERATORS`. */
  readonly recipientId: string;
  /** The conversation; what is told of one soon after another is told together. */
  readonly cid?: string;
  readonly listingId?: string;
  readonly offerId?: string;
  /** Of an offer: which of its terms. */
  readonly round?: number;
  /** Of follow-ups: messages of others in `cid` after then are told, up to `messagesUntil`; ms since 1970. */
  readonly messagesSince?: number;
  /** What comes later has a follow-up of its own. */
  readonly messagesUntil?: number;
  /** Of moderation: the case, and which round of it. */
  readonly messageId?: string;
}
