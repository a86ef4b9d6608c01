import { createHash } from 'node:crypto';
import type { StreamClient } from '../../src/stream/stream';
import { automaticAnswer, type AutoResponseKind } from '../../src/auto-response/domain/automatic-answer';
import {
  availabilityQuestion,
  isAboutListing,
  type Language,
} from '../../src/auto-response/domain/availability-question';
import { isLive } from '../../src/chat/domain/message-state';
import type { Screening } from '../../src/moderation/domain/screen-message';
import { similarListings } from '../../src/auto-response/similar-listings';
import type { RecordedEvent } from '../recording/record-events';
import { callVendor } from '../shared/vendor-failure';
import type { ChatModels } from '../../src/chat/models';
import type { MarketplaceModels } from '../../src/marketplace/models';
import type { OfferModels } from '../../src/offers/models';

export interface AutoResponseActivityDeps {
  readonly models: ChatModels & MarketplaceModels & OfferModels;
  readonly stream: StreamClient;
  readonly screen: (text: string) => Screening;
}

export interface AutoResponseInput {
  readonly kind: AutoResponseKind;
  readonly cid: string;
  readonly listingId: string;
  readonly buyerId: string;
  /** The buyer's message that is answered; absent in runs that were started before the field existed. */
  readonly messageId?: string;
  /** `en` when absent. */
  readonly language?: Language;
}

export interface DueAnswer {
  readonly kind: AutoResponseKind;
  readonly language: Language;
}

/**
 * The automatic answer that is due for a message, unless the buyer already has it: to a question about a listing that is
 * sold or reserved, or to any message for a seller who is away. The listing is read for questions only, since most
 * messages are none; whether the seller is away comes with the recorded message.
 */
export async function dueAutoResponse(
  models: ChatModels & MarketplaceModels & OfferModels,
  recorded: Pick<RecordedEvent, 'message' | 'screening' | 'sellerAway'>,
  parleyUserId: string,
): Promise<DueAnswer | undefined> {
  const { message, screening } = recorded;
  if (screening?.decision !== 'allow' || message?.listing_id === undefined || !isLive(message))
    return undefined;
  const { listing_id: listingId, sender_id: buyerId, silent, text } = message;
  // Everybody in the channel would read the answer.
  if (silent || buyerId === undefined || message.visible_to !== undefined) return undefined;
  const answer = await answerTo(models, { listingId, buyerId, text }, recorded.sellerAway === true);
  if (answer === undefined) return undefined;
  // The answer comes back from Stream as a message of Parley's own. Until it has, or where somebody else has used its id,
  // sending it again is refused.
  const own = {
    stream_message_id: answerId({ kind: answer.kind, listingId, buyerId }),
    sender_id: parleyUserId,
  };
  return (await models.ChatMessage.exists(own)) === null ? answer : undefined;
}

async function answerTo(
  models: ChatModels & MarketplaceModels & OfferModels,
  { listingId, buyerId, text }: Readonly<Record<'listingId' | 'buyerId' | 'text', string>>,
  isAway: boolean,
): Promise<DueAnswer | undefined> {
  const asked = availabilityQuestion(text);
  if (asked !== undefined) {
    const listing = await models.MarketplaceListing.findOne(
      { _id: listingId, status: { $in: ['sold', 'reserved'] } },
      { seller_id: 1, status: 1, title: 1 },
    ).lean();
    const isAsked =
      listing !== null && listing.seller_id !== buyerId && isAboutListing(asked, listing.title ?? '');
    if (isAsked && !(await holdsListing(models, listingId, buyerId)))
      return { kind: listing.status === 'sold' ? 'sold' : 'reserved', language: asked.language };
  }
  return isAway ? { kind: 'away', language: asked?.language ?? 'en' } : undefined;
}

/** Whether the listing is reserved for this buyer, or was sold to them: they get no answer that says it is gone. */
async function holdsListing(
  models: ChatModels & OfferModels,
  listingId: string,
  buyerId: string,
): Promise<boolean> {
  const pair = { listing_id: listingId, buyer_id: buyerId };
  if ((await models.Offer.exists({ ...pair, status: 'accepted' })) !== null) return true;
  // A marketplace that sells without Parley's offers names the order on the conversation.
  return (await models.ChatChannel.exists({ ...pair, order_id: { $exists: true } })) !== null;
}

/** One id per buyer, listing and kind, so that the answer is sent once. Others can guess it: see `StreamSystemMessages`. */
function answerId({
  kind,
  listingId,
  buyerId,
}: Pick<AutoResponseInput, 'kind' | 'listingId' | 'buyerId'>): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([kind, listingId, buyerId]))
    .digest('hex');
  return `auto-${digest.slice(0, 40)}`;
}

export function createAutoResponseActivities({ models, stream, screen }: AutoResponseActivityDeps) {
  return {
    /**
     * Sends an automatic answer, once per buyer, listing and kind. Stream may have been down since the answer became due,
     * so everything it states is checked again: an answer that no longer holds is not sent.
     */
    async sendAutoResponse(input: AutoResponseInput): Promise<'sent' | 'already_sent' | 'not_due'> {
      const { kind, listingId, buyerId, language = 'en', messageId } = input;
      const listing = await models.MarketplaceListing.findById(listingId).lean();
      const away = kind === 'away' ? await awayNow(models, input.cid) : undefined;
      const stillHolds = kind === 'away' ? away !== undefined : listing?.status === kind;
      if (!stillHolds || !(await isStillAnswerable(models, messageId, listingId))) return 'not_due';
      if (kind !== 'away' && (await holdsListing(models, listingId, buyerId))) return 'not_due';
      const similar = kind === 'away' || listing === null ? [] : await similarListings(models, listing);
      const text = automaticAnswer({
        kind,
        language,
        title: listing?.title ?? undefined,
        similar,
        // Messages of Parley's own account are not screened: a text that counts as spam by now is left out.
        ...(away !== undefined && screen(away.message).decision !== 'spam' && { awayMessage: away.message }),
      });
      return callVendor(() =>
        stream.sendSystemMessage({
          id: answerId(input),
          cid: input.cid,
          text,
          parley: {
            kind: 'auto_response',
            reason: kind,
            listing_id: listingId,
            ...(similar.length > 0 && { similar: similar.map((one) => one.id).join(',') }),
          },
        }),
      );
    },
  };
}

/** The absence of the channel's seller: the listing may be somebody else's by now. */
async function awayNow(models: ChatModels & MarketplaceModels, cid: string) {
  const channel = await models.ChatChannel.findById(cid, { seller_id: 1 }).lean();
  const seller = await models.User.findById(channel?.seller_id ?? '', { away: 1 }).lean();
  const away = seller?.away ?? undefined;
  return away !== undefined && away.until > new Date() ? away : undefined;
}

/** Whether the message to be answered is still visible to everybody in the channel, and still about the listing. */
async function isStillAnswerable(
  models: ChatModels,
  messageId: string | undefined,
  listingId: string,
): Promise<boolean> {
  if (messageId === undefined) return true;
  const message = await models.ChatMessage.findOne(
    { stream_message_id: messageId, listing_id: listingId },
    { deleted_at: 1, is_flagged: 1, hidden: 1, visible_to: 1 },
  ).lean();
  if (message === null || message.visible_to) return false;
  return !message.deleted_at && !message.is_flagged && !message.hidden;
}
