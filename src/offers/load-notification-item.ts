import { isGone, USER_STATUS_FIELDS, type StreamUserStatus } from '../chat/domain/user-profile';
import { loadListingView } from '../marketplace/load-listing-view';
import type { MarketplaceModels } from '../marketplace/models';
import type { NotificationItem, OfferView } from '../notifications/domain/notification-view';
import type { Notification } from '../notifications/models';
import { withoutNulls } from '../platform/mongo/without-nulls';
import type { OfferModels } from './models';
import { offerState, type Offer } from './store/offer';

/** What a notification about an offer says, as things stand now; undefined where nobody is to be told any more. */
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
  if (!isToBeTold(about, document)) return undefined;
  const terms = offerState(document).terms.find(({ round }) => round === about.round);
  const otherId = about.recipient_id === document.buyer_id ? document.seller_id : document.buyer_id;
  const other = await models.User.findById(otherId, { display_name: 1, ...USER_STATUS_FIELDS }).lean();
  // Nobody is to answer somebody who is not there any more.
  if (asks(about.kind) && other !== null && isGone(withoutNulls(other) as StreamUserStatus)) return undefined;
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

/** Whether a notification asks for an answer. */
function asks(kind: Notification['kind']): boolean {
  return kind === 'new_offer' || kind === 'offer_countered' || kind === 'offer_expiring';
}

/** Nobody is to answer what is over, nor to hurry where it is for the other side to answer. */
function isToBeTold({ kind, round, recipient_id: recipientId }: Notification, offer: Offer): boolean {
  if (!asks(kind)) return true;
  if (offer.status !== 'pending' || offer.round !== round) return false;
  const asked = offer.awaiting === 'buyer' ? offer.buyer_id : offer.seller_id;
  return kind !== 'offer_expiring' || asked === recipientId;
}
