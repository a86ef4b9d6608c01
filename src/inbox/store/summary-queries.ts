import type { Model, ProjectionType } from 'mongoose';
import { eventsAmong, eventsWhere, pageBounds, type EventFilter, type PageOptions } from './event-filter';
import type { EventSummary } from './stored-event';
import type { WebhookEvent } from './webhook-event-schema';

/** The fields of an `EventSummary`: ids and times. Nothing that people wrote is even read. */
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

/** Serve the operators' lists, which show neither body nor texts. */
export const summaryQueries = {
  /** Rows by `received_at`. */
  async summaries(
    this: Model<WebhookEvent>,
    filter: EventFilter,
    options: PageOptions,
  ): Promise<EventSummary[]> {
    return this.find(eventsWhere(filter, options), SUMMARY, pageBounds(options)).lean<EventSummary[]>();
  },

  async summary(this: Model<WebhookEvent>, id: string): Promise<EventSummary | null> {
    return this.findById(id, SUMMARY).lean<EventSummary>();
  },

  /** The rows among these ids that fit the filter. */
  async summariesOf(
    this: Model<WebhookEvent>,
    ids: readonly string[],
    filter: EventFilter,
  ): Promise<EventSummary[]> {
    return this.find(eventsAmong(ids, filter), SUMMARY).lean<EventSummary[]>();
  },
};
