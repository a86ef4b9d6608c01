import { ApplicationFailure } from '@temporalio/common';
import type { Activities } from '../../../activities';
import { endOpenOffers } from '../../../src/offers/store/close-offer';
import { offerWorkflowId } from '../../../src/offers/contract';
import { stateAttribute } from '../../../src/platform/temporal/contract/search-attributes';
import { HOUR, REMINDER_MS, STANDS_MS, type Listing } from '../../activities/offers/offer-place';
import { waitUntil } from '../../support/wait-until';
import { startOfferBench, type OfferBench } from './offer-bench';

let bench: OfferBench;
// After a long wait the server's clock stands still or hurries too far: one for each test.
beforeEach(async () => {
  bench = await startOfferBench();
});
afterEach(() => bench.stop());

/** An offer whose workflow runs and has made it. */
async function made(details: Parameters<OfferBench['place']['listing']>[0] = {}, of?: Listing) {
  const listing = of ?? (await bench.place.listing(details));
  const id = await bench.place.begin(listing);
  const handle = await bench.start(id, listing);
  expect(await handle.executeUpdate('created')).toEqual({ status: 'pending' });
  return { listing, id, handle };
}

async function counter(
  id: string,
  by: string,
  terms: { amount: number; stands_ms?: number },
  actionId: string,
) {
  await bench.place.draft(id, actionId, terms);
  return bench.act(id, { action: 'counter', by, actionId });
}

const state = async (id: string) =>
  (
    await bench.bench.environment.client.workflow.getHandle(offerWorkflowId(id)).describe()
  ).typedSearchAttributes.get(stateAttribute);
const refused = () => Promise.reject(ApplicationFailure.nonRetryable('stream: 403', 'stream: 403'));
const away = () => Promise.reject(new Error('stream: 503'));

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
  expect(await state(id)).toBe('accepted');
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

test('reminds whom it waits for, and expires', async () => {
  const { id } = await made();
  const end = (await bench.place.stored(id)).expires_at?.getTime() ?? 0;
  expect(await bench.result(id)).toEqual({ status: 'expired', left: [] });
  expect(await bench.notified(id)).toEqual([
    'new_offer/1/seller',
    'offer_expiring/1/seller',
    'offer_expired/2/buyer',
    'offer_expired/2/seller',
  ]);
  expect(bench.said(id)).toEqual(['made 1', 'expired 1']);
  const at = (await bench.place.stored(id)).history.at(-1)?.at.getTime() ?? 0;
  expect(at).toBeGreaterThanOrEqual(end);
  expect(at).toBeLessThan(end + HOUR);
  const reminded = await startedAt(id, 'offer_expiring/');
  // It is known to the second.
  expect(reminded).toBeGreaterThan(end - REMINDER_MS - 1_000);
  expect(reminded).toBeLessThan(end);
});

async function startedAt(id: string, kind: string): Promise<number> {
  const { events } = await bench.bench.environment.client.workflow
    .getHandle(offerWorkflowId(id))
    .fetchHistory();
  const event = events?.find((one) =>
    one.startChildWorkflowExecutionInitiatedEventAttributes?.workflowId?.includes(kind),
  );
  return Number(event?.eventTime?.seconds ?? 0) * 1_000;
}

test('a counter restarts the clock, and turns the reminder', async () => {
  const { id, listing } = await made();
  await bench.bench.environment.sleep(40 * HOUR);
  expect(await counter(id, listing.seller, { amount: 11_000 }, 'c1')).toMatchObject({
    status: 'pending',
    round: 2,
  });
  const countered = (await bench.place.stored(id)).terms[1].at.getTime();
  expect(await bench.result(id)).toMatchObject({ status: 'expired' });
  const end = (await bench.place.stored(id)).history.at(-1)?.at.getTime() ?? 0;
  expect(end).toBeGreaterThanOrEqual(countered + STANDS_MS);
  expect(await bench.notified(id)).toEqual([
    'new_offer/1/seller',
    'offer_countered/2/buyer',
    'offer_expiring/2/buyer',
    'offer_expired/3/buyer',
    'offer_expired/3/seller',
  ]);
});

