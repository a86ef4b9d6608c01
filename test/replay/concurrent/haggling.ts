import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import fc from 'fast-check';
import { ProblemError } from '../../../src/platform/errors';
import { actOnOffer, type OfferRequest } from '../../../src/offers/http/offer-act';
import { createOffer } from '../../../src/offers/http/offer-create';
import type { OffersDeps } from '../../../src/offers/http/offer-deps';
import { createLogger } from '../../../src/platform/logger';
import { putListing } from '../../../src/offers/put-listing';
import { createWakeOffers } from '../../../src/offers/wake-offers';
import { createOfferRuns } from '../../../src/offers/runs';
import { offerWorkflowId, type OfferAction } from '../../../src/offers/contract';
import { waitUntil } from '../../support/wait-until';
import type { OfferPlace } from '../../activities/offers/offer-place';

const BUYERS = 4;

/** Something that somebody does, at the same moment as others. */
const click = fc.record({
  offer: fc.nat(BUYERS - 1),
  who: fc.constantFrom('buyer' as const, 'seller' as const),
  // What ends an offer ends the traffic about it.
  action: fc.oneof(
    { weight: 6, arbitrary: fc.constant('counter' as const) },
    { weight: 3, arbitrary: fc.constant('accept' as const) },
    { weight: 1, arbitrary: fc.constantFrom('decline' as const, 'withdraw' as const) },
  ),
  amount: fc.integer({ min: 8_000, max: 8_003 }),
  /** Double clicks, and clicks each with a key of its own. */
  times: fc.constantFrom(1, 1, 2, 3),
  hasKey: fc.boolean(),
  /** Asked of the workflow, as an API did that has not been replaced yet. */
  isAskedOfRun: fc.constantFrom(false, false, false, true),
});
type Click = typeof click extends fc.Arbitrary<infer T> ? T : never;

/** A listing, its four buyers, and what they do, wave after wave. */
export const haggling = fc.record({
  stock: fc.integer({ min: 1, max: 3 }),
  /** How long each round stands: some lapse in the middle. */
  seconds: fc.constantFrom(1, 2, 3_600, 3_600),
  waves: fc.array(fc.array(click, { minLength: 2, maxLength: 8 }), { minLength: 2, maxLength: 5 }),
});
export type Haggling = typeof haggling extends fc.Arbitrary<infer T> ? T : never;

/** What was answered, by code: `done` or the problem's. */
export type Answers = Record<string, number>;

/** The way from the API to the workflows, with a real MongoDB and a real Temporal. */
export function offerTraffic(client: Client, place: OfferPlace) {
  const logger = createLogger('silent');
  const runs = createOfferRuns(client);
  const wake = createWakeOffers(runs, logger);
  const screen = () => ({ decision: 'allow' as const, score: 0, reasons: [] });
  const deps: OffersDeps = { models: place.models, runs, wake, screen, hours: 48, logger };
  const answers: Answers = {};

  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    const answer = await work().then(
      () => 'done',
      (error: unknown) => {
        if (error instanceof ProblemError) return error.code;
        throw error;
      },
    );
    answers[answer] = (answers[answer] ?? 0) + 1;
  };

  const askRun = async (id: string, userId: string, { action, amount }: Click): Promise<void> => {
    const actionId = randomUUID();
    if (action === 'counter') await place.draft(id, actionId, { amount });
    const args: [OfferAction] = [{ actionId, action, by: userId }];
    // The run may have ended, and takes no more than ten at once.
    const handle = client.workflow.getHandle(offerWorkflowId(id));
    await handle.executeUpdate('act', { args }).catch(() => undefined);
  };

  const press = async (id: string, userId: string, one: Click): Promise<void> => {
    if (one.isAskedOfRun) return askRun(id, userId, one);
    const { action, amount, hasKey } = one;
    const seen = await place.stored(id);
    const body: OfferRequest['body'] = action === 'counter' ? { amount } : {};
    const key = hasKey ? randomUUID() : undefined;
    return attempt(() => actOnOffer(deps, seen, { userId, action, key, body }));
  };

  const allMade = async (ids: readonly string[]): Promise<boolean> =>
    (await place.models.Offer.countDocuments({ _id: { $in: ids }, made_at: { $exists: true } })) ===
    ids.length;

  return {
    answers,
    /** @returns the ids of its offers, all of which have ended */
    async haggle({ stock, seconds, waves }: Haggling): Promise<readonly string[]> {
      const listing = await place.listing({ stock });
      const make = async (index: number) => {
        const buyer = `${listing.buyer}-${index}`;
        await place.models.User.putProfile(buyer, { display_name: buyer });
        const body = { amount: 7_000 + index, currency: 'EUR', expires_in_hours: seconds / 3_600 };
        const request = { buyerId: buyer, listingId: listing.id, key: randomUUID(), body };
        return { id: (await createOffer(deps, request))._id, buyer, seller: listing.seller };
      };
      const offers = await Promise.all(Array.from({ length: BUYERS }, (_, index) => make(index)));
      const pressAll = (clicks: readonly Click[]) =>
        Promise.all(
          clicks
            .flatMap((one) => Array.from({ length: one.times }, () => one))
            .map(async (one) => {
              const offer = offers[one.offer];
              if (offer !== undefined) await press(offer.id, offer[one.who], one);
            }),
        );
      const [early = [], ...later] = waves;
      // Runs keep what they are asked too early; the API waits for some seconds only, which a slow machine may need.
      const asked = pressAll(early.filter((one) => one.isAskedOfRun));
      await waitUntil('all are made', () => allMade(offers.map(({ id }) => id)), 120_000);
      await Promise.all([asked, pressAll(early.filter((one) => !one.isAskedOfRun))]);
      for (const wave of later) await pressAll(wave);
      const { ended } = await putListing(place.models, listing.id, { status: 'sold' });
      wake(undefined, ended);
      return offers.map(({ id }) => id);
    },
  };
}
