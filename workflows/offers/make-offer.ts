import { CancellationScope } from '@temporalio/workflow';
import { mongoOneAtATime, outbound } from '../shared/activity-proxies';
import { failureKind } from '../shared/failure-kind';
import { compensate, type Compensation } from '../shared/saga';
import type { OfferSnapshot } from '../../src/offers/contract';

export interface Making {
  readonly offer: OfferSnapshot;
  /** `before`: its run was lost when it had been made. `unmade`: a step failed for good, or the listing takes none. */
  readonly made: 'now' | 'before' | 'unmade';
  /** What a person has to do: compensations that failed. */
  readonly left: readonly string[];
}

/**
 * Makes an offer as a saga: it stands in MongoDB, its conversation is open, and has been told of it. Where a step fails
 * for good, what was done before is undone, last first, and the offer has failed. One that was made before is left as
 * it is, and does not fail any more.
 *
 * @param onOpen is called when the offer is durable and its conversation is there
 */
export async function makeOffer(offerId: string, onOpen: (offer: OfferSnapshot) => void): Promise<Making> {
  const compensations: Compensation[] = [];
  let offer = await mongoOneAtATime.activateOffer({ offerId, now: Date.now() });
  if (offer.status === 'failed') return { offer, made: 'unmade', left: [] };
  if (wasMade(offer)) {
    onOpen(offer);
    return { offer, made: 'before', left: [] };
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
    return { offer, made: 'now', left: [] };
  } catch (error) {
    return CancellationScope.nonCancellable(() => giveUp(offerId, error, compensations));
  }
}

/**
 * People act on, and hear of, what has been made. Its channel may have the mark of a newer offer by now, and its amount
 * was decided upon by the limits of then.
 */
function wasMade({ cid, isMade = false, seq, entries }: OfferSnapshot): boolean {
  return isMade || (cid !== undefined && (seq > 1 || entries.length === 0));
}

async function giveUp(
  offerId: string,
  error: unknown,
  compensations: readonly Compensation[],
): Promise<Making> {
  const left = await compensate(compensations, { offerId });
  const offer = await mongoOneAtATime.failOffer({ offerId, now: Date.now(), reason: failureKind(error) });
  return { offer, made: 'unmade', left };
}
