import { setTimeout as delay } from 'node:timers/promises';
import { clickThroughRestarts } from './busy-offers';
import { deployWhileCasesWait } from './deploy';
import { HOSTILE, sendHostileItems } from './hostile-items';
import { changeLargeChannel, MESSAGES, removeLargeChannel } from './large-channel';
import type { FaultStack } from './stack';
import type { Traffic, TrafficOptions } from './traffic';

export interface Scenario {
  readonly name: string;
  /** What is done to Parley, or around it, as the table says it. */
  readonly fault: string;
  readonly traffic?: TrafficOptions;
  /** @returns what it measured, in words, if it did */
  run(stack: FaultStack, traffic: Traffic): Promise<unknown>;
  /** Takes the fault back; also after a failure. */
  heal?(stack: FaultStack): Promise<void> | void;
  /** Stream gave up on events, as it does after its retries: a reconciliation has to bring them. */
  readonly losesAtStream?: true;
  /** When somebody read is told by nothing but the event's own time. */
  readonly readsAreUnsure?: true;
}

const EVENTS = 300;
/** How long a burst of that many takes at least, so that the fault meets it in the middle. */
const OVER_MS = 6_000;
const DOWN_MS = 3_000;

/** Plays a burst, and does something to the servers in its first third. */
async function duringBurst(traffic: Traffic, fault: () => Promise<void>): Promise<void> {
  await Promise.all([traffic.play(EVENTS, OVER_MS), delay(OVER_MS / 3).then(fault)]);
}

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'an API is killed',
    fault: 'kill -9 of one of two API processes, and of the other when the first is back',
    run: (stack, traffic) =>
      duringBurst(traffic, async () => {
        for (const api of stack.apis) {
          await api.kill();
          await api.start();
        }
      }),
  },
  {
    name: 'the worker is killed',
    fault: 'kill -9 of the only worker, twice',
    run: (stack, traffic) =>
      duringBurst(traffic, async () => {
        for (let times = 0; times < 2; times += 1) {
          await stack.worker.kill();
          await stack.worker.start();
        }
      }),
  },
  {
    name: 'mongod is killed',
    fault: 'kill -9, back after 3 s',
    run: (stack, traffic) =>
      duringBurst(traffic, async () => {
        await stack.mongo.kill();
        await delay(DOWN_MS);
        await stack.mongo.start();
      }),
  },
  {
    name: 'Temporal is killed',
    fault: 'kill -9, back after 3 s',
    run: (stack, traffic) =>
      duringBurst(traffic, async () => {
        await stack.temporal.kill();
        await delay(DOWN_MS);
        await stack.temporal.start();
      }),
  },
  {
    name: "Stream's REST fails",
    fault:
      '429 with Retry-After, 500, HTML with 503, answers cut off, deletions that took effect without an answer',
    // Every deletion is then a removal of Parley's: the faults are not for people.
    traffic: { spamEvery: 8, deletions: false },
    async run(stack, traffic) {
      const fault = (more: object) =>
        stack.sandboxControl('faults', { method: 'DELETE', path: '/messages/*', ...more });
      await fault({ status: 429, retry_after_s: 1, count: 4 });
      await fault({ status: 500, count: 4 });
      await fault({ status: 503, body: '<html>down for maintenance</html>', count: 4 });
      await fault({ status: 0, count: 4 });
      await fault({ status: 500, apply: true, count: 4 });
      await fault({ status: 200, delay_ms: 9_000, apply: true, count: 2 });
      await traffic.play(EVENTS, OVER_MS);
    },
    heal: (stack) => stack.sandboxControl('faults', undefined, 'DELETE'),
  },
  {
    name: 'MongoDB is slow',
    fault: 'every answer of MongoDB comes 3 s late, for 10 s',
    run: (stack, traffic) =>
      duringBurst(traffic, async () => {
        stack.mongoLine.slow(3_000);
        await delay(10_000);
        stack.mongoLine.slow(0);
      }),
    heal: (stack) => stack.mongoLine.slow(0),
  },
  {
    name: 'everything comes twice, in any order',
    fault: 'each delivery is posted twice, the deliveries are shuffled',
    async run(stack, traffic) {
      await stack.sandboxControl('deliveries/settings', { copies: 2, shuffle: true });
      await traffic.play(EVENTS, OVER_MS);
    },
    heal: (stack) => stack.sandboxControl('deliveries/settings', { copies: 1, shuffle: false }),
  },
  {
    name: 'the clocks of events are wrong',
    fault: "each event's own time is off by up to 10 minutes, before and after",
    readsAreUnsure: true,
    async run(stack, traffic) {
      stack.relay.setSkew(600_000);
      await traffic.play(EVENTS, OVER_MS);
    },
    heal: (stack) => stack.relay.setSkew(0),
  },
  {
    name: 'MongoDB is down while webhooks come',
    fault: 'killed before the burst, back after it',
    async run(stack, traffic) {
      await stack.mongo.kill();
      await traffic.play(EVENTS, OVER_MS);
      await stack.mongo.start();
    },
  },
  {
    name: 'Temporal is down while webhooks come',
    fault: 'killed before the burst, back after it',
    async run(stack, traffic) {
      await stack.temporal.kill();
      await traffic.play(EVENTS, OVER_MS);
      await stack.temporal.start();
    },
  },
  {
    name: 'both are down while webhooks come',
    fault: 'both killed before the burst, back 20 s after it, when Stream has given up',
    losesAtStream: true,
    async run(stack, traffic) {
      await Promise.all([stack.mongo.kill(), stack.temporal.kill()]);
      await traffic.play(EVENTS / 2, OVER_MS);
      await delay(20_000);
      await Promise.all([stack.mongo.start(), stack.temporal.start()]);
    },
  },
  {
    name: 'everything is off for a minute of traffic',
    fault: 'APIs, worker, MongoDB and Temporal stopped for 60 s',
    losesAtStream: true,
    async run(stack, traffic) {
      await Promise.all([...stack.apis, stack.worker].map((process) => process.kill()));
      await Promise.all([stack.mongo.kill(), stack.temporal.kill()]);
      await traffic.play(EVENTS, 60_000);
      await Promise.all([stack.mongo.start(), stack.temporal.start()]);
      await Promise.all([...stack.apis, stack.worker].map((process) => process.start()));
    },
  },
  {
    name: 'hostile items come among others',
    fault: 'custom data that the driver refuses, in every seventh message and a channel; ids in two channels',
    traffic: { spamEvery: 14, custom: HOSTILE },
    run: sendHostileItems,
  },
  {
    name: 'offers are double-clicked',
    fault:
      'two sides click at once at 15 offers, with two kill -9 of the worker; then 50 refused clicks at once',
    traffic: { spamEvery: 0 },
    run: clickThroughRestarts,
  },
  {
    name: `a channel of ${MESSAGES.toLocaleString('en')} messages changes`,
    fault: 'it moves to another listing, and is then deleted, with a kill -9 of the worker in the middle',
    traffic: { spamEvery: 0 },
    run: changeLargeChannel,
    heal: removeLargeChannel,
  },
  // The last one: from now on Temporal hands tasks to workers with a build id only.
  {
    name: 'a deploy while cases wait',
    fault: 'Stream fails; workers of a second build take over; cases end with the build that they began with',
    traffic: { spamEvery: 20 },
    run: deployWhileCasesWait,
    heal: (stack) => stack.sandboxControl('faults', undefined, 'DELETE'),
  },
];
