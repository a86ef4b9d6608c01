import { z } from 'zod';
import type { Call } from './call';
import { badInput } from './errors';
import type { ChannelRecord, MemberRecord } from './records';

const MAX_MEMBERS = 100;

/** Ids or objects: the SDK passes through what it is given. */
export const memberList = z
  .array(z.union([z.string(), z.looseObject({ user_id: z.string(), channel_role: z.string().optional() })]))
  .max(MAX_MEMBERS, `channel members are limited to ${MAX_MEMBERS}`);

export type MemberList = z.infer<typeof memberList>;

export const memberIds = (list: MemberList): string[] => [
  ...new Set(list.map((entry) => (typeof entry === 'string' ? entry : entry.user_id))),
];

/** @param operation `create` or `update`, as the error says. */
export function requireUsers(call: Call, ids: readonly string[], operation: 'create' | 'update'): void {
  const missing = ids.filter((id) => !call.app.state.users.has(id));
  if (missing.length > 0) {
    throw badInput(
      `The following users are involved in channel ${operation} operation, but don't exist: [${missing.join(' ')}]. ` +
        'Please create the user objects before setting up the channel.',
    );
  }
}

/** @returns Those who were not members yet. */
export function addMembers(call: Call, channel: ChannelRecord, list: MemberList): MemberRecord[] {
  const now = call.app.clock.now();
  const added: MemberRecord[] = [];
  for (const entry of list) {
    const userId = typeof entry === 'string' ? entry : entry.user_id;
    if (channel.members.has(userId)) continue;
    const member: MemberRecord = {
      userId,
      channelRole: (typeof entry === 'string' ? undefined : entry.channel_role) ?? 'channel_member',
      createdAt: now,
      updatedAt: now,
      lastRead: null,
      lastReadMessageId: null,
      unread: 0,
    };
    channel.members.set(userId, member);
    added.push(member);
  }
  return added;
}
