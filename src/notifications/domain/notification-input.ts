import type { NotificationKind } from './kinds';

/** What a notification is about: ids, never texts. The texts are read when it is delivered. */
export interface NotificationInput {
  /**
   * The dedupe key: requests with the same key make one notification. At most
   * 180 bytes, no personal data: for example `offer_accepted/<offer id>/<round>/buyer`.
   */
  readonly key: string;
  readonly kind: NotificationKind;
  /** A user of the marketplace, or `MODERATORS`. */
  readonly recipientId: string;
  /** The conversation; notifications of one that come soon after another are delivered in a digest. */
  readonly cid?: string;
  readonly listingId?: string;
  readonly offerId?: string;
  /** Of an offer: the round of the terms that it is about. */
  readonly round?: number;
  /** Of follow-ups: it is about messages of others in `cid` after this time, up to `messagesUntil`; ms since 1970. */
  readonly messagesSince?: number;
  /** Later messages have a follow-up of their own. */
  readonly messagesUntil?: number;
  /** Of moderation: the message of the case. */
  readonly messageId?: string;
}
