import { Schema, type Connection, type InferSchemaType, type Model } from 'mongoose';

/** Append only: who did what to what, why and when. Ids only, never texts. */
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
  /** Writes one line; the same `_id` again changes nothing. */
  async append(this: Model<AuditEntry>, entry: AuditEntry): Promise<void> {
    await this.updateOne({ _id: entry._id }, { $setOnInsert: entry }, { upsert: true });
  },
};

schema.statics = statics;

export type AuditEntryModel = Model<AuditEntry> & typeof statics;

export function defineAuditEntry(connection: Connection): AuditEntryModel {
  return connection.model<AuditEntry, AuditEntryModel>('AuditEntry', schema);
}