test('nobody is reminded of what does not stand for long', async () => {
  const { id, listing } = await made();
  await counter(id, listing.seller, { amount: 11_000, stands_ms: REMINDER_MS }, 'c1');
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
    ['opening, for a day', { openOfferChannel: away }, 'openOfferChannel: Error', ['clearOfferChannel']],
    ['recording', { recordOfferChannel: refused }, 'mongodb: stream: 403', ['clearOfferChannel']],
    ['saying', { sayOffer: refused }, 'sayOffer: stream: 403', ['unsayOffer', 'clearOfferChannel']],
    ['saying, for a day', { sayOffer: away }, 'sayOffer: Error', ['unsayOffer', 'clearOfferChannel']],
  ])('is undone: %s', async (_name, overrides, reason, undone) => {
    const { id, listing, handle } = await unmade(overrides);
    // What came too early is answered.
    const early = bench.act(id, { action: 'withdraw', by: listing.buyer });
    expect(await handle.result()).toEqual({ status: 'failed', reason, left: [] });
    expect(await early).toEqual({ outcome: 'refused', refusal: 'offer_closed', status: 'failed' });
    expect(bench.bench.names().filter((name) => /^(unsay|clear)/u.test(name))).toEqual(undone);
    expect(await bench.place.stored(id)).toMatchObject({ status: 'failed', reason, announced: 2 });
    expect(bench.said(id)).toEqual([]);
    for (const data of bench.place.channelData.values()) expect(data).toEqual({ offer_id: null });
    expect(await bench.notified(id)).toEqual(['offer_failed/2/buyer']);
    expect(await state(id)).toBe('failed');
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
    expect(bench.bench.names()).toContain('unsayOffer');
    expect(await bench.notified(id)).toEqual(['offer_failed/2/buyer']);
    expect(await state(id)).toBe('needs_attention');
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
    await counter(id, listing.seller, { amount: 11_000 }, 'c1');
    await waitUntil('the failure shows', async () => (await state(id)) === 'needs_attention');
    bench.use();
    await bench.act(id, { action: 'accept', by: listing.buyer });
    expect(await bench.result(id)).toEqual({
      status: 'accepted',
      left: [`tell the conversation of entry 2 of offer ${id}`],
    });
    expect(bench.said(id)).toEqual(['made 1', 'accepted 2']);
    expect(await state(id)).toBe('needs_attention');
    const lines = await bench.place.models.AuditEntry.find({ what: 'offer.message_failed' }).lean();
    expect(lines).toMatchObject([{ subject: id, details: { seq: 2 } }]);
  });

  test('is away: mails go out and the clock goes on; it is told later, in order', async () => {
    let isAway = true;
    bench.use({
      sayOffer: (input) => (isAway && input.seq > 1 ? away() : bench.place.activities.sayOffer(input)),
    });
    const { id, listing, handle } = await made();
    await counter(id, listing.seller, { amount: 11_000, stands_ms: HOUR }, 'c1');
    await waitUntil('it has expired', async () => {
      await bench.bench.environment.sleep(HOUR / 4);
      return (await bench.place.stored(id)).status === 'expired';
    });
    await waitUntil('both are told', async () => (await bench.notified(id)).length === 4);
    expect(await bench.notified(id)).toContain('offer_expired/3/buyer');
    expect(bench.said(id)).toEqual(['made 1']);
    isAway = false;
    expect(await handle.result()).toEqual({ status: 'expired', left: [] });
    expect(bench.said(id)).toEqual(['made 1', 'countered 2', 'expired 2']);
  });
});

test('who asks for the impossible again and again does not end it', async () => {
  const { id, listing, handle } = await made();
  const { runId } = await handle.describe();
  const again = bench.bench.environment.client.workflow.getHandle(offerWorkflowId(id));
  for (let times = 0; times < 210; times += 1)
    expect(await bench.act(id, { action: 'accept', by: listing.buyer })).toMatchObject({
      refusal: 'not_your_turn',
    });
  expect((await again.describe()).runId).not.toBe(runId);
  await bench.act(id, { action: 'accept', by: listing.seller });
  expect(await again.result()).toEqual({ status: 'accepted', left: [] });
  expect(bench.said(id)).toEqual(['made 1', 'accepted 1']);
});
