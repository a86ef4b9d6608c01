import { inTransaction } from '../../platform/mongo/in-transaction';
import type { Database } from '../../platform/mongo/database';
import type { SharedModels } from '../../platform/mongo/shared-models';
import type { OfferModels } from '../models';
import { collectionOf } from '../../platform/mongo/collection-of';

export interface Announced {
  readonly offerId: string;
  /** The last entry that is announced. */
  readonly seq: number;
  /** Entries whose message could not be posted in the conversation: the audit shows them to support. */
  readonly untold: readonly number[];
}

/** Records up to which entry an offer's history is announced. An earlier entry than the recorded one changes nothing. */
export async function markAnnounced(
  models: Database & SharedModels & OfferModels,
  { offerId, seq, untold: unposted }: Announced,
  now: Date,
): Promise<void> {
  await inTransaction(models, async (session) => {
    await collectionOf(models.Offer).updateOne(
      { _id: offerId },
      [
        { $set: { announced: { $max: ['$announced', seq] } } },
        {
          $set: {
            unannounced_since: {
              $cond: [
                { $gte: ['$announced', { $size: '$history' }] },
                '$$REMOVE',
                // Entries were added while this one was being announced.
                { $ifNull: ['$unannounced_since', now] },
              ],
            },
          },
        },
      ],
      { session },
    );
    const lines = unposted.map((entry) => ({
      _id: `offer.message_failed/${offerId}/${entry}`,
      who: 'parley',
      what: 'offer.message_failed',
      subject: offerId,
      when: now,
      details: { seq: entry },
    }));
    await models.AuditEntry.append(lines, session);
  });
}
