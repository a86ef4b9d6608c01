import {
  ActivityFailure,
  isCancellation,
  proxyActivities,
  sleep,
  TimeoutFailure,
} from '@temporalio/workflow';
import type { Activities } from '../../activities';
import type { Delivered } from '../../src/notifications/domain/delivery';
import { retryWaitMs, MAX_ATTEMPTS } from '../../src/notifications/domain/back-off';
import type { DeliveryChannel } from '../../src/notifications/domain/kinds';
import { DELIVERY_QUEUES } from '../../src/platform/temporal/contract/task-queues';

export interface DeliveryPlan {
  /** In the order in which they are tried. */
  readonly channels: readonly DeliveryChannel[];
  readonly firstRetryMs: number;
}

export type Tried =
  | Extract<Delivered, { readonly outcome: 'sent' | 'changed' }>
  /** The recipient wants, or needs, to know nothing of it any more. */
  | { readonly outcome: 'suppressed'; readonly reason: 'no_longer_relevant' | 'unwanted' }
  /** `reason` is the last failure: the delivery channel, and the provider's code. */
  | { readonly outcome: 'failed'; readonly reason: string };

/**
 * Tries the delivery channels in order. The next one is tried after a failure that is final, or after the eighth attempt.
 * The workflow does the retries and not Temporal, whose back-off has no jitter.
 * @param showProgress is called after each failed attempt
 */
export async function tryChannels(
  key: string,
  plan: DeliveryPlan,
  showProgress: (details: string) => void,
): Promise<Tried> {
  let reason: string | undefined;
  for (const channel of plan.channels) {
    const tried = await tryChannel(key, channel, plan.firstRetryMs, showProgress);
    if (tried.outcome === 'unwanted') continue;
    if (tried.outcome !== 'failed') return tried;
    ({ reason } = tried);
  }
  return reason === undefined ? { outcome: 'suppressed', reason: 'unwanted' } : { outcome: 'failed', reason };
}

async function tryChannel(
  key: string,
  channel: DeliveryChannel,
  firstRetryMs: number,
  showProgress: (details: string) => void,
): Promise<Tried | { readonly outcome: 'unwanted' }> {
  for (let attempts = 1; ; attempts += 1) {
    const delivered = await deliverOnce(key, channel);
    if (delivered.outcome === 'irrelevant') return { outcome: 'suppressed', reason: 'no_longer_relevant' };
    if (delivered.outcome !== 'failed') return delivered;
    const reason = `${channel}: ${delivered.code}`;
    showProgress(`pending: ${reason}, ${attempts} of ${MAX_ATTEMPTS} attempts`);
    if (!delivered.retryable || attempts === MAX_ATTEMPTS) return { outcome: 'failed', reason };
    // Temporal seeds `Math.random`: a replay gets the same numbers.
    await sleep(retryWaitMs(attempts, firstRetryMs, Math.random(), delivered.retryAfterMs));
  }
}

async function deliverOnce(key: string, channel: DeliveryChannel): Promise<Delivered> {
  const { deliver } = proxyActivities<Activities>({
    taskQueue: DELIVERY_QUEUES[channel],
    // Longer than any rate limit holds a task back: the channel was switched off meanwhile, or no worker runs.
    scheduleToStartTimeout: '1d',
    startToCloseTimeout: '2m',
    // How soon a worker that died is noticed; that counts as an attempt.
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

/** The outcome of an attempt whose activity has returned none. */
export function undelivered({ cause }: ActivityFailure): Delivered {
  const isNeverStarted = cause instanceof TimeoutFailure && cause.timeoutType === 'SCHEDULE_TO_START';
  return isNeverStarted
    ? { outcome: 'failed', code: 'no_worker', retryable: false }
    : { outcome: 'failed', code: 'interrupted', retryable: true };
}
