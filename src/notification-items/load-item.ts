import type {
  ListingView,
  ModerationView,
  NotificationItem,
  OfferView,
} from '../notifications/domain/notification-view';
import { boundedId } from '../stream/domain/event-id';
import { isGone, STANDING_FIELDS, type StreamStanding } from '../chat/domain/user-profile';
import type { Models } from '../app/models';
import { withoutNulls } from '../recording/load-documents';
import type { Notification } from '../notifications/store/notification';
import { offerState, type Offer } from '../offers/store/offer';
import { waitingMessages } from './load-messages';

export interface ItemDeps {
  readonly models: Models;
  readonly parleyUserId: string;
  /** The address of a workflow in the Temporal UI. */
  readonly runUrl: (workflowId: string) => string;
}

/** What one notification says, as things stand now; undefined where its matter is gone. */
export async function loadItem(deps: ItemDeps, about: Notification): Promise<NotificationItem | undefined> {
  const base = { kind: about.kind, at: about.createdAt.getTime() };
  switch (about.kind) {
    case 'new_offer':
    case 'offer_countered':
    case 'offer_accepted':
    case 'offer_declined':
    case 'offer_withdrawn':
    case 'offer_expiring':
    case 'offer_expired':
    case 'offer_failed':
    case 'offer_ended': {
      const offer = await offerOf(deps.models, about);
      if (offer === undefined) return undefined;
      return { ...base, offer, listing: await listingOf(deps.models, about.listing_id) };
    }
    case 'unread_messages':
    case 'unanswered_inquiry': {
      const { listingId, ...found } = await waitingMessages(deps.models, deps.parleyUserId, about);
      if (found.messages.length === 0) return undefined;
      return { ...base, ...found, listing: await listingOf(deps.models, listingId) };
    }
    case 'moderation_case': {
      const moderation = await moderationOf(deps, about.message_id ?? '');
      return moderation && { ...base, moderation };
    }
  }
}

async function listingOf(
  models: Models,
  listingId: string | null | undefined,
): Promise<ListingView | undefined> {
  if (!listingId) return undefined;
  const listing = await models.MarketplaceListing.findById(listingId, { title: 1, url: 1 }).lean();
  return { id: listingId, title: listing?.title ?? undefined, url: listing?.url ?? undefined };
}

async function offerOf(models: Models, about: Notification): Promise<OfferView | undefined> {
  const document = await models.Offer.findById(about.offer_id).lean<Offer>();
  if (document === null) return undefined;
  const isOpen = document.status === 'pending';
  if (!isToBeTold(about, document)) return undefined;
  const terms = offerState(document).terms.find(({ round }) => round === about.round);
  const otherId = about.recipient_id === document.buyer_id ? document.seller_id : document.buyer_id;
  const other = await models.User.findById(otherId, { display_name: 1, ...STANDING_FIELDS }).lean();
  // Nobody is to answer somebody who is not there any more.
  if (asks(about.kind) && other !== null && isGone(withoutNulls(other) as StreamStanding)) return undefined;
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

async function moderationOf(deps: ItemDeps, messageId: string): Promise<ModerationView | undefined> {
  const found = await deps.models.ModerationCase.findById(boundedId(messageId)).lean();
  if (found === null) return undefined;
  return {
    messageId,
    cid: found.cid,
    senderId: found.sender_id,
    score: found.score,
    reasons: (found.reasons as { code: string }[]).map(({ code }) => code),
    runUrl: deps.runUrl(`moderation-case/${boundedId(messageId)}${found.round > 1 ? `/${found.round}` : ''}`),
  };
}
