import type { QueryFilter } from 'mongoose';
import { afterPosition, sortBy, type Keyset } from '../../platform/mongo/keyset';
import type { Position } from '../../platform/values/position';
import type { EventStatus } from '../domain/event-status';
import type { WebhookEvent } from './webhook-event-schema';

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

export interface PageOptions {
  /** `desc`: newest first. */
  readonly order: 'asc' | 'desc';
  readonly limit: number;
  /** Where the page before ended. */
  readonly after?: Position | undefined;
}

const BY_RECEIPT: Keyset = { time: 'received_at', id: '_id' };

/** The query of a filter, from a position on. */
export function eventsWhere(
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

/** The query for those of some rows that fit a filter. */
export function eventsAmong(ids: readonly string[], filter: EventFilter): QueryFilter<WebhookEvent> {
  return { ...eventsWhere(filter, { order: 'asc' }), _id: { $in: [...ids] } };
}

export function pageBounds({ order, limit }: PageOptions) {
  return { sort: sortBy(BY_RECEIPT, order), limit };
}
