import { Schema, type Connection, type InferSchemaType, type Model } from 'mongoose';
import { isDuplicateKey } from './duplicate-key';

/** A lease: a right that one instance at a time holds, until a time. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    holder: { type: String, required: true },
    until: { type: Date, required: true },
  },
  { versionKey: false, collection: 'leases' },
);

export type Lease = InferSchemaType<typeof schema>;

const statics = {
  /** Takes or renews a lease. @returns whether `holder` has it for the next `ms` */
  async take(this: Model<Lease>, id: string, holder: string, now: Date, ms: number): Promise<boolean> {
    try {
      await this.updateOne(
        { _id: id, $or: [{ holder }, { until: { $lte: now } }] },
        { $set: { holder, until: new Date(now.getTime() + ms) } },
        { upsert: true },
      );
      return true;
    } catch (error) {
      // The upsert of a lease that somebody else holds collides with it.
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  },

  /** Gives a lease back, so that the next instance need not wait for it to run out. */
  async release(this: Model<Lease>, id: string, holder: string): Promise<void> {
    await this.deleteOne({ _id: id, holder });
  },
};

schema.statics = statics;

export type LeaseModel = Model<Lease> & typeof statics;

export function defineLease(connection: Connection): LeaseModel {
  return connection.model<Lease, LeaseModel>('Lease', schema);
}
