import { Schema, type Connection, type InferSchemaType, type Model, type mongo } from 'mongoose';
import { collectionOf } from './collection-of';

/** The audit log, append only: who did what to what, why and when. Ids only, never texts. */
const schema = new Schema(
  {
    /** A key made of what happened, so that an activity that runs again does not write it again. */
    _id: { type: String, required: true },
    who: { type: String, required: true },
    what: { type: String, required: true },
    subject: { type: String, required: true },
    why: String,
    when: { type: Date, required: true },
    details: Schema.Types.Mixed,
  },
  { versionKey: false, collection: 'audit_entries' },
);

schema.index({ subject: 1, when: 1 });

export type AuditEntry = InferSchemaType<typeof schema>;

const statics = {
  /** Writes lines; the same `_id` again changes nothing. */
  async append(
    this: Model<AuditEntry>,
    lines: AuditEntry | readonly AuditEntry[],
    session?: mongo.ClientSession,
  ): Promise<void> {
    const writes = [lines].flat().map((line) => ({
      updateOne: { filter: { _id: line._id }, update: { $setOnInsert: line }, upsert: true },
    }));
    if (writes.length > 0) await collectionOf(this).bulkWrite(writes, session && { session });
  },

  /** Writes lines that cannot exist yet, at half the cost of `append`. */
  async insertNew(
    this: Model<AuditEntry>,
    lines: readonly AuditEntry[],
    session: mongo.ClientSession,
  ): Promise<void> {
    if (lines.length > 0) await collectionOf(this).insertMany([...lines], { session });
  },
};

schema.statics = statics;

export type AuditEntryModel = Model<AuditEntry> & typeof statics;

export function defineAuditEntry(connection: Connection): AuditEntryModel {
  return connection.model<AuditEntry, AuditEntryModel>('AuditEntry', schema);
}
