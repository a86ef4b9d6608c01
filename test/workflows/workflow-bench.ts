import { randomUUID } from 'node:crypto';
import { temporal } from '@temporalio/proto';
import { Worker } from '@temporalio/worker';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { resolveBinaries } from '../../local/binaries.mjs';
import { createLogger } from '../../src/platform/logger';
import { installTemporalLogger } from '../../src/platform/temporal/runtime-logger';
import type { Activities } from '../../activities';
import type { RecordedMessage } from '../../src/chat/contract';
import type { OfferSnapshot } from '../../src/offers/contract';
import { SEARCH_ATTRIBUTES } from '../../src/platform/temporal/contract/search-attributes';
import {
  CHAT_EVENTS_QUEUE,
  DELIVERY_QUEUES,
  OUTBOUND_QUEUE,
} from '../../src/platform/temporal/contract/task-queues';
import { testServers } from '../support/environment';

installTemporalLogger(createLogger(process.env['TEST_LOG_LEVEL'] ?? 'silent'));

const { INDEXED_VALUE_TYPE_KEYWORD: KEYWORD } = temporal.api.enums.v1.IndexedValueType;

/** An activity that was called, and with what. Retries are calls of their own. */
export type Call = {
  readonly [K in keyof Activities]: readonly [K, Parameters<Activities[K]>[0]];
}[keyof Activities];

/** What a plain message comes to. */
export const PLAIN: RecordedMessage = {
  messageId: 'm1',
  cid: 'messaging:c1',
  senderId: 'buyer-1',
  listingId: 'listing-1',
  decision: 'allow',
  score: 0,
  reasons: [],
};

/** An offer that its listing did not take: what is closed soonest. */
const LOOK: OfferSnapshot = {
  status: 'failed',
  round: 1,
  reason: 'listing_not_active',
  listingId: 'listing-1',
  buyerId: 'buyer-1',
  sellerId: 'seller-1',
  seq: 1,
  entries: [],
};

const SUCCEEDING: Activities = {
  recordMessageChange: () => Promise.resolve(PLAIN),
  recordMessageDeletion: () => Promise.resolve({ messageId: 'm1', cid: 'messaging:c1', by: 'user' }),
  recordEvent: () => Promise.resolve(),
  quarantineEvent: () => Promise.resolve(),
  recordMessage: () => Promise.resolve(PLAIN),
  lookAtFollowUp: () => Promise.resolve({ do: 'end', why: 'nothing_waits' }),
  sendAutoResponse: () => Promise.resolve('sent'),
  flagMessage: () => Promise.resolve(),
  unflagMessage: () => Promise.resolve(),
  closeCase: () => Promise.resolve({ webhook: false }),
  deleteAtStream: () => Promise.resolve(),
  restoreAtStream: () => Promise.resolve(),
  tellModerators: () => Promise.resolve({ recipients: 1 }),
  beginPass: ({ until, since = until - 3_600_000 }) => Promise.resolve({ since, until }),
  comparePage: () => Promise.resolve({ tally: {} }),
  compareOne: () => Promise.resolve({ tally: {} }),
  concludePass: () => Promise.resolve({ tally: {} }),
  refreshMetrics: () => Promise.resolve(),
  endPass: () => Promise.resolve(),
  planNotification: () => Promise.resolve({ next: 'deliver', channels: ['email'], firstRetryMs: 10_000 }),
  recordSent: () => Promise.resolve(),
  endNotification: () => Promise.resolve(),
  supportNotification: () => Promise.resolve(),
  deliver: () => Promise.resolve({ outcome: 'sent' }),
  loadOffer: () => Promise.resolve(LOOK),
  activateOffer: () => Promise.resolve(LOOK),
  recordOfferChannel: () => Promise.resolve(),
  decideOfferByLimits: () => Promise.resolve({ declined: [] }),
  applyOfferAction: () =>
    Promise.resolve({
      acted: { outcome: 'refused', refusal: 'offer_closed', status: 'failed' },
      declined: [],
    }),
  expireOffer: () => Promise.resolve(LOOK),
  failOffer: () => Promise.resolve(LOOK),
  markOfferAnnounced: () => Promise.resolve(),
  openOfferChannel: () => Promise.resolve({ cid: 'messaging:c1' }),
  clearOfferChannel: () => Promise.resolve(),
  sayOffer: () => Promise.resolve(),
  applyBulkChange: () => Promise.resolve({ isDone: true, lookedAt: 0, changed: 0 }),
  unsayOffer: () => Promise.resolve(),
};

