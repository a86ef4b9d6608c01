import type { Model } from 'mongoose';
import { collectionOf } from '../../platform/mongo/collection-of';
import type { Position } from '../../platform/values/position';
import type { StreamEvent } from '../../stream/domain/stream-event';
import { eventsAmong, eventsWhere, pageBounds, type EventFilter, type PageOptions } from './event-filter';
import type { StoredEvent } from './stored-event';
import type { WebhookEvent } from './webhook-event-schema';

/** Stands in for a body that is in another row: compressed, it could not be searched for erased messages. */
const REPLACED_BODY = '{"replaced":true}';

/** Serve redrives: rows with all that they have, and what a redrive changes of them. */
export const redriveQueries = {
  /** Rows by `received_at`. */
  async page(this: Model<WebhookEvent>, filter: EventFilter, options: PageOptions): Promise<StoredEvent[]> {
    return this.find(eventsWhere(filter, options), undefined, pageBounds(options)).lean<StoredEvent[]>();
  },

  /** How many rows come after a position (oldest first), counted up to `limit`. */
  async countAfter(
    this: Model<WebhookEvent>,
    filter: EventFilter,
    after: Position | undefined,
    limit: number,
  ): Promise<number> {
    return this.countDocuments(eventsWhere(filter, { order: 'asc', after }), { limit });
  },

  async stored(this: Model<WebhookEvent>, id: string): Promise<StoredEvent | null> {
    return this.findById(id).lean<StoredEvent>();
  },

  /** The rows among these ids that fit the filter. */
  async storedOf(
    this: Model<WebhookEvent>,
    ids: readonly string[],
    filter: EventFilter,
  ): Promise<StoredEvent[]> {
    return this.find(eventsAmong(ids, filter)).lean<StoredEvent[]>();
  },

  /** Makes an event `received` that was quarantined or ignored and can be read now. Others stay as they are. */
  async reopen(this: Model<WebhookEvent>, id: string, event: StreamEvent): Promise<void> {
    // Not by Mongoose, which calls `constructor` or `valueOf` of what it copies: custom data may have such keys.
    await collectionOf(this).updateOne(
      { _id: id, status: { $in: ['quarantined', 'ignored'] } },
      { $set: { status: 'received', event, type: event.type }, $unset: { reasons: 1, processed_at: 1 } },
    );
  },

  /** Marks a row that had no content id: its body is in the inbox under `by` now. */
  async markReplaced(this: Model<WebhookEvent>, id: string, by: string, at: Date): Promise<void> {
    await this.updateOne(
      { _id: id, status: { $in: ['quarantined', 'ignored'] } },
      { $set: { status: 'processed', processed_at: at, replaced_by: by, body: REPLACED_BODY } },
    );
  },
};
