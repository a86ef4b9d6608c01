import { createHash } from 'node:crypto';
import type { StreamClient } from '../src/clients/stream';
import { automaticAnswer, type AutoResponseKind } from '../src/domain/auto-response/automatic-answer';
import { questionLanguage, type Language } from '../src/domain/auto-response/availability-question';
import { isLive } from '../src/domain/messages/message-state';
import type { Screening } from '../src/domain/screening/screen-message';
import type { Models } from '../src/models';
import { similarListings } from '../src/models/similar-listings';
import type { RecordedEvent } from './record-events';
import { callVendor } from './vendor-failure';

export interface AutoResponseActivityDeps {
  readonly models: Models;
  readonly stream: StreamClient;
  readonly screen: (text: string) => Screening;
}

export interface AutoResponseInput {
  readonly kind: AutoResponseKind;
  readonly cid: string;
  readonly listingId: string;
  readonly buyerId: string;
  /** `en` when absent. */
  readonly language?: Language;
}

export interface DueAnswer {
  readonly kind: AutoResponseKind;
  readonly language: Language;
}

/**
 * The answer that a buyer is due: who asks for a listing that is sold or reserved, or writes to a seller who is away.
 * Only a question needs the listing, and most messages are none; who is away the recording has read already.
 */
export async function dueAutoResponse(
  models: Models,
  { message, screening, sellerAway }: Pick<RecordedEvent, 'message' | 'screening' | 'sellerAway'>,
): Promise<DueAnswer | undefined> {
  if (screening?.decision !== 'allow' || message?.listing_id === undefined || !isLive(message))
    return undefined;
  if (message.silent) return undefined;
  const asked = questionLanguage(message.text);
  if (asked !== undefined) {
    const listing = await models.MarketplaceListing.findOne(
      { _id: message.listing_id, status: { $in: ['sold', 'reserved'] } },
      { seller_id: 1, status: 1 },
    ).lean();
    if (listing !== null && listing.seller_id !== message.sender_id)
      return { kind: listing.status === 'sold' ? 'sold' : 'reserved', language: asked };
  }
  return sellerAway === true ? { kind: 'away', language: asked ?? 'en' } : undefined;
}

export function createAutoResponseActivities({ models, stream, screen }: AutoResponseActivityDeps) {
  const awayMessage = async (sellerId: string | null | undefined): Promise<string | undefined> => {
    const seller = await models.User.findById(sellerId ?? '', { away: 1 }).lean();
    const message = seller?.away?.message;
    // It goes out over Parley's own account, which nobody screens: what is spam by now is left out.
    return message === undefined || screen(message).decision === 'spam' ? undefined : message;
  };

  return {
    /** Sends an automatic answer, once for a buyer, listing and kind: the message's id is made of the three. */
    async sendAutoResponse(input: AutoResponseInput): Promise<'sent' | 'already_sent'> {
      const { kind, listingId, buyerId, language = 'en' } = input;
      const listing = await models.MarketplaceListing.findById(listingId).lean();
      const similar = kind === 'away' || listing === null ? [] : await similarListings(models, listing);
      const text = automaticAnswer({
        kind,
        language,
        title: listing?.title ?? undefined,
        similar,
        ...(kind === 'away' && { awayMessage: await awayMessage(listing?.seller_id) }),
      });
      const id = createHash('sha256')
        .update(JSON.stringify([kind, listingId, buyerId]))
        .digest('hex')
        .slice(0, 40);
      return callVendor(() =>
        stream.sendSystemMessage({
          id: `auto-${id}`,
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
