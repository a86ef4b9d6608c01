import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { createScreening } from '../src/moderation/domain/screen-message';
import { contentId } from '../src/stream/domain/event-id';
import { createChatEventStarter } from '../src/inbox/runs/chat-events';
import { createMessageActivities } from '../activities/recording/messages';
import { CHAT_EVENTS_QUEUE } from '../src/platform/temporal/contract/task-queues';
import { cpuMs } from './cpu';
import type { StreamEvent } from '../src/stream/domain/stream-event';
import { benchConversations, benchEvents, type BenchEvent } from './events';
import { inInbox } from './inbox';
import { forEachConcurrently } from './for-each-concurrently';
import { NAIVE_QUEUE, type BenchStack } from './stack';

/** The measurements of one run of a case. */
export interface Measured {
  readonly events: number;
  readonly eventsPerSecond: number;
  /** Time until a start (or, inline, the handler) answered, in ms. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** CPU time of this process, MongoDB and Temporal together. */
  readonly cpuMsPerEvent: number;
}

export interface BenchCase {
  readonly name: string;
  /** Runs `count` events and waits until the last one is done. */
  readonly run: (count: number) => Promise<Measured>;
}

const MIXED = ['messageNew', 'messageRead', 'messageUpdated', 'messageDeleted'];

/** As many concurrent starts as Parley's dispatcher has. */
const CONCURRENCY = 24;

export function benchCases(
  stack: BenchStack,
): Record<'empty' | 'naive' | 'parley' | 'parleyHot' | 'mix' | 'inline', BenchCase> {
  const { client } = stack.temporal;
  const screen = createScreening();
  const start = createChatEventStarter(client, { eager: true });
  const inline = createMessageActivities({
    models: stack.models,
    screen,
    parleyUserId: 'parley',
    followUps: { unreadMs: 3_600_000, unansweredMs: 86_400_000, maxReminders: 3 },
  });

  const startParley = async ({ event }: BenchEvent<StreamEvent>): Promise<void> => {
    await start({
      event,
      expectedDecision: event.type === 'message.new' ? screen(event.message.text).decision : 'allow',
      listingId: event.channel?.listing_id,
    });
  };

  return {
    empty: {
      name: 'empty workflow, eager',
      run: async (count) =>
        measure(stack, 'emptyWorkflow', Array.from({ length: count }), async () => {
          await client.workflow.start('emptyWorkflow', {
            taskQueue: CHAT_EVENTS_QUEUE,
            workflowId: `empty/${randomUUID()}`,
            requestEagerStart: true,
          });
        }),
    },
    naive: {
      name: 'naive: an activity a step',
      run: async (count) =>
        measure(stack, 'naiveMessage', await inInbox(stack, benchEvents(count)), async ({ event }) => {
          await client.workflow.start('naiveMessage', {
            taskQueue: NAIVE_QUEUE,
            workflowId: `naive/${event.message.id}`,
            args: [{ eventId: contentId(event) }],
          });
        }),
    },
    parley: {
      name: "Parley's messageNew",
      run: async (count) =>
        measure(stack, 'messageNew', await inInbox(stack, benchEvents(count)), startParley),
    },
    parleyHot: {
      name: "Parley's messageNew, one listing",
      run: async (count) =>
        measure(stack, 'messageNew', await inInbox(stack, benchEvents(count, true)), startParley),
    },
    mix: {
      name: 'a conversation: 60 % new, 25 % read, 10 % edits, 5 % deletions',
      run: async (count) =>
        measure(stack, MIXED, await inInbox(stack, benchConversations(count)), startParley),
    },
    inline: {
      name: 'inline, without Temporal',
      run: async (count) =>
        measure(stack, undefined, await inInbox(stack, benchEvents(count)), async ({ event }) => {
          await inline.recordMessage({ eventId: contentId(event) });
        }),
    },
  };
}

/** Runs `once` for each item, `CONCURRENCY` at a time, and measures until the workflows of the types have ended. */
async function measure<T>(
  stack: BenchStack,
  workflowTypes: string | readonly string[] | undefined,
  items: readonly T[],
  once: (item: T) => Promise<void>,
): Promise<Measured> {
  const pids = [process.pid, stack.servers.mongo.pid, stack.servers.temporal.pid];
  const before = await endedRuns(stack, workflowTypes);
  const cpuBefore = cpuMs(pids);
  const startedAt = performance.now();
  const latencies = await forEachConcurrently(items, CONCURRENCY, once);
  if (workflowTypes !== undefined) {
    while ((await endedRuns(stack, workflowTypes)) - before < items.length) await delay(50);
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  const cpu = cpuMs(pids) - cpuBefore;
  return {
    events: items.length,
    eventsPerSecond: items.length / seconds,
    ...percentiles(latencies),
    cpuMsPerEvent: cpu / items.length,
  };
}

async function endedRuns(
  stack: BenchStack,
  workflowTypes: string | readonly string[] | undefined,
): Promise<number> {
  if (workflowTypes === undefined) return 0;
  const types = [workflowTypes].flat().map((type) => `'${type}'`);
  const { count } = await stack.temporal.client.workflow.count(
    `WorkflowType IN (${types.join(', ')}) AND ExecutionStatus = 'Completed'`,
  );
  return count;
}

export function percentiles(values: readonly number[]): { p50Ms: number; p99Ms: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50Ms: at(0.5), p99Ms: at(0.99) };
}
