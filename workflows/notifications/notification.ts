import {
  allHandlersFinished,
  ApplicationFailure,
  condition,
  continueAsNew,
  defineSignal,
  defineUpdate,
  setCurrentDetails,
  setHandler,
  sleep,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import type { NotificationStatus } from '../../src/notifications/domain/notification-status';
import { mongo } from '../shared/activity-proxies';
import { pinned } from '../shared/pinned';
import { stateAttribute } from '../../src/platform/temporal/contract/search-attributes';
import {
  DISMISS,
  INVALID_ACTION,
  REDIRECT,
  RETRY,
  type NotificationInput,
  type NotificationResult,
  type RedirectAction,
  type SupportOutcome,
} from '../../src/notifications/contract';
import type { SupportVerb } from '../../src/notifications/domain/support-verb';
import { completeAction, problemOf } from './support-action';
import { tryChannels } from './try-channels';

type Given = Partial<RedirectAction> | undefined;

/** What support asks of one that has failed; the first one counts. */
interface Request {
  readonly what: SupportVerb;
  readonly action: RedirectAction;
}

/**
 * Tells one person one thing: when they want to be told, in the ways in which they want it, once. Where nothing gets
 * through it stays, visible as failed, until support has it tried again, sends it elsewhere, or dismisses it.
 */
export async function notification(input: NotificationInput): Promise<NotificationResult> {
  const { key } = input;
  let hasFailed = false;
  let request: Request | undefined;
  const handled = new Set<string>();

  const ask = (what: SupportVerb, action: RedirectAction): boolean => {
    if (handled.has(action.actionId) || request?.action.actionId === action.actionId) return true;
    if (!hasFailed || request !== undefined) return false;
    request = { what, action };
    return true;
  };
  for (const what of [RETRY, DISMISS, REDIRECT] as const) {
    setHandler(defineSignal<[Given]>(what), (given) => {
      const problem = problemOf(what, given);
      if (problem === undefined) ask(what, completeAction(given));
      else setCurrentDetails(`a signal was not taken: ${problem}`);
    });
    setHandler(
      defineUpdate<SupportOutcome, [Given]>(what),
      async (given) => {
        const action = completeAction(given);
        if (!ask(what, action)) return 'not_failed';
        // Answered when it is in MongoDB, where who asks looks next.
        await condition(() => handled.has(action.actionId));
        return 'done';
      },
      {
        validator: (given) => {
          const problem = problemOf(what, given);
          if (problem !== undefined) throw ApplicationFailure.nonRetryable(problem, INVALID_ACTION);
        },
      },
    );
  }

  const end = async (status: NotificationResult['status']): Promise<NotificationResult> => {
    show(status);
    await condition(allHandlersFinished);
    return { status };
  };

  for (;;) {
    const plan = await mongo.planNotification(input);
    if (plan.next === 'end') return end(plan.status);
    if (plan.next === 'wait') {
      show('waiting', `until ${new Date(plan.until).toISOString()}`);
      await sleep(Math.max(1, plan.until - Date.now()));
      continue;
    }
    let reason = 'no_address';
    if (plan.next === 'failed') reason = plan.reason;
    else {
      const tried = await tryChannels(key, plan, (details) => setCurrentDetails(details));
      if (tried.outcome === 'sent') {
        if (tried.unrecorded !== undefined) await mongo.recordSent(tried.unrecorded);
        return end('sent');
      }
      if (tried.outcome === 'changed') {
        // Who plans may have a clock that is a little behind.
        await sleep('1s');
        continue;
      }
      if (tried.outcome === 'pointless') {
        await mongo.endNotification({ key, status: 'suppressed', reason: tried.reason });
        return end('suppressed');
      }
      ({ reason } = tried);
      await mongo.endNotification({ key, status: 'failed', reason });
    }
    hasFailed = true;
    show('failed', reason);
    await condition(() => request !== undefined);
    const { what, action } = request as unknown as Request;
    await mongo.supportNotification({ key, what, ...action });
    hasFailed = false;
    request = undefined;
    handled.add(action.actionId);
    if (what === DISMISS) return end('dismissed');
    show('pending');
    await condition(allHandlersFinished);
    // However often support tries, the history stays short. An action that comes again finds its id in MongoDB.
    if (workflowInfo().continueAsNewSuggested || workflowInfo().historyLength > MAX_EVENTS) {
      await continueAsNew<typeof notification>(input);
    }
  }
}

const MAX_EVENTS = 2_000;

// It may wait for support for long.
pinned(notification);

function show(status: NotificationStatus, details?: string): void {
  upsertSearchAttributes([{ key: stateAttribute, value: status }]);
  setCurrentDetails(details === undefined ? status : `${status}: ${details}`);
}
