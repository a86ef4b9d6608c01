import { Schema, type Connection, type InferSchemaType, type Model } from 'mongoose';
import { collectionOf } from './collection-of';

/** A sign of life of one Parley process. Times are MongoDB's own, so that clocks of machines do not matter. */
const schema = new Schema(
  {
    /** The name under which the process is connected to MongoDB (`appName`). */
    _id: { type: String, required: true },
    /** Without another sign of life by then, the process counts as gone. */
    until: { type: Date, required: true },
  },
  { versionKey: false, collection: 'process_leases' },
);

// Longer than MongoDB lets any transaction live (a minute, unless set otherwise).
schema.index({ until: 1 }, { name: 'retention', expireAfterSeconds: 600 });

export type ProcessLease = InferSchemaType<typeof schema>;

const statics = {
  /** Says that a process lives, for the next `ms`. */
  async renew(this: Model<ProcessLease>, appName: string, ms: number): Promise<void> {
    await collectionOf(this).updateOne({ _id: appName }, [{ $set: { until: { $add: ['$$NOW', ms] } } }], {
      upsert: true,
      writeConcern: { w: 1 },
    });
  },

  /** The processes that have given no sign of life for longer than they promised. */
  async expired(this: Model<ProcessLease>): Promise<string[]> {
    const leases = await collectionOf(this)
      // Not `majority`, which may lag behind and would then show a lease as it was before it was renewed.
      .find(
        { $expr: { $lt: ['$until', '$$NOW'] } },
        { projection: { _id: 1 }, readConcern: { level: 'local' } },
      )
      .toArray();
    return leases.map(({ _id }) => _id);
  },
};

schema.statics = statics;

export type ProcessLeaseModel = Model<ProcessLease> & typeof statics;

export function defineProcessLease(connection: Connection): ProcessLeaseModel {
  return connection.model<ProcessLease, ProcessLeaseModel>('ProcessLease', schema);
}
