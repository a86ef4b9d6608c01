import { Schema, type Connection, type InferSchemaType, type Model } from 'mongoose';
import { EVENT_STATUSES, type EventStatus } from '../domain/event-status';
import type { StreamEvent } from '../../stream/domain/stream-event';
import { inboxQueries } from './inbox-queries';

/** What the inbox takes: a verified body and what was read from it. */
export interface InboxEvent {
  readonly id: string;
  readonly type: string;
  readonly status: Exclude<EventStatus, 'processed'>;
  /** The uncompressed body, as Stream signed it. */
  readonly body: string;
  /** Absent where the body could not be read as an event that Parley handles. */
  readonly event?: StreamEvent | undefined;
  /** ms since 1970 */
  readonly receivedAt: number;
  /** For `quarantined`: what is wrong, by field. */
  readonly reasons?: readonly string[] | undefined;
  /** The messages that the body repeats, without the one that `event` is about (`domain/messages/repeated-messages`). */
  readonly messageIds: readonly string[];
}

const schema = new Schema(
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
    /** Messages whose erasure takes the body with it, beside that of `event`. A plain message's row has none. */
    message_ids: { type: [String], default: undefined },
    /** The same of rows from before there were several. */
    message_id: String,
    /** When a message was erased that the row is about or repeats: what it said is in neither `body` nor `event`. */
    erased_at: Date,
  },
  { versionKey: false, collection: 'webhook_events' },
);

// The sweeper's query and the operators' lists (`inbox-queries`). Nearly every row is `processed`: the other
// statuses have an index each, partial, so that it holds only the few that are not done.
schema.index({ received_at: 1, _id: 1 });
schema.index({ type: 1, received_at: 1, _id: 1 });
schema.index({ 'event.cid': 1, received_at: 1, _id: 1 });
for (const status of ['received', 'quarantined', 'ignored'] as const) {
  schema.index({ received_at: 1, _id: 1 }, { name: `only_${status}`, partialFilterExpression: { status } });
}

for (const field of ['message_ids', 'message_id'])
  schema.index({ [field]: 1 }, { partialFilterExpression: { [field]: { $exists: true } } });

export type WebhookEvent = InferSchemaType<typeof schema>;

/** The row of an event, also where its workflow writes it because MongoDB did not take it at first. */
export function inboxRow(event: InboxEvent) {
  return {
    _id: event.id,
    type: event.type,
    status: event.status,
    body: event.body,
    received_at: new Date(event.receivedAt),
    ...(event.event !== undefined && { event: event.event }),
    ...(event.reasons !== undefined && { reasons: [...event.reasons] }),
    ...(event.messageIds.length > 0 && { message_ids: [...event.messageIds] }),
  };
}

const statics = {
  ...inboxQueries,

  /** Events still `received` since before `until` (or all), oldest first: what the sweeper starts. */
  async leftBehind(this: Model<WebhookEvent>, until: Date, limit: number): Promise<StreamEvent[]> {
    const rows = await this.find({ status: 'received', received_at: { $lte: until } }, { event: 1 })
      .sort({ received_at: 1 })
      .limit(limit)
      .lean<{ event: StreamEvent }[]>();
    return rows.map((row) => row.event);
  },

  /** Those of the events whose effects are not in the database yet. */
  async stillReceived(this: Model<WebhookEvent>, ids: readonly string[]): Promise<string[]> {
    return withStatus(this, ids, 'received');
  },

  /** Those of the events that were put aside. */
  async putAside(this: Model<WebhookEvent>, ids: readonly string[]): Promise<string[]> {
    return withStatus(this, ids, 'quarantined');
  },

  /** Marks an event whose effects are in the database. */
  async markProcessed(this: Model<WebhookEvent>, id: string, at: Date): Promise<void> {
    await this.updateOne(
      { _id: id, status: 'received' },
      { $set: { status: 'processed', processed_at: at } },
    );
  },

  /** Takes an event that can never be processed out of the way, with the reason. */
  async quarantine(this: Model<WebhookEvent>, id: string, reason: string): Promise<void> {
    await this.updateOne(
      { _id: id, status: 'received' },
      { $set: { status: 'quarantined', reasons: [reason] } },
    );
  },
};

schema.statics = statics;

async function withStatus(
  model: Model<WebhookEvent>,
  ids: readonly string[],
  status: EventStatus,
): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await model.find({ _id: { $in: [...ids] }, status }, { _id: 1 }).lean();
  return rows.map((row) => row._id);
}

export type WebhookEventModel = Model<WebhookEvent> & typeof statics;

export function defineWebhookEvent(connection: Connection): WebhookEventModel {
  return connection.model<WebhookEvent, WebhookEventModel>('WebhookEvent', schema);
}

const RETENTION_INDEX = 'retention';
const INDEX_OPTIONS_CONFLICT = 85;

/** Has MongoDB remove rows so many days after they came (TTL index), also where it was another number before. */
export async function setRetention(model: WebhookEventModel, days: number): Promise<void> {
  const expireAfterSeconds = days * 86_400;
  try {
    await model.collection.createIndex({ received_at: 1 }, { name: RETENTION_INDEX, expireAfterSeconds });
  } catch (error) {
    if ((error as { code?: unknown }).code !== INDEX_OPTIONS_CONFLICT) throw error;
    await model.db.db?.command({
      collMod: model.collection.collectionName,
      index: { name: RETENTION_INDEX, expireAfterSeconds },
    });
  }
}
