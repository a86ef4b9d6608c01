import { allHandlersFinished, condition, continueAsNew, workflowInfo } from '@temporalio/workflow';
import { isClosed } from '../../src/offers/domain/offer-state';
import { mongoOneAtATime } from '../shared/activity-proxies';
import type { OfferInput, OfferSnapshot, OfferResult } from '../../src/offers/contract';
import type { OfferRun } from './offer-run';
import { showOffer } from './show-offer';
import { OfferAnnouncements } from './offer-announcements';

/**
 * Waits for what happens to an offer that has been made, and announces it, until the offer is closed: people act on it,
 * its listing is sold, its terms expire. Each wake-up reads the offer again.
 * @param earlier.postedSeq entries up to this one have their message in the conversation, whether that is recorded or not
 * @param earlier.manualSteps of the run that this one continues
 */
export async function liveOffer(
  run: OfferRun,
  first: OfferSnapshot,
  earlier: { readonly postedSeq?: number; readonly manualSteps?: readonly string[] },
): Promise<OfferResult> {
  const { offerId } = run;
  let offer = first;
  const announcements = new OfferAnnouncements(first, {
    ...earlier,
    offerId,
    onManualStep: () => showOffer(offer, true),
  });
  let remindedRound = 0;
  let shownStatus: string | undefined;
  for (let wakeUps = 0; ; wakeUps += 1) {
    run.isChanged = false;
    offer = await mongoOneAtATime.loadOffer({ offerId });
    await announcements.announce(offer);
    if (shownStatus !== offer.status) showOffer(offer, announcements.manualSteps.length > 0);
    shownStatus = offer.status;
    if (isClosed(offer.status)) break;
    const { expiresAt = 0, remindAt } = offer;
    if (Date.now() >= expiresAt) {
      await mongoOneAtATime.expireOffer({ offerId, now: Date.now() });
      continue;
    }
    if (remindAt !== undefined && Date.now() >= remindAt && remindedRound !== offer.round) {
      remindedRound = offer.round;
      await announcements.remind(offer);
    }
    await continueWhereLong(wakeUps, offerId, announcements);
    const isReminded = remindAt === undefined || remindedRound === offer.round;
    const wakeAt = isReminded ? expiresAt : remindAt;
    await condition(() => run.isChanged, Math.max(1, wakeAt - Date.now()));
  }
  await condition(() => announcements.isDone() && allHandlersFinished());
  const { status, reason } = offer;
  return { status, ...(reason !== undefined && { reason }), left: announcements.manualSteps };
}

/** A wake-up is some six events; what people do with an offer is at most twenty rounds of that. */
const MAX_WAKE_UPS = 200;

/** Goes on as a new run where the history is long: requests that are refused wake it, too, and may be thousands. */
async function continueWhereLong(
  wakeUps: number,
  offerId: string,
  announcements: OfferAnnouncements,
): Promise<void> {
  if (wakeUps < MAX_WAKE_UPS && !workflowInfo().continueAsNewSuggested) return;
  if (!announcements.isDone() || !allHandlersFinished()) return;
  await continueAsNew<(input: OfferInput) => Promise<OfferResult>>({
    offerId,
    isMade: true,
    left: announcements.manualSteps,
  });
}
