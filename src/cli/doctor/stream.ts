import { streamClientOf, type EventHook } from '../../stream/stream';
import { ADVISED_TIMEOUT_MS, hookTimeoutMs } from '../../inbox/hook-timeout';
import { WEBHOOK_PATH, withoutCredentials } from '../addresses';
import { bringsOurEvents, isWebhook } from '../merge-hook';
import { configOf } from '../partial-config';
import { streamFault } from '../stream-fault';
import type { Check, Finding } from './finding';
import { judgeRetention } from './retention';

const PART = 'Stream';
const NEEDS = [
  'GETSTREAM_API_KEY',
  'GETSTREAM_API_SECRET',
  'GETSTREAM_BASE_URL',
  'GETSTREAM_SQS_QUEUE_URL',
  'PARLEY_USER_ID',
  'WEBHOOK_ANSWER_TIMEOUT_MS',
  'RECONCILE_DEPTH_DAYS',
] as const;

export const streamCheck: Check = {
  part: PART,
  needs: NEEDS,
  address: addressOf,
  adviceWhenUnreachable:
    "Check the network and GETSTREAM_BASE_URL (leave it empty for Stream's own address).",
  async examine(env) {
    const config = configOf(env, ...NEEDS);
    const stream = streamClientOf(config);
    const address = addressOf(env);
    try {
      const hooks = await stream.eventHooks();
      // Not every app may read its retention policies; that is no fault of the set-up.
      const policies = await stream.retentionPolicies().catch(() => undefined);
      return [
        { part: PART, state: 'ok', address, message: 'API key and secret are good' },
        judgeHooks(hooks, hookTimeoutMs(config.WEBHOOK_ANSWER_TIMEOUT_MS), config.GETSTREAM_SQS_QUEUE_URL),
        ...(policies === undefined ? [] : judgeRetention(policies, config.RECONCILE_DEPTH_DAYS)),
      ];
    } catch (error) {
      const fault = streamFault(error);
      if (fault === undefined) throw error;
      return [{ part: PART, state: 'failed', address, message: fault.message, advice: [fault.advice] }];
    }
  },
};

function addressOf(env: NodeJS.ProcessEnv): string {
  const { GETSTREAM_BASE_URL: url } = configOf(env, 'GETSTREAM_BASE_URL');
  return url === undefined ? "Stream's own address" : withoutCredentials(url);
}

/**
 * Judges whether Stream posts all types of events that Parley acts on to an address like Parley's, or to its queue.
 * @param timeoutMs how long a hook must wait at least to see every answer
 */
export function judgeHooks(hooks: readonly EventHook[], timeoutMs: number, sqsQueueUrl?: string): Finding {
  const part = 'Stream webhook';
  const isOurQueue = (hook: EventHook): boolean =>
    hook.hook_type === 'sqs' && hook['sqs_queue_url'] === sqsQueueUrl && bringsOurEvents(hook);
  if (sqsQueueUrl !== undefined && hooks.some(isOurQueue)) {
    return { part, state: 'ok', address: sqsQueueUrl, message: 'Stream puts the events into the SQS queue' };
  }
  const ours = hooks.filter(
    (hook) => isWebhook(hook) && new URL(hook.webhook_url ?? '').pathname.endsWith(WEBHOOK_PATH),
  );
  const good = ours.find(bringsOurEvents);
  const address = withoutCredentials((good ?? ours[0])?.webhook_url ?? '');
  const waitsMs = good?.timeout_ms ?? ADVISED_TIMEOUT_MS;
  if (good !== undefined && waitsMs < timeoutMs) {
    return {
      part,
      state: 'warning',
      address,
      message: `Stream waits ${waitsMs} ms for an answer, and Parley may need ${timeoutMs} ms with the network's time`,
      advice: [`npx parley webhook configure --url ${address}`, 'or lower WEBHOOK_ANSWER_TIMEOUT_MS'],
    };
  }
  if (good !== undefined) return { part, state: 'ok', address, message: 'Stream posts the events to Parley' };
  if (ours.length > 0) {
    return {
      part,
      state: 'warning',
      address,
      message: 'It is disabled or lacks some of the event types',
      advice: [`npx parley webhook configure --url ${address}`],
    };
  }
  return {
    part,
    state: 'warning',
    message: 'Stream posts no events to a Parley',
    advice: [`npx parley webhook configure --url https://<your host>${WEBHOOK_PATH}`],
  };
}
