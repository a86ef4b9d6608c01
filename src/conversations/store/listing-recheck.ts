import { Schema, type Connection, type InferSchemaType, type Model, type mongo } from 'mongoose';

/**
 * Longer than MongoDB lets a transaction live, in ms. A transaction that began before the marketplace named a seller does
 * not see that seller, and may commit after everything else was decided again: so the pass is repeated after this time.
 */
const TRANSACTIONS_ENDED_MS = 90_000;

/** A listing of which another seller was named: all channels and messages that claim it are decided again. */
const schema = new Schema(
  {
    /** The listing's id. */
    _id: { type: String, required: true },
    asked_at: { type: Date, required: true },
    /** The next pass starts at this time. */
    due_at: { type: Date, required: true },
  },
  { versionKey: false, collection: 'listing_rechecks' },
);

schema.index({ due_at: 1 });

export type ListingRecheck = InferSchemaType<typeof schema>;

const statics = {
  async ask(
    this: Model<ListingRecheck>,
    listingId: string,
    now: Date,
    session: mongo.ClientSession,
  ): Promise<ListingRecheck> {
    const asked = { asked_at: now, due_at: now };
    await this.updateOne({ _id: listingId }, { $set: asked }, { upsert: true, session });
    return { _id: listingId, ...asked };
  },

  due(this: Model<ListingRecheck>, now: Date, limit: number): Promise<ListingRecheck[]> {
    return this.find({ due_at: { $lte: now } })
      .sort({ due_at: 1 })
      .limit(limit)
      .lean<ListingRecheck[]>();
  },

  /** Notes that a pass that began at a time has ended. A request that came meanwhile stays due. */
  async noteDone(
    this: Model<ListingRecheck>,
    { _id, asked_at }: Pick<ListingRecheck, '_id' | 'asked_at'>,
    began: Date,
  ): Promise<void> {
    const last = new Date(asked_at.getTime() + TRANSACTIONS_ENDED_MS);
    if (began < last) await this.updateOne({ _id, asked_at }, { $set: { due_at: last } });
    else await this.deleteOne({ _id, asked_at });
  },
};

schema.statics = statics;

export type ListingRecheckModel = Model<ListingRecheck> & typeof statics;

export function defineListingRecheck(connection: Connection): ListingRecheckModel {
  return connection.model<ListingRecheck, ListingRecheckModel>('ListingRecheck', schema);
}
