import { ProblemError } from '../../../src/platform/errors';
import type { InboxEvent } from '../../../src/inbox/store/webhook-event';
import { createOverload } from '../../../src/inbox/overload';
import { createReceive, type Delivery, type ReceiveOptions } from '../../../src/inbox/receive';
import { createMetrics, deferred, silent } from './fakes';
import { messageNew } from './parsed';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const TIMEOUT_MS = 2_500;
const never = (): Promise<never> => new Promise(() => undefined);
const down = (): Promise<never> => Promise.reject(new Error('down'));
/** As the inbox does when MongoDB is silent or too busy. */
const givesUpAfter = (ms: number) => (): Promise<never> =>
  new Promise((_, reject) => setTimeout(reject, ms, new Error('given up')));

function receiveWith(options: Partial<ReceiveOptions>) {
  const accepted: InboxEvent[] = [];
  const inline: InboxEvent[] = [];
  const dispatched: unknown[] = [];
  const metrics = createMetrics();
  const { accept, startInline } = options;
  const overload = createOverload(metrics);
  const receive = createReceive({
    timeoutMs: TIMEOUT_MS,
    accept: (event, ended) => {
      accepted.push(event);
      return accept === undefined ? Promise.resolve('accepted') : accept(event, ended);
    },
    startInline:
      'startInline' in options && startInline === undefined
        ? undefined
        : (event) => {
            inline.push(event);
            return startInline === undefined ? Promise.resolve('started') : startInline(event);
          },
    dispatcher: { dispatch: (event) => dispatched.push(event), room: () => 1, stop: () => Promise.resolve() },
    overload,
    metrics,
    logger: silent,
    now: options.now ?? (() => NOW),
  });
  const inlineCount = async (): Promise<number | undefined> => (await metrics.inline.get()).values[0]?.value;
  return {
    receive: (body: unknown, delivery?: Partial<Delivery>) =>
      receive(Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)), delivery),
    overload,
    accepted,
    inline,
    dispatched,
    inlineCount,
  };
}

async function problemOf(promise: Promise<unknown>): Promise<ProblemError> {
  const error: unknown = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ProblemError);
  return error as ProblemError;
}

describe('receive', () => {
  test('puts an event into the inbox before it answers, and then in line to be started', async () => {
    const gate = deferred<'accepted'>();
    const { receive, accepted, dispatched } = receiveWith({ accept: () => gate.promise });
    const receipt = receive(messageNew());
    await new Promise(setImmediate);
    expect(accepted).toMatchObject([
      {
        id: 'message.new/m1',
        type: 'message.new',
        status: 'received',
        body: JSON.stringify(messageNew()),
        receivedAt: NOW,
      },
    ]);
    expect(dispatched).toEqual([]);
    gate.resolve('accepted');
    expect(await receipt).toEqual({ status: 'accepted', event_id: 'message.new/m1' });
    expect(dispatched).toEqual([accepted[0]?.event]);
  });

  test('does not start what was known', async () => {
    const { receive, dispatched } = receiveWith({ accept: () => Promise.resolve('duplicate') });
    expect(await receive(messageNew())).toEqual({ status: 'duplicate', event_id: 'message.new/m1' });
    expect(dispatched).toEqual([]);
  });

  test.each([
    ['ignored', { type: 'reaction.new' }],
    ['quarantined', { type: 'message.new' }],
  ])('keeps what is %s without starting it; the same body has the same id', async (status, body) => {
    const { receive, accepted, dispatched } = receiveWith({});
    const receipt = await receive(body);
    expect(receipt).toEqual({
      status,
      event_id: expect.stringMatching(new RegExp(`^${status}/[0-9a-f]{64}$`)),
    });
    expect(await receive(body)).toEqual(receipt);
    expect((await receive({ ...body, more: 1 })).event_id).not.toBe(receipt.event_id);
    expect(accepted[0]).toMatchObject({ status, body: JSON.stringify(body) });
    expect(dispatched).toEqual([]);
  });

  test.each(['', '{', 'nothing', '\u0000'])('refuses %j, which is not JSON', async (body) => {
    const { receive, accepted } = receiveWith({});
    expect(await problemOf(receive(body))).toMatchObject({ code: 'invalid_json' });
    expect(accepted).toEqual([]);
  });
});

