import type { PipelineStage } from 'mongoose';
import { zoneOffsets } from '../../platform/values/time-zone';
import type { ChatModels } from '../models';

export interface StatisticsQuery {
  /** Messages written at or after `from`, and before `until`. */
  readonly from: Date;
  readonly until: Date;
  /** Only messages of this listing; all when absent. */
  readonly listingId?: string | undefined;
  /** Only messages of these channels; all when absent. */
  readonly cids?: readonly string[] | undefined;
  /** The zone of the hours of the day. */
  readonly timeZone: string;
  /** Parley's own Stream user, which does not count among the users. */
  readonly parleyUserId: string;
}

export interface MessageStatistics {
  readonly total: number;
  /** Those of them that no reconciliation has found missing at Stream. */
  readonly liveAtStream: number;
  readonly uniqueUsers: number;
  /** Highest counts first. */
  readonly byType: readonly { readonly _id: string; readonly count: number }[];
  /** Hours (0 to 23 in the time zone) with messages, highest counts first, then the earlier hour. */
  readonly byHour: readonly { readonly hour: number; readonly count: number }[];
}

/**
 * Counts the live messages of a time range, automatic ones too, in one pass over an index: they are first grouped by
 * sender, type and hour together, and all figures are then made from these few rows.
 */
export async function messageStatistics(
  models: ChatModels,
  query: StatisticsQuery,
): Promise<MessageStatistics> {
  const [result] = await models.ChatMessage.aggregate<MessageStatistics>(pipelineOf(query));
  if (result === undefined) throw new Error('$facet always gives one document');
  return result;
}

function pipelineOf(query: StatisticsQuery): PipelineStage[] {
  const count = { $sum: '$count' };
  const first = (facet: string) => ({ $ifNull: [{ $first: `$${facet}.count` }, 0] });
  return [
    {
      $match: {
        ...(query.listingId !== undefined && { listing_id: query.listingId }),
        ...(query.cids !== undefined && { cid: { $in: [...query.cids] } }),
        stream_created_at: { $gte: query.from, $lt: query.until },
        sender_id: { $ne: null },
        deleted_at: null,
        hidden: { $ne: true },
      },
    },
    {
      $group: {
        _id: {
          sender: '$sender_id',
          type: '$type',
          hour: { $hour: localTime(query) },
        },
        count: { $sum: 1 },
        missing: { $sum: { $cond: [{ $gt: ['$missing_at_stream_at', null] }, 1, 0] } },
      },
    },
    {
      $facet: {
        total: [{ $group: { _id: null, count, missing: { $sum: '$missing' } } }],
        senders: [
          { $match: { '_id.sender': { $ne: query.parleyUserId } } },
          { $group: { _id: '$_id.sender' } },
          { $count: 'count' },
        ],
        byType: [{ $group: { _id: '$_id.type', count } }, { $sort: { count: -1, _id: 1 } }],
        byHour: [
          { $group: { _id: '$_id.hour', count } },
          { $sort: { count: -1, _id: 1 } },
          { $project: { _id: 0, hour: '$_id', count: 1 } },
        ],
      },
    },
    {
      $project: {
        total: first('total'),
        liveAtStream: { $subtract: [first('total'), { $ifNull: [{ $first: '$total.missing' }, 0] }] },
        uniqueUsers: first('senders'),
        byType: 1,
        byHour: 1,
      },
    },
  ];
}

/**
 * A message's local time in the zone, as if that were UTC. The offsets come from Node: MongoDB has a time zone database
 * of its own, which may be older and knows fewer names.
 */
function localTime({ from, until, timeZone }: StatisticsQuery): Record<string, unknown> {
  const [first, ...changes] = zoneOffsets(from.getTime(), until.getTime(), timeZone);
  const offset = changes.reduce<unknown>(
    (before, { at, offsetMs }) => ({
      $cond: [{ $lt: ['$stream_created_at', new Date(at)] }, before, offsetMs],
    }),
    first?.offsetMs ?? 0,
  );
  return { $add: ['$stream_created_at', offset] };
}
