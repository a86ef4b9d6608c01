import {
  allHandlersFinished,
  condition,
  continueAsNew,
  setCurrentDetails,
  sleep,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import type { NotificationStatus } from '../../src/notifications/domain/notification-status';
import { mongo } from '../shared/activity-proxies';
import { pinned } from '../shared/pinned';
import { stateAttribute } from '../../src/platform/temporal/contract/search-attributes';
import { DISMISS, type NotificationInput, type NotificationResult } from '../../src/notifications/contract';
import type { SupportVerb } from '../../src/notifications/domain/support-verb';
import { handleSupportRequests, SupportRequests } from './support-requests';
import { tryChannels, type DeliveryPlan, type Tried } from './try-channels';

/**
 * Notifies one person of one thing, once: at a time and over a delivery channel that they want. Where no channel works it
 * stays open as failed until support has it retried, redirects it, or dismisses it.
 */
export async function notification(input: NotificationInput): Promise<NotificationResult> {
  const { key } = input;
  const requests = new SupportRequests();
  handleSupportRequests(requests);

  for (;;) {
    const plan = await mongo.planNotification(input);
    if (plan.next === 'end') return end(plan.status);
    if (plan.next === 'wait') {
      await waitUntil(plan.until);
      continue;
    }
    const tried: Tried =
      plan.next === 'failed' ? { outcome: 'failed', reason: plan.reason } : await deliver(key, plan);
    if (tried.outcome === 'changed') {
      // The worker that plans may have a clock that is a little behind.
      await sleep('1s');
      continue;
    }
    if (tried.outcome !== 'failed') return end(tried.outcome);
    const verb = await haveSupportDecide(key, requests, tried.reason);
    if (verb === DISMISS) return end('dismissed');
    show('pending');
    await condition(allHandlersFinished);
    await continueWhereLong(input);
  }
}

// A run that has failed may wait long for support.
pinned(notification);

async function end(status: NotificationResult['status']): Promise<NotificationResult> {
  show(status);
  await condition(allHandlersFinished);
  return { status };
}

async function waitUntil(until: number): Promise<void> {
  show('waiting', `until ${new Date(until).toISOString()}`);
  await sleep(Math.max(1, until - Date.now()));
}

/** Tries the delivery channels and records the outcome, where the activity that delivered has not recorded it. */
async function deliver(key: string, plan: DeliveryPlan): Promise<Tried> {
  const tried = await tryChannels(key, plan, (details) => setCurrentDetails(details));
  switch (tried.outcome) {
    case 'sent':
      if (tried.unrecorded !== undefined) await mongo.recordSent(tried.unrecorded);
      return tried;
    case 'suppressed':
    case 'failed':
      await mongo.endNotification({ key, status: tried.outcome, reason: tried.reason });
      return tried;
    case 'changed':
      return tried;
  }
}

/** Shows the notification as failed, waits for a request of support, and records it. */
async function haveSupportDecide(
  key: string,
  requests: SupportRequests,
  reason: string,
): Promise<SupportVerb> {
  requests.open();
  show('failed', reason);
  const request = await requests.nextAccepted();
  await mongo.supportNotification({ key, what: request.what, ...request.action });
  requests.complete(request);
  return request.what;
}

const MAX_EVENTS = 2_000;

/**
 * Goes on as a new run where the history is long, however often support retries. The new run does not know the action
 * ids of this one: MongoDB does, and does no action twice.
 */
async function continueWhereLong(input: NotificationInput): Promise<void> {
  const { continueAsNewSuggested, historyLength } = workflowInfo();
  if (continueAsNewSuggested || historyLength > MAX_EVENTS) await continueAsNew<typeof notification>(input);
}

function show(status: NotificationStatus, details?: string): void {
  upsertSearchAttributes([{ key: stateAttribute, value: status }]);
  setCurrentDetails(details === undefined ? status : `${status}: ${details}`);
}
