import { ownUser } from './actors';
import type { Call } from './call';
import { notAllowed, notFound } from './errors';
import type { BanRecord, ChannelRecord, MessageRecord } from './records';
import { activeBan } from './user-records';

/** Stream's names of the permissions, as in its errors. */
export type Action =
  | 'ReadChannel'
  | 'CreateMessage'
  | 'UpdateMessage'
  | 'DeleteMessage'
  | 'FlagMessage'
  | 'UpdateChannel'
  | 'UpdateChannelMembers'
  | 'DeleteChannel'
  | 'BanChannelMember'
  | 'BanUser';

const forMembers: readonly Action[] = ['ReadChannel', 'CreateMessage', 'FlagMessage'];
const forModerators: readonly Action[] = ['UpdateMessage', 'DeleteMessage', 'BanChannelMember'];
const forOwner: readonly Action[] = ['UpdateChannel', 'UpdateChannelMembers', 'DeleteChannel'];

/**
 * The default grants of the type `messaging`, reduced to what the sandbox offers: members read and write, the creator
 * manages the channel, moderators remove messages, the role `admin` and servers may do everything.
 */
export function authorise(call: Call, action: Action, channel?: ChannelRecord): void {
  const user = ownUser(call);
  if (user === undefined || user.role === 'admin') return;
  const member = channel?.members.get(user.id);
  const owner = channel?.createdById === user.id;
  const moderator = member?.channelRole === 'channel_moderator';
  const allowed =
    (forMembers.includes(action) && (member !== undefined || owner)) ||
    (forModerators.includes(action) && moderator) ||
    (forOwner.includes(action) && (owner || moderator));
  if (!allowed) {
    throw notAllowed(
      `User '${user.id}' with role '${user.role}' is not allowed to perform action ${action} in scope '${channel?.type ?? '.app'}'`,
    );
  }
  // A shadow-banned user must not notice the ban.
  if (action !== 'ReadChannel' && bansOf(call, user.id, channel).some((ban) => !ban.shadow)) {
    throw notAllowed(`User '${user.id}' is banned`);
  }
}

/** The bans that are in force for somebody now, in the whole app and in a channel. */
export function bansOf(call: Call, userId: string, channel?: ChannelRecord): readonly BanRecord[] {
  const { state, clock } = call.app;
  const now = clock.now();
  const scopes = channel === undefined ? [null] : [null, channel.cid];
  return scopes.flatMap((cid) => activeBan(state, userId, cid, now) ?? []);
}

/** Authors may change their own messages while they can read the channel. */
export function authoriseMessage(
  call: Call,
  action: 'UpdateMessage' | 'DeleteMessage',
  message: MessageRecord,
): void {
  const channel = requireChannel(call, message.cid);
  const own = call.caller.kind === 'user' && message.userId === call.caller.userId;
  authorise(call, own ? 'CreateMessage' : action, channel);
}

export function requireChannel(call: Call, cid: string): ChannelRecord {
  const channel = call.app.state.channels.get(cid);
  if (channel === undefined) throw notFound(`Can't find channel with id ${cid}`);
  return channel;
}

/** The channel of the path. */
export const channelOf = (call: Call): ChannelRecord =>
  requireChannel(call, `${call.params['type'] ?? ''}:${call.params['id'] ?? ''}`);

export function requireMessage(call: Call, id: string): MessageRecord {
  const message = call.app.state.messages.get(id);
  if (message === undefined) throw notFound(`message with id ${id} not found`);
  return message;
}
