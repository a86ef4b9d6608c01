import { Schema, type Connection, type InferSchemaType, type Model } from 'mongoose';
import { collectionOf, type AnyDocument } from '../../platform/mongo/collection-of';

/**
 * What a pass would remove: messages and channels that Stream does not seem to have any more, and deletions of messages
 * that are live here. They wait until the end of the pass, which does none of them if they are too many.
 */
const schema = new Schema(
  {
    /** `<pass>/<kind>/<message id or cid>` */
    _id: { type: String, required: true },
    pass: { type: String, required: true },
    kind: { type: String, enum: ['message', 'channel', 'deletion'], required: true },
    cid: { type: String, required: true },
    message_id: String,
    /** `open`: Stream must still be asked · `confirmed`: it has confirmed · `done`: applied, or there is nothing to do */
    state: { type: String, enum: ['open', 'confirmed', 'done'], required: true },
    /** For a deletion: its event's body as JSON, without the message's content. */
    body: String,
    at: { type: Date, required: true },
  },
  { versionKey: false, collection: 'reconciliation_conclusions' },
);

schema.index({ pass: 1, state: 1, _id: 1 });
schema.index({ at: 1 }, { name: 'retention', expireAfterSeconds: 7 * 86_400 });

export type ReconciliationConclusion = InferSchemaType<typeof schema>;

export type NewConclusion =
  | { readonly kind: 'message'; readonly cid: string; readonly messageId: string }
  | { readonly kind: 'channel'; readonly cid: string }
  | { readonly kind: 'deletion'; readonly cid: string; readonly messageId: string; readonly body: object };

export type ConclusionState = ReconciliationConclusion['state'];

const statics = {
  /** Stores what a pass would remove. Storing it again changes nothing. */
  async note(
    this: Model<ReconciliationConclusion>,
    pass: string,
    conclusions: readonly NewConclusion[],
    at: Date,
  ): Promise<void> {
    if (conclusions.length === 0) return;
    const writes = conclusions.map((one) => {
      const messageId = 'messageId' in one ? one.messageId : undefined;
      const conclusion = {
        pass,
        kind: one.kind,
        cid: one.cid,
        message_id: messageId,
        // Stream itself has listed the message as deleted.
        state: one.kind === 'deletion' ? 'confirmed' : 'open',
        ...('body' in one && { body: JSON.stringify(one.body) }),
        at,
      };
      const _id = `${pass}/${one.kind}/${messageId ?? one.cid}`;
      return { updateOne: { filter: { _id }, update: { $setOnInsert: conclusion }, upsert: true } };
    });
    await collectionOf<AnyDocument>(this).bulkWrite(writes, { ordered: false });
  },

  /** The number of a pass's conclusions, in one state or in any. */
  async countOf(
    this: Model<ReconciliationConclusion>,
    pass: string,
    state?: ConclusionState,
  ): Promise<number> {
    return this.countDocuments({ pass, ...(state !== undefined && { state }) });
  },

  /** The first of a pass's conclusions in a state, by id. */
  async firstOf(
    this: Model<ReconciliationConclusion>,
    pass: string,
    state: ConclusionState,
    limit: number,
  ): Promise<ReconciliationConclusion[]> {
    return this.find({ pass, state }).sort({ _id: 1 }).limit(limit).lean();
  },

  async move(
    this: Model<ReconciliationConclusion>,
    ids: readonly string[],
    state: ConclusionState,
  ): Promise<void> {
    await this.updateMany({ _id: { $in: [...ids] } }, { $set: { state } });
  },

  /** Deletes the conclusions of a pass that has ended: the next one compares again. */
  async clear(this: Model<ReconciliationConclusion>, pass: string): Promise<void> {
    await this.deleteMany({ pass });
  },
};

schema.statics = statics;

export type ReconciliationConclusionModel = Model<ReconciliationConclusion> & typeof statics;

export function defineReconciliationConclusion(connection: Connection): ReconciliationConclusionModel {
  return connection.model<ReconciliationConclusion, ReconciliationConclusionModel>(
    'ReconciliationConclusion',
    schema,
  );
}
