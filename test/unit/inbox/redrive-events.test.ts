import type { StoredEvent } from '../../../src/inbox/store/stored-event';
import { createRedriveEvents, type RedriveEventsRequest } from '../../../src/inbox/redrive/redrive-events';
import type { RedriveOrder } from '../../../src/inbox/redrive/redrive-outcome';

/** Rows r0, r1, ...; a clock that only sleeping and working move; every event needs a start. */
function bench(count: number, workMs = 0) {
  const rows = Array.from({ length: count }, (_, index): StoredEvent => {
    return { _id: `r${index}`, type: 't', status: 'received', body: '', received_at: new Date(index) };
  });
  let clock = 0;
  const startedAt: number[] = [];
  const page = async (_: unknown, { limit, after }: { limit: number; after?: { at: number } }) =>
    rows.slice(after === undefined ? 0 : after.at + 1).slice(0, limit);
  const countAfter = async (_: unknown, after?: { at: number }) =>
    rows.length - (after === undefined ? 0 : after.at + 1);
  const redriveEvents = createRedriveEvents({
    models: { WebhookEvent: { page, countAfter } } as never,
    runs: {
      failed: () => Promise.reject(new Error('no')),
      countFailed: () => Promise.reject(new Error('no')),
    },
    redriveEvent: async (row, { waitForRate }: RedriveOrder) => {
      await waitForRate?.();
      startedAt.push(clock);
      clock += workMs;
      return { event_id: row._id, outcome: 'redriven' };
    },
    now: () => clock,
    sleep: async (ms) => {
      clock += ms;
    },
  });
  const request = (changes: Partial<RedriveEventsRequest> = {}): RedriveEventsRequest => ({
    filter: { status: 'received' },
    limit: 500,
    ratePerSecond: 20,
    timeLimitMs: Infinity,
    who: 'support-1',
    attempt: 'a',
    dryRun: false,
    ...changes,
  });
  return { redriveEvents, request, startedAt };
}

test.each([0, 1, 49, 50, 51, 100, 120])(
  'takes all of %i, in pages, and says that nothing remains',
  async (count) => {
    const { redriveEvents, request } = bench(count);
    const told: string[] = [];
    const summary = await redriveEvents(request({ onEvent: ({ event_id }) => told.push(event_id) }));
    expect(summary.events.map(({ event_id }) => event_id)).toEqual(
      Array.from({ length: count }, (_, index) => `r${index}`),
    );
    expect(told).toHaveLength(count);
    expect(summary).toMatchObject({
      outcomes: count === 0 ? {} : { redriven: count },
      remaining: 0,
      next: undefined,
    });
  },
);

test('spreads the starts evenly, also where the work itself takes time', async () => {
  const fast = bench(5);
  await fast.redriveEvents(fast.request({ ratePerSecond: 4 }));
  expect(fast.startedAt).toEqual([0, 250, 500, 750, 1_000]);
  const slow = bench(4, 100);
  await slow.redriveEvents(slow.request({ ratePerSecond: 4 }));
  expect(slow.startedAt).toEqual([0, 250, 500, 750]);
  const slower = bench(3, 400);
  await slower.redriveEvents(slower.request({ ratePerSecond: 4 }));
  expect(slower.startedAt).toEqual([0, 400, 800]);
});

test('stops at its limits, with where to go on, and goes on there', async () => {
  const { redriveEvents, request } = bench(130);
  const seen: string[] = [];
  let after: RedriveEventsRequest['after'];
  let rounds = 0;
  do {
    const limits = rounds % 2 === 0 ? { limit: 7 } : { timeLimitMs: 500 };
    const summary = await redriveEvents(request({ after, ...limits }));
    seen.push(...summary.events.map(({ event_id }) => event_id));
    expect(summary.remaining).toBe(130 - seen.length);
    after = summary.next;
    rounds += 1;
  } while (after !== undefined);
  expect(seen).toEqual(Array.from({ length: 130 }, (_, index) => `r${index}`));
});

test('does one even without time, and begins none after it is aborted', async () => {
  const timeless = bench(9);
  expect((await timeless.redriveEvents(timeless.request({ timeLimitMs: 0 }))).events).toHaveLength(1);
  const aborted = bench(9);
  const stop = new AbortController();
  const summary = await aborted.redriveEvents(
    aborted.request({
      signal: stop.signal,
      onEvent: ({ event_id }) => event_id === 'r3' && stop.abort(),
    }),
  );
  expect(summary).toMatchObject({ outcomes: { redriven: 4 }, remaining: 5 });
});

test('a Temporal that does not list its runs is an answer, not a fault', async () => {
  const { redriveEvents, request } = bench(3);
  await expect(redriveEvents(request({ filter: { run: 'failed' } }))).rejects.toMatchObject({
    code: 'unavailable',
  });
});
