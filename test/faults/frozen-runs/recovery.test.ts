import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { startFrozenRunRecovery } from '../../../src/frozen-runs/recovery';
import { createLogger } from '../../../src/platform/logger';
import { createMetrics } from '../../../src/platform/metrics';
import { createFrozenRuns } from '../../../src/frozen-runs/runs';
import { createOfferRuns } from '../../../src/offers/runs';
import { notificationWorkflowId } from '../../../src/notifications/contract';
import { offerWorkflowId } from '../../../src/offers/contract';
import { stateAttribute } from '../../../src/platform/temporal/contract/search-attributes';
import { CHAT_EVENTS_QUEUE, FOLLOW_UPS_QUEUE } from '../../../src/platform/temporal/contract/task-queues';
import { startOfferPlace, type OfferPlace } from '../../activities/offers/offer-place';
import { testServers } from '../../support/environment';
import { waitUntil } from '../../support/wait-until';
import { startWorkflowBench, type WorkflowBench } from '../../workflows/workflow-bench';

jest.setTimeout(180_000);

const QUEUES = [CHAT_EVENTS_QUEUE, FOLLOW_UPS_QUEUE];
let place: OfferPlace;
let bench: WorkflowBench;
beforeAll(async () => {
  place = await startOfferPlace();
});
afterAll(async () => {
  await bench.stop();
  await place.stop();
});

/** The workflows as another version may have had them: other steps in the same places. */
function otherVersion(): string {
  const changes = {
    'outbound.sayOffer(': 'outbound.openOfferChannel(',
    '.endNotification(': '.recordSent(',
    '.lookAtFollowUp(': '.supportNotification(',
  };
  let code = readFileSync(testServers().workflowBundle, 'utf8');
  for (const [now, then] of Object.entries(changes)) {
    if (!code.includes(now)) throw new Error(`The bundle has no ${now}`);
    code = code.replaceAll(now, then);
  }
  return code;
}

const overrides = () => ({
  ...place.activities,
  deliver: () => Promise.resolve({ outcome: 'failed', code: '550', retryable: false } as const),
});

test('runs that cannot go on are begun again from what is stored, and go on', async () => {
  const before = await startWorkflowBench('real', { bundle: otherVersion(), queues: QUEUES });
  const look = { do: 'wait', until: Date.now() + 3_600_000 };
  before.use({ ...overrides(), supportNotification: () => Promise.resolve(look as never) });
  const { client } = before.environment;
  const runs = createOfferRuns(client);
  const listing = await place.listing();
  const offerId = await place.begin(listing);
  await runs.create({ offerId, listingId: listing.id, buyerId: listing.buyer }, 20_000);
  const key = `offer_accepted/${randomUUID()}`;
  const attributes = [{ key: stateAttribute, value: 'pending' }];
  const failed = await client.workflow.start('notification', {
    workflowId: notificationWorkflowId(key),
    taskQueue: CHAT_EVENTS_QUEUE,
    args: [{ key, kind: 'offer_accepted', recipientId: 'somebody' }],
    typedSearchAttributes: attributes,
    workflowTaskTimeout: '5s',
  });
  const followUp = await client.workflow.start('followUp', {
    workflowId: `follow-up/${randomUUID()}`,
    taskQueue: FOLLOW_UPS_QUEUE,
    args: [{ cid: 'messaging:c1', userId: 'somebody', lookAt: 0 }],
    typedSearchAttributes: attributes,
    workflowTaskTimeout: '5s',
  });
  const offer = client.workflow.getHandle(offerWorkflowId(offerId));
  await waitUntil('the offer is made', () => place.stored(offerId).then(({ announced }) => announced === 1));
  await waitUntil('the notification has failed', () =>
    failed.describe().then(({ typedSearchAttributes: found }) => found.get(stateAttribute) === 'failed'),
  );
  await waitUntil('the follow-up waits', () => before.names().includes('supportNotification'));
  await before.stopWorkers();

  bench = await startWorkflowBench('real', { queues: QUEUES });
  bench.use(overrides());
  const metrics = createMetrics();
  const logger = createLogger('silent');
  const recovery = startFrozenRunRecovery({
    models: place.models,
    runs: createFrozenRuns(bench.environment.client),
    metrics,
    logger,
    instance: 'me',
    intervalMs: 500,
    afterMs: 1_000,
  });
  // One that sleeps is not frozen before it is woken.
  const handles = [offer, failed, followUp];
  const first = await Promise.all(handles.map(async (handle) => (await handle.describe()).runId));
  await Promise.all([offer.signal('look'), failed.signal('retry', {}), followUp.signal('poke')]);
  const isOther = async (index: number) => (await handles[index]?.describe())?.runId !== first[index];
  for (const index of handles.keys())
    await waitUntil(`begun again: ${handles[index]?.workflowId}`, () => isOther(index), 60_000);
  await recovery.stop();

  const lines = await place.models.AuditEntry.find({ what: 'run.begun_again' }).lean();
  expect(lines.map(({ subject }) => subject).toSorted()).toEqual(
    handles.map(({ workflowId }) => workflowId).toSorted(),
  );
  expect(await metrics.registry.getSingleMetricAsString('parley_runs_begun_again_total')).toContain(
    '"offer"',
  );
  // They go on, the offer to its end.
  await place.activities.applyOfferAction({
    offerId,
    now: Date.now(),
    action: { actionId: 'no', action: 'decline', by: listing.seller },
  });
  await runs.wake([offerId]);
  await waitUntil('told', () => place.stored(offerId).then(({ announced }) => announced === 2));
  expect(await client.workflow.getHandle(followUp.workflowId).result()).toMatchObject({
    ended: 'nothing_waits',
  });
  expect((await failed.describe()).typedSearchAttributes.get(stateAttribute)).toBeDefined();
  await client.workflow.getHandle(failed.workflowId).terminate();
});
