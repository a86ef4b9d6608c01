import type { Client } from '@temporalio/client';
import { createParleyProcess, type ParleyProcess } from '../../local/parley-process';
import { freePort } from '../../local/servers/free-port';
import { connectModels, type Models } from '../../src/app/models';
import { connectTemporal, type Temporal } from '../../src/platform/temporal/connection';
import { testConfig, testEnvironment } from '../support/environment';
import { waitUntil } from '../support/wait-until';
import { BURST, expectedCounters, storedCounters, type Burst } from './burst';
import { dropModels } from '../support/fresh-models';
import { differencesOf } from '../support/differences';

/** Less than the 60 to 90 s after which MongoDB itself ends a transaction that a killed process left open. */
const RECOVERY_MS = 60_000;

/** Parley in a process of its own, and a look past it into its database and its Temporal. */
export interface ObservedParley {
  readonly process: ParleyProcess;
  readonly models: Models;
  readonly temporal: Temporal;
  /** What it logged, a line each. */
  readonly lines: readonly string[];
  /** Sends a signal and waits for the end. @returns how it ended, as `exit 0`, and after how many ms */
  end(signal: NodeJS.Signals): Promise<{ how: string; ms: number }>;
  stop(): Promise<void>;
}

export async function startObservedParley(
  overrides: Readonly<Record<string, string>> = {},
): Promise<ObservedParley> {
  const env = testEnvironment({ PORT: String(await freePort()), ...overrides });
  const config = testConfig(env);
  const lines: string[] = [];
  const parley = createParleyProcess(env, (line) => lines.push(line));
  await parley.start();
  const models = await connectModels(config.MONGODB_URI);
  const temporal = await connectTemporal(config);
  return {
    process: parley,
    models,
    temporal,
    lines,
    async end(signal) {
      const began = performance.now();
      const what = new Promise<string>((resolve) => parley.onCrash(resolve));
      process.kill(parley.pid ?? 0, signal);
      const how = /\((.*)\)/.exec(await what)?.[1] ?? '';
      return { how, ms: performance.now() - began };
    },
    async stop() {
      // Dead first: nothing is to be written while the database goes away.
      await parley.kill();
      for (const id of await runningRuns(temporal.client)) {
        await temporal.client.workflow
          .getHandle(id)
          .terminate('The test is over')
          .catch(() => undefined);
      }
      await temporal.close();
      await dropModels(models);
    },
  };
}

async function runningRuns(client: Client, query = ''): Promise<string[]> {
  const ids: string[] = [];
  for await (const run of client.workflow.list({ query: `ExecutionStatus = 'Running' ${query}` }))
    ids.push(run.workflowId);
  return ids;
}

export function processed(models: Models): Promise<number> {
  return models.WebhookEvent.countDocuments({ status: 'processed' });
}

/** Waits until all is done, and then looks at everything that a loss or a double count would show in. */
export async function expectExactlyOnce(
  { models, temporal }: Pick<ObservedParley, 'models' | 'temporal'>,
  burst: Burst,
): Promise<void> {
  await waitUntil('every event processed', async () => (await processed(models)) >= BURST, RECOVERY_MS);
  await waitUntil(
    'every run ended',
    // Who has not read a message is followed up: that run waits.
    async () => (await runningRuns(temporal.client, "AND WorkflowType != 'followUp'")).length === 0,
    RECOVERY_MS,
  );

  expect(await models.WebhookEvent.countDocuments()).toBe(BURST);
  expect(await processed(models)).toBe(BURST);
  const stored = await models.ChatMessage.find({}, { stream_message_id: 1 }).lean();
  expect(stored.map((message) => message.stream_message_id).toSorted()).toEqual(
    burst.messages.map((message) => message.id),
  );
  expect(await storedCounters(models)).toEqual(expectedCounters(burst));
  expect(await differencesOf(models)).toEqual([]);
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
