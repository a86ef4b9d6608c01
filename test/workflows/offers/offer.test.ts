import { ApplicationFailure } from '@temporalio/common';
import type { Activities } from '../../../activities';
import { putListing } from '../../../src/offers/put-listing';
import { applyOfferAction, type OfferActionToApply } from '../../../src/offers/store/apply-offer-action';
import { endOpenOffers } from '../../../src/offers/store/end-open-offers';
import { offerWorkflowId } from '../../../src/offers/contract';
import { listingAttribute, senderAttribute } from '../../../src/platform/temporal/contract/search-attributes';
import type { Listing } from '../../activities/offers/offer-place';
import { useFixture } from '../../support/use-fixture';
import { waitUntil } from '../../support/wait-until';
import { startOfferBench, type OfferBench } from './offer-bench';

const bench = useFixture(() => startOfferBench('real'));
beforeEach(() => {
  bench.use();
  bench.place.said.length = 0;
  bench.place.opened.length = 0;
  bench.place.channelData.clear();
});

/** An offer whose workflow runs and has made it. */
async function made(details: Parameters<OfferBench['place']['listing']>[0] = {}, of?: Listing) {
  return bench.made(of ?? (await bench.place.listing(details)));
}

const refused = () => Promise.reject(ApplicationFailure.nonRetryable('stream: 403', 'stream: 403'));

test('goes its straight way', async () => {
  const { id, listing } = await made();
  const stored = await bench.place.stored(id);
  expect(stored.cid).toBe(bench.place.opened[0]?.cid);
  expect(bench.place.channelData.get(stored.cid ?? '')).toEqual({ offer_id: id });
  expect(await bench.act(id, { action: 'accept', by: listing.seller })).toEqual({
    outcome: 'done',
    status: 'accepted',
    round: 1,
  });
  expect(await bench.result(id)).toEqual({ status: 'accepted', left: [] });
  expect(bench.said(id)).toEqual(['made 1', 'accepted 1']);
  expect(await bench.notified(id)).toEqual(['new_offer/1/seller', 'offer_accepted/2/buyer']);
  expect(await bench.place.stored(id)).toMatchObject({ status: 'accepted', announced: 2 });
  expect(await bench.place.stored(id)).not.toHaveProperty('unannounced_since');
  expect(await bench.state(id)).toBe('accepted');
  const [told] = bench.place.said;
  expect(told).toEqual({
    id: `offer-${id}-1`,
    cid: stored.cid,
    text: 'New offer: €100.00',
    parley: { kind: 'offer', event: 'made', offer_id: id, listing_id: listing.id, round: '1' },
  });
});

test('what people are told of is noted when Temporal has it: a killed worker does its task again from what is noted', async () => {
  const listing = await bench.place.listing();
  const id = await bench.place.begin(listing);
  const known: string[][] = [];
  bench.use({
    openOfferChannel: refused,
    markOfferAnnounced: async (input) => {
      known.push(await bench.notified(id));
      await bench.place.activities.markOfferAnnounced?.(input);
    },
  });
  await bench.start(id, listing);
  expect(await bench.result(id)).toMatchObject({ status: 'failed' });
  // A local activity runs again where its workflow task took too long, which changes nothing.
  expect(known).not.toEqual([]);
  for (const notified of known) expect(notified).toEqual(['offer_failed/2/buyer']);
});

test('what is done before it is made is done after', async () => {
  const listing = await bench.place.listing();
  const id = await bench.place.begin(listing);
  const handle = await bench.start(id, listing);
  expect(await bench.act(id, { action: 'withdraw', by: listing.buyer })).toMatchObject({
    status: 'withdrawn',
  });
  await handle.result();
  expect(bench.said(id)).toEqual(['made 1', 'withdrawn 1']);
  expect((await bench.notified(id)).at(-1)).toBe('offer_withdrawn/2/seller');
});

test('nobody is reminded of what does not stand for long', async () => {
  const { id, listing } = await made();
  await bench.counter(id, listing.seller, { amount: 11_000, stands_ms: 1_000 });
  await bench.result(id);
  expect((await bench.notified(id)).filter((key) => key.startsWith('offer_expiring'))).toEqual([]);
});

