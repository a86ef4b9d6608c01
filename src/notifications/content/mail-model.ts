import type { Fact, QuotedMessage, OfferFacts } from './item-facts';
import type { Wording } from './wording';

/** The values that the templates use; each is plain text. */
export interface MailModel {
  readonly marketplace: string;
  readonly subject: string;
  /** Mail programs show it after the subject. */
  readonly preview: string;
  readonly headline: string;
  readonly greeting: string | undefined;
  readonly isDigest: boolean;
  readonly items: readonly MailItem[];
  /** Items that are not shown; 0: none. */
  readonly moreItems: number;
  readonly footer: string;
  readonly unsubscribeUrl: string | undefined;
}

export interface MailItem extends Wording {
  readonly url: string | undefined;
  readonly offer: OfferFacts | undefined;
  /** undefined: none. */
  readonly messages: readonly QuotedMessage[] | undefined;
  readonly more: number;
  readonly moderation: readonly Fact[] | undefined;
}
