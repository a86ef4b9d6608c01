import type { Model, QueryFilter } from 'mongoose';
import type { NotificationKind } from '../domain/kinds';
import type { NotificationStatus } from '../domain/notification-status';
import { afterPosition, BY_CREATION, sortBy } from '../../platform/mongo/keyset';
import type { Position } from '../../platform/values/position';
import type { Notification } from './notification-schema';

/** Selects notifications; every field narrows the selection. Ranges of time include their start, and exclude their end. */
export interface NotificationFilter {
  readonly status?: NotificationStatus | undefined;
  readonly kind?: NotificationKind | undefined;
  readonly recipientId?: string | undefined;
  readonly listingId?: string | undefined;
  readonly offerId?: string | undefined;
  /** Of the conversation. */
  readonly cid?: string | undefined;
  /** Of `createdAt`. */
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
  /** Of `failed_at`. */
  readonly failedSince?: Date | undefined;
  readonly failedBefore?: Date | undefined;
}

interface PageOptions {
  /** `desc`: newest first. */
  readonly order: 'asc' | 'desc';
  readonly limit: number;
  readonly after?: Position | undefined;
}

/** How long after its time a notification is left to its run, in ms: attempts are up to an hour apart. */
const OVERDUE_MS = 5 * 60_000;
const UNTRIED_MS = 70 * 60_000;
/** A run that was found is not checked again within this time, in ms: it may wait for a provider's rate limit. */
const RECHECK_MS = 60 * 60_000;

/** The queries of support and of the recovery. */
export const notificationQueries = {
  async page(
    this: Model<Notification>,
    filter: NotificationFilter,
    { order, limit, after }: PageOptions,
  ): Promise<Notification[]> {
    return this.find(where(filter, order, after), undefined, {
      sort: sortBy(BY_CREATION, order),
      limit,
    }).lean<Notification[]>();
  },

  /** How many come after a position (oldest first), counted up to `limit`. */
  async countAfter(
    this: Model<Notification>,
    filter: NotificationFilter,
    after: Position | undefined,
    limit: number,
  ): Promise<number> {
    return this.countDocuments(where(filter, 'asc', after), { limit });
  },

  /** Notifications on their way that have not changed for longer than a run would let them, the oldest first. */
  async unmoved(this: Model<Notification>, now: Date, limit: number): Promise<Notification[]> {
    const before = (ms: number): Date => new Date(now.getTime() - ms);
    return this.find({
      $or: [
        { status: 'waiting', wait_until: { $lt: before(OVERDUE_MS) } },
        { status: 'pending', updatedAt: { $lt: before(UNTRIED_MS) } },
      ],
      looked_at: { $not: { $gte: before(RECHECK_MS) } },
    })
      .sort({ updatedAt: 1 })
      .limit(limit)
      .lean<Notification[]>();
  },

  async noteLookedAt(this: Model<Notification>, keys: readonly string[], now: Date): Promise<void> {
    if (keys.length === 0) return;
    await this.updateMany({ _id: { $in: keys } }, { $set: { looked_at: now } }, { timestamps: false });
  },

  /** @param id as in URLs */
  async byPublicId(this: Model<Notification>, id: string): Promise<Notification | null> {
    return this.findOne({ id }).lean<Notification>();
  },
};

export function positionOf({ createdAt, _id }: Notification): Position {
  return { at: createdAt.getTime(), id: _id };
}

function where(
  filter: NotificationFilter,
  order: PageOptions['order'],
  after: Position | undefined,
): QueryFilter<Notification> {
  const { from, to, failedSince, failedBefore } = filter;
  const same = {
    status: filter.status,
    kind: filter.kind,
    recipient_id: filter.recipientId,
    listing_id: filter.listingId,
    offer_id: filter.offerId,
    cid: filter.cid,
    createdAt: range(from, to),
    failed_at: range(failedSince, failedBefore),
  };
  const conditions: QueryFilter<Notification>[] = [
    Object.fromEntries(Object.entries(same).filter(([, value]) => value !== undefined)),
  ];
  if (after !== undefined) conditions.push(afterPosition(BY_CREATION, after, order));
  return { $and: conditions };
}

function range(from: Date | undefined, to: Date | undefined) {
  if (from === undefined && to === undefined) return undefined;
  return { ...(from !== undefined && { $gte: from }), ...(to !== undefined && { $lt: to }) };
}
