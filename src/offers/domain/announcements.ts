import type { NotificationKind } from '../../notifications/domain/kinds';
import { otherSide, type OfferEntry, type OfferSide } from './offer-state';

/** The fields of an entry that decide who is notified of it. */
export type ToAnnounce = Pick<OfferEntry, 'seq' | 'action' | 'side' | 'round' | 'reason'>;

export interface Announcement {
  readonly kind: NotificationKind;
  readonly to: OfferSide;
  readonly seq: number;
  readonly round: number;
}

/** The notifications about entries, beside the messages in the conversation. A party is not notified of its own actions. */
export function announcementsOf(entries: readonly ToAnnounce[]): readonly Announcement[] {
  return entries.flatMap((entry, index) =>
    isDecidedByLimits(entries[index + 1])
      ? []
      : recipientsOf(entry).map(([kind, to]) => ({ kind, to, seq: entry.seq, round: entry.round })),
  );
}

/**
 * Whether the seller's limits decided an entry, by the entry after it. Sellers set limits so as not to be bothered: they
 * are notified of the decision, if of anything.
 */
function isDecidedByLimits(next: ToAnnounce | undefined): boolean {
  return next?.reason === 'below_floor' || next?.reason === 'at_ceiling';
}

function recipientsOf({
  action,
  side,
  reason,
}: ToAnnounce): readonly (readonly [NotificationKind, OfferSide])[] {
  const others: readonly OfferSide[] = side === 'parley' ? ['buyer', 'seller'] : [otherSide(side)];
  switch (action) {
    case 'make':
      return [['new_offer', 'seller']];
    case 'counter':
      return others.map((to) => ['offer_countered', to]);
    case 'accept':
      return others.map((to) => ['offer_accepted', to]);
    case 'decline':
      if (reason === 'listing_reserved') return [['offer_ended', 'buyer']];
      return side === 'parley' ? [['offer_declined', 'buyer']] : others.map((to) => ['offer_declined', to]);
    case 'withdraw':
      return [['offer_withdrawn', 'seller']];
    case 'expire':
      return others.map((to) => ['offer_expired', to]);
    case 'end':
      return [['offer_ended', 'buyer']];
    case 'fail':
      return [['offer_failed', 'buyer']];
  }
}
