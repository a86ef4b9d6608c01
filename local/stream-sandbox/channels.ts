import { createHash } from 'node:crypto';
import { z } from 'zod';
import { actingUser } from './actors';
import { check, userReference, type Call, type Operation } from './call';
import { requireChannelType } from './channel-types';
import { channelView, memberViews, ownChannelView, readViews } from './channel-views';
import { checkCustomSize, customFields, refuseReserved } from './custom-data';
import { badInput } from './errors';
import { eventUser, publishChannelEvent } from './events';
import { addMembers, memberIds, memberList, requireUsers } from './members';
import { historyPage, pageSchema } from './message-history';
import { messageView } from './message-views';
import { authorise } from './permissions';
import type { ChannelRecord, JsonObject } from './records';

/** Fields of a channel that only Stream writes. */
export const reservedChannelFields = (
  'id type cid created_at updated_at deleted_at last_message_at config own_capabilities member_count muted ' +
  'mute_expires_at cooldown hidden blocked disabled truncated_at truncated_by message_count'
).split(' ');
const known = new Set([
  ...reservedChannelFields,
  'members',
  'invites',
  'created_by',
  'created_by_id',
  'frozen',
  'team',
]);

export const customChannelFields = (data: JsonObject): JsonObject => customFields(data, known);

const queryBody = z.object({
  data: z
    .looseObject({
      members: memberList.default([]),
      created_by: userReference.nullish(),
      created_by_id: z.string().nullish(),
      frozen: z.boolean().default(false),
    })
    .optional(),
  state: z.boolean().default(false),
  watch: z.boolean().default(false),
  presence: z.boolean().default(false),
  messages: pageSchema.prefault({}),
});

/** Get or create. `data` is of use only for a channel that is not there yet. */
export const getOrCreateChannel: Operation = (call) => {
  const body = check(queryBody, call.body);
  const { type = '' } = call.params;
  const { state } = call.app;
  requireChannelType(state, type);
  if (body.watch || body.presence) throw noConnection();
  const data = body.data ?? { members: [], frozen: false };
  const distinct = call.params['id'] === undefined;
  const id = call.params['id'] ?? distinctId(memberIds(data.members));
  const channel = state.channels.get(`${type}:${id}`) ?? create(call, id, distinct, data);
  authorise(call, 'ReadChannel', channel);
  const messages = body.state ? historyPage(channel, body.messages) : [];
  return queryView(
    call,
    channel,
    messages.map((message) => messageView(call, message)),
    body.state,
  );
};

/** A WebSocket is needed to watch, and the sandbox offers none. */
export const noConnection = () =>
  badInput(
    'Watch or Presence requires an active websocket connection, please make sure to include your websocket connection_id',
  );

/** Stream derives the id of a channel without one from its members. */
function distinctId(ids: readonly string[]): string {
  if (ids.length < 2) throw badInput('When using member based IDs specify at least 2 members');
  return `!members-${createHash('sha256').update(JSON.stringify(ids.toSorted())).digest('base64url')}`;
}

type ChannelData = NonNullable<z.infer<typeof queryBody>['data']>;

function create(call: Call, id: string, distinct: boolean, data: ChannelData): ChannelRecord {
  const { state, clock } = call.app;
  const { type = '' } = call.params;
  if (!distinct && !/^[\w-]{1,64}$/.test(id)) {
    throw badInput(`channel.id "${id}" is invalid: only letters, numbers, _ and - are allowed, up to 64`);
  }
  refuseReserved(data, reservedChannelFields, 'data.');
  const creator = actingUser(call, 'data.created_by', { user: data.created_by, userId: data.created_by_id });
  requireUsers(call, memberIds(data.members), 'create');
  const custom = customChannelFields(data);
  checkCustomSize(custom, 'channel');
  const now = clock.now();
  const channel: ChannelRecord = {
    type,
    id,
    cid: `${type}:${id}`,
    createdById: creator.id,
    createdAt: now,
    updatedAt: now,
    lastMessageAt: null,
    frozen: data.frozen,
    distinct,
    custom,
    members: new Map(),
    messages: [],
  };
  addMembers(call, channel, data.members);
  state.channels.set(channel.cid, channel);
  publishChannelEvent(call, 'channel.created', channel, {
    channel: { ...channelView(state, channel), members: memberViews(state, channel) },
    user: eventUser(call, channel, creator.id),
  });
  return channel;
}

/** One channel as queries answer it; the SDK reads `members`, `messages` and `read` from it. */
export function queryView(
  call: Call,
  channel: ChannelRecord,
  messages: JsonObject[],
  withState: boolean,
): JsonObject {
  const { state } = call.app;
  const members = memberViews(state, channel);
  const { caller } = call;
  const membership =
    caller.kind === 'user' ? members.find((member) => member['user_id'] === caller.userId) : undefined;
  const pinned = withState
    ? channel.messages.filter((message) => message.pin !== null && message.deletedAt === null)
    : [];
  return {
    channel: ownChannelView(call, channel),
    messages,
    pinned_messages: pinned.slice(-10).map((message) => messageView(call, message)),
    watcher_count: 0,
    read: withState ? readViews(state, channel) : [],
    members,
    ...(membership === undefined ? {} : { membership }),
    threads: [],
  };
}
