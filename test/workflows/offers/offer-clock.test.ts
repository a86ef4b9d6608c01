import { offerWorkflowId } from '../../../src/offers/contract';
import { HOUR, REMINDER_MS, STANDS_MS } from '../../activities/offers/offer-place';
import { waitUntil } from '../../support/wait-until';
import { startOfferBench, type OfferBench } from './offer-bench';

let bench: OfferBench;
// After a long wait the server's clock stands still or hurries too far: one for each test.
beforeEach(async () => {
  bench = await startOfferBench('time-skipping');
});
afterEach(() => bench.stop());

const made = async () => bench.made(await bench.place.listing());
const endOf = async (id: string) => (await bench.place.stored(id)).history.at(-1)?.at.getTime() ?? 0;

async function startedAt(id: string, kind: string): Promise<number> {
  const { events } = await bench.bench.environment.client.workflow
    .getHandle(offerWorkflowId(id))
    .fetchHistory();
  const event = events?.find((one) =>
    one.startChildWorkflowExecutionInitiatedEventAttributes?.workflowId?.includes(kind),
  );
  return Number(event?.eventTime?.seconds ?? 0) * 1_000;
}

test('one reminds whom it waits for, and expires', async () => {
  const left = await made();
  const end = (await bench.place.stored(left.id)).expires_at?.getTime() ?? 0;
  expect(await bench.result(left.id)).toEqual({ status: 'expired', left: [] });
  expect(await bench.notified(left.id)).toEqual([
    'new_offer/1/seller',
    'offer_expiring/1/seller',
    'offer_expired/2/buyer',
    'offer_expired/2/seller',
  ]);
  expect(bench.said(left.id)).toEqual(['made 1', 'expired 1']);
  const at = await endOf(left.id);
  expect(at).toBeGreaterThanOrEqual(end);
  expect(at).toBeLessThan(end + HOUR);
  const reminded = await startedAt(left.id, 'offer_expiring/');
  // It is known to the second.
  expect(reminded).toBeGreaterThan(end - REMINDER_MS - 1_000);
  expect(reminded).toBeLessThan(end);
});

test('a counter restarts the clock, and turns the reminder', async () => {
  const countered = await made();
  await bench.bench.environment.sleep(40 * HOUR);
  expect(await bench.counter(countered.id, countered.listing.seller, { amount: 11_000 })).toMatchObject({
    status: 'pending',
    round: 2,
  });
  const counteredAt = (await bench.place.stored(countered.id)).terms[1].at.getTime();
  expect(await bench.result(countered.id)).toMatchObject({ status: 'expired' });
  expect(await endOf(countered.id)).toBeGreaterThanOrEqual(counteredAt + STANDS_MS);
  expect(await bench.notified(countered.id)).toEqual([
    'new_offer/1/seller',
    'offer_countered/2/buyer',
    'offer_expiring/2/buyer',
    'offer_expired/3/buyer',
    'offer_expired/3/seller',
  ]);
});

test('Stream is away for hours: mails go out and the clock goes on; for a day: what is being made is undone', async () => {
  const begun = async () => {
    const listing = await bench.place.listing();
    return { listing, id: await bench.place.begin(listing) };
  };
  const [unopened, unsaid, standing] = [await begun(), await begun(), await begun()];
  let isAway = true;
  const away = () => Promise.reject(new Error('stream: 503'));
  bench.use({
    openOfferChannel: (input) =>
      input.offerId === unopened.id ? away() : bench.place.activities.openOfferChannel(input),
    sayOffer: (input) =>
      input.offerId === unsaid.id || (input.offerId === standing.id && isAway && input.seq > 1)
        ? away()
        : bench.place.activities.sayOffer(input),
  });
  const failing = [
    { ...unopened, reason: 'openOfferChannel: Error', undone: ['clearOfferChannel'] },
    { ...unsaid, reason: 'sayOffer: Error', undone: ['unsayOffer', 'clearOfferChannel'] },
  ];
  const early: Promise<unknown>[] = [];
  for (const { id, listing } of failing) {
    await bench.start(id, listing);
    // What came too early is answered.
    early.push(bench.act(id, { action: 'withdraw', by: listing.buyer }));
  }
  const { id } = standing;
  const handle = await bench.start(id, standing.listing);
  expect(await handle.executeUpdate('created')).toEqual({ status: 'pending' });
  await bench.counter(id, standing.listing.seller, { amount: 11_000, stands_ms: HOUR });
  await waitUntil('it has expired', async () => {
    await bench.bench.environment.sleep(HOUR / 4);
    return (await bench.place.stored(id)).status === 'expired';
  });
  await waitUntil('both are told', async () => (await bench.notified(id)).length === 4);
  expect(await bench.notified(id)).toContain('offer_expired/3/buyer');
  expect(bench.said(id)).toEqual(['made 1']);
  isAway = false;
  // It is told later, in order.
  expect(await handle.result()).toEqual({ status: 'expired', left: [] });
  expect(bench.said(id)).toEqual(['made 1', 'countered 2', 'expired 2']);

  for (const { id: failed, reason, undone } of failing) {
    expect(await bench.result(failed)).toEqual({ status: 'failed', reason, left: [] });
    expect(bench.undone(failed)).toEqual(undone);
    expect(await bench.place.stored(failed)).toMatchObject({ status: 'failed', reason, announced: 2 });
    expect(bench.said(failed)).toEqual([]);
    expect(await bench.notified(failed)).toEqual(['offer_failed/2/buyer']);
    expect(await bench.state(failed)).toBe('failed');
  }
  expect([...bench.place.channelData.values()].filter(({ offer_id: of }) => of !== null)).toEqual([
    { offer_id: id },
  ]);
  const refusal = { outcome: 'refused', refusal: 'offer_closed', status: 'failed' };
  expect(await Promise.all(early)).toEqual([refusal, refusal]);
});
