import { actOnOffer, type OfferRequest } from '../../../src/http/offer-act';
import type { OffersDeps } from '../../../src/http/offer-deps';
import { createLogger } from '../../../src/logger';
import type { OfferActed, OfferAction } from '../../../src/starters/offers';
import { startOfferPlace, type Listing, type OfferPlace } from './offer-place';

let place: OfferPlace;
beforeAll(async () => {
  place = await startOfferPlace();
});
afterAll(() => place.stop());

async function apply(offerId: string, action: OfferAction): Promise<OfferActed> {
  const { acted } = await place.activities.applyOfferAction({ offerId, now: Date.now(), action });
  return acted;
}

/** Does something with an offer as the API does, with a workflow that does it only after what happens meanwhile. */
async function act(
  offerId: string,
  request: OfferRequest,
  meanwhile: () => Promise<unknown> = async () => undefined,
): Promise<void> {
  const document = await place.stored(offerId);
  const runs = {
    act: async (id: string, action: OfferAction) => {
      await meanwhile();
      return apply(id, action);
    },
  };
  const screen = () => ({ decision: 'ok' });
  const deps = { models: place.models, runs, screen, hours: 48, logger: createLogger('silent') };
  await actOnOffer(deps as unknown as OffersDeps, document, request);
}

/** The seller's counter, as it comes in between. */
async function counter(offerId: string, listing: Listing, amount: number): Promise<void> {
  await place.models.Offer.draft(offerId, `c${amount}`, { amount });
  await apply(offerId, { actionId: `c${amount}`, action: 'counter', by: listing.seller });
}

describe('what comes between an action and its workflow', () => {
  test.each(['accept', 'decline'] as const)('other terms are not what was meant: %s', async (action) => {
    const listing = await place.listing();
    const offerId = await place.made(listing);
    const request = { userId: listing.buyer, action, key: undefined, body: {} };
    await expect(act(offerId, request, () => counter(offerId, listing, 15_000))).rejects.toMatchObject({
      code: 'stale_round',
    });
    expect(await place.stored(offerId)).toMatchObject({ status: 'pending', round: 2, amount: 15_000 });
  });

  test('the same key for another action, or for other terms, is no other click', async () => {
    const listing = await place.listing();
    const offerId = await place.made(listing);
    const counterOf = (amount: number, message?: string) =>
      ({ userId: listing.seller, action: 'counter', key: 'k', body: { amount, message } }) as const;
    const reused = { code: 'idempotency_key_reused' };
    const accept = { userId: listing.seller, action: 'accept', key: 'k', body: {} } as const;
    const first = () => act(offerId, counterOf(15_000));
    await expect(act(offerId, accept, first)).rejects.toMatchObject(reused);
    await expect(act(offerId, counterOf(16_000))).rejects.toMatchObject(reused);
    await expect(act(offerId, counterOf(15_000, 'Hello'))).rejects.toMatchObject(reused);
    await act(offerId, counterOf(15_000));
    expect(await place.stored(offerId)).toMatchObject({ round: 2, amount: 15_000 });
  });

  test('who withdraws wants no terms at all', async () => {
    const listing = await place.listing();
    const offerId = await place.made(listing);
    const request = { userId: listing.buyer, action: 'withdraw', key: undefined, body: {} } as const;
    await act(offerId, request, () => counter(offerId, listing, 15_000));
    expect((await place.stored(offerId)).status).toBe('withdrawn');
  });
});
