import { Schema, type Connection, type InferSchemaType, type Model, type mongo } from 'mongoose';

/**
 * Longer than MongoDB lets a transaction live, in ms. One that began before the marketplace named a seller does not see
 * it, and may store what it found after everything else was decided again: so that is done once more after this time.
 */
const TRANSACTIONS_ENDED_MS = 90_000;

/** That another seller of a listing was named: what claims to be about it is decided again. */
const schema = new Schema(
  {
    /** The listing's id. */
    _id: { type: String, required: true },
    asked_at: { type: Date, required: true },
    /** Not before then. */
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

  /** A pass that began at a time has ended. What was asked meanwhile stays to be done. */
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
