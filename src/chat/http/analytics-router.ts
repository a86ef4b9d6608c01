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

/** Resolves the dates, and their defaults, to `range` at the time `now`. */
const query = (now: number) =>
  z
    .strictObject({ ...dateRangeFields, listingId: marketplaceId.optional() })
    .transform((given, context): { range: DateRange; listingId: string | undefined; timezone: string } => {
      const range = dateRange(given, now);
      if (!('field' in range)) return { range, listingId: given.listingId, timezone: given.timezone };
      context.addIssue({ code: 'custom', path: [range.field], message: range.message });
      return z.NEVER;
    });

/** Statistics of messages. */
export function createAnalyticsRouter(models: ChatModels & MarketplaceModels, parleyUserId: string): Router {
  const router = Router();

  /**
   * `GET /messages?startDate&endDate&listingId&timezone` → `{total_messages, live_at_stream, unique_users,
   * messages_by_type: [{_id, count}], avg_messages_per_day, peak_hours: [{hour, count}]}`, highest counts first, with the
   * range that was counted. The statistics count the messages that are neither deleted nor hidden by Stream's moderation,
   * automatic ones too, and those that Stream does not have any more (which `live_at_stream` leaves out). Parley itself
   * does not count as a user. Dates are RFC 3339 dates (whole days in `timezone`, an IANA name, else UTC) or date-times
   * (ends included); by default the last 30 days. Staff and the service see all messages; present and former sellers of
   * a listing see their own conversations about it; others get a 403.
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
      // Ranges of less than a day count as one: an hour with three messages does not make 72 a day.
      avg_messages_per_day: total / Math.max(1, range.days),
      peak_hours: byHour,
    });
  });

  return router;
}

/** The channels whose messages count for a caller; undefined where all do. */
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
  // A listing that does not exist gets the same answer, so that nobody can probe ids.
  if (!isSeller)
    throw new ProblemError('forbidden', 'Only staff, and sellers of their own listings, may read this');
  return models.ChatChannel.cidsOfMember(userId, listingId);
}
