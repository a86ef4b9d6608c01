import { putListing } from '../../../src/offers/put-listing';
import { recheckListing } from '../../../src/conversations/recheck-listing';
import { currentSellerMetrics } from '../../../src/sellers/seller-metrics-refresh';
import { differencesOf } from '../../support/differences';
import { messageNew, PARLEY_USER, type MessageRecording } from './message-recording';

export function claims(recording: MessageRecording): void {
  beforeEach(async () => {
    await recording.clear();
  });

  /** A message in a channel whose custom data says that it is about `listing-1` of `seller-1`. */
  function claiming(
    channelId: string,
    sender: string,
    members: readonly string[],
    message: Readonly<Record<string, unknown>> = {},
  ) {
    return {
      ...messageNew({ id: `of-${channelId}`, text: 'Is it still available?', sender, channelId, message }),
      channel: { listing_id: 'listing-1', seller_id: 'seller-1', buyer_id: sender },
      members: members.map((user_id) => ({ user_id })),
      channel_member_count: members.length,
    };
  }

  const listing = (id = 'listing-1') => recording.models.MarketplaceListing.findById(id).lean();
  const channel = (id: string) => recording.models.ChatChannel.findById(`messaging:${id}`).lean();
  const inquiries = async (seller: string) => {
    const { inquiries: count, response_rate: rate } = await currentSellerMetrics(
      recording.models,
      seller,
      new Date('2026-03-02T12:00:00Z'),
      PARLEY_USER,
    );
    return { count, rate };
  };

  test("channels of strangers that name somebody's listing leave it, and its seller, as they were", async () => {
    const { models } = recording;
    await putListing(models, 'listing-1', { seller_id: 'seller-1', title: 'A bike', status: 'sold' });
    const recorded = [];
    for (const id of ['1', '2', '3', '4', '5'])
      recorded.push(
        await recording.record(claiming(id, 'mallory', ['mallory'], { listing_id: 'listing-1' })),
      );

    // No automatic answer, though the listing is sold and the question is one.
    expect(recorded.map(({ autoResponse, listingId }) => ({ autoResponse, listingId }))).toEqual(
      Array.from({ length: 5 }, () => ({ autoResponse: undefined, listingId: undefined })),
    );
    const { message_count, last_message } = (await listing()) ?? {};
    expect({ message_count: message_count ?? 0, last_message }).toEqual({ message_count: 0 });
    expect(await inquiries('seller-1')).toEqual({ count: 0, rate: null });
    const stored = await channel('1');
    expect(stored).toMatchObject({ claimed_listing_id: 'listing-1', claimed_seller_id: 'seller-1' });
    expect([stored?.listing_id, stored?.seller_id, stored?.buyer_id]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(stored?.follow_ups).toEqual([]);
    expect(await differencesOf(models)).toEqual([]);
  });

  test('a made-up listing makes none, nor does an offer or an order that somebody names', async () => {
    const claims = { listing_id: 'made-up', order_id: 'o1', offer_id: 'offer-of-others' };
    await recording.record(messageNew({ id: 'm1', listingId: 'made-up', message: claims }));
    expect(await listing('made-up')).toBeNull();
    const message = await recording.models.ChatMessage.findOne({ stream_message_id: 'm1' }).lean();
    expect(message).toMatchObject({
      claimed_listing_id: 'made-up',
      claimed_order_id: 'o1',
      claimed_offer_id: 'offer-of-others',
    });
    expect([message?.listing_id, message?.order_id, message?.offer_id]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('the seller who comes later agrees, and who leaves takes that back', async () => {
    await recording.sell('listing-1');
    await recording.record(claiming('1', 'buyer-1', ['buyer-1']));
    const move = (type: string, at: string) => ({
      type,
      cid: 'messaging:1',
      created_at: at,
      member: { user_id: 'seller-1' },
    });
    const count = async () => (await listing())?.message_count ?? 0;
    const counts = [await count()];
    for (const [type, at] of [
      ['member.added', '2026-03-01T12:01:00Z'],
      ['member.removed', '2026-03-01T12:02:00Z'],
    ] as const) {
      await recording.activities.recordEvent({ eventId: await recording.receive(move(type, at)) });
      counts.push(await count());
    }
    expect(counts).toEqual([0, 1, 0]);
  });

  test('a seller who has taken part leaves the conversation to the listing and to their figures', async () => {
    await recording.sell('listing-1');
    const both = ['buyer-1', 'seller-1'];
    await recording.record(claiming('1', 'buyer-1', both));
    const answer = claiming('1', 'seller-1', both, { created_at: '2026-03-01T12:01:00Z' });
    await recording.record({ ...answer, channel: {}, message: { ...answer.message, id: 'answer' } });
    await recording.record(claiming('2', 'buyer-1', both));
    for (const id of ['1', '2']) {
      const left = {
        type: 'member.removed',
        cid: `messaging:${id}`,
        created_at: '2026-03-01T12:05:00Z',
        member: { user_id: 'seller-1' },
      };
      await recording.activities.recordEvent({ eventId: await recording.receive(left) });
    }
    expect(await channel('1')).toMatchObject({
      listing_id: 'listing-1',
      seller_id: 'seller-1',
      buyer_id: 'buyer-1',
    });
    // Into the other one somebody has put them, as far as anybody can tell.
    expect((await channel('2'))?.listing_id).toBeUndefined();
    expect(await listing()).toMatchObject({ message_count: 2 });
    expect(await inquiries('seller-1')).toEqual({ count: 1, rate: 1 });
    expect(await differencesOf(recording.models)).toEqual([]);
  });

  test('conversations and messages that waited count when the marketplace says the listing, once', async () => {
    const { models } = recording;
    for (let index = 0; index < 3; index += 1)
      await recording.record(claiming(`${index}`, 'buyer-1', ['buyer-1', 'seller-1']));
    // In a channel about nothing each message may name its listing.
    const own = { id: 'own', listingId: undefined, channelId: 'room', message: { listing_id: 'listing-1' } };
    await recording.record(messageNew(own));
    expect([await listing(), await inquiries('seller-1')]).toEqual([null, { count: 0, rate: null }]);

    await putListing(models, 'listing-1', { seller_id: 'seller-1' });
    // Interrupted, and done again.
    expect(await recheckListing(models, 'listing-1', { maxBatches: 1 })).toBe(false);
    expect(await recheckListing(models, 'listing-1')).toBe(true);
    expect(await recheckListing(models, 'listing-1')).toBe(true);
    expect(await listing()).toMatchObject({ message_count: 4, engagement_score: 4 });
    expect(await inquiries('seller-1')).toEqual({ count: 3, rate: 0 });
    expect(await differencesOf(models)).toEqual([]);
  });

  test('a listing that is sold by somebody else keeps its conversations, and they their seller', async () => {
    const { models } = recording;
    await recording.sell('listing-1');
    await recording.record(claiming('1', 'buyer-1', ['buyer-1', 'seller-1']));
    await putListing(models, 'listing-1', { seller_id: 'seller-2' });
    await recheckListing(models, 'listing-1');
    expect(await channel('1')).toMatchObject({ listing_id: 'listing-1', seller_id: 'seller-1' });
    expect(await listing()).toMatchObject({ message_count: 1 });
    expect([await inquiries('seller-1'), await inquiries('seller-2')]).toEqual([
      { count: 1, rate: 0 },
      { count: 0, rate: null },
    ]);
  });

  describe('what is to be decided again is written down with what the marketplace says', () => {
    const due = (at: Date) => recording.models.ListingRecheck.due(at, 10);
    const later = () => new Date(Date.now() + 100_000);

    test('until it is done, and once more when transactions of before have ended', async () => {
      const { models } = recording;
      const { recheck } = await putListing(models, 'listing-1', { seller_id: 'seller-1' });
      if (recheck === undefined) throw new Error('Nothing was written down');
      expect(await due(new Date())).toMatchObject([{ _id: 'listing-1' }]);
      await models.ListingRecheck.noteDone(recheck, new Date());
      expect(await due(new Date())).toEqual([]);
      expect(await due(later())).toMatchObject([{ _id: 'listing-1' }]);
      await models.ListingRecheck.noteDone(recheck, later());
      expect(await due(later())).toEqual([]);
    });

    test('not where the same seller is named, again where another one is meanwhile', async () => {
      const { models } = recording;
      const first = await putListing(models, 'listing-1', { seller_id: 'seller-1' });
      expect(
        (await putListing(models, 'listing-1', { seller_id: 'seller-1', title: 'B' })).recheck,
      ).toBeUndefined();
      await putListing(models, 'listing-1', { seller_id: 'seller-2' });
      if (first.recheck) await models.ListingRecheck.noteDone(first.recheck, later());
      expect(await due(new Date())).toMatchObject([{ _id: 'listing-1' }]);
    });
  });
}
