import { z } from 'zod';
import { check, queryPayload, type Call, type Operation } from './call';
import { channelView, memberViews } from './channel-views';
import { noConnection, queryView } from './channels';
import { notFound } from './errors';
import { compileFilter, compileSort } from './filters';
import { historyPage } from './message-history';
import { messageView } from './message-views';
import { authorise } from './permissions';
import type { ChannelRecord, JsonObject } from './records';

const sortList = z.array(z.object({ field: z.string(), direction: z.number().optional() })).default([]);
const conditions = z.record(z.string(), z.unknown()).default({});

const channelsBody = z.object({
  filter_conditions: conditions,
  sort: sortList,
  limit: z.number().int().min(0).max(30, 'limit must be 30 or less').default(10),
  offset: z.number().int().min(0).max(1000, 'offset must be 1000 or less').default(0),
  message_limit: z.number().int().min(0).max(300).default(25),
  member_limit: z.number().int().min(0, 'must be 0 or greater').max(100, 'must be 100 or less').default(100),
  state: z.boolean().default(true),
  watch: z.boolean().default(false),
  presence: z.boolean().default(false),
  user_id: z.string().optional(),
});

/** The fields of a channel for filters and sorting, with `members` as ids. */
function subject(call: Call, channel: ChannelRecord): JsonObject {
  const view = channelView(call.app.state, channel);
  return {
    ...view,
    created_by_id: channel.createdById,
    members: [...channel.members.keys()],
    last_updated: view['last_message_at'] ?? view['created_at'],
  };
}

/** The channels that a filter can match. Most filters name them, directly or in `$in`, which spares a scan of all. */
function candidates(call: Call, filter: JsonObject): Iterable<ChannelRecord> {
  const { channels } = call.app.state;
  const cid = filter['cid'];
  const named = typeof cid === 'string' ? [cid] : (cid as { $in?: unknown; $eq?: unknown } | undefined);
  const list = Array.isArray(named)
    ? named
    : (named?.$in ?? (named?.$eq === undefined ? undefined : [named.$eq]));
  if (!Array.isArray(list)) return channels.values();
  const unique = new Set(list.map(String));
  return [...unique].flatMap((key) => channels.get(key) ?? []);
}

export const queryChannels: Operation = (call) => {
  const body = check(channelsBody, call.body);
  if (body.watch || body.presence) throw noConnection();
  const matches = compileFilter(body.filter_conditions);
  const { caller } = call;
  const found: { channel: ChannelRecord; view: JsonObject }[] = [];
  for (const channel of candidates(call, body.filter_conditions)) {
    if (
      caller.kind === 'user' &&
      !channel.members.has(caller.userId) &&
      channel.createdById !== caller.userId
    )
      continue;
    const view = subject(call, channel);
    if (matches(view)) found.push({ channel, view });
  }
  const order = compileSort(body.sort, [{ field: 'last_updated', direction: -1 }]);
  found.sort((left, right) => order(left.view, right.view));
  return {
    channels: found.slice(body.offset, body.offset + body.limit).map(({ channel }) => {
      const messages = body.state ? historyPage(channel, { limit: body.message_limit }) : [];
      const rendered = messages.map((message) => messageView(call, message));
      const view = queryView(call, channel, rendered, body.state);
      return { ...view, members: memberViews(call.app.state, channel, body.member_limit) };
    }),
  };
};

const membersPayload = z.object({
  type: z.string(),
  id: z.string(),
  filter_conditions: conditions,
  sort: sortList,
  limit: z.number().int().min(0).max(100).default(100),
  offset: z.number().int().min(0).max(1000).default(0),
});

export const queryMembers: Operation = (call) => {
  const payload = check(membersPayload, queryPayload(call));
  const channel = call.app.state.channels.get(`${payload.type}:${payload.id}`);
  if (channel === undefined) throw notFound(`Can't find channel with id ${payload.type}:${payload.id}`);
  authorise(call, 'ReadChannel', channel);
  const matches = compileFilter(payload.filter_conditions);
  const subjects = memberViews(call.app.state, channel, Number.POSITIVE_INFINITY).map((view) => {
    const user = view['user'] as JsonObject;
    return { view, fields: { ...view, id: user['id'], name: user['name'], banned: user['banned'] } };
  });
  const found = subjects.filter(({ fields }) => matches(fields));
  const order = compileSort(payload.sort, [{ field: 'created_at', direction: 1 }]);
  found.sort((left, right) => order(left.fields, right.fields));
  return { members: found.slice(payload.offset, payload.offset + payload.limit).map(({ view }) => view) };
};
