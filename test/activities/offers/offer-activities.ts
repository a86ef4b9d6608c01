import { randomUUID } from 'node:crypto';
import type { ListingDetails } from '../../../src/marketplace/store/marketplace-listing';
import { putListing } from '../../../src/offers/put-listing';
import type { OfferAction } from '../../../src/offers/contract';
import { HOUR, REMINDER_MS, STANDS_MS, type Listing, type OfferPlace } from './offer-place';
import { propertyRuns } from '../../support/property-runs';

export function offerActivities(place: OfferPlace): void {
  const now = () => Date.now();
  const activate = (offerId: string, at = now()) => place.activities.activateOffer({ offerId, now: at });
  const act = (offerId: string, action: Omit<OfferAction, 'actionId'> & { actionId?: string }, at = now()) =>
    place.activities.applyOfferAction({
      offerId,
      now: at,
      action: { actionId: randomUUID(), ...action },
    });
  const engagement = async (listing: Listing) =>
    (await place.models.User.findById(listing.seller).orFail().lean()).engagement_score;
  const listingOf = ({ id }: Listing) => place.models.MarketplaceListing.findById(id).orFail().lean();
  const audit = async (offerId: string) =>
    (await place.models.AuditEntry.find({ subject: offerId }).sort({ when: 1, _id: 1 }).lean()).map(
      ({ what }) => what,
    );

  describe('activateOffer', () => {
    test('lets an offer stand, and counts it for its seller, once', async () => {
      const listing = await place.listing();
      const offerId = await place.begin(listing, { message: 'Please?' });
      const at = now() + HOUR;
      const look = await activate(offerId, at);
      expect(look).toEqual({
        status: 'pending',
        round: 1,
        awaiting: 'seller',
        expiresAt: at + STANDS_MS,
        remindAt: at + STANDS_MS - REMINDER_MS,
        listingId: listing.id,
        buyerId: listing.buyer,
        sellerId: listing.seller,
        seq: 1,
        entries: [{ seq: 1, action: 'make', side: 'buyer', round: 1 }],
      });
      expect(await activate(offerId)).toEqual(look);
      expect(await engagement(listing)).toBe(5);
      expect(await audit(offerId)).toEqual(['offer.make']);
      const stored = await place.stored(offerId);
      expect(stored).not.toHaveProperty('creating_at');
      expect(stored.activated_at).toEqual(new Date(at));
      expect(stored.terms).toEqual([
        {
          round: 1,
          by: 'buyer',
          amount: 10_000,
          message: 'Please?',
          at: new Date(at),
          expires_at: new Date(at + STANDS_MS),
        },
      ]);
    });

    test('makes a seller whom nothing is known of', async () => {
      const listing = await place.listing();
      await place.models.User.deleteOne({ _id: listing.seller });
      await activate(await place.begin(listing));
      expect(await place.models.User.findById(listing.seller).lean()).toMatchObject({
        engagement_score: 5,
        message_count: 0,
        roles: [],
      });
    });

    test.each(['reserved', 'sold', 'withdrawn'] as const)(
      'fails where the listing is %s meanwhile',
      async (status) => {
        const listing = await place.listing({ status });
        const offerId = await place.begin(listing);
        expect(await activate(offerId)).toMatchObject({ status: 'failed', reason: 'listing_not_active' });
        expect(await engagement(listing)).toBe(0);
      },
    );

    test('fails where the listing has another seller now', async () => {
      const listing = await place.listing();
      const offerId = await place.begin(listing);
      await place.models.MarketplaceListing.putDetails(listing.id, { seller_id: listing.other });
      expect(await activate(offerId)).toMatchObject({ status: 'failed', reason: 'unknown_seller' });
    });

    test('does not go on without an offer', async () => {
      await expect(activate('no-such-offer')).rejects.toMatchObject({
        type: 'OfferMissing',
        nonRetryable: true,
      });
    });
  });

  describe('applyOfferAction', () => {
    test('a counter takes its terms from its draft, once', async () => {
      const listing = await place.listing();
      const offerId = await place.made(listing);
      const terms = { amount: 11_000, message: 'At least', stands_ms: HOUR };
      await place.draft(offerId, 'c1', terms);
      const at = now();
      const counter = () => act(offerId, { action: 'counter', by: listing.seller, actionId: 'c1' }, at);
      const first = await counter();
      expect(first).toEqual({ acted: { outcome: 'done', status: 'pending', round: 2 }, declined: [] });
      const stored = await place.stored(offerId);
      expect(await counter()).toEqual(first);
      expect(await place.stored(offerId)).toEqual(stored);
      expect(stored).toMatchObject({ round: 2, amount: 11_000, awaiting: 'buyer', drafts: {} });
      expect(stored.expires_at).toEqual(new Date(at + HOUR));
      expect(stored.terms[1]).toMatchObject({ message: 'At least', by: 'seller' });
    });

    test('what a refused counter would have said is not kept', async () => {
      const listing = await place.listing();
      const offerId = await place.made(listing);
      await place.draft(offerId, 'mine', { amount: 1 });
      const refused = await act(offerId, { action: 'counter', by: listing.buyer, actionId: 'mine' });
      expect(refused.acted).toMatchObject({ refusal: 'not_your_turn' });
      expect((await place.stored(offerId)).drafts).toEqual({});
    });

    test('a counter without terms can only be refused', async () => {
      const listing = await place.listing();
      const offerId = await place.made(listing);
      await expect(act(offerId, { action: 'counter', by: listing.seller })).rejects.toMatchObject({
        type: 'DraftMissing',
        nonRetryable: true,
      });
      expect((await act(offerId, { action: 'counter', by: listing.buyer })).acted).toEqual({
        outcome: 'refused',
        refusal: 'not_your_turn',
        status: 'pending',
      });
      expect((await place.stored(offerId)).history).toHaveLength(1);
    });

    test('an acceptance reserves the listing and declines the others', async () => {
      const listing = await place.listing();
      const [offerId, second] = [
        await place.made(listing),
        await place.made(listing, { buyer_id: listing.other }),
      ];
      const withdrawn = await place.made(listing);
      const { buyer_id: by } = await place.stored(withdrawn);
      await act(withdrawn, { action: 'withdraw', by });
      const accept = () => act(offerId, { action: 'accept', by: listing.seller, actionId: 'yes' });
      const first = await accept();
      expect(first).toEqual({ acted: { outcome: 'done', status: 'accepted', round: 1 }, declined: [second] });
      // A worker that was killed before it told the others tells them again.
      expect(await accept()).toEqual(first);
      expect(await listingOf(listing)).toMatchObject({ status: 'reserved', reserved_count: 1 });
      const other = await place.stored(second);
      expect(other).toMatchObject({ status: 'declined', reason: 'listing_reserved' });
      expect(other).not.toHaveProperty('expires_at');
      expect((await place.stored(withdrawn)).status).toBe('withdrawn');
      expect(await audit(second)).toEqual(['offer.make', 'offer.decline']);
      await place.activities.markOfferAnnounced({ offerId: second, seq: 2, untold: [] });
      expect((await accept()).declined).toEqual([]);
    });

    test('a stock is taken one by one', async () => {
      const listing = await place.listing({ stock: 2 });
      const offers = [await place.made(listing), await place.made(listing), await place.made(listing)];
      const accept = (offerId = '') => act(offerId, { action: 'accept', by: listing.seller });
      expect((await accept(offers[0])).declined).toEqual([]);
      expect((await listingOf(listing)).status).toBe('active');
      expect((await accept(offers[1])).declined).toEqual([offers[2]]);
      expect(await listingOf(listing)).toMatchObject({ status: 'reserved', reserved_count: 2 });
    });

    test('nothing of a listing is accepted that is not to be had', async () => {
      const listing = await place.listing();
      const offerId = await place.made(listing);
      await place.models.MarketplaceListing.putDetails(listing.id, { status: 'reserved' });
      const accept = () => act(offerId, { action: 'accept', by: listing.seller });
      expect((await accept()).acted).toEqual({
        outcome: 'refused',
        refusal: 'listing_not_active',
        status: 'pending',
      });
      await place.models.MarketplaceListing.putDetails(listing.id, { status: 'active' });
      expect((await accept()).acted).toMatchObject({ status: 'accepted' });
    });

    test.each<[string, number, readonly (readonly [ListingDetails, boolean?])[], string, number]>([
      ['a synchronisation leaves it', 1, [[{ title: 'Watch' }], [{ status: 'active' }]], 'reserved', 1],
      ['so it does where there are more', 2, [[{ status: 'active' }]], 'active', 1],
      ['more of it are to be had', 1, [[{ status: 'active', stock: 2 }]], 'active', 1],
      ['fewer of it are', 2, [[{ status: 'active', stock: null }]], 'reserved', 1],
      ['it is released', 1, [[{ status: 'active' }, true]], 'active', 0],
      ['it is released and no more', 1, [[{}, true]], 'active', 0],
      ['it stays reserved for another reason', 1, [[{ status: 'reserved' }, true]], 'reserved', 0],
      ['it is sold, and for sale again', 1, [[{ status: 'sold' }], [{ status: 'active' }]], 'active', 0],
      ['it was withdrawn', 2, [[{ status: 'withdrawn' }], [{ status: 'active' }]], 'active', 0],
    ])('what an offer has reserved, when %s', async (_, stock, puts, status, count) => {
      const listing = await place.listing({ stock });
      await act(await place.made(listing), { action: 'accept', by: listing.seller });
      for (const [details, release] of puts) await putListing(place.models, listing.id, details, release);
      expect(await listingOf(listing)).toMatchObject({ status, reserved_count: count });
    });
  });

  describe('limits of the seller', () => {
    const decide = (offerId: string) => place.activities.decideOfferByLimits({ offerId, now: now() });

    test.each([
      [9_999, 'declined', 'below_floor'],
      [10_000, 'pending', undefined],
      [14_999, 'pending', undefined],
      [15_000, 'accepted', 'at_ceiling'],
    ])('%d is %s', async (amount, status, reason) => {
      const listing = await place.listing({ offer_floor: 10_000, offer_ceiling: 15_000 });
      const other = await place.made(listing);
      const offerId = await place.made(listing, { amount });
      const first = await decide(offerId);
      expect(first).toEqual({ declined: status === 'accepted' ? [other] : [] });
      expect(await decide(offerId)).toEqual(first);
      const stored = await place.stored(offerId);
      expect([stored.status, stored.reason]).toEqual([status, reason]);
      expect((await listingOf(listing)).status).toBe(status === 'accepted' ? 'reserved' : 'active');
    });

    test("decide a buyer's counter, and not the seller's", async () => {
      const listing = await place.listing({ offer_floor: 10_000 });
      const offerId = await place.made(listing);
      const counter = async (by: string, amount: number) => {
        const actionId = randomUUID();
        await place.draft(offerId, actionId, { amount });
        return (await act(offerId, { action: 'counter', by, actionId })).acted;
      };
      expect(await counter(listing.seller, 9_000)).toMatchObject({ status: 'pending', round: 2 });
      expect(await counter(listing.buyer, 8_000)).toEqual({ outcome: 'done', status: 'declined', round: 3 });
      expect((await place.stored(offerId)).history.map(({ action, by }) => [action, by])).toEqual([
        ['make', listing.buyer],
        ['counter', listing.seller],
        ['counter', listing.buyer],
        ['decline', 'parley'],
      ]);
    });

    test('in another currency say nothing', async () => {
      const listing = await place.listing({ offer_floor: 10_000, currency: 'USD' });
      const offerId = await place.made(listing, { amount: 1 });
      await decide(offerId);
      expect((await place.stored(offerId)).status).toBe('pending');
    });
  });

  describe('its end', () => {
    test('comes when its time is over, not before', async () => {
      const offerId = await place.made(await place.listing());
      const end = (await place.stored(offerId)).expires_at?.getTime() ?? 0;
      expect(await place.activities.expireOffer({ offerId, now: end - 1 })).toMatchObject({
        status: 'pending',
      });
      const look = await place.activities.expireOffer({ offerId, now: end });
      expect(look).toMatchObject({ status: 'expired', seq: 2 });
      expect(await place.activities.expireOffer({ offerId, now: end + 1 })).toEqual(look);
      expect(await audit(offerId)).toEqual(['offer.make', 'offer.expire']);
    });

    test.each(['sold', 'withdrawn'] as const)(
      'comes with the listing that is %s, unless it was accepted',
      async (status) => {
        const listing = await place.listing({ stock: 2 });
        const [accepted, open] = [await place.made(listing), await place.made(listing)];
        const elsewhere = await place.made(await place.listing());
        await act(accepted, { action: 'accept', by: listing.seller });
        const put = () => putListing(place.models, listing.id, { status });
        expect(await put()).toMatchObject({ created: false, document: { status }, ended: [open] });
        expect(await put()).toMatchObject({ ended: [open] });
        expect(await place.stored(open)).toMatchObject({ status: 'ended', reason: `listing_${status}` });
        expect((await place.stored(accepted)).status).toBe('accepted');
        expect((await place.stored(elsewhere)).status).toBe('pending');
        await place.activities.markOfferAnnounced({ offerId: open, seq: 2, untold: [] });
        expect(await put()).toMatchObject({ ended: [] });
        expect((await act(open, { action: 'accept', by: listing.seller })).acted).toMatchObject({
          refusal: 'offer_closed',
        });
      },
    );

    test('is a failure where it could not be made, and was not closed otherwise', async () => {
      const listing = await place.listing();
      const [failed, ended] = [
        await place.made(listing),
        await place.made(listing, { buyer_id: listing.other }),
      ];
      const fail = (offerId: string) =>
        place.activities.failOffer({ offerId, now: now(), reason: 'openOfferChannel: stream: 403' });
      await place.activities.recordOfferChannel({ offerId: failed, cid: 'messaging:c1' });
      const look = await fail(failed);
      expect(look).toMatchObject({ status: 'failed', reason: 'openOfferChannel: stream: 403' });
      expect(look).not.toHaveProperty('cid');
      expect(await fail(failed)).toEqual(look);
      await putListing(place.models, listing.id, { status: 'sold' });
      expect(await fail(ended)).toMatchObject({ status: 'ended' });
    });
  });

  describe('markOfferAnnounced', () => {
    test('knows what came meanwhile', async () => {
      const listing = await place.listing();
      const offerId = await place.made(listing);
      await act(offerId, { action: 'withdraw', by: listing.buyer });
      const mark = (seq: number, untold: number[] = []) =>
        place.activities.markOfferAnnounced({ offerId, seq, untold });
      const entries = async () =>
        (await place.activities.loadOffer({ offerId })).entries.map(({ seq }) => seq);
      await mark(1);
      expect(await place.stored(offerId)).toHaveProperty('unannounced_since');
      expect(await entries()).toEqual([2]);
      await mark(2, [2]);
      await mark(1);
      expect(await place.stored(offerId)).not.toHaveProperty('unannounced_since');
      expect(await entries()).toEqual([]);
      expect(await audit(offerId)).toContain('offer.message_failed');
    });

    test('what nobody looks after is found', async () => {
      const listing = await place.listing();
      const untold = await place.made(listing);
      const told = await place.made(listing);
      const unbegun = await place.begin(listing);
      await place.activities.markOfferAnnounced({ offerId: told, seq: 1, untold: [] });
      const found = async (at: number) =>
        (await place.models.Offer.unattended(new Date(at), 1_000)).map(({ _id }) => _id);
      for (const offerId of [untold, unbegun]) expect(await found(now() - 60_000)).not.toContain(offerId);
      expect(await found(now() + 1)).toEqual(expect.arrayContaining([untold, unbegun]));
      expect(await found(now() + 1)).not.toContain(told);
      // Its time has passed and nobody has noticed.
      expect(await found(now() + STANDS_MS + 60_000)).toContain(told);

      // Who has done something for it waits before doing it again.
      await place.models.Offer.noteRevived([untold], new Date());
      expect(await found(now() + 1)).not.toContain(untold);
      expect(await found(now() + 11 * 60_000)).toContain(untold);
    });
  });

  describe('two at once', () => {
    test.each([
      [1, ['done', 'refused', 'refused']],
      [2, ['done', 'done', 'refused']],
    ])(
      'of three acceptances, as many win as are in stock: %i',
      async (stock, outcomes) => {
        for (let round = 0; round < propertyRuns(5); round += 1) {
          const listing = await place.listing({ stock });
          const offers = await Promise.all([1, 2, 3].map(() => place.made(listing)));
          const acted = await Promise.all(
            offers.map((offerId) => act(offerId, { action: 'accept', by: listing.seller })),
          );
          expect(acted.map(({ acted }) => acted.outcome).toSorted()).toEqual(outcomes);
          const statuses = await Promise.all(
            offers.map(async (offerId) => (await place.stored(offerId)).status),
          );
          expect(statuses.toSorted()).toEqual(
            outcomes.map((outcome) => (outcome === 'done' ? 'accepted' : 'declined')),
          );
          expect(await listingOf(listing)).toMatchObject({ status: 'reserved', reserved_count: stock });
        }
      },
      60_000,
    );

    test('no offer begins to stand on a listing that is being sold or reserved', async () => {
      for (let round = 0; round < propertyRuns(6); round += 1) {
        const listing = await place.listing();
        const [accepted, offerId] = [await place.made(listing), await place.begin(listing)];
        await Promise.all([
          activate(offerId),
          round % 2 === 0
            ? putListing(place.models, listing.id, { status: 'sold' })
            : act(accepted, { action: 'accept', by: listing.seller }),
        ]);
        expect(['failed', 'ended', 'declined']).toContain((await place.stored(offerId)).status);
      }
    }, 60_000);

    test('an offer goes one way only', async () => {
      for (let round = 0; round < propertyRuns(5); round += 1) {
        const listing = await place.listing();
        const offerId = await place.made(listing);
        await Promise.all([
          act(offerId, { action: 'accept', by: listing.seller }),
          act(offerId, { action: 'withdraw', by: listing.buyer }),
          place.activities.expireOffer({ offerId, now: now() + 2 * STANDS_MS }),
          putListing(place.models, listing.id, { status: 'sold' }),
        ]);
        const { history, status } = await place.stored(offerId);
        expect(history).toHaveLength(2);
        const { reserved_count: reserved } = await listingOf(listing);
        expect(reserved).toBe(status === 'accepted' ? 1 : 0);
      }
    }, 60_000);
  });

  test('the activation of one offer, at once in two workers, counts once', async () => {
    const listing = await place.listing();
    const offerId = await place.begin(listing);
    await Promise.all([activate(offerId), activate(offerId), activate(offerId)]);
    expect(await engagement(listing)).toBe(5);
  });

  test('a listing with a great many offers is reserved all the same', async () => {
    const listing = await place.listing();
    const offerId = await place.made(listing);
    const one = await place.stored(offerId);
    const others = Array.from({ length: 999 }, (_, index) => ({
      ...one,
      _id: randomUUID(),
      buyer_id: `buyer-${index}`,
    }));
    await place.models.Offer.collection.insertMany(others as never[]);
    const from = performance.now();
    const { declined } = await act(offerId, { action: 'accept', by: listing.seller });
    expect(declined).toHaveLength(999);
    // Of the ten seconds that the activity has.
    expect(performance.now() - from).toBeLessThan(5_000);
  });

  test('nothing reads all offers', async () => {
    const plan = async (filter: object) =>
      JSON.stringify(await place.models.Offer.find(filter).explain('queryPlanner'));
    const old = { $lt: new Date() };
    for (const filter of [
      { listing_id: 'l', status: 'pending' },
      {
        listing_id: 'l',
        status: 'declined',
        reason: 'listing_reserved',
        unannounced_since: { $exists: true },
      },
      { $or: [{ creating_at: old }, { unannounced_since: old }, { expires_at: old }] },
    ])
      expect(await plan(filter)).not.toContain('COLLSCAN');
  });
}
