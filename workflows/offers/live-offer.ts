import { allHandlersFinished, condition, continueAsNew, workflowInfo } from '@temporalio/workflow';
import { isClosed } from '../../src/offers/domain/offer-state';
import { mongoOneAtATime } from '../shared/activity-proxies';
import type { OfferInput, OfferSnapshot, OfferResult } from '../../src/offers/contract';
import type { OfferRun } from './offer-run';
import { showOffer } from './show-offer';
import { startAnnouncements, type Announcements } from './announce-offer';

/**
 * @param known.said how many entries the conversation knows, whether it is noted or not
 * @param known.left from before
 */
export async function liveOffer(
  run: OfferRun,
  first: OfferSnapshot,
  { said = 0, left = [] }: { readonly said?: number; readonly left?: readonly string[] },
): Promise<OfferResult> {
  const { offerId } = run;
  const told = first.seq - first.entries.length;
  const from = { told, said: Math.max(told, said), left };
  let offer = first;
  const telling = startAnnouncements(offerId, from, () => showOffer(offer, true));
  let remindedOf = 0;
  let shown: string | undefined;
  for (let wakes = 0; ; wakes += 1) {
    run.isChanged = false;
    offer = await mongoOneAtATime.loadOffer({ offerId });
    await telling.tell(offer);
    if (shown !== offer.status) showOffer(offer, telling.left.length > 0);
    shown = offer.status;
    if (isClosed(offer.status)) break;
    const { expiresAt = 0, remindAt } = offer;
    if (Date.now() >= expiresAt) {
      await mongoOneAtATime.expireOffer({ offerId, now: Date.now() });
      continue;
    }
    if (remindAt !== undefined && Date.now() >= remindAt && remindedOf !== offer.round) {
      remindedOf = offer.round;
      await telling.remind(offer);
    }
    await continueWhereLong(wakes, offerId, telling);
    const next = remindAt === undefined || remindedOf === offer.round ? expiresAt : remindAt;
    await condition(() => run.isChanged, Math.max(1, next - Date.now()));
  }
  await condition(() => telling.isDone() && allHandlersFinished());
  const { status, reason } = offer;
  return { status, ...(reason !== undefined && { reason }), left: telling.left };
}

/** A wake is some six events; what people do with an offer is at most twenty rounds of that. */
const MAX_WAKES = 200;

/** Somebody may ask for the impossible thousands of times: each time is a wake. */
async function continueWhereLong(wakes: number, offerId: string, telling: Announcements): Promise<void> {
  if (wakes < MAX_WAKES && !workflowInfo().continueAsNewSuggested) return;
  if (!telling.isDone() || !allHandlersFinished()) return;
  await continueAsNew<(input: OfferInput) => Promise<OfferResult>>({
    offerId,
    isMade: true,
    left: telling.left,
  });
}
