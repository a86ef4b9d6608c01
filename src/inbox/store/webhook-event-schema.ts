import { Schema, type InferSchemaType } from 'mongoose';
import { EVENT_STATUSES } from '../domain/event-status';

/** A row of the inbox. */
export const webhookEventSchema = new Schema(
  {
    /** The content id (`src/stream/domain/event-id`), so that a duplicate is a duplicate key. */
    _id: { type: String, required: true },
    type: { type: String, required: true },
    status: { type: String, enum: EVENT_STATUSES, required: true },
    body: { type: String, required: true },
    event: Schema.Types.Mixed,
    received_at: { type: Date, required: true },
    processed_at: Date,
    reasons: { type: [String], default: undefined },
    /** Of a `processed` row without a content id: the row that its body was put under when it could be read. */
    replaced_by: String,
    /** Messages that the body repeats beside that of `event`: erasing one erases the body. A plain message's row has none. */
    message_ids: { type: [String], default: undefined },
    /** The same, of rows that were written when it could be only one. */
    message_id: String,
    /** When a message was erased that the row is about or repeats: its text is then in neither `body` nor `event`. */
    erased_at: Date,
  },
  { versionKey: false, collection: 'webhook_events' },
);

// They serve the sweeper, the operators' lists and redrives. Nearly every row is `processed`: each other status has an
// index of its own, partial, so that it holds only those few rows.
webhookEventSchema.index({ received_at: 1, _id: 1 });
webhookEventSchema.index({ type: 1, received_at: 1, _id: 1 });
webhookEventSchema.index({ 'event.cid': 1, received_at: 1, _id: 1 });
for (const status of ['received', 'quarantined', 'ignored'] as const) {
  webhookEventSchema.index(
    { received_at: 1, _id: 1 },
    { name: `only_${status}`, partialFilterExpression: { status } },
  );
}

for (const field of ['message_ids', 'message_id'])
  webhookEventSchema.index({ [field]: 1 }, { partialFilterExpression: { [field]: { $exists: true } } });

export type WebhookEvent = InferSchemaType<typeof webhookEventSchema>;
