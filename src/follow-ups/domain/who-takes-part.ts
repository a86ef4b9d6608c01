import type { ChannelState } from '../../chat/domain/channel-state';

/** In a channel with more people only buyer and seller are followed up: not everybody waits for everybody there. */
const MAX_PEOPLE = 10;

/** Whether somebody is a member of a conversation. */
export function takesPart(channel: ChannelState, userId: string): boolean {
  return channel.members.includes(userId);
}

/** The people of a conversation who are followed up. */
export function followedPeople(channel: ChannelState, parleyUserId: string): readonly string[] {
  const sides = [channel.buyer_id, channel.seller_id].filter((id) => id !== undefined);
  const people = channel.members.filter((id) => id !== parleyUserId);
  return people.length <= MAX_PEOPLE ? people : people.filter((id) => sides.includes(id));
}
