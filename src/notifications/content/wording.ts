import type { NotificationKind } from '../domain/kinds';
import type { ItemFacts } from './item-facts';

/** Plain texts about an item: `headline` is the subject, too; `lead` is the next sentence, and does not repeat it. */
export interface Wording {
  readonly headline: string;
  readonly lead: string;
  /** The label of the link, where there is one. */
  readonly button: string;
}

type Word = (facts: ItemFacts) => Omit<Wording, 'button'>;

/** Why an offer is over, by its reason's code. Other reasons are not explained, such as a seller's secret floor. */
const REASONS: Readonly<Record<string, string>> = {
  listing_sold: 'The listing has been sold.',
  listing_reserved: 'The listing is reserved for somebody else.',
  listing_withdrawn: 'The listing is no longer for sale.',
};

const WORDS: Readonly<Record<NotificationKind, Word>> = {
  new_offer: (item) => ({
    headline: `New offer: ${amount(item)} for ${item.title}`,
    lead: `${item.from} has made you this offer.`,
  }),
  offer_countered: (item) => ({
    headline: `Counter-offer: ${amount(item)} for ${item.title}`,
    lead: `${item.from} has answered with this counter-offer.`,
  }),
  offer_accepted: (item) => ({
    headline: `Offer accepted: ${amount(item)} for ${item.title}`,
    lead: 'The offer was accepted. Arrange the rest in the chat.',
  }),
  offer_declined: (item) => ({
    headline: `Offer declined: ${amount(item)} for ${item.title}`,
    lead: withReason('The offer was declined.', item),
  }),
  offer_withdrawn: (item) => ({
    headline: `Offer withdrawn: ${amount(item)} for ${item.title}`,
    lead: `${item.from} has withdrawn the offer.`,
  }),
  offer_expiring: (item) => ({
    headline: `Answer soon: ${amount(item)} for ${item.title}`,
    lead: 'The offer waits for your answer and ends soon.',
  }),
  offer_expired: (item) => ({
    headline: `Offer expired: ${amount(item)} for ${item.title}`,
    lead: 'The offer has expired without an answer.',
  }),
  offer_failed: (item) => ({
    headline: `Your offer was not sent: ${amount(item)} for ${item.title}`,
    lead: withReason(
      'Something went wrong with your offer. It was undone: you are bound to nothing, and may make it again.',
      item,
    ),
  }),
  offer_ended: (item) => ({
    headline: `Offer ended: ${amount(item)} for ${item.title}`,
    lead: withReason('The offer has ended.', item),
  }),
  unread_messages: (item) => ({
    headline: `${messages(item, 'unread message')} from ${item.from} about ${item.title}`,
    lead: `You have ${messages(item, 'unread message')} from ${item.from} about ${item.title}.`,
  }),
  unanswered_inquiry: (item) => ({
    headline: `${item.from} waits for your answer about ${item.title}`,
    lead: `${item.from} has written to you about ${item.title} and has no answer yet.`,
  }),
  moderation_case: () => ({
    headline: 'Spam removed',
    lead: 'Parley removed a message as spam. Nothing is lost: it can be restored.',
  }),
};

export function wording(kind: NotificationKind, facts: ItemFacts): Wording {
  return { ...WORDS[kind](facts), button: kind === 'moderation_case' ? 'Open the case' : 'Open the listing' };
}

function amount({ offer }: ItemFacts): string {
  return offer?.amount ?? 'an amount';
}

function withReason(sentence: string, { offer }: ItemFacts): string {
  const reason = offer?.reason;
  return reason !== undefined && Object.hasOwn(REASONS, reason) ? `${sentence} ${REASONS[reason]}` : sentence;
}

function messages({ messages: shown, more }: ItemFacts, what: string): string {
  const count = shown.length + more;
  return count === 1 ? `1 ${what}` : `${count === 0 ? '' : `${count} `}${what}s`;
}
