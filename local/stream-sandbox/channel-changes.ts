import { z } from 'zod';
import { ownUser } from './actors';
import { check, type Call, type Operation } from './call';
import { channelView, memberView, memberViews, ownChannelView } from './channel-views';
import { customChannelFields, reservedChannelFields } from './channels';
import { checkCustomSize, refuseReserved, withPartial } from './custom-data';
import { badInput, notAllowed } from './errors';
import { eventUser, publishChannelEvent } from './events';
import { addMembers, memberIds, memberList, requireUsers } from './members';
import { messageView } from './message-views';
import { authorise, channelOf } from './permissions';
import type { ChannelRecord, JsonObject } from './records';
import { storeMessage } from './send-message';
import { forgetUnread } from './unread';
import { userViewById } from './user-records';

const updateBody = z.object({
  data: z.looseObject({ frozen: z.boolean().optional() }).nullish(),
  message: z.looseObject({}).nullish(),
  add_members: memberList.default([]),
  remove_members: z.array(z.string()).default([]),
  add_moderators: z.array(z.string()).default([]),
  demote_moderators: z.array(z.string()).default([]),
  skip_push: z.boolean().optional(),
});

/** `data` replaces all custom data; members come and go beside it. */
export const updateChannel: Operation = (call) => {
  const body = check(updateBody, call.body);
  const channel = channelOf(call);
  const self = ownUser(call);
  const leaving = self !== undefined && body.remove_members.every((id) => id === self.id);
  const membersChange = body.add_members.length > 0 || (body.remove_members.length > 0 && !leaving);
  authorise(
    call,
    body.data ? 'UpdateChannel' : membersChange ? 'UpdateChannelMembers' : 'ReadChannel',
    channel,
  );
  if (channel.distinct && body.add_members.length > 0) {
    throw notAllowed(
      "cannot add members to the distinct channel they don't belong to, please create a new distinct channel with the desired members",
    );
  }
  requireUsers(call, [...memberIds(body.add_members), ...body.add_moderators], 'update');
  if (body.data) {
    refuseReserved(body.data, reservedChannelFields, 'data.');
    const custom = customChannelFields(body.data);
    checkCustomSize(custom, 'channel');
    channel.custom = custom;
    channel.frozen = body.data.frozen ?? channel.frozen;
  }
  const message = body.message ? storeMessage(call, channel, { type: 'system', ...body.message }) : undefined;
  channel.updatedAt = call.app.clock.now();
  changeMembers(call, channel, body);
  if (body.data || message) {
    publishUpdated(call, channel, message === undefined ? {} : { message: messageView(call, message) });
  }
  return {
    channel: ownChannelView(call, channel),
    members: memberViews(call.app.state, channel),
    ...(message === undefined ? {} : { message: messageView(call, message) }),
  };
};

function changeMembers(call: Call, channel: ChannelRecord, body: z.infer<typeof updateBody>): void {
  const { state } = call.app;
  for (const member of addMembers(call, channel, body.add_members)) {
    const fields = { member: memberView(state, channel, member), user: userViewById(state, member.userId) };
    publishChannelEvent(call, 'member.added', channel, fields);
  }
  for (const id of body.remove_members) {
    const member = channel.members.get(id);
    if (member === undefined) continue;
    const fields = { member: memberView(state, channel, member), user: userViewById(state, id) };
    forgetUnread(state, member);
    channel.members.delete(id);
    publishChannelEvent(call, 'member.removed', channel, fields);
  }
  const roles: [string[], string][] = [
    [body.add_moderators, 'channel_moderator'],
    [body.demote_moderators, 'channel_member'],
  ];
  for (const [ids, role] of roles) {
    addMembers(call, channel, ids);
    for (const id of ids) {
      const member = channel.members.get(id);
      if (member === undefined) continue;
      member.channelRole = role;
      member.updatedAt = call.app.clock.now();
      const fields = { member: memberView(state, channel, member), user: userViewById(state, id) };
      publishChannelEvent(call, 'member.updated', channel, fields);
    }
  }
}

function publishUpdated(call: Call, channel: ChannelRecord, fields: JsonObject): void {
  // Published bodies have no `user` when a server made the change.
  const user = call.caller.kind === 'user' ? { user: eventUser(call, channel, call.caller.userId) } : {};
  publishChannelEvent(call, 'channel.updated', channel, {
    channel: channelView(call.app.state, channel),
    ...user,
    ...fields,
  });
}

const partialBody = z.object({
  set: z.record(z.string(), z.unknown()).default({}),
  unset: z.array(z.string()).default([]),
});

export const updateChannelPartial: Operation = (call) => {
  const { set, unset } = check(partialBody, call.body);
  const channel = channelOf(call);
  authorise(call, 'UpdateChannel', channel);
  refuseReserved(set, reservedChannelFields, 'set.');
  const { frozen, ...rest } = set;
  if (frozen !== undefined && typeof frozen !== 'boolean') throw badInput('set.frozen must be a boolean');
  const custom = withPartial(channel.custom, customChannelFields(rest), unset);
  checkCustomSize(custom, 'channel');
  channel.custom = custom;
  channel.frozen = frozen ?? channel.frozen;
  channel.updatedAt = call.app.clock.now();
  publishUpdated(call, channel, {});
  return { channel: ownChannelView(call, channel), members: memberViews(call.app.state, channel) };
};
