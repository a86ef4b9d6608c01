import { ApplicationFailure } from '@temporalio/common';
import { putListing } from '../../../src/offers/put-listing';
import { applyOfferAction, type OfferActionToApply } from '../../../src/offers/store/apply-offer-action';
import { createOfferRuns, type OfferRuns } from '../../../src/offers/runs';
import { offerWorkflowId } from '../../../src/offers/contract';
import { listingAttribute, senderAttribute } from '../../../src/platform/temporal/contract/search-attributes';
import { startOfferPlace, type Listing, type OfferPlace } from '../../activities/offers/offer-place';
import { waitUntil } from '../../support/wait-until';
import { startWorkflowBench, type WorkflowBench } from '../workflow-bench';

let bench: WorkflowBench;
let place: OfferPlace;
let runs: OfferRuns;
beforeAll(async () => {
  place = await startOfferPlace();
  bench = await startWorkflowBench('real');
  runs = createOfferRuns(bench.environment.client);
});
beforeEach(() => bench.use(place.activities));
afterAll(async () => {
  await bench.stop();
  await place.stop();
});

const toRun = (offerId: string, { id: listingId, buyer: buyerId }: Listing) => ({
  offerId,
  listingId,
  buyerId,
});
const handleOf = (offerId: string) => bench.environment.client.workflow.getHandle(offerWorkflowId(offerId));

/** Does something as the API does: in MongoDB, and then the workflow is woken. */
async function act(offerId: string, action: Omit<OfferActionToApply, 'offerId' | 'now'>) {
  await waitUntil('people may act', async () => (await place.stored(offerId)).made_at);
  const { declined, ...acted } = await applyOfferAction(place.models, {
    ...action,
    offerId,
    now: new Date(),
  });
  await runs.look([offerId, ...declined]);
  return acted;
}

async function standing(): Promise<{ offerId: string; listing: Listing }> {
  const listing = await place.listing();
  const offerId = await place.begin(listing);
  expect(await runs.create(toRun(offerId, listing), 10_000)).toEqual({ status: 'pending' });
  return { offerId, listing };
}

test('an offer is created once, and lives until it is closed', async () => {
  const { offerId, listing } = await standing();
  const { runId, typedSearchAttributes } = await handleOf(offerId).describe();
  expect(typedSearchAttributes.get(listingAttribute)).toBe(listing.id);
  expect(typedSearchAttributes.get(senderAttribute)).toBe(listing.buyer);
  expect(await runs.create(toRun(offerId, listing), 10_000)).toEqual({ status: 'pending' });
  expect((await handleOf(offerId).describe()).runId).toBe(runId);
  expect(bench.names().filter((name) => name === 'openOfferChannel')).toHaveLength(1);

  const accept = { actionId: 'yes', action: 'accept', by: listing.seller } as const;
  expect(await act(offerId, accept)).toEqual({ outcome: 'done', status: 'accepted', round: 1 });
  expect(await handleOf(offerId).result()).toEqual({ status: 'accepted', left: [] });

  // It has ended: what became of it is in MongoDB.
  const again = await runs.create(toRun(offerId, listing), 10_000);
  expect([undefined, { status: 'pending' }]).toContainEqual(again);
  expect((await handleOf(offerId).describe()).runId).toBe(runId);
  await runs.look([offerId, 'no-such-offer']);
});

test('what takes longer than one waits is on its way', async () => {
  const listing = await place.listing();
  const offerId = await place.begin(listing);
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  bench.use({
    ...place.activities,
    openOfferChannel: async (input) => {
      await opened;
      return place.activities.openOfferChannel(input);
    },
  });
  expect(await runs.create(toRun(offerId, listing), 1_000)).toBeUndefined();
  expect(await place.stored(offerId)).not.toHaveProperty('made_at');
  open();
  await act(offerId, { actionId: 'no', action: 'withdraw', by: listing.buyer });
  expect(await handleOf(offerId).result()).toEqual({ status: 'withdrawn', left: [] });
});

test('an offer without a document does not go on', async () => {
  const listing = await place.listing();
  expect(await runs.create(toRun(`gone-${listing.id}`, listing), 10_000)).toEqual({
    status: 'failed',
    reason: 'mongodb: OfferMissing',
  });
  await expect(handleOf(`gone-${listing.id}`).result()).rejects.toThrow();
});

test('a lost workflow is revived and goes on', async () => {
  const { offerId, listing } = await standing();
  await waitUntil('told', async () => (await place.stored(offerId)).announced === 1);
  await handleOf(offerId).terminate('lost');
  await place.activities.applyOfferAction({
    offerId,
    now: Date.now(),
    action: { actionId: 'yes', action: 'accept', by: listing.seller },
  });
  await runs.revive(toRun(offerId, listing));
  expect(await handleOf(offerId).result()).toEqual({ status: 'accepted', left: [] });
  expect((await place.stored(offerId)).announced).toBe(2);
  expect(place.said.filter(({ parley }) => parley['offer_id'] === offerId).map(({ id }) => id)).toEqual([
    `offer-${offerId}-1`,
    `offer-${offerId}-2`,
  ]);
  // Its channel was there; whatever offer it is marked with by now, it is not this one's to change.
  expect(bench.names().filter((name) => name === 'openOfferChannel')).toHaveLength(1);
});

test('one that people know of stays, whatever a revival meets', async () => {
  const { offerId, listing } = await standing();
  await waitUntil('told', async () => (await place.stored(offerId)).announced === 1);
  await handleOf(offerId).terminate('lost');
  // Limits are for what is new, and a Stream that refuses would undo it.
  await place.models.MarketplaceListing.putDetails(listing.id, { offer_floor: 20_000 });
  const refuse = () => Promise.reject(ApplicationFailure.nonRetryable('stream: 403', 'stream: 403'));
  bench.use({ ...place.activities, openOfferChannel: refuse });
  await runs.revive(toRun(offerId, listing));
  const counter = { actionId: 'more', action: 'counter', by: listing.seller } as const;
  const countered = await act(offerId, { ...counter, terms: { amount: 11_000 } });
  expect(countered).toEqual({ outcome: 'done', status: 'pending', round: 2 });
  expect(await act(offerId, { actionId: 'yes', action: 'accept', by: listing.buyer })).toMatchObject({
    status: 'accepted',
  });
  expect(await handleOf(offerId).result()).toEqual({ status: 'accepted', left: [] });
  expect(place.said.filter(({ parley }) => parley['offer_id'] === offerId)).toHaveLength(3);
});

test('a listing that is sold ends the offers that are told to look', async () => {
  const { offerId, listing } = await standing();
  const { ended } = await putListing(place.models, listing.id, { status: 'sold' });
  expect(ended).toEqual([offerId]);
  await runs.look(ended);
  expect(await handleOf(offerId).result()).toEqual({ status: 'ended', reason: 'listing_sold', left: [] });
});
