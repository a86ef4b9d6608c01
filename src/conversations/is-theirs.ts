import type { ChannelAtStream } from '../stream/stream-channels';

/** The two people of a conversation. */
export interface Parties {
  readonly buyerId: string;
  readonly sellerId: string;
}

/** Roles that users have without the app's server having given them one. */
const ORDINARY_ROLES: readonly string[] = ['user', 'guest', 'anonymous'];

/**
 * Whether a channel can be trusted to be the conversation of the two. Its custom data proves nothing: anybody who may
 * create channels can write it, and can create one under an id that can be worked out. Members and creator, who may read
 * along without being a member, cannot be forged.
 */
export function isTheirs(channel: ChannelAtStream, parties: Parties, parleyUserId: string): boolean {
  const own = [parties.buyerId, parties.sellerId, parleyUserId];
  const { id, role } = channel.createdBy;
  const isOfApp = own.includes(id) || !ORDINARY_ROLES.includes(role);
  return isOfApp && channel.members.every((member) => own.includes(member));
}

/** Whether both are members; somebody who has left, or was never added, would not receive anything. */
export function hasBoth({ members }: ChannelAtStream, { buyerId, sellerId }: Parties): boolean {
  return members.includes(buyerId) && members.includes(sellerId);
}
