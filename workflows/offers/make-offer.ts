import { CancellationScope } from '@temporalio/workflow';
import { mongoOneAtATime, outbound } from '../shared/activity-proxies';
import { failureKind } from '../shared/failure-kind';
import { compensate, type Compensation } from '../shared/saga';
import type { OfferSnapshot } from '../../src/offers/contract';

export interface Making {
  readonly offer: OfferSnapshot;
  /**
   * `before`: an earlier run made it, and was lost. `unmade`: a step failed for good, or the listing takes no offers any
   * more.
   */
  readonly made: 'now' | 'before' | 'unmade';
  /** What a person has to do: compensations that failed. */
  readonly manualSteps: readonly string[];
}

/**
 * Makes an offer as a saga: activates it in MongoDB, opens its conversation, and posts its message there. Where a step
 * fails for good, the steps before are undone, last first, and the offer has failed. An offer that an earlier run has
 * made stays as it is, and cannot fail any more.
 *
 * @param onOpen is called when the offer is durable and its conversation exists
 */
export async function makeOffer(offerId: string, onOpen: (offer: OfferSnapshot) => void): Promise<Making> {
  const compensations: Compensation[] = [];
  let offer = await mongoOneAtATime.activateOffer({ offerId, now: Date.now() });
  if (offer.status === 'failed') return { offer, made: 'unmade', manualSteps: [] };
  if (wasMade(offer)) {
    onOpen(offer);
    return { offer, made: 'before', manualSteps: [] };
  }
  try {
    compensations.unshift({
      run: () => outbound.clearOfferChannel({ offerId }),
      byHand: `take offer_id of offer ${offerId} off its channel at Stream`,
    });
    const { cid } = await outbound.openOfferChannel({ offerId });
    await mongoOneAtATime.recordOfferChannel({ offerId, cid });
    offer = { ...offer, cid };
    onOpen(offer);
    if (offer.entries.some(({ action }) => action === 'make')) {
      compensations.unshift({
        run: () => outbound.unsayOffer({ offerId }),
        byHand: `delete the message of offer ${offerId} at Stream`,
      });
      await outbound.sayOffer({ offerId, seq: 1 });
    }
    return { offer, made: 'now', manualSteps: [] };
  } catch (error) {
    return CancellationScope.nonCancellable(() => giveUp(offerId, error, compensations));
  }
}

/**
 * Whether an earlier run has made the offer. People have heard of it then and may have acted on it, its channel may be
 * marked with a newer offer by now, and the seller's limits of that time have decided on its amount.
 */
function wasMade({ cid, isMade = false, seq, entries }: OfferSnapshot): boolean {
  return isMade || (cid !== undefined && (seq > 1 || entries.length === 0));
}

async function giveUp(
  offerId: string,
  error: unknown,
  compensations: readonly Compensation[],
): Promise<Making> {
  const manualSteps = await compensate(compensations, { offerId });
  const offer = await mongoOneAtATime.failOffer({ offerId, now: Date.now(), reason: failureKind(error) });
  return { offer, made: 'unmade', manualSteps };
}
