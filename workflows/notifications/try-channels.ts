import {
  ActivityFailure,
  isCancellation,
  proxyActivities,
  sleep,
  TimeoutFailure,
} from '@temporalio/workflow';
import type { Activities } from '../../activities';
import type { Delivered } from '../../src/notifications/domain/delivery';
import { MAX_TRIES, waitAfter } from '../../src/notifications/domain/back-off';
import type { DeliveryChannel } from '../../src/notifications/domain/kinds';
import { DELIVERY_QUEUES } from '../../src/platform/temporal/contract/task-queues';

export type Tried =
  | Extract<Delivered, { readonly outcome: 'sent' | 'changed' }>
  /** Nothing is left that the recipient wants to be told. */
  | { readonly outcome: 'pointless'; readonly reason: 'no_longer_relevant' | 'unwanted' }
  /** The last failure: the way, and the provider's code. */
  | { readonly outcome: 'failed'; readonly reason: string };

/**
 * Tries the ways in order, each as often as it is worth it: a failure that is final, or the eighth, is followed by the
 * next way. The tries are the workflow's own and not Temporal's, which has no jitter.
 */
export async function tryChannels(
  key: string,
  plan: { readonly channels: readonly DeliveryChannel[]; readonly firstRetryMs: number },
  say: (details: string) => void,
): Promise<Tried> {
  let reason: string | undefined;
  for (const channel of plan.channels) {
    const tried = await tryOver(key, channel, plan.firstRetryMs, say);
    if (tried.outcome === 'unwanted') continue;
    if (tried.outcome !== 'failed') return tried;
    ({ reason } = tried);
  }
  return reason === undefined ? { outcome: 'pointless', reason: 'unwanted' } : { outcome: 'failed', reason };
}

async function tryOver(
  key: string,
  channel: DeliveryChannel,
  firstRetryMs: number,
  say: (details: string) => void,
): Promise<Tried | { readonly outcome: 'unwanted' }> {
  for (let tries = 1; ; tries += 1) {
    const delivered = await deliverOnce(key, channel);
    if (delivered.outcome === 'irrelevant') return { outcome: 'pointless', reason: 'no_longer_relevant' };
    if (delivered.outcome !== 'failed') return delivered;
    const reason = `${channel}: ${delivered.code}`;
    say(`pending: ${reason}, ${tries} of ${MAX_TRIES} tries`);
    if (!delivered.retryable || tries === MAX_TRIES) return { outcome: 'failed', reason };
    // `Math.random` is the run's own: the same at each replay.
    await sleep(waitAfter(tries, firstRetryMs, Math.random(), delivered.retryAfterMs));
  }
}

async function deliverOnce(key: string, channel: DeliveryChannel): Promise<Delivered> {
  const { deliver } = proxyActivities<Activities>({
    taskQueue: DELIVERY_QUEUES[channel],
    // Longer than a rate limit makes anybody wait: the way was switched off meanwhile, or no worker runs.
    scheduleToStartTimeout: '1d',
    startToCloseTimeout: '2m',
    // A worker that died over it is missed this soon; that counts as a try.
    heartbeatTimeout: '10s',
    retry: { maximumAttempts: 1 },
  });
  try {
    return await deliver({ key, channel });
  } catch (error) {
    if (isCancellation(error) || !(error instanceof ActivityFailure)) throw error;
    return undelivered(error);
  }
}

/** What became of a try that says nothing itself. */
export function undelivered({ cause }: ActivityFailure): Delivered {
  const isUntaken = cause instanceof TimeoutFailure && cause.timeoutType === 'SCHEDULE_TO_START';
  return isUntaken
    ? { outcome: 'failed', code: 'no_worker', retryable: false }
    : { outcome: 'failed', code: 'interrupted', retryable: true };
}
