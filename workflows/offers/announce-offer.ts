import { CancellationScope, isCancellation, log } from '@temporalio/workflow';
import type { NotificationKind } from '../../src/notifications/domain/kinds';
import { announcementsOf } from '../../src/offers/domain/announcements';
import type { OfferSide } from '../../src/offers/domain/offer-state';
import { mongoOneAtATime, outbound } from '../shared/activity-proxies';
import { failureKind } from '../shared/failure-kind';
import { startNotification } from '../notifications/start-notification';
import type { OfferSnapshot } from '../../src/offers/contract';

export interface Announcements {
  /** Tells people of what they have not been told of. Returns when it is on its way. */
  tell(offer: OfferSnapshot): Promise<void>;
  remind(offer: OfferSnapshot): Promise<void>;
  /** Whether the conversation knows all. */
  isDone(): boolean;
  /** What the conversation could not be told, for a person. */
  readonly left: readonly string[];
}

/**
 * Tells the conversation and the people of what happens to an offer, in its order. The conversation is told beside
 * everything else: while Stream is away, the offer's clock goes on and mails go out.
 *
 * @param told how many entries everybody knows
 * @param said how many the conversation knows; none, where the offer could not be made
 * @param onLeft is called when the conversation could not be told of something for good
 */
export function startAnnouncements(
  offerId: string,
  from: { readonly told: number; readonly said: number | 'none'; readonly left?: readonly string[] },
  onLeft: () => void,
): Announcements {
  const left = [...(from.left ?? [])];
  let { told } = from;
  let said = from.said === 'none' ? Number.POSITIVE_INFINITY : from.said;
  let last = Promise.resolve();
  let open = 0;

  /** One after the other. What follows never rejects. */
  const afterwards = (work: () => Promise<void>): void => {
    open += 1;
    last = last.then(async () => {
      await CancellationScope.nonCancellable(work);
      open -= 1;
    });
  };

  const say = async (seq: number, untold: number[]): Promise<void> => {
    try {
      await outbound.sayOffer({ offerId, seq });
    } catch (error) {
      log.error('The conversation was not told', { offerId, seq, kind: failureKind(error) });
      untold.push(seq);
      left.push(`tell the conversation of entry ${seq} of offer ${offerId}`);
      onLeft();
    }
  };

  return {
    left,
    isDone: () => open === 0,
    async tell(offer) {
      const fresh = offer.entries.filter(({ seq }) => seq > told);
      if (fresh.length === 0) return;
      told = offer.seq;
      const untold: number[] = [];
      for (const { seq } of fresh.filter(({ seq }) => seq > said)) afterwards(() => say(seq, untold));
      // Of an offer that could not be made its seller hears nothing.
      const heard = from.said === 'none' ? fresh.filter(({ action }) => action !== 'make') : fresh;
      for (const announcement of announcementsOf(heard)) await notify(offerId, offer, announcement);
      // Noted only when Temporal has the notifications: a worker that is killed before it knows so does this task
      // again, from what is noted.
      afterwards(() => mongoOneAtATime.markOfferAnnounced({ offerId, seq: offer.seq, untold }));
    },
    remind: async (offer) => {
      if (offer.awaiting === undefined) return;
      await notify(offerId, offer, {
        kind: 'offer_expiring',
        to: offer.awaiting,
        seq: offer.seq,
        round: offer.round,
      });
    },
  };
}

interface ToNotify {
  readonly kind: NotificationKind;
  readonly to: OfferSide;
  readonly seq: number;
  readonly round: number;
}

async function notify(
  offerId: string,
  offer: OfferSnapshot,
  { kind, to, seq, round }: ToNotify,
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
