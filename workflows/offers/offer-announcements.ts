import { log } from '@temporalio/workflow';
import { announcementsOf } from '../../src/offers/domain/announcements';
import { mongoOneAtATime, outbound } from '../shared/activity-proxies';
import { failureKind } from '../shared/failure-kind';
import type { OfferSnapshot } from '../../src/offers/contract';
import { BackgroundQueue } from './background-queue';
import { notifyParty } from './notify-party';

export interface AnnouncementOptions {
  readonly offerId: string;
  /**
   * Entries up to this one have their message in the conversation, whether they are recorded as announced or not.
   * `no_conversation`: the offer could not be made, so no message is posted and the seller hears nothing of it.
   */
  readonly postedSeq?: number | 'no_conversation';
  /** From the run that this one continues. */
  readonly manualSteps?: readonly string[];
  /** Is called when a message could not be posted for good, and has become a manual step. */
  readonly onManualStep?: () => void;
}

/**
 * Announces the entries of an offer's history, in their order: as messages in the conversation, and as notifications to
 * the buyer and the seller. Messages are posted in the background, so that the offer's clock goes on and e-mails go out
 * while Stream is away.
 */
export class OfferAnnouncements {
  /** What a person has to do: messages that could not be posted. */
  readonly manualSteps: string[];
  private readonly options: AnnouncementOptions;
  /** Entries up to this one are announced, or are being announced. */
  private announcedSeq: number;
  /** Posts messages, then records them as announced. */
  private readonly queue = new BackgroundQueue();

  /** @param offer as it is when announcing begins: its `entries` are those that are not recorded as announced */
  constructor(offer: OfferSnapshot, options: AnnouncementOptions) {
    this.options = options;
    this.announcedSeq = offer.seq - offer.entries.length;
    this.manualSteps = [...(options.manualSteps ?? [])];
  }

  /** Whether all that was announced is recorded as announced. */
  isDone(): boolean {
    return this.queue.isIdle();
  }

  /** Announces the entries that are new. Resolves when Temporal has the notifications; messages may still be queued. */
  async announce(offer: OfferSnapshot): Promise<void> {
    const { offerId, postedSeq = 0 } = this.options;
    const newEntries = offer.entries.filter(({ seq }) => seq > this.announcedSeq);
    if (newEntries.length === 0) return;
    this.announcedSeq = offer.seq;

    const unposted: number[] = [];
    const toPost = postedSeq === 'no_conversation' ? [] : newEntries.filter(({ seq }) => seq > postedSeq);
    for (const { seq } of toPost) this.queue.add(() => this.postMessage(seq, unposted));

    const toNotify =
      postedSeq === 'no_conversation' ? newEntries.filter(({ action }) => action !== 'make') : newEntries;
    for (const announcement of announcementsOf(toNotify)) await notifyParty(offerId, offer, announcement);

    // Recorded only when Temporal has the notifications: a worker that is killed before that does this task again,
    // from what is recorded.
    this.queue.add(() => mongoOneAtATime.markOfferAnnounced({ offerId, seq: offer.seq, untold: unposted }));
  }

  /** Reminds the party whose answer the offer awaits that it expires soon. */
  async remind(offer: OfferSnapshot): Promise<void> {
    if (offer.awaiting === undefined) return;
    await notifyParty(this.options.offerId, offer, {
      kind: 'offer_expiring',
      to: offer.awaiting,
      seq: offer.seq,
      round: offer.round,
    });
  }

  private async postMessage(seq: number, unposted: number[]): Promise<void> {
    const { offerId, onManualStep } = this.options;
    try {
      await outbound.sayOffer({ offerId, seq });
    } catch (error) {
      log.error('A message about an offer could not be posted', { offerId, seq, kind: failureKind(error) });
      unposted.push(seq);
      this.manualSteps.push(`post the message about entry ${seq} of offer ${offerId} to its conversation`);
      onManualStep?.();
    }
  }
}