test('another one is accepted', async () => {
  const first = await made();
  const second = await made({}, first.listing);
  await bench.act(second.id, { action: 'accept', by: first.listing.seller });
  expect(await bench.result(second.id)).toMatchObject({ status: 'accepted' });
  expect(await bench.result(first.id)).toEqual({ status: 'declined', reason: 'listing_reserved', left: [] });
  expect(bench.said(first.id)).toEqual(['made 1', 'declined 1']);
  expect((await bench.notified(first.id)).at(-1)).toBe('offer_ended/2/buyer');
});

test('the seller’s limits decide at once, and spare the seller', async () => {
  const low = await made({ offer_floor: 10_001 });
  expect(await bench.result(low.id)).toEqual({ status: 'declined', reason: 'below_floor', left: [] });
  expect(await bench.notified(low.id)).toEqual(['offer_declined/2/buyer']);
  expect(bench.said(low.id)).toEqual(['made 1', 'declined 1']);

  const high = await made({ offer_ceiling: 10_000 });
  expect(await bench.result(high.id)).toMatchObject({ status: 'accepted' });
  expect(await bench.notified(high.id)).toEqual(['offer_accepted/2/buyer', 'offer_accepted/2/seller']);
});

test('a listing that is not to be had', async () => {
  const listing = await bench.place.listing();
  const id = await bench.place.begin(listing);
  await bench.place.models.MarketplaceListing.putDetails(listing.id, { status: 'sold' });
  const handle = await bench.start(id, listing);
  expect(await handle.executeUpdate('created')).toEqual({ status: 'failed', reason: 'listing_not_active' });
  expect(await handle.result()).toEqual({ status: 'failed', reason: 'listing_not_active', left: [] });
  expect(await bench.notified(id)).toEqual(['offer_failed/1/buyer']);
  expect(bench.place.opened).toEqual([]);
});

describe('a step that fails for good while it is made', () => {
  async function unmade(overrides: Partial<Activities>) {
    bench.use(overrides);
    const listing = await bench.place.listing();
    const id = await bench.place.begin(listing);
    const handle = await bench.start(id, listing);
    return { id, listing, handle };
  }

  test.each<[string, Partial<Activities>, string, string[]]>([
    ['opening', { openOfferChannel: refused }, 'openOfferChannel: stream: 403', ['clearOfferChannel']],
    ['recording', { recordOfferChannel: refused }, 'mongodb: stream: 403', ['clearOfferChannel']],
    ['saying', { sayOffer: refused }, 'sayOffer: stream: 403', ['unsayOffer', 'clearOfferChannel']],
  ])('is undone: %s', async (_name, overrides, reason, undone) => {
    const { id, listing, handle } = await unmade(overrides);
    // What came too early is answered.
    const early = bench.act(id, { action: 'withdraw', by: listing.buyer });
    expect(await handle.result()).toEqual({ status: 'failed', reason, left: [] });
    expect(await early).toEqual({ outcome: 'refused', refusal: 'offer_closed', status: 'failed' });
    expect(bench.undone(id)).toEqual(undone);
    expect(await bench.place.stored(id)).toMatchObject({ status: 'failed', reason, announced: 2 });
    expect(bench.said(id)).toEqual([]);
    for (const data of bench.place.channelData.values()) expect(data).toEqual({ offer_id: null });
    expect(await bench.notified(id)).toEqual(['offer_failed/2/buyer']);
    expect(await bench.state(id)).toBe('failed');
  });

  test('and cannot be undone: a person has to', async () => {
    const { id, handle } = await unmade({ sayOffer: refused, clearOfferChannel: refused });
    await expect(handle.result()).rejects.toMatchObject({
      cause: {
        type: 'NeedsAttention',
        details: [
          {
            status: 'failed',
            reason: 'sayOffer: stream: 403',
            left: [`take offer_id of offer ${id} off its channel at Stream`],
          },
        ],
      },
    });
    expect(bench.undone(id)).toContain('unsayOffer');
    expect(await bench.notified(id)).toEqual(['offer_failed/2/buyer']);
    expect(await bench.state(id)).toBe('needs_attention');
  });

  test('does not bring back an offer whose listing was sold meanwhile', async () => {
    const { id, listing, handle } = await unmade({
      sayOffer: async () => {
        await bench.place.models.connection.transaction((session) =>
          endOpenOffers(bench.place.models, listing.id, 'listing_sold', new Date(), session),
        );
        return refused();
      },
    });
    expect(await handle.result()).toEqual({ status: 'ended', reason: 'listing_sold', left: [] });
    expect(await bench.notified(id)).toEqual(['offer_ended/2/buyer']);
  });
});

