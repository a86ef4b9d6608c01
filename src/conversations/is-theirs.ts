import type { ChannelAtStream } from '../stream/stream-channels';

/** Whose conversation it is to be. */
export interface Parties {
  readonly buyerId: string;
  readonly sellerId: string;
}

/** Roles that a user has of themself; others only the app's server gives. */
const ROLES_OF_PEOPLE: readonly string[] = ['user', 'guest', 'anonymous'];

/**
 * Whether a channel may be taken for the conversation of the two. What it says that it is about proves nothing: anyone
 * who may create channels can write that, and create one under an id that can be worked out. Its members and its
 * creator, who may read along without being a member, cannot be forged.
 */
export function isTheirs(channel: ChannelAtStream, parties: Parties, parleyUserId: string): boolean {
  const own = [parties.buyerId, parties.sellerId, parleyUserId];
  const { id, role } = channel.createdBy;
  const isOfApp = own.includes(id) || !ROLES_OF_PEOPLE.includes(role);
  return isOfApp && channel.members.every((member) => own.includes(member));
}

/** Whether both are in it; who has left, or was never added, would hear nothing. */
export function hasBoth({ members }: ChannelAtStream, { buyerId, sellerId }: Parties): boolean {
  return members.includes(buyerId) && members.includes(sellerId);
}
