import { isGone, USER_STATUS_FIELDS, type StreamUserStatus } from '../chat/domain/user-profile';
import { loadListingView } from '../marketplace/load-listing-view';
import type { MarketplaceModels } from '../marketplace/models';
import type { NotificationItem, OfferView } from '../notifications/domain/notification-view';
import type { Notification } from '../notifications/models';
import { withoutNulls } from '../platform/mongo/without-nulls';
import type { OfferModels } from './models';
import { offerState, type Offer } from './store/offer';

/** The content of a notification about an offer, as it is now; undefined where it has become irrelevant. */
export async function loadOfferItem(
  models: OfferModels & MarketplaceModels,
  about: Notification,
): Promise<Pick<NotificationItem, 'offer' | 'listing'> | undefined> {
  const offer = await offerViewOf(models, about);
  return offer && { offer, listing: await loadListingView(models, about.listing_id) };
}

async function offerViewOf(
  models: OfferModels & MarketplaceModels,
  about: Notification,
): Promise<OfferView | undefined> {
  const document = await models.Offer.findById(about.offer_id).lean<Offer>();
  if (document === null) return undefined;
  const isOpen = document.status === 'pending';
  if (!isRelevant(about, document)) return undefined;
  const terms = offerState(document).terms.find(({ round }) => round === about.round);
  const otherId = about.recipient_id === document.buyer_id ? document.seller_id : document.buyer_id;
  const other = await models.User.findById(otherId, { display_name: 1, ...USER_STATUS_FIELDS }).lean();
  // Nobody can answer a party who was deleted or deactivated.
  if (asksForAnswer(about.kind) && other !== null && isGone(withoutNulls(other) as StreamUserStatus))
    return undefined;
  return {
    id: document._id,
    amount: terms?.amount ?? document.amount,
    currency: document.currency,
    from: other?.display_name ?? undefined,
    message: terms?.message,
    ...(isOpen && document.expires_at && { expiresAt: document.expires_at.getTime() }),
    reason: document.reason ?? undefined,
  };
}

function asksForAnswer(kind: Notification['kind']): boolean {
  return kind === 'new_offer' || kind === 'offer_countered' || kind === 'offer_expiring';
}

/** Nobody is asked to answer terms that have lapsed, or to hurry when the other party has to answer. */
function isRelevant({ kind, round, recipient_id: recipientId }: Notification, offer: Offer): boolean {
  if (!asksForAnswer(kind)) return true;
  if (offer.status !== 'pending' || offer.round !== round) return false;
  const asked = offer.awaiting === 'buyer' ? offer.buyer_id : offer.seller_id;
  return kind !== 'offer_expiring' || asked === recipientId;
}
