import {
  condition,
  continueAsNew,
  defineSignal,
  setCurrentDetails,
  setHandler,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import { mongo } from '../shared/activity-proxies';
import { startNotification } from '../notifications/start-notification';
import { stateAttribute } from '../../src/platform/temporal/contract/search-attributes';
import {
  WAKE_SIGNAL,
  type FollowUpInput,
  type FollowUpEvaluation,
  type FollowUpResult,
} from '../../src/follow-ups/contract';

const wakeSignal = defineSignal(WAKE_SIGNAL);

/** An evaluation is some six events: far from Temporal's limits, and a history that is quick to replay. */
const MAX_EVALUATIONS = 100;

/**
 * A timer fires up to a tenth of its wait later, a minute at most, so that follow-ups that were armed in one moment are
 * not evaluated in one. A thousand timers in one second held up messages for that second.
 */
const SPREAD = 0.1;
const MAX_SPREAD_MS = 60_000;

/**
 * Reminds one person of the messages that wait for them in one conversation. When its timer fires, the activity
 * `lookAtFollowUp` evaluates what is stored, and the workflow starts a reminder, waits on, or ends. Nothing has to signal
 * it what happens meanwhile. The rules and times are the activity's, so a run that waits for weeks goes by the settings
 * and the code of the day on which it is evaluated.
 */
export async function followUp(input: FollowUpInput): Promise<FollowUpResult> {
  const { cid, userId } = input;
  let { lookAt, reminders = 0 } = input;
  let isWoken = false;
  setHandler(wakeSignal, () => void (isWoken = true));

  for (let evaluations = 0; ; evaluations += 1) {
    if (evaluations >= MAX_EVALUATIONS || workflowInfo().continueAsNewSuggested) {
      await continueAsNew<typeof followUp>({ cid, userId, lookAt: isWoken ? 0 : lookAt, reminders });
    }
    setCurrentDetails(`Is evaluated at ${new Date(lookAt).toISOString()}; reminders so far: ${reminders}`);
    const wait = lookAt - Date.now();
    if (wait > 0)
      await condition(() => isWoken, wait + Math.random() * Math.min(MAX_SPREAD_MS, SPREAD * wait));
    isWoken = false;

    let evaluation: FollowUpEvaluation = await mongo.lookAtFollowUp({ cid, userId, now: Date.now() });
    while (evaluation.do === 'remind') {
      const { reminder, since, listingId } = evaluation;
      // Started under an id of its own, and recorded after that: a kill between the two neither loses nor doubles it.
      await startNotification({
        key: reminder.key,
        kind: reminder.kind,
        recipientId: userId,
        cid,
        messagesSince: since - 1,
        messagesUntil: reminder.until,
        ...(listingId !== undefined && { listingId }),
      });
      if (reminders === 0) upsertSearchAttributes([{ key: stateAttribute, value: 'reminded' }]);
      reminders += 1;
      evaluation = await mongo.lookAtFollowUp({ cid, userId, now: Date.now(), reminded: reminder });
    }
    if (evaluation.do === 'wait') lookAt = evaluation.until;
    else if (!isWoken) {
      setCurrentDetails(`Ended: ${evaluation.why}; reminders: ${reminders}`);
      return { ended: evaluation.why, reminders };
    }
  }
}
