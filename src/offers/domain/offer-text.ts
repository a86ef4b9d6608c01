import { formatAmount } from '../../platform/values/money';
import type { OfferEntry } from './offer-state';

/** What the conversation is told of an entry: amounts, and nothing that somebody wrote. Undefined: nothing. */
export function offerText(
  { action, reason, amount }: Pick<OfferEntry, 'action' | 'reason' | 'amount'>,
  currency: string,
): string | undefined {
  const money = formatAmount(amount, currency);
  switch (action) {
    case 'make':
      return `New offer: ${money}`;
    case 'counter':
      return `Counter-offer: ${money}`;
    case 'accept':
      return `Offer accepted: ${money}`;
    case 'decline':
      return reason === 'listing_reserved'
        ? `Offer of ${money} declined: the listing is reserved`
        : `Offer of ${money} declined`;
    case 'withdraw':
      return `Offer of ${money} withdrawn`;
    case 'expire':
      return `Offer of ${money} expired`;
    case 'end':
      return reason === 'listing_sold'
        ? `Offer of ${money} ended: the listing is sold`
        : `Offer of ${money} ended: the listing is withdrawn`;
    case 'fail':
      return undefined;
  }
}
