import { MAX_ROUNDS } from '../../../src/offers/domain/apply-action';
import { actOnOffer, type OfferRequest } from '../../../src/offers/http/offer-act';
import type { OffersDeps } from '../../../src/offers/http/offer-deps';
import { applyOfferAction } from '../../../src/offers/store/apply-offer-action';
import type { Offer } from '../../../src/offers/store/offer';
import type { WakeOffers } from '../../../src/offers/wake-offers';
import type { Listing, OfferPlace } from './offer-place';

export function actingOnOffers(place: OfferPlace): void {
  const withdraw = { action: 'withdraw', key: undefined, body: {} } as const;

  /**
   * Does something with an offer as the API does.
   * @param seen as the caller saw it; as it stands when absent
   * @returns the offers whose workflows were woken
   */
  async function act(offerId: string, request: OfferRequest, seen?: Offer): Promise<string[]> {
    const woken: string[] = [];
    const wake: WakeOffers = (acted, others) =>
      void woken.push(...(acted === undefined ? [] : [acted._id]), ...others);
    const screen = () => ({ decision: 'allow' });
    const deps = { models: place.models, wake, screen } as unknown as OffersDeps;
    await actOnOffer(deps, seen ?? (await place.stored(offerId)), request);
    return woken;
  }

  /** The seller's counter, as it comes in between. */
  async function counter(offerId: string, listing: Listing, amount: number): Promise<void> {
    const action = { actionId: `c${amount}`, action: 'counter', by: listing.seller } as const;
    await applyOfferAction(place.models, { ...action, offerId, terms: { amount }, now: new Date() });
  }

  describe('what comes between what somebody saw and what they do', () => {
    test.each(['accept', 'decline'] as const)('other terms are not what was meant: %s', async (action) => {
      const listing = await place.listing();
      const offerId = await place.made(listing);
      const seen = await place.stored(offerId);
      await counter(offerId, listing, 15_000);
      const request = { userId: listing.buyer, action, key: undefined, body: {} };
      await expect(act(offerId, request, seen)).rejects.toMatchObject({ code: 'stale_round' });
      expect(await place.stored(offerId)).toMatchObject({ status: 'pending', round: 2, amount: 15_000 });
    });

    test('the same key for another action, or for other terms, is no other click', async () => {
      const listing = await place.listing();
      const offerId = await place.made(listing);
      const counterOf = (amount: number, message?: string) =>
        ({ userId: listing.seller, action: 'counter', key: 'k', body: { amount, message } }) as const;
      const reused = { code: 'idempotency_key_reused' };
      const accept = { userId: listing.seller, action: 'accept', key: 'k', body: {} } as const;
      const seen = await place.stored(offerId);
      await act(offerId, counterOf(15_000));
      await expect(act(offerId, accept, seen)).rejects.toMatchObject(reused);
      await expect(act(offerId, counterOf(16_000), seen)).rejects.toMatchObject(reused);
      await expect(act(offerId, counterOf(16_000))).rejects.toMatchObject(reused);
      await expect(act(offerId, counterOf(15_000, 'Hello'))).rejects.toMatchObject(reused);
      await act(offerId, counterOf(15_000));
      expect(await place.stored(offerId)).toMatchObject({ round: 2, amount: 15_000 });
    });

    test('who withdraws wants no terms at all', async () => {
      const listing = await place.listing();
      const offerId = await place.made(listing);
      const seen = await place.stored(offerId);
      await counter(offerId, listing, 15_000);
      await act(offerId, { ...withdraw, userId: listing.buyer }, seen);
      expect((await place.stored(offerId)).status).toBe('withdrawn');
    });
  });

  test('an endless haggle ends', async () => {
    const listing = await place.listing();
    const offerId = await place.made(listing);
    const haggle = (round: number) => {
      const userId = round % 2 === 1 ? listing.seller : listing.buyer;
      return act(offerId, { userId, action: 'counter', key: undefined, body: { amount: 9_000 + round } });
    };
    for (let round = 1; round < MAX_ROUNDS; round += 1) await haggle(round);
    await expect(haggle(MAX_ROUNDS)).rejects.toMatchObject({ code: 'too_many_rounds' });
    expect(await place.stored(offerId)).toMatchObject({ status: 'pending', round: MAX_ROUNDS, drafts: {} });
  });

  test("a buyer's counter is decided by the seller's limits at once, a seller's is not", async () => {
    const listing = await place.listing({ offer_floor: 5_000, offer_ceiling: 9_000 });
    const offerId = await place.made(listing, { amount: 8_000 });
    const counter = (userId: string, amount: number) =>
      act(offerId, { userId, action: 'counter', key: undefined, body: { amount } });
    await counter(listing.seller, 9_900);
    expect(await place.stored(offerId)).toMatchObject({ status: 'pending', amount: 9_900 });
    await counter(listing.buyer, 9_500);
    expect(await place.stored(offerId)).toMatchObject({ status: 'accepted', amount: 9_500 });
  });

  test('what is refused is done when it is not wrong any more', async () => {
    const listing = await place.listing();
    const offerId = await place.made(listing);
    const accept = { userId: listing.seller, action: 'accept', key: 'k', body: {} } as const;
    await place.models.MarketplaceListing.putDetails(listing.id, { status: 'reserved' });
    await expect(act(offerId, accept)).rejects.toMatchObject({ code: 'listing_not_active' });
    await place.models.MarketplaceListing.putDetails(listing.id, { status: 'active' });
    await act(offerId, accept);
    expect((await place.stored(offerId)).status).toBe('accepted');
  });

  test('one key for two actions at once does one of them, and says so of one', async () => {
    const listing = await place.listing();
    const offerId = await place.made(listing);
    const seen = await place.stored(offerId);
    const outcomes = await Promise.allSettled(
      (['accept', 'decline'] as const).map((action) =>
        act(offerId, { userId: listing.seller, action, key: 'k', body: {} }, seen),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'idempotency_key_reused' } },
    ]);
  });

  describe('while the offer is being made', () => {
    test('an action waits until it is', async () => {
      const listing = await place.listing();
      const offerId = await place.begin(listing);
      const acting = act(offerId, { ...withdraw, userId: listing.buyer });
      await place.activities.activateOffer({ offerId, now: Date.now() });
      expect((await place.stored(offerId)).status).toBe('pending');
      await place.activities.decideOfferByLimits({ offerId, now: Date.now() });
      await acting;
      expect((await place.stored(offerId)).status).toBe('withdrawn');
    });

    test('what came too early is refused where it cannot be made', async () => {
      const listing = await place.listing();
      const offerId = await place.begin(listing);
      const acting = act(offerId, { ...withdraw, userId: listing.buyer });
      await place.activities.failOffer({ offerId, now: Date.now(), reason: 'sayOffer: stream: 403' });
      await expect(acting).rejects.toMatchObject({ code: 'offer_closed' });
    });

    test('one that was made before that was noted is known by what people heard of', async () => {
      const listing = await place.listing();
      const offerId = await place.made(listing);
      await place.models.Offer.updateOne(
        { _id: offerId },
        { $unset: { made_at: 1 }, $set: { announced: 1 } },
      );
      await act(offerId, { ...withdraw, userId: listing.buyer });
      expect((await place.stored(offerId)).status).toBe('withdrawn');
    });
  });

  describe('workflows are woken', () => {
    test('by what was done, with those that it had consequences for; by what was refused none', async () => {
      const listing = await place.listing();
      const [offerId, other] = [await place.made(listing), await place.made(listing)];
      const accept = { action: 'accept', key: undefined, body: {} } as const;
      await expect(act(offerId, { ...accept, userId: listing.buyer })).rejects.toMatchObject({
        code: 'not_your_turn',
      });
      expect(await act(offerId, { ...accept, userId: listing.seller })).toEqual([offerId, other]);
      // As long as people have not been told: whoever did it first may have been killed before they said so.
      expect(await act(offerId, { ...accept, userId: listing.seller })).toEqual([offerId, other]);
      for (const id of [offerId, other])
        await place.activities.markOfferAnnounced({ offerId: id, seq: 2, untold: [] });
      expect(await act(offerId, { ...accept, userId: listing.seller })).toEqual([]);
    });
  });
}
