import { readUpTo } from '../domain/channels/reads';
import type { ChannelState } from '../domain/channels/channel-state';
import type {
  ListingView,
  MessageView,
  ModerationView,
  NotificationItem,
  OfferView,
} from '../domain/notifications/notification-view';
import { boundedId } from '../content-id';
import type { Models } from '../models';
import type { Notification } from '../models/notification';
import { offerState, type Offer } from '../models/offer';
import { waitingFilter } from '../models/waiting-messages';

export interface ItemDeps {
  readonly models: Models;
  readonly parleyUserId: string;
  /** The address of a workflow in the Temporal UI. */
  readonly runUrl: (workflowId: string) => string;
}

const MOST_MESSAGES = 20;
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
      const found = await messagesOf(deps, about);
      if (found.messages.length === 0) return undefined;
      return { ...base, ...found, listing: await listingOf(deps.models, about.listing_id) };
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
  const other = await models.User.findById(otherId, { display_name: 1 }).lean();
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

/** Nobody is to answer what is over, nor to hurry where it is for the other side to answer. */
function isToBeTold({ kind, round, recipient_id: recipientId }: Notification, offer: Offer): boolean {
  if (kind !== 'new_offer' && kind !== 'offer_countered' && kind !== 'offer_expiring') return true;
  if (offer.status !== 'pending' || offer.round !== round) return false;
  const asked = offer.awaiting === 'buyer' ? offer.buyer_id : offer.seller_id;
  return kind !== 'offer_expiring' || asked === recipientId;
}

async function messagesOf(
  { models, parleyUserId }: ItemDeps,
  about: Notification,
): Promise<{ messages: MessageView[]; more: number }> {
  const { cid, recipient_id: recipientId } = about;
  const channel = await models.ChatChannel.findById(cid).lean<ChannelState>();
  if (!cid || channel === null || channel.deleted_at) return { messages: [], more: 0 };
  // What has been read meanwhile is not unread; a question stays one though it is read.
  const read = about.kind === 'unread_messages' ? readUpTo(channel, recipientId)?.getTime() : undefined;
  const since = new Date(Math.max(about.messages_since?.getTime() ?? 0, read ?? 0));
  const filter = { ...waitingFilter(cid, recipientId, { parleyUserId }), stream_created_at: { $gt: since } };
  const [found, total] = await Promise.all([
    models.ChatMessage.find(filter).sort({ stream_created_at: 1 }).limit(MOST_MESSAGES).lean(),
    models.ChatMessage.countDocuments(filter),
  ]);
  const senders = await models.User.find(
    { _id: { $in: found.map(({ sender_id }) => sender_id) } },
    { display_name: 1 },
  ).lean();
  const nameOf = new Map(senders.map(({ _id, display_name }) => [_id, display_name ?? undefined]));
  const messages = found.map(({ sender_id, text, stream_created_at }) => ({
    from: nameOf.get(sender_id),
    text,
    at: stream_created_at.getTime(),
  }));
  return { messages, more: total - messages.length };
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
