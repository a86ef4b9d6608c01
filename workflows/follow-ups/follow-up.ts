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

/** A look is some six events: far from Temporal's limits, and a history that is quick to replay. */
const MAX_LOOKS = 100;

/**
 * A look comes up to a tenth of its wait later, a minute at most: what was armed in one moment does not fire in one. A
 * thousand timers in one second held up messages for that long.
 */
const SPREAD = 0.1;
const MAX_SPREAD_MS = 60_000;

/**
 * Follows up what waits for one person in one conversation. It sleeps; when its timer fires, it looks at what is stored
 * and reminds, goes on waiting, or ends. What happens meanwhile need not tell it. It knows no rules and no times: what
 * to do is decided by `lookAtFollowUp`, so runs that wait for weeks go by the settings and the code of today.
 */
export async function followUp(input: FollowUpInput): Promise<FollowUpResult> {
  const { cid, userId } = input;
  let { lookAt, reminders = 0 } = input;
  let isWoken = false;
  setHandler(wakeSignal, () => void (isWoken = true));

  for (let looks = 0; ; looks += 1) {
    if (looks >= MAX_LOOKS || workflowInfo().continueAsNewSuggested) {
      await continueAsNew<typeof followUp>({ cid, userId, lookAt: isWoken ? 0 : lookAt, reminders });
    }
    setCurrentDetails(`Looks at ${new Date(lookAt).toISOString()}; reminders so far: ${reminders}`);
    const wait = lookAt - Date.now();
    if (wait > 0)
      await condition(() => isWoken, wait + Math.random() * Math.min(MAX_SPREAD_MS, SPREAD * wait));
    isWoken = false;

    let look: FollowUpEvaluation = await mongo.lookAtFollowUp({ cid, userId, now: Date.now() });
    while (look.do === 'remind') {
      const { reminder, since, listingId } = look;
      // Under an id of its own: noting it comes after, so that a kill between the two loses none and doubles none.
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
      look = await mongo.lookAtFollowUp({ cid, userId, now: Date.now(), reminded: reminder });
    }
    if (look.do === 'wait') lookAt = look.until;
    else if (!isWoken) {
      setCurrentDetails(`Ended: ${look.why}; reminders: ${reminders}`);
      return { ended: look.why, reminders };
    }
  }
}
