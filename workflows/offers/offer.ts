import {
  allHandlersFinished,
  ApplicationFailure,
  condition,
  defineSignal,
  defineUpdate,
  setHandler,
} from '@temporalio/workflow';
import { mongoOneAtATime } from '../shared/activity-proxies';
import { pinned } from '../shared/pinned';
import { failureKind } from '../shared/failure-kind';
import {
  ACT_UPDATE,
  CREATED_UPDATE,
  OFFER_CHANGED_SIGNAL,
  type OfferActed,
  type OfferAction,
  type OfferCreated,
  type OfferInput,
  type OfferResult,
} from '../../src/offers/contract';
import { liveOffer } from './live-offer';
import { makeOffer, type Making } from './make-offer';
import type { OfferRun } from './offer-run';
import { showOffer } from './show-offer';
import { OfferAnnouncements } from './offer-announcements';
import { signalAffectedOffers } from './signal-affected-offers';

const createdUpdate = defineUpdate<OfferCreated>(CREATED_UPDATE);
const actUpdate = defineUpdate<OfferActed, [OfferAction]>(ACT_UPDATE);
const changedSignal = defineSignal(OFFER_CHANGED_SIGNAL);

/**
 * The life of an offer, from making it until it is closed and that is announced. MongoDB has the offer's state; the
 * workflow loads it at each wake-up and does what follows from it. So a lost run can be started again at any point, under
 * the same id.
 */
export async function offer(input: OfferInput): Promise<OfferResult> {
  const { offerId } = input;
  const run: OfferRun = {
    offerId,
    isChanged: false,
    isMade: input.isMade ?? false,
    ...(input.isMade && { created: { status: 'pending' } }),
  };
  setHandler(changedSignal, () => void (run.isChanged = true));
  setHandler(createdUpdate, async () => {
    await condition(() => run.created !== undefined);
    return run.created as OfferCreated;
  });
  setHandler(actUpdate, async (action) => {
    // Until then making it may fail, and what was done be undone.
    await condition(() => run.isMade);
    const { acted, declined } = await mongoOneAtATime.applyOfferAction({ offerId, now: Date.now(), action });
    run.isChanged = true;
    await signalAffectedOffers(declined);
    return acted;
  });

  if (run.isMade)
    return liveOffer(run, await mongoOneAtATime.loadOffer({ offerId }), { manualSteps: input.left ?? [] });
  const making = await make(run);
  if (making.made === 'unmade') return endUnmade(run, making);
  if (making.made === 'before') {
    run.isMade = true;
    return liveOffer(run, making.offer, {});
  }
  const { declined } = await mongoOneAtATime.decideOfferByLimits({ offerId, now: Date.now() });
  run.isMade = true;
  await signalAffectedOffers(declined);
  return liveOffer(run, making.offer, { postedSeq: 1 });
}

// A run waits for days.
pinned(offer);

async function make(run: OfferRun): Promise<Making> {
  try {
    return await makeOffer(run.offerId, (open) => {
      run.created = { status: open.status };
    });
  } catch (error) {
    // MongoDB has no such offer: releases those who wait for it.
    run.created = { status: 'failed', reason: failureKind(error) };
    run.isMade = true;
    await condition(allHandlersFinished);
    throw error;
  }
}

/**
 * Notifies the buyer that the offer could not be made. Fails where a compensation failed, so that a person finds in
 * Temporal what is to be done.
 */
async function endUnmade(run: OfferRun, { offer, manualSteps }: Making): Promise<OfferResult> {
  const { status, reason } = offer;
  run.created = { status, ...(reason !== undefined && { reason }) };
  run.isMade = true;
  showOffer(offer, manualSteps.length > 0);
  const announcements = new OfferAnnouncements(offer, {
    offerId: run.offerId,
    postedSeq: 'no_conversation',
  });
  await announcements.announce(offer);
  await condition(() => announcements.isDone() && allHandlersFinished());
  const result: OfferResult = { ...run.created, left: manualSteps };
  if (manualSteps.length === 0) return result;
  throw ApplicationFailure.nonRetryable(
    `To be done by hand: ${manualSteps.join('; ')}`,
    'NeedsAttention',
    result,
  );
}
