import type { NotificationKind } from '../../notifications/domain/kinds';
import { otherSide, type OfferEntry, type OfferSide } from './offer-state';

/** What of an entry says whom to tell. */
export type ToAnnounce = Pick<OfferEntry, 'seq' | 'action' | 'side' | 'round' | 'reason'>;

export interface Announcement {
  readonly kind: NotificationKind;
  readonly to: OfferSide;
  readonly seq: number;
  readonly round: number;
}

/** Whom the entries are told, beside the conversation. Who did something knows it. */
export function announcementsOf(entries: readonly ToAnnounce[]): readonly Announcement[] {
  return entries.flatMap((entry, place) =>
    isSettledByLimits(entries[place + 1])
      ? []
      : toldOf(entry).map(([kind, to]) => ({ kind, to, seq: entry.seq, round: entry.round })),
  );
}

/** Sellers have limits so as not to be bothered: they hear of what came of it, if of anything. */
function isSettledByLimits(next: ToAnnounce | undefined): boolean {
  return next?.reason === 'below_floor' || next?.reason === 'at_ceiling';
}

function toldOf({ action, side, reason }: ToAnnounce): readonly (readonly [NotificationKind, OfferSide])[] {
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
