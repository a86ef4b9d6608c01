import type { Notification } from './store/notification';
import type { Position } from '../platform/values/position';
import { positionOf, type NotificationFilter } from './store/notification-queries';
import { createThrottle } from '../platform/timing/throttle';
import { countOutcomes, processPages } from '../platform/timing/process-pages';
import { support, type SupportDeps } from './support';

export interface RetryRequest {
  /** Selects among the notifications that have failed. */
  readonly filter: Omit<NotificationFilter, 'status'>;
  /** Where the request before ended. */
  readonly after?: Position | undefined;
  /** The most notifications. */
  readonly limit: number;
  /** The most that are tried in a second. */
  readonly ratePerSecond: number;
  /** None is begun after so many ms. The first one always is. */
  readonly timeLimitMs: number;
  /** None is begun after it is aborted. */
  readonly signal?: AbortSignal | undefined;
  readonly by: string;
  /** The same for all of them: each is retried once for it. */
  readonly actionId: string;
  /** Answers what would be retried, and retries nothing. */
  readonly dryRun: boolean;
  /** Is called with each result as soon as there is one. */
  readonly onResult?: ((result: RetryResult) => void) | undefined;
}

export type RetryOutcome =
  | 'retried'
  /** Would be retried: the outcome of a dry run. */
  | 'retriable'
  /** Somebody else was first. */
  | 'not_failed'
  /** Temporal did not answer; the notification may be retried nevertheless. */
  | 'failed';

export interface RetryResult {
  /** As in URLs. */
  readonly id: string;
  readonly kind: Notification['kind'];
  readonly outcome: RetryOutcome;
  /** Why it had failed: a code. */
  readonly reason: string | null;
}

export interface RetrySummary {
  /** How many had each outcome; those with none are not named. */
  readonly outcomes: Readonly<Partial<Record<RetryOutcome, number>>>;
  readonly notifications: readonly RetryResult[];
  /** How many more the filter selects, up to 100,000. */
  readonly remaining: number;
  /** The position to go on from; undefined when nothing remains. */
  readonly next: Position | undefined;
}

/** Bounds the count, which reads everything that it counts. */
const MAX_COUNTED = 100_000;

/**
 * Retries notifications that have failed, one after the other, oldest first. None is delivered in its recipient's quiet
 * hours. @throws where MongoDB does not answer
 */
export async function retryFailed(deps: SupportDeps, request: RetryRequest): Promise<RetrySummary> {
  const { Notification: notifications } = deps.models;
  const { ratePerSecond, signal } = request;
  const filter: NotificationFilter = { ...request.filter, status: 'failed' };
  const throttle = createThrottle({ ratePerSecond, signal });
  const { results, next } = await processPages<Candidate, Position, RetryResult>({
    ...request,
    async page(after, size) {
      const page = await notifications.page(filter, { order: 'asc', limit: size, after });
      const candidates = page.map((notification) => ({ notification, position: positionOf(notification) }));
      return { candidates, next: page.length < size ? undefined : candidates.at(-1)?.position };
    },
    act: ({ notification }) => retryOne(deps, notification, request, throttle),
  });
  const remaining = next === undefined ? 0 : await notifications.countAfter(filter, next, MAX_COUNTED);
  return {
    outcomes: countOutcomes(results),
    notifications: results,
    remaining,
    next: remaining === 0 ? undefined : next,
  };
}

interface Candidate {
  readonly notification: Notification;
  readonly position: Position;
}

async function retryOne(
  deps: SupportDeps,
  notification: Notification,
  { dryRun, actionId, by }: RetryRequest,
  throttle: () => Promise<void>,
): Promise<RetryResult> {
  const { id, kind, reason = null } = notification;
  if (dryRun) return { id, kind, reason, outcome: 'retriable' };
  await throttle();
  const outcome = await support(deps, notification, { what: 'retry', actionId, by, isPatient: true }).then(
    (supported) => (supported === 'done' ? 'retried' : 'not_failed'),
    () => 'failed' as const,
  );
  return { id, kind, reason, outcome };
}
