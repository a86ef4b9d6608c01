import { isCancellation, log } from '@temporalio/workflow';
import type { OfferSnapshot } from '../../src/offers/contract';
import type { Announcement } from '../../src/offers/domain/announcements';
import { startNotification } from '../notifications/start-notification';
import { failureKind } from '../shared/failure-kind';

/** Starts a notification to the buyer or the seller. An offer goes on without one that Temporal does not start. */
export async function notifyParty(
  offerId: string,
  offer: OfferSnapshot,
  { kind, to, seq, round }: Announcement,
): Promise<void> {
  try {
    await startNotification({
      key: `${kind}/${offerId}/${seq}/${to}`,
      kind,
      recipientId: to === 'buyer' ? offer.buyerId : offer.sellerId,
      listingId: offer.listingId,
      offerId,
      round,
      ...(offer.cid !== undefined && { cid: offer.cid }),
    });
  } catch (error) {
    if (isCancellation(error)) throw error;
    log.error('A notification was not started', { offerId, kind, seq, error: failureKind(error) });
  }
}
