import { inTransaction } from '../../platform/mongo/in-transaction';
import type { Database } from '../../platform/mongo/database';
import type { SharedModels } from '../../platform/mongo/shared-models';
import type { OfferModels } from '../models';
import { collectionOf } from '../../platform/mongo/collection-of';

export interface Announced {
  readonly offerId: string;
  /** The last entry that people have been told of. */
  readonly seq: number;
  /** Entries that the conversation could not be told of: for support. */
  readonly untold: readonly number[];
}

/** Notes how far people have been told of what happened to an offer. An earlier one than what is noted changes nothing. */
export async function markAnnounced(
  models: Database & SharedModels & OfferModels,
  { offerId, seq, untold }: Announced,
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
                // What came while people were told of this.
                { $ifNull: ['$unannounced_since', now] },
              ],
            },
          },
        },
      ],
      { session },
    );
    const lines = untold.map((entry) => ({
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
