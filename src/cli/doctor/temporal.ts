import type { Client } from '@temporalio/client';
import { DELIVERY_CHANNELS, type DeliveryChannel } from '../../notifications/domain/kinds';
import { createFrozenRuns } from '../../frozen-runs/runs';
import { withCallDeadline } from '../../platform/temporal/call-deadline';
import { connectTemporal } from '../../platform/temporal/connection';
import { DELIVERY_QUEUES } from '../../platform/temporal/contract/task-queues';
import { allQueuesWithoutPollers } from '../../platform/temporal/pollers';
import { missingSearchAttributes } from '../../platform/temporal/search-attributes';
import { configOf } from '../partial-config';
import { CONNECT_MS, type Check, type Finding } from './finding';

const PART = 'Temporal';
const NEEDS = [
  'TEMPORAL_ADDRESS',
  'TEMPORAL_NAMESPACE',
  'TEMPORAL_API_KEY',
  'TEMPORAL_TLS',
  'PAYLOAD_ENCRYPTION_KEYS',
] as const;
const NOT_FOUND = 5;
const MAX_COUNTED = 100;

export const temporalCheck: Check = {
  part: PART,
  needs: NEEDS,
  address: addressOf,
  adviceWhenUnreachable:
    'Check TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, TEMPORAL_API_KEY and TEMPORAL_TLS, and that Temporal runs.',
  async examine(env) {
    const config = configOf(env, ...NEEDS);
    const namespace = config.TEMPORAL_NAMESPACE;
    const temporal = await connectTemporal(config);
    const { client } = temporal;
    try {
      return await withCallDeadline(client, CONNECT_MS, async () => {
        if (!(await hasNamespace(client, namespace))) return [noNamespace(env, namespace)];
        const found: Finding = {
          part: PART,
          state: 'ok',
          address: addressOf(env),
          message: `Namespace ${namespace}`,
        };
        const others = [searchAttributes(client, namespace), workers(client, env), frozenRuns(client)];
        return [found, ...(await Promise.all(others))];
      });
    } finally {
      await temporal.close();
    }
  },
};

function addressOf(env: NodeJS.ProcessEnv): string {
  return configOf(env, 'TEMPORAL_ADDRESS').TEMPORAL_ADDRESS;
}

async function hasNamespace(client: Client, namespace: string): Promise<boolean> {
  try {
    await client.workflowService.describeNamespace({ namespace });
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === NOT_FOUND) return false;
    throw error;
  }
}

function noNamespace(env: NodeJS.ProcessEnv, namespace: string): Finding {
  return {
    part: PART,
    state: 'failed',
    address: addressOf(env),
    message: `It runs, and has no namespace ${namespace}`,
    advice: [
      `Create it (temporal operator namespace create --namespace ${namespace}), or set TEMPORAL_NAMESPACE.`,
    ],
  };
}

async function searchAttributes(client: Client, namespace: string): Promise<Finding> {
  const part = 'Search attributes';
  const missing = await missingSearchAttributes(client, namespace);
  if (missing.length === 0) return { part, state: 'ok', message: 'All there' };
  return {
    part,
    state: 'failed',
    message: `Missing: ${missing.join(', ')}; workflows that set them are refused`,
    advice: [
      'A worker adds them at its start where it may. Otherwise add each, with type Keyword, in the console or with',
      'temporal operator search-attribute create --name <name> --type Keyword',
    ],
  };
}

/** The variable that enables a delivery channel. Other missing variables are reported with the configuration's finding. */
const NEEDED_FOR: Readonly<Partial<Record<DeliveryChannel, string>>> = {
  push: 'VAPID_PRIVATE_KEY',
  sms: 'TWILIO_AUTH_TOKEN',
  webhook: 'MODERATOR_WEBHOOK_SECRET',
};

async function workers(client: Client, env: NodeJS.ProcessEnv): Promise<Finding> {
  const part = 'Workers';
  const channels = DELIVERY_CHANNELS.filter((channel) => {
    const needed = NEEDED_FOR[channel];
    return needed === undefined || Boolean(env[needed]);
  });
  const idle = await allQueuesWithoutPollers(
    client,
    channels.map((channel) => DELIVERY_QUEUES[channel]),
  );
  if (idle.length === 0) return { part, state: 'ok', message: 'They poll all queues' };
  return {
    part,
    state: 'failed',
    message: `None polls ${idle.join(', ')}; tasks on it are kept, and wait`,
    advice: [
      'Start one: `npm start` on a laptop, `node dist/src/worker.js` on a server. Where only some queues are named, workers',
      'of an older version, or of another configuration, run.',
    ],
  };
}

async function frozenRuns(client: Client): Promise<Finding> {
  const part = 'Frozen runs';
  const found = await createFrozenRuns(client).find(MAX_COUNTED);
  if (found === undefined)
    return {
      part,
      state: 'warning',
      message: 'This Temporal does not report runs whose workflow tasks fail; Parley cannot restart them',
      advice: [
        'Servers from 1.30 on report them. Until then find runs with failed workflow tasks in the Temporal UI, and reset them.',
      ],
    };
  if (found.length === 0) return { part, state: 'ok', message: 'None' };
  return {
    part,
    state: 'warning',
    message: `The workflow tasks of ${found.length}${found.length === MAX_COUNTED ? ' or more' : ''} runs fail`,
    advice: [
      'Runs that are incompatible with their code are restarted within minutes; others wait for code that does not throw:',
      'see docs/operations.md.',
    ],
  };
}
