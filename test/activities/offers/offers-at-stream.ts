import { createOfferAtStreamActivities, offerMessageId } from '../../../activities/offers/offers-at-stream';
import type { StreamClient } from '../../../src/stream/stream';
import { VendorError } from '../../../src/platform/outbound/vendor-error';
import type { OfferPlace } from './offer-place';

export function offersAtStream(place: OfferPlace): void {
  /** The activities with a Stream that fails. */
  function failing(error: Error) {
    const fail = () => Promise.reject(error);
    const stream = { findChannels: fail, setChannelData: fail, sendSystemMessage: fail, deleteMessage: fail };
    return createOfferAtStreamActivities({ models: place.models, stream: stream as unknown as StreamClient });
  }

  async function open(offerId: string): Promise<string> {
    const { cid } = await place.activities.openOfferChannel({ offerId });
    await place.activities.recordOfferChannel({ offerId, cid });
    return cid;
  }

  test('a conversation is opened once, with its people, and marked with the offer', async () => {
    const listing = await place.listing();
    const offerId = await place.made(listing);
    const cid = await open(offerId);
    expect(await open(offerId)).toBe(cid);
    expect(place.opened.filter((channel) => channel.cid === cid)).toEqual([
      {
        cid,
        members: [
          { id: listing.buyer, name: listing.buyer },
          { id: listing.seller, name: listing.seller },
        ],
        custom: { listing_id: listing.id, buyer_id: listing.buyer, seller_id: listing.seller },
      },
    ]);
    expect(place.channelData.get(cid)).toEqual({ offer_id: offerId });
  });

  test('the next offer of the same buyer is in the same conversation', async () => {
    const listing = await place.listing();
    const first = await place.made(listing);
    const cid = await open(first);
    const withdraw = { actionId: 'no', action: 'withdraw', by: listing.buyer } as const;
    await place.activities.applyOfferAction({ offerId: first, now: Date.now(), action: withdraw });
    const offerId = await place.made(listing, { buyer_id: listing.buyer });
    expect(await open(offerId)).toBe(cid);
    expect(place.channelData.get(cid)).toEqual({ offer_id: offerId });
  });

  test('the conversation is told once of each entry, by its amount and never by what was written', async () => {
    const listing = await place.listing();
    const offerId = await place.made(listing, { message: 'call me at 555', amount: 123_450 });
    const cid = await open(offerId);
    await place.activities.sayOffer({ offerId, seq: 1 });
    await place.activities.sayOffer({ offerId, seq: 1 });
    expect(place.said.filter((message) => message.cid === cid)).toEqual([
      {
        id: offerMessageId(offerId, 1),
        cid,
        text: 'New offer: €1,234.50',
        parley: { kind: 'offer', event: 'made', offer_id: offerId, listing_id: listing.id, round: '1' },
      },
    ]);
    await place.activities.unsayOffer({ offerId });
    await place.activities.unsayOffer({ offerId });
    expect(place.said.filter((message) => message.cid === cid)).toEqual([]);
  });

  test('its mark is taken off, also where it is not noted which conversation it is', async () => {
    const offerId = await place.made(await place.listing());
    const { cid } = await place.activities.openOfferChannel({ offerId });
    await place.activities.clearOfferChannel({ offerId });
    expect(place.channelData.get(cid)).toEqual({ offer_id: null });
  });

  test('a conversation that is not there has no mark', async () => {
    const offerId = await place.made(await place.listing());
    await place.activities.clearOfferChannel({ offerId });
    await open(offerId);
    await failing(new VendorError('stream', '16', false)).clearOfferChannel({ offerId });
    await expect(
      failing(new VendorError('stream', '17', false)).clearOfferChannel({ offerId }),
    ).rejects.toMatchObject({
      type: 'stream: 17',
      nonRetryable: true,
    });
  });

  test('what Stream may do later is tried again', async () => {
    const offerId = await place.made(await place.listing());
    await expect(
      failing(new VendorError('stream', '503', true)).openOfferChannel({ offerId }),
    ).rejects.toMatchObject({
      nonRetryable: false,
    });
  });

  test('there is no conversation with another seller than the offer was made to', async () => {
    const listing = await place.listing();
    const offerId = await place.made(listing);
    await place.models.MarketplaceListing.putDetails(listing.id, { seller_id: listing.other });
    await expect(place.activities.openOfferChannel({ offerId })).rejects.toMatchObject({
      type: 'unknown_seller',
      nonRetryable: true,
    });
    expect(place.opened.filter(({ custom }) => custom['listing_id'] === listing.id)).toEqual([]);
  });

  test('there is no conversation with somebody who is not known', async () => {
    const listing = await place.listing();
    const offerId = await place.made(listing, { buyer_id: 'nobody' });
    await expect(place.activities.openOfferChannel({ offerId })).rejects.toMatchObject({
      type: 'unknown_buyer',
      nonRetryable: true,
    });
  });
}
