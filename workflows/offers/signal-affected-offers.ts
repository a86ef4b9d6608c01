import { getExternalWorkflowHandle, isCancellation, log } from '@temporalio/workflow';
import { failureKind } from '../shared/failure-kind';
import { OFFER_CHANGED_SIGNAL, offerWorkflowId } from '../../src/offers/contract';

const SIGNAL_CONCURRENCY = 50;
/** Each signal is some events in the history of the workflow that sends it. The recovery wakes the others. */
const MAX_SIGNALS = 1_000;

/** Wakes the workflows of other offers that were changed. One that does not run is started by the recovery. */
export async function signalAffectedOffers(offerIds: readonly string[]): Promise<void> {
  for (let first = 0; first < Math.min(offerIds.length, MAX_SIGNALS); first += SIGNAL_CONCURRENCY)
    await Promise.all(offerIds.slice(first, first + SIGNAL_CONCURRENCY).map(signalOne));
}

async function signalOne(offerId: string): Promise<void> {
  try {
    await getExternalWorkflowHandle(offerWorkflowId(offerId)).signal(OFFER_CHANGED_SIGNAL);
  } catch (error) {
    if (isCancellation(error)) throw error;
    log.warn('The workflow of a changed offer was not woken', { offerId, kind: failureKind(error) });
  }
}
