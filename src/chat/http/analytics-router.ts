import { Router } from 'express';
import { z } from 'zod';
import { ProblemError } from '../../platform/errors';
import { messageStatistics } from '../store/message-statistics';
import { callerOf, seesAll, type Caller } from '../../platform/http/auth';
import { dateRange, dateRangeFields, type DateRange } from '../../platform/http/date-range';
import { marketplaceId } from '../../platform/http/ids';
import { validate } from '../../platform/http/validate';
import type { ChatModels } from '../models';
import type { MarketplaceModels } from '../../marketplace/models';

/** `range` is what the dates mean at `now`. */
const query = (now: number) =>
  z
    .strictObject({ ...dateRangeFields, listingId: marketplaceId.optional() })
    .transform((asked, context): { range: DateRange; listingId: string | undefined; timezone: string } => {
      const range = dateRange(asked, now);
      if (!('field' in range)) return { range, listingId: asked.listingId, timezone: asked.timezone };
      context.addIssue({ code: 'custom', path: [range.field], message: range.message });
      return z.NEVER;
    });

/** Figures of messages. */
export function createAnalyticsRouter(models: ChatModels & MarketplaceModels, parleyUserId: string): Router {
  const router = Router();

  /**
   * `GET /messages?startDate&endDate&listingId&timezone` → `{total_messages, live_at_stream, unique_users,
   * messages_by_type: [{_id, count}], avg_messages_per_day, peak_hours: [{hour, count}]}`, most first, with the range that was counted.
   * Counted are the messages that are neither deleted nor hidden by Stream's moderation, also automatic ones and those
   * that Stream does not have any more (which `live_at_stream` leaves out); Parley itself is no user. Dates are RFC
   * 3339 dates (whole days in `timezone`, an IANA name, else UTC) or date-times (ends included); by default the
   * last 30 days. Staff and the service see all, who sells or sold a listing the conversations with them; 403 for others.
   */
  router.get('/messages', async (request, response) => {
    const { range, listingId, timezone } = validate('query', query(Date.now()), request.query);
    const cids = await visibleChannels(models, callerOf(response), listingId);
    const { total, liveAtStream, uniqueUsers, byType, byHour } = await messageStatistics(models, {
      from: range.start,
      until: range.until,
      listingId,
      cids,
      timeZone: timezone,
      parleyUserId,
    });
    response.json({
      ...(listingId !== undefined && { listing_id: listingId }),
      start_date: range.start,
      end_date: new Date(range.until.getTime() - 1),
      timezone,
      total_messages: total,
      live_at_stream: liveAtStream,
      unique_users: uniqueUsers,
      messages_by_type: byType,
      // An hour with three messages does not make 72 a day.
      avg_messages_per_day: total / Math.max(1, range.days),
      peak_hours: byHour,
    });
  });

  return router;
}

/** The channels whose messages a caller may have counted; undefined where it is all. */
async function visibleChannels(
  models: ChatModels & MarketplaceModels,
  caller: Caller,
  listingId: string | undefined,
): Promise<readonly string[] | undefined> {
  if (seesAll(caller)) return undefined;
  const { userId } = caller;
  const isSeller =
    listingId !== undefined &&
    ((await models.MarketplaceListing.exists({ _id: listingId, seller_id: userId })) ??
      (await models.ChatChannel.exists({ listing_id: listingId, seller_id: userId }))) !== null;
  // The same answer for a listing that does not exist, so that nobody can try out ids.
  if (!isSeller)
    throw new ProblemError('forbidden', 'Only staff, and sellers of their own listings, may read this');
  return models.ChatChannel.cidsOfMember(userId, listingId);
}
