import type { Connection, Model } from 'mongoose';
import type { EventStatus } from '../domain/event-status';
import type { StreamEvent } from '../../stream/domain/stream-event';
import { redriveQueries } from './redrive-queries';
import { summaryQueries } from './summary-queries';
import { webhookEventSchema, type WebhookEvent } from './webhook-event-schema';

export type { WebhookEvent };

/** A row to insert: a verified body and what was read from it. */
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
  /** The messages that the body repeats, without the one that `event` is about (`chat/domain/repeated-messages`). */
  readonly messageIds: readonly string[];
}

/** The row's document. Its workflow writes the same one where MongoDB did not take the event when it came. */
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
  ...summaryQueries,
  ...redriveQueries,

  /** Events that came until then and are still `received`, oldest first: those that the sweeper starts. */
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

  /** Those of the events that are quarantined. */
  async quarantinedAmong(this: Model<WebhookEvent>, ids: readonly string[]): Promise<string[]> {
    return withStatus(this, ids, 'quarantined');
  },

  /** Marks an event whose effects are in the database. */
  async markProcessed(this: Model<WebhookEvent>, id: string, at: Date): Promise<void> {
    await this.updateOne(
      { _id: id, status: 'received' },
      { $set: { status: 'processed', processed_at: at } },
    );
  },

  /** Quarantines an event that can never be processed, with the reason. */
  async quarantine(this: Model<WebhookEvent>, id: string, reason: string): Promise<void> {
    await this.updateOne(
      { _id: id, status: 'received' },
      { $set: { status: 'quarantined', reasons: [reason] } },
    );
  },
};

webhookEventSchema.statics = statics;

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
  return connection.model<WebhookEvent, WebhookEventModel>('WebhookEvent', webhookEventSchema);
}

const RETENTION_INDEX = 'retention';
const INDEX_OPTIONS_CONFLICT = 85;

/** Has MongoDB remove rows so many days after they came (TTL index). Changes the index where the number was another. */
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
