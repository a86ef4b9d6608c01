import { contentId } from '../../../src/stream/domain/event-id';
import type { StreamEvent } from '../../../src/stream/domain/stream-event';
import { startSweeper, type SweeperOptions } from '../../../src/inbox/sweeper';
import { waitUntil } from '../../support/wait-until';
import { silent } from './fakes';
import { eventOf, messageNew } from './parsed';

interface Look {
  readonly until: Date;
  readonly limit: number;
}

function sweeperWith(parts: {
  take?: () => Promise<boolean>;
  room?: () => number;
  found?: () => StreamEvent[];
}) {
  const looks: Look[] = [];
  const dispatched: string[] = [];
  const released: string[] = [];
  const models = {
    Lease: {
      take: parts.take ?? (() => Promise.resolve(true)),
      release: async (_: string, holder: string) => void released.push(holder),
    },
    WebhookEvent: {
      leftBehind: async (until: Date, limit: number) => {
        looks.push({ until, limit });
        return parts.found?.() ?? [];
      },
    },
  } as unknown as SweeperOptions['models'];
  const sweeper = startSweeper({
    models,
    dispatcher: {
      dispatch: (event) => void dispatched.push(contentId(event)),
      room: parts.room ?? (() => 100),
      stop: () => Promise.resolve(),
    },
    logger: silent,
    instance: 'me',
    intervalMs: 5,
    afterMs: 60_000,
  });
  return { sweeper, looks, dispatched, released };
}

describe('the sweeper', () => {
  test('looks at everything at first, then only at what was left for a while', async () => {
    const began = Date.now();
    const { sweeper, looks, dispatched } = sweeperWith({ found: () => [eventOf(messageNew())] });
    await waitUntil('three looks', () => looks.length >= 3);
    await sweeper.stop();
    expect(looks[0]?.until.getTime()).toBeGreaterThanOrEqual(began);
    for (const { until } of looks.slice(1)) expect(until.getTime()).toBeLessThan(Date.now() - 59_000);
    expect(dispatched[0]).toBe('message.new/m1');
  });

  test('takes no more than there is room for, and does not look where there is none', async () => {
    let room = 7;
    const { sweeper, looks } = sweeperWith({ room: () => room });
    await waitUntil('a look', () => looks.length > 0);
    expect(looks[0]?.limit).toBe(7);
    room = 0;
    const before = looks.length;
    await sweeper.stop();
    expect(looks.length).toBeLessThanOrEqual(before + 1);
  });

  test('leaves it to whoever has the lease, but for the first look', async () => {
    let asked = 0;
    const { sweeper, looks } = sweeperWith({ take: async () => (asked += 1) < 0 });
    await waitUntil('several tries', () => asked >= 3);
    await sweeper.stop();
    // The lease may still be that of its own last life, which was killed.
    expect(looks).toHaveLength(1);
  });

  test('goes on after a failure, and gives the lease back at the end', async () => {
    let calls = 0;
    const { sweeper, looks, released } = sweeperWith({
      take: async () => {
        calls += 1;
        if (calls < 3) throw new Error('MongoDB is away');
        return true;
      },
    });
    await waitUntil('a look after two failures', () => looks.length > 0);
    await sweeper.stop();
    expect(released).toEqual(['me']);
  });
});
