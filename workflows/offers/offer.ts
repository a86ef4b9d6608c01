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
import { startAnnouncements } from './announce-offer';
import { signalAffectedOffers } from './signal-affected-offers';

const createdUpdate = defineUpdate<OfferCreated>(CREATED_UPDATE);
const actUpdate = defineUpdate<OfferActed, [OfferAction]>(ACT_UPDATE);
const lookSignal = defineSignal(OFFER_CHANGED_SIGNAL);

/**
 * The life of an offer: it is made, people do things with it, its clock runs, its listing goes otherwise, until it is
 * closed and everybody has been told. What has happened is in MongoDB; this looks at it whenever it wakes. So it may
 * begin again from any point, under the same id, where it was lost.
 */
export async function offer(input: OfferInput): Promise<OfferResult> {
  const { offerId } = input;
  const run: OfferRun = {
    offerId,
    isChanged: false,
    isMade: input.isMade ?? false,
    ...(input.isMade && { created: { status: 'pending' } }),
  };
  setHandler(lookSignal, () => void (run.isChanged = true));
  setHandler(createdUpdate, async () => {
    await condition(() => run.created !== undefined);
    return run.created as OfferCreated;
  });
  setHandler(actUpdate, async (action) => {
    // While it is being made it may still have to be unmade.
    await condition(() => run.isMade);
    const { acted, declined } = await mongoOneAtATime.applyOfferAction({ offerId, now: Date.now(), action });
    run.isChanged = true;
    await signalAffectedOffers(declined);
    return acted;
  });

  if (run.isMade)
    return liveOffer(run, await mongoOneAtATime.loadOffer({ offerId }), { left: input.left ?? [] });
  const making = await make(run);
  if (making.made === 'unmade') return endUnmade(run, making);
  if (making.made === 'before') {
    run.isMade = true;
    return liveOffer(run, making.offer, {});
  }
  const { declined } = await mongoOneAtATime.decideOfferByLimits({ offerId, now: Date.now() });
  run.isMade = true;
  await signalAffectedOffers(declined);
  return liveOffer(run, making.offer, { said: 1 });
}

// It waits for days.
pinned(offer);

async function make(run: OfferRun): Promise<Making> {
  try {
    return await makeOffer(run.offerId, (open) => {
      run.created = { status: open.status };
    });
  } catch (error) {
    // There is no such offer.
    run.created = { status: 'failed', reason: failureKind(error) };
    run.isMade = true;
    await condition(allHandlersFinished);
    throw error;
  }
}

/** Tells the buyer of an offer that could not be made, and leaves to a person what could not be undone. */
async function endUnmade(run: OfferRun, { offer, left }: Making): Promise<OfferResult> {
  const { status, reason } = offer;
  run.created = { status, ...(reason !== undefined && { reason }) };
  run.isMade = true;
  showOffer(offer, left.length > 0);
  const telling = startAnnouncements(
    run.offerId,
    { told: offer.seq - offer.entries.length, said: 'none' },
    () => undefined,
  );
  await telling.tell(offer);
  await condition(() => telling.isDone() && allHandlersFinished());
  const result: OfferResult = { ...run.created, left };
  if (left.length === 0) return result;
  throw ApplicationFailure.nonRetryable(`To be done by hand: ${left.join('; ')}`, 'NeedsAttention', result);
}