export interface WorkflowBench {
  readonly environment: TestWorkflowEnvironment;
  /** Every activity that was called since `use`, in order. */
  readonly calls: readonly Call[];
  /** The names of `calls`. */
  names(): string[];
  /** Activities for the next test; those that are not given succeed. Forgets the calls. */
  use(overrides?: Partial<Activities>): void;
  /** A workflow id of its own for each test. */
  id(name: string): string;
  /** What runs stays as it is, with nobody to work on it. */
  stopWorkers(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * A server of one's own that skips time. It stands still or hurries too far after some long waits, so a test of
 * an outage has one for itself.
 */
async function timeSkipping(): Promise<TestWorkflowEnvironment> {
  const { testServer } = await resolveBinaries({ needs: ['testServer'] });
  const environment = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: testServer } },
  });
  // It can be told of search attributes but not be asked for them, so the worker's own check does not work here.
  const registered = environment.connection.operatorService.addSearchAttributes({
    namespace: environment.namespace ?? 'default',
    searchAttributes: Object.fromEntries(SEARCH_ATTRIBUTES.map(({ name }) => [name, KEYWORD])),
  });
  // The server is a process of its own: none may be left behind.
  await registered.catch(async (error: unknown) => {
    await environment.teardown();
    throw error;
  });
  return environment;
}

/** The dev server that all suites share, for what the time-skipping one does otherwise than a real one. */
function real(): Promise<TestWorkflowEnvironment> {
  const { temporalAddress: address, temporalNamespace: namespace } = testServers();
  return TestWorkflowEnvironment.createFromExistingServer({ address, namespace });
}

/**
 * The bundled workflows on a server, with activities that a test makes up.
 * @param options.bundle other workflow code, as of another version
 * @param options.queues those of workflows that are worked on: chat events only, as each costs half a second of a core
 */
export async function startWorkflowBench(
  server: 'time-skipping' | 'real' = 'time-skipping',
  options: {
    readonly maxCachedWorkflows?: number;
    readonly bundle?: string;
    readonly queues?: readonly string[];
  } = {},
): Promise<WorkflowBench> {
  const { bundle, queues = [CHAT_EVENTS_QUEUE], ...worker } = options;
  const environment = await (server === 'real' ? real() : timeSkipping());
  const calls: Call[] = [];
  let current = SUCCEEDING;
  const names = Object.keys(SUCCEEDING) as (keyof Activities)[];
  const activities = Object.fromEntries(
    names.map((name) => [
      name,
      (input: never) => {
        calls.push([name, input] as Call);
        return current[name](input);
      },
    ]),
  );
  const { nativeConnection: connection, namespace = 'default' } = environment;
  const common = { connection, namespace, activities };
  const workers = await Promise.all([
    ...queues.map((taskQueue) =>
      Worker.create({
        ...common,
        ...worker,
        taskQueue,
        workflowBundle: bundle === undefined ? { codePath: testServers().workflowBundle } : { code: bundle },
        enableNonLocalActivities: false,
      }),
    ),
    Worker.create({ ...common, taskQueue: OUTBOUND_QUEUE }),
    // Nobody delivers over `webhook`, as where it was switched off.
    ...(['email', 'push', 'sms'] as const).map((channel) =>
      Worker.create({ ...common, taskQueue: DELIVERY_QUEUES[channel] }),
    ),
  ]);
  const running = Promise.all(workers.map((worker) => worker.run()));
  const run = randomUUID().slice(0, 8);
  let last = 0;
  const stopWorkers = async (): Promise<void> => {
    for (const one of workers) if (one.getState() === 'RUNNING') one.shutdown();
    await running;
  };
  return {
    environment,
    calls,
    names: () => calls.map(([name]) => name),
    use(overrides = {}) {
      calls.length = 0;
      current = { ...SUCCEEDING, ...overrides };
    },
    id: (name) => `${name}/${run}-${(last += 1)}`,
    stopWorkers,
    async stop() {
      await stopWorkers();
      await environment.teardown();
    },
  };
}