describe('Stream after it was made', () => {
  const sayOnly =
    (seq: number, otherwise: () => Promise<never>): Activities['sayOffer'] =>
    (input) =>
      input.seq === seq ? bench.place.activities.sayOffer(input) : otherwise();

  test('refuses a message: the offer lives on, and a person is asked to look', async () => {
    bench.use({ sayOffer: sayOnly(1, refused) });
    const { id, listing } = await made();
    await bench.counter(id, listing.seller, { amount: 11_000 });
    await waitUntil('the failure shows', async () => (await bench.state(id)) === 'needs_attention');
    bench.use();
    await bench.act(id, { action: 'accept', by: listing.buyer });
    expect(await bench.result(id)).toEqual({
      status: 'accepted',
      left: [`post the message about entry 2 of offer ${id} to its conversation`],
    });
    expect(bench.said(id)).toEqual(['made 1', 'accepted 2']);
    expect(await bench.state(id)).toBe('needs_attention');
    const lines = await bench.place.models.AuditEntry.find({ what: 'offer.message_failed' }).lean();
    expect(lines).toMatchObject([{ subject: id, details: { seq: 2 } }]);
  });
});

describe('as the API starts and wakes it', () => {
  const toRun = (offerId: string, { id: listingId, buyer: buyerId }: Listing) => ({
    offerId,
    listingId,
    buyerId,
  });
  const handleOf = (offerId: string) =>
    bench.bench.environment.client.workflow.getHandle(offerWorkflowId(offerId));

  /** Does something as the API does: in MongoDB, and then the workflow is woken. */
  async function actAsApi(offerId: string, action: Omit<OfferActionToApply, 'offerId' | 'now'>) {
    await waitUntil('people may act', async () => (await bench.place.stored(offerId)).made_at);
    const { declined, ...acted } = await applyOfferAction(bench.place.models, {
      ...action,
      offerId,
      now: new Date(),
    });
    await bench.runs.wake([offerId, ...declined]);
    return acted;
  }

  async function standing(): Promise<{ offerId: string; listing: Listing }> {
    const listing = await bench.place.listing();
    const offerId = await bench.place.begin(listing);
    expect(await bench.runs.create(toRun(offerId, listing), 10_000)).toEqual({ status: 'pending' });
    return { offerId, listing };
  }

  test('an offer is created once, and lives until it is closed', async () => {
    const { offerId, listing } = await standing();
    const { runId, typedSearchAttributes } = await handleOf(offerId).describe();
    expect(typedSearchAttributes.get(listingAttribute)).toBe(listing.id);
    expect(typedSearchAttributes.get(senderAttribute)).toBe(listing.buyer);
    expect(await bench.runs.create(toRun(offerId, listing), 10_000)).toEqual({ status: 'pending' });
    expect((await handleOf(offerId).describe()).runId).toBe(runId);
    expect(bench.bench.names().filter((name) => name === 'openOfferChannel')).toHaveLength(1);

    const accept = { actionId: 'yes', action: 'accept', by: listing.seller } as const;
    expect(await actAsApi(offerId, accept)).toEqual({ outcome: 'done', status: 'accepted', round: 1 });
    expect(await handleOf(offerId).result()).toEqual({ status: 'accepted', left: [] });

    // It has ended: what became of it is in MongoDB.
    const again = await bench.runs.create(toRun(offerId, listing), 10_000);
    expect([undefined, { status: 'pending' }]).toContainEqual(again);
    expect((await handleOf(offerId).describe()).runId).toBe(runId);
    await bench.runs.wake([offerId, 'no-such-offer']);
  });

  test('what takes longer than one waits is on its way', async () => {
    const listing = await bench.place.listing();
    const offerId = await bench.place.begin(listing);
    let open: () => void = () => undefined;
    const opened = new Promise<void>((resolve) => (open = resolve));
    bench.use({
      openOfferChannel: async (input) => {
        await opened;
        return bench.place.activities.openOfferChannel(input);
      },
    });
    expect(await bench.runs.create(toRun(offerId, listing), 1_000)).toBeUndefined();
    expect(await bench.place.stored(offerId)).not.toHaveProperty('made_at');
    open();
    await actAsApi(offerId, { actionId: 'no', action: 'withdraw', by: listing.buyer });
    expect(await handleOf(offerId).result()).toEqual({ status: 'withdrawn', left: [] });
  });

  test('an offer without a document does not go on', async () => {
    const listing = await bench.place.listing();
    expect(await bench.runs.create(toRun(`gone-${listing.id}`, listing), 10_000)).toEqual({
      status: 'failed',
      reason: 'mongodb: OfferMissing',
    });
    await expect(handleOf(`gone-${listing.id}`).result()).rejects.toThrow();
  });

  test('a lost workflow is revived and goes on', async () => {
    const { offerId, listing } = await standing();
    await waitUntil('told', async () => (await bench.place.stored(offerId)).announced === 1);
    await handleOf(offerId).terminate('lost');
    await bench.place.activities.applyOfferAction({
      offerId,
      now: Date.now(),
      action: { actionId: 'yes', action: 'accept', by: listing.seller },
    });
    await bench.runs.revive(toRun(offerId, listing));
    expect(await handleOf(offerId).result()).toEqual({ status: 'accepted', left: [] });
    expect((await bench.place.stored(offerId)).announced).toBe(2);
    expect(
      bench.place.said.filter(({ parley }) => parley['offer_id'] === offerId).map(({ id }) => id),
    ).toEqual([`offer-${offerId}-1`, `offer-${offerId}-2`]);
    // Its channel was there; whatever offer it is marked with by now, it is not this one's to change.
    expect(bench.bench.names().filter((name) => name === 'openOfferChannel')).toHaveLength(1);
  });

  test('one that people know of stays, whatever a revival meets', async () => {
    const { offerId, listing } = await standing();
    await waitUntil('told', async () => (await bench.place.stored(offerId)).announced === 1);
    await handleOf(offerId).terminate('lost');
    // Limits are for what is new, and a Stream that refuses would undo it.
    await bench.place.models.MarketplaceListing.putDetails(listing.id, { offer_floor: 20_000 });
    bench.use({ openOfferChannel: refused });
    await bench.runs.revive(toRun(offerId, listing));
    const counter = { actionId: 'more', action: 'counter', by: listing.seller } as const;
    const countered = await actAsApi(offerId, { ...counter, terms: { amount: 11_000 } });
    expect(countered).toEqual({ outcome: 'done', status: 'pending', round: 2 });
    expect(await actAsApi(offerId, { actionId: 'yes', action: 'accept', by: listing.buyer })).toMatchObject({
      status: 'accepted',
    });
    expect(await handleOf(offerId).result()).toEqual({ status: 'accepted', left: [] });
    expect(bench.place.said.filter(({ parley }) => parley['offer_id'] === offerId)).toHaveLength(3);
  });

  test('a listing that is sold ends the offers that are told to look', async () => {
    const { offerId, listing } = await standing();
    const { ended } = await putListing(bench.place.models, listing.id, { status: 'sold' });
    expect(ended).toEqual([offerId]);
    await bench.runs.wake(ended);
    expect(await handleOf(offerId).result()).toEqual({ status: 'ended', reason: 'listing_sold', left: [] });
  });
});
