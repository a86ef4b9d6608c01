import { getExternalWorkflowHandle, isCancellation, log } from '@temporalio/workflow';
import { failureKind } from '../shared/failure-kind';
import { OFFER_CHANGED_SIGNAL, offerWorkflowId } from '../../src/offers/contract';

const SIGNAL_CONCURRENCY = 50;
/** Each is some events in the history of who tells. The others are found by the recovery. */
const MOST = 1_000;

/** Has other offers' workflows look at what is stored. One that is not there is found by the recovery, too. */
export async function signalAffectedOffers(offerIds: readonly string[]): Promise<void> {
  for (let first = 0; first < Math.min(offerIds.length, MOST); first += SIGNAL_CONCURRENCY)
    await Promise.all(offerIds.slice(first, first + SIGNAL_CONCURRENCY).map(tellOne));
}

async function tellOne(offerId: string): Promise<void> {
  try {
    await getExternalWorkflowHandle(offerWorkflowId(offerId)).signal(OFFER_CHANGED_SIGNAL);
  } catch (error) {
    if (isCancellation(error)) throw error;
    log.warn('An offer was not told to look', { offerId, kind: failureKind(error) });
  }
}
