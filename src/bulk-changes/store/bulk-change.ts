import { Schema, type Connection, type InferSchemaType, type Model, type mongo } from 'mongoose';
import { bulkChangeId, type BulkScope } from '../domain/bulk-scope';
import { collectionOf, type AnyDocument } from '../../platform/mongo/collection-of';

/**
 * A change of a channel or a person that more messages follow from than one transaction is to write. The row is made
 * in the transaction of the event and gone in that of its last batch, so what is here is still to be done.
 */
const schema = new Schema(
  {
    /** `bulkChangeId` of the scope: another change of the same begins it again. */
    _id: { type: String, required: true },
    cid: String,
    sender_id: String,
    /** The last message that was looked at, newest first; none at the beginning. */
    cursor: { type: new Schema({ at: Date, id: { type: String, required: true } }, { _id: false }) },
    /** Messages that were looked at, and those of them that changed. */
    looked_at: { type: Number, default: 0 },
    changed: { type: Number, default: 0 },
    /** When a batch was last done, or a run last asked for. */
    moved_at: { type: Date, required: true },
  },
  { timestamps: { createdAt: true, updatedAt: false }, versionKey: false, collection: 'bulk_changes' },
);

schema.index({ moved_at: 1 });

export type BulkChange = InferSchemaType<typeof schema>;

const statics = {
  /** Asks for changes, in the transaction that makes them due. One that is under way begins again. */
  async request(
    this: Model<BulkChange>,
    scopes: readonly BulkScope[],
    now: Date,
    session: mongo.ClientSession,
  ): Promise<void> {
    if (scopes.length === 0) return;
    await collectionOf<AnyDocument>(this).bulkWrite(
      scopes.map((scope) => ({
        updateOne: {
          filter: { _id: bulkChangeId(scope) },
          update: {
            $set: { ...scope, moved_at: now },
            $unset: { cursor: 1 },
            $setOnInsert: { createdAt: now, looked_at: 0, changed: 0 },
          },
          upsert: true,
        },
      })),
      { session },
    );
  },

  /** Those that have not moved since then: nobody may be at them. */
  async unmoved(this: Model<BulkChange>, since: Date, limit: number): Promise<{ _id: string }[]> {
    return this.find({ moved_at: { $lte: since } }, { _id: 1 })
      .sort({ moved_at: 1 })
      .limit(limit)
      .lean();
  },

  /** Notes that a run was asked for, so that it has some time. */
  async noteRevived(this: Model<BulkChange>, ids: readonly string[], now: Date): Promise<void> {
    await this.updateMany({ _id: { $in: [...ids] } }, { $max: { moved_at: now } });
  },
};

schema.statics = statics;

export type BulkChangeModel = Model<BulkChange> & typeof statics;

export function defineBulkChange(connection: Connection): BulkChangeModel {
  return connection.model<BulkChange, BulkChangeModel>('BulkChange', schema);
}
