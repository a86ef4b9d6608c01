import type { Model, ProjectionType, QueryFilter } from 'mongoose';
import type { EventStatus } from '../domain/event-status';
import type { StreamEvent } from '../../stream/domain/stream-event';
import type { WebhookEvent } from './webhook-event-schema';
import { collectionOf } from '../../platform/mongo/collection-of';
import { afterPosition, sortBy, type Keyset } from '../../platform/mongo/keyset';
import type { Position } from '../../platform/values/position';

/** Which rows of the inbox; every field narrows. */
export interface EventFilter {
  readonly status?: EventStatus | undefined;
  readonly type?: string | undefined;
  /** The channel of the event. Rows whose body could not be read have none. */
  readonly cid?: string | undefined;
  /** Of `received_at`: from this moment on, and before that one. */
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
}

/** A row as it is stored. */
export interface StoredEvent {
  readonly _id: string;
  readonly type: string;
  readonly status: EventStatus;
  readonly body: string;
  readonly event?: StreamEvent;
  readonly received_at: Date;
  readonly processed_at?: Date;
  readonly reasons?: readonly string[];
  readonly replaced_by?: string;
  /** A message was erased that the row is about or repeats, and with it what `body` and `event` said of it. */
  readonly erased_at?: Date;
}

export interface PageOptions {
  /** `desc`: newest first. */
  readonly order: 'asc' | 'desc';
  readonly limit: number;
  /** Where the page before ended. */
  readonly after?: Position | undefined;
}

/** What a list shows: ids and times. Nothing that people wrote is even read. */
const SUMMARY: ProjectionType<WebhookEvent> = {
  type: 1,
  status: 1,
  received_at: 1,
  processed_at: 1,
  reasons: 1,
  replaced_by: 1,
  erased_at: 1,
  'event.cid': 1,
  'event.message.id': 1,
  'event.message.sender.id': 1,
  'event.message.listing_id': 1,
  'event.user.id': 1,
  'event.channel.listing_id': 1,
};

/** What stands in for a body that is in another row: one that is packed could not be searched for erased messages. */
const REPLACED_BODY = '{"replaced":true}';

/** A row without body and texts; its `event` has only the ids of `SUMMARY`. */
export type EventSummary = Omit<StoredEvent, 'body' | 'event'> & {
  readonly event?: {
    readonly cid?: string | undefined;
    readonly message?: {
      readonly id: string;
      readonly sender?: { readonly id: string } | undefined;
      readonly listing_id?: string | undefined;
    };
    readonly user?: { readonly id: string };
    readonly channel?: { readonly listing_id?: string | undefined } | undefined;
  };
};

/** The queries of operators; the hot path's are in `webhook-event`. */
export const inboxQueries = {
  /** Rows by `received_at`, without body and texts. */
  async summaries(
    this: Model<WebhookEvent>,
    filter: EventFilter,
    options: PageOptions,
  ): Promise<EventSummary[]> {
    return this.find(where(filter, options), SUMMARY, bounds(options)).lean<EventSummary[]>();
  },

  /** Rows by `received_at`, with all they have. */
  async page(this: Model<WebhookEvent>, filter: EventFilter, options: PageOptions): Promise<StoredEvent[]> {
    return this.find(where(filter, options), undefined, bounds(options)).lean<StoredEvent[]>();
  },

  /** How many rows come after a position (oldest first), counted up to `most`. */
  async countAfter(
    this: Model<WebhookEvent>,
    filter: EventFilter,
    after: Position | undefined,
    most: number,
  ): Promise<number> {
    return this.countDocuments(where(filter, { order: 'asc', after }), { limit: most });
  },

  async summary(this: Model<WebhookEvent>, id: string): Promise<EventSummary | null> {
    return this.findById(id, SUMMARY).lean<EventSummary>();
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
    return this.find({ ...where(filter, { order: 'asc' }), _id: { $in: [...ids] } }).lean<StoredEvent[]>();
  },

  async summariesOf(
    this: Model<WebhookEvent>,
    ids: readonly string[],
    filter: EventFilter,
  ): Promise<EventSummary[]> {
    return this.find({ ...where(filter, { order: 'asc' }), _id: { $in: [...ids] } }, SUMMARY).lean<
      EventSummary[]
    >();
  },

  /** Puts an event that was put aside, and can be read now, back in line. One that is not aside stays as it is. */
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

const BY_RECEIPT: Keyset = { time: 'received_at', id: '_id' };

function where(
  { status, type, cid, from, to }: EventFilter,
  { order, after }: Pick<PageOptions, 'order' | 'after'>,
): QueryFilter<WebhookEvent> {
  const receivedAt = { ...(from !== undefined && { $gte: from }), ...(to !== undefined && { $lt: to }) };
  const wanted = {
    ...(status !== undefined && { status }),
    ...(type !== undefined && { type }),
    ...(cid !== undefined && { 'event.cid': cid }),
    ...(Object.keys(receivedAt).length > 0 && { received_at: receivedAt }),
  };
  return after === undefined ? wanted : { $and: [wanted, afterPosition(BY_RECEIPT, after, order)] };
}

function bounds({ order, limit }: PageOptions) {
  return { sort: sortBy(BY_RECEIPT, order), limit };
}
