import { Worker } from '@temporalio/worker';
import { resolveBinaries } from '../../../local/binaries.mjs';
import { startTemporal, type LocalTemporal } from '../../../local/servers/temporal';
import { createLogger } from '../../../src/platform/logger';
import { connectTemporal, type Temporal } from '../../../src/platform/temporal/connection';
import { allQueuesWithoutPollers, queuesWithoutPollers } from '../../../src/platform/temporal/pollers';
import { installTemporalLogger } from '../../../src/platform/temporal/runtime-logger';
import {
  BULK_QUEUE,
  CHAT_EVENTS_QUEUE,
  FOLLOW_UPS_QUEUE,
  OUTBOUND_QUEUE,
  DELIVERY_QUEUES,
} from '../../../src/platform/temporal/contract/task-queues';
import { testConfig } from '../../support/environment';
import { waitUntil } from '../../support/wait-until';

installTemporalLogger(createLogger('silent'));

// Of its own: a server remembers the pollers of other suites for minutes.
let server: LocalTemporal;
let temporal: Temporal;

beforeAll(async () => {
  const { temporal: binary } = await resolveBinaries({ quiet: true, needs: ['temporal'] });
  server = await startTemporal({ binary });
  temporal = await connectTemporal(
    testConfig({ TEMPORAL_ADDRESS: server.address, TEMPORAL_NAMESPACE: 'default' }),
  );
});
afterAll(async () => {
  await temporal.close();
  await server.stop();
});

const becomes = (queues: readonly string[]): Promise<unknown> =>
  waitUntil(
    `nobody polls ${queues.join(', ') || 'none'}`,
    async () => JSON.stringify(await queuesWithoutPollers(temporal.client)) === JSON.stringify(queues),
  );

test('both queues need somebody who works on them, with the kind of tasks that they carry', async () => {
  expect(await queuesWithoutPollers(temporal.client)).toEqual([CHAT_EVENTS_QUEUE, OUTBOUND_QUEUE]);
  expect(
    await allQueuesWithoutPollers(temporal.client, [DELIVERY_QUEUES.email, DELIVERY_QUEUES.sms]),
  ).toEqual([
    CHAT_EVENTS_QUEUE,
    OUTBOUND_QUEUE,
    FOLLOW_UPS_QUEUE,
    BULK_QUEUE,
    'deliver-email',
    'deliver-sms',
  ]);
  const { connection } = temporal;
  const activities = { nothing: async () => undefined };
  // As `startWorkers` has it: local activities only, and activities only.
  const chatEvents = await Worker.create({
    connection,
    taskQueue: CHAT_EVENTS_QUEUE,
    workflowBundle: { codePath: testConfig().WORKFLOW_BUNDLE ?? '' },
    activities,
    enableNonLocalActivities: false,
  });
  await chatEvents.runUntil(async () => {
    await becomes([OUTBOUND_QUEUE]);
    const outbound = await Worker.create({ connection, taskQueue: OUTBOUND_QUEUE, activities });
    await outbound.runUntil(async () => {
      await becomes([]);
      // A worker of a version without the other queues.
      const idle = await allQueuesWithoutPollers(temporal.client, []);
      expect(idle).toEqual([FOLLOW_UPS_QUEUE, BULK_QUEUE]);
    });
  });
});
