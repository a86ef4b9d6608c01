import { Schema, type Connection, type InferSchemaType, type Model } from 'mongoose';
import { collectionOf } from './collection-of';

/** The lease of one Parley process, which shows that it lives. Times are MongoDB's own, so machines' clocks do not matter. */
const schema = new Schema(
  {
    /** The name under which the process is connected to MongoDB (`appName`). */
    _id: { type: String, required: true },
    /** A process that has not renewed its lease by then counts as gone. */
    until: { type: Date, required: true },
  },
  { versionKey: false, collection: 'process_leases' },
);

// Longer than MongoDB lets any transaction live (a minute, unless set otherwise).
schema.index({ until: 1 }, { name: 'retention', expireAfterSeconds: 600 });

export type ProcessLease = InferSchemaType<typeof schema>;

const statics = {
  /** Renews the lease of a process for the next `ms`. */
  async renew(this: Model<ProcessLease>, appName: string, ms: number): Promise<void> {
    await collectionOf(this).updateOne({ _id: appName }, [{ $set: { until: { $add: ['$$NOW', ms] } } }], {
      upsert: true,
      writeConcern: { w: 1 },
    });
  },

  /** The processes whose leases have expired. */
  async expired(this: Model<ProcessLease>): Promise<string[]> {
    const leases = await collectionOf(this)
      // Not `majority`, which may lag behind and show a lease as it was before its renewal.
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