describe('while MongoDB does not take it', () => {
  beforeEach(() => jest.useFakeTimers({ now: NOW, doNotFake: ['setImmediate', 'nextTick'] }));
  afterEach(() => jest.useRealTimers());

  /** What a promise gives, and after how many ms of waiting. */
  async function timed<T>(promise: Promise<T>): Promise<{ result: T; ms: number }> {
    const began = Date.now();
    const settled = promise.then((result) => ({ result, ms: Date.now() - began }));
    settled.catch(() => undefined);
    await jest.advanceTimersByTimeAsync(10_000);
    return settled;
  }

  test.each([
    ['fails', down, 0],
    ['is silent', givesUpAfter(1_000), 1_000],
  ])('because it %s, an event goes into its workflow', async (_, accept, after) => {
    const { receive, inline, dispatched, inlineCount } = receiveWith({ accept });
    const { result, ms } = await timed(receive(messageNew()));
    expect(result).toEqual({ status: 'accepted', event_id: 'message.new/m1' });
    expect(ms).toBe(after);
    expect(inline).toMatchObject([
      { id: 'message.new/m1', body: JSON.stringify(messageNew()), receivedAt: NOW },
    ]);
    expect(dispatched).toEqual([]);
    expect(await inlineCount()).toBe(1);
  });

  test('a workflow that is there already makes it a duplicate', async () => {
    const { receive } = receiveWith({ accept: down, startInline: () => Promise.resolve('duplicate') });
    expect(await receive(messageNew())).toMatchObject({ status: 'duplicate' });
  });

  test.each<[string, Partial<ReceiveOptions>, unknown]>([
    ['Temporal is down too', { startInline: down }, messageNew()],
    ['nothing encrypts', { startInline: undefined }, messageNew()],
    ['it is no event', {}, { type: 'user.banned' }],
    ['it is to be quarantined', {}, { type: 'message.new' }],
  ])('and %s, Stream is asked to send it again', async (_, options, body) => {
    const { receive, inlineCount } = receiveWith({ accept: down, ...options });
    const problem = await problemOf(receive(body));
    expect(problem).toMatchObject({
      code: 'unavailable',
      options: { retryAfterSeconds: expect.any(Number) },
    });
    expect(await inlineCount()).toBe(0);
  });

  test('and Temporal is silent too, it says so by the time that is configured', async () => {
    for (const inboxMs of [0, 1_000, 1_600]) {
      const { receive } = receiveWith({ accept: givesUpAfter(inboxMs), startInline: never, now: Date.now });
      const { result, ms } = await timed(problemOf(receive(messageNew())));
      expect(result).toMatchObject({ code: 'unavailable' });
      expect(ms).toBe(TIMEOUT_MS);
    }
  });

  test.each([
    [0, TIMEOUT_MS],
    [1_000, TIMEOUT_MS - 1_000],
    [TIMEOUT_MS - 10, 10],
  ])('%d ms of which went by before it was read, it is answered in time', async (lostMs, leftMs) => {
    const { receive, inline } = receiveWith({
      accept: givesUpAfter(1_500),
      startInline: never,
      now: Date.now,
    });
    const { result, ms } = await timed(problemOf(receive(messageNew(), { arrivedAt: NOW - lostMs })));
    expect(result).toMatchObject({ code: 'unavailable', options: { retryAfterSeconds: 2 } });
    expect(ms).toBe(leftMs);
    // Temporal has had its turn, too.
    expect(inline).toHaveLength(1);
  });

  test('what nobody waits for any more is given to nobody', async () => {
    const { receive, accepted, inline } = receiveWith({});
    const problem = await problemOf(receive(messageNew(), { arrivedAt: NOW - TIMEOUT_MS }));
    expect(problem).toMatchObject({ code: 'unavailable', options: { retryAfterSeconds: 2 } });
    expect([accepted, inline]).toEqual([[], []]);
  });

  test('a start that fails after the patience has run out does no harm', async () => {
    const gate = deferred<'started'>();
    const { receive } = receiveWith({ accept: down, startInline: () => gate.promise });
    expect((await timed(problemOf(receive(messageNew())))).result).toMatchObject({ code: 'unavailable' });
    gate.reject(new Error('late'));
    await new Promise(setImmediate);
  });

  test('and too many are on their way into workflows, more are shed at once, until one has ended', async () => {
    const gates: ReturnType<typeof deferred<'started'>>[] = [];
    const startInline = (): Promise<'started'> => {
      const gate = deferred<'started'>();
      gates.push(gate);
      return gate.promise;
    };
    const { receive, overload } = receiveWith({ accept: down, startInline });
    const waiting = Array.from({ length: 128 }, (_, index) =>
      problemOf(receive(messageNew({ id: `m${index}` }))),
    );
    await new Promise(setImmediate);
    expect(gates).toHaveLength(128);
    expect(overload.isShedding()).toBe(false);

    const { result, ms } = await timed(problemOf(receive(messageNew())));
    expect(result).toMatchObject({ code: 'unavailable', options: { retryAfterSeconds: 2 } });
    expect(ms).toBe(0);
    expect(gates).toHaveLength(128);
    // Those that waited have given up, and their starts are still under way.
    await Promise.all(waiting);
    await timed(problemOf(receive(messageNew())));
    expect(gates).toHaveLength(128);

    gates[0]?.resolve('started');
    await new Promise(setImmediate);
    void receive(messageNew()).catch(() => undefined);
    await new Promise(setImmediate);
    expect(gates).toHaveLength(129);
  });

  test('what still has the body is held until it has ended, also after the answer', async () => {
    let held = 0;
    const hold: Delivery['hold'] = () => {
      held += 1;
      return () => void (held -= 1);
    };
    const insertEnded: (() => void)[] = [];
    const start = deferred<'started'>();
    const { receive } = receiveWith({
      accept: (_, ended) => {
        insertEnded.push(ended);
        return down();
      },
      startInline: () => start.promise,
    });
    await timed(problemOf(receive(messageNew(), { hold })));
    expect(held).toBe(2);
    insertEnded[0]?.();
    expect(held).toBe(1);
    start.reject(new Error('late'));
    await new Promise(setImmediate);
    expect(held).toBe(0);
  });
});
