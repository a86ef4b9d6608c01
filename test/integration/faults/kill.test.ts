import type { Client } from '@temporalio/client';
import { createParleyProcess, type ParleyProcess } from '../../../local/parley-process';
import { freePort } from '../../../local/servers/free-port';
import { findDifferences, type Difference } from '../../../src/cli/recount';
import { connectModels, type Models } from '../../../src/models';
import { connectTemporal, type Temporal } from '../../../src/temporal/connection';
import { testConfig, testEnvironment } from '../../support/environment';
import { waitUntil } from '../../support/wait-until';
import {
  BURST,
  expectedCounters,
  makeBurst,
  postBurst,
  storedCounters,
  type Burst,
  type Posting,
} from './burst';

/** Less than the 60 to 90 s after which MongoDB itself ends a transaction that a killed process left open. */
const RECOVERY_MS = 60_000;
jest.setTimeout(180_000);

interface Killable {
  readonly process: ParleyProcess;
  readonly models: Models;
  readonly temporal: Temporal;
  stop(): Promise<void>;
}

let parley: Killable;
let posting: Posting | undefined;

beforeEach(async () => {
  parley = await startKillable();
});
afterEach(async () => {
  posting?.stop();
  await parley.stop();
});

/** Parley in a process of its own, and a look past it into its database and its Temporal. */
async function startKillable(): Promise<Killable> {
  const env = testEnvironment({ PORT: String(await freePort()) });
  const config = testConfig(env);
  const lines: string[] = [];
  const process = createParleyProcess(env, (line) => lines.push(line));
  await process.start();
  const models = await connectModels(config.MONGODB_URI);
  const temporal = await connectTemporal(config);
  return {
    process,
    models,
    temporal,
    async stop() {
      // Dead first: nothing is to be written while the database goes away.
      await process.kill();
      for (const id of await runningRuns(temporal.client)) {
        await temporal.client.workflow
          .getHandle(id)
          .terminate('The test is over')
          .catch(() => undefined);
      }
      await temporal.close();
      await models.connection.dropDatabase();
      await models.connection.close();
    },
  };
}

async function runningRuns(client: Client): Promise<string[]> {
  const ids: string[] = [];
  for await (const run of client.workflow.list({ query: "ExecutionStatus = 'Running'" }))
    ids.push(run.workflowId);
  return ids;
}

async function differences(models: Models): Promise<Difference[]> {
  const found: Difference[] = [];
  for await (const difference of findDifferences(models)) found.push(difference);
  return found;
}

const processed = (models: Models): Promise<number> =>
  models.WebhookEvent.countDocuments({ status: 'processed' });

/** Waits until all is done, and then looks at everything that a loss or a double count would show in. */
async function expectExactlyOnce({ models, temporal }: Killable, burst: Burst): Promise<void> {
  await waitUntil('every event processed', async () => (await processed(models)) >= BURST, RECOVERY_MS);
  await waitUntil(
    'every run ended',
    async () => (await runningRuns(temporal.client)).length === 0,
    RECOVERY_MS,
  );

  expect(await models.WebhookEvent.countDocuments()).toBe(BURST);
  expect(await processed(models)).toBe(BURST);
  const stored = await models.ChatMessage.find({}, { stream_message_id: 1 }).lean();
  expect(stored.map((message) => message.stream_message_id).toSorted()).toEqual(
    burst.messages.map((message) => message.id),
  );
  expect(await storedCounters(models)).toEqual(expectedCounters(burst));
  expect(await differences(models)).toEqual([]);
  expect(await models.AuditEntry.countDocuments()).toBe(BURST);
  expect(await models.AuditEntry.countDocuments({ what: 'message.recorded' })).toBe(BURST);

  const ends: Record<string, number> = {};
  const seen = new Set<string>();
  for await (const run of temporal.client.workflow.list({
    query: `WorkflowId STARTS_WITH '${burst.prefix}'`,
  })) {
    ends[run.status.name] = (ends[run.status.name] ?? 0) + 1;
    seen.add(run.workflowId);
  }
  expect(ends).toEqual({ COMPLETED: BURST });
  expect(seen.size).toBe(BURST);
}

describe('kill -9 of Parley in a burst of 500 webhooks', () => {
  test('while webhooks are still being posted: exactly 500 messages, exact counters', async () => {
    const burst = makeBurst();
    let up = Promise.resolve();
    posting = postBurst(burst, parley.process.url, () => up);
    const burstPosting = posting;
    const { finished } = posting;
    await Promise.race([
      waitUntil('some are answered and some recorded', async () => {
        const recorded = await parley.models.ChatMessage.estimatedDocumentCount();
        return burstPosting.answered() >= BURST / 5 && recorded > 0;
      }),
      finished,
    ]);
    const answeredBefore = burstPosting.answered();

    // The senders wait for the restart from the moment of the kill on.
    let restarted: () => void = () => undefined;
    up = new Promise((resolve) => (restarted = resolve));
    await parley.process.kill();
    expect(answeredBefore).toBeLessThan(BURST);
    expect(await parley.models.ChatMessage.countDocuments()).toBeLessThan(BURST);
    await parley.process.start();
    up = Promise.resolve();
    restarted();

    await finished;
    expect(burstPosting.failures()).toBeGreaterThan(0);
    const { accepted = 0, duplicate = 0, ...others } = burstPosting.answers();
    expect(accepted + duplicate).toBe(BURST);
    expect(others).toEqual({});
    await expectExactlyOnce(parley, burst);
  });

  test('when all are answered and only some processed: what was promised is kept', async () => {
    const burst = makeBurst();
    posting = postBurst(burst, parley.process.url, () => Promise.resolve());
    await posting.finished;
    expect(posting.answers()).toEqual({ accepted: BURST });
    await waitUntil('some are processed', async () => (await processed(parley.models)) > 0);
    await parley.process.kill();
    expect(await processed(parley.models)).toBeLessThan(BURST);

    await parley.process.start();
    await expectExactlyOnce(parley, burst);
  });
});
