import { formatAmount } from '../../platform/values/money';
import type { OfferEntry } from './offer-state';

/** The message about an entry: it has amounts, and nothing that people wrote. undefined: none is posted. */
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
