import { Schema, type Connection, type InferSchemaType, type Model } from 'mongoose';

/** When a reconciliation last saw a channel at Stream: a channel that was never seen there cannot be missing there. */
const schema = new Schema(
  {
    /** The cid. */
    _id: { type: String, required: true },
    /** The API key of the Stream app that the channel was seen in: it cannot be missing in another app. */
    app: { type: String, required: true },
    /** The latest pass that compared it. */
    pass: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { versionKey: false, collection: 'reconciliation_visits' },
);

schema.index({ at: 1 }, { name: 'retention', expireAfterSeconds: 90 * 86_400 });

export type ReconciliationVisit = InferSchemaType<typeof schema>;

const statics = {
  /** Those of the channels that the pass has compared. */
  async comparedBy(
    this: Model<ReconciliationVisit>,
    pass: string,
    cids: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const visits = await this.find({ _id: { $in: [...cids] }, pass }, { _id: 1 }).lean();
    return new Set(visits.map((visit) => visit._id));
  },

  /** Those of the channels that any pass has seen in this app. */
  async seenIn(
    this: Model<ReconciliationVisit>,
    app: string,
    cids: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const visits = await this.find({ _id: { $in: [...cids] }, app }, { _id: 1 }).lean();
    return new Set(visits.map((visit) => visit._id));
  },

  async note(
    this: Model<ReconciliationVisit>,
    { cid, ...visit }: { cid: string; app: string; pass: string; at: Date },
  ): Promise<void> {
    await this.updateOne({ _id: cid }, { $set: visit }, { upsert: true });
  },
};

schema.statics = statics;

export type ReconciliationVisitModel = Model<ReconciliationVisit> & typeof statics;

export function defineReconciliationVisit(connection: Connection): ReconciliationVisitModel {
  return connection.model<ReconciliationVisit, ReconciliationVisitModel>('ReconciliationVisit', schema);
}
