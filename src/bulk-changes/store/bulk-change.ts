import { Schema, type Connection, type InferSchemaType, type Model, type mongo } from 'mongoose';
import { bulkChangeId, type BulkScope } from '../domain/bulk-scope';
import { collectionOf, type AnyDocument } from '../../platform/mongo/collection-of';

/**
 * A change of a channel or a user that affects more messages than one transaction may write. The row is created in the
 * transaction of the event and deleted in that of the last batch, so every row here has work to do.
 */
const schema = new Schema(
  {
    /** `bulkChangeId` of the scope: another change of the same scope begins again at the first message. */
    _id: { type: String, required: true },
    cid: String,
    sender_id: String,
    /** The last message that was handled, newest first; absent at the beginning. */
    cursor: { type: new Schema({ at: Date, id: { type: String, required: true } }, { _id: false }) },
    /** How many messages were handled, and how many of them changed. */
    looked_at: { type: Number, default: 0 },
    changed: { type: Number, default: 0 },
    /** When a batch was last done, or a run last requested. */
    moved_at: { type: Date, required: true },
  },
  { timestamps: { createdAt: true, updatedAt: false }, versionKey: false, collection: 'bulk_changes' },
);

schema.index({ moved_at: 1 });

export type BulkChange = InferSchemaType<typeof schema>;

const statics = {
  /** Requests changes, in the transaction that makes them due. A change that is under way begins again. */
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

  /** Changes without progress since then: they may have no run. */
  async unmoved(this: Model<BulkChange>, since: Date, limit: number): Promise<{ _id: string }[]> {
    return this.find({ moved_at: { $lte: since } }, { _id: 1 })
      .sort({ moved_at: 1 })
      .limit(limit)
      .lean();
  },

  /** Notes that a run was requested, so that the change is not found again at once. */
  async noteRevived(this: Model<BulkChange>, ids: readonly string[], now: Date): Promise<void> {
    await this.updateMany({ _id: { $in: [...ids] } }, { $max: { moved_at: now } });
  },
};

schema.statics = statics;

export type BulkChangeModel = Model<BulkChange> & typeof statics;

export function defineBulkChange(connection: Connection): BulkChangeModel {
  return connection.model<BulkChange, BulkChangeModel>('BulkChange', schema);
}
