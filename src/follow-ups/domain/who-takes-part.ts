import type { ChannelState } from '../../chat/domain/channel-state';

/** Of a larger room, only buyer and seller are followed up: it is no conversation in which each waits for each. */
const MAX_PEOPLE = 10;

/** Whether somebody is in a conversation. */
export function takesPart(channel: ChannelState, userId: string): boolean {
  return channel.members.includes(userId);
}

/** Those of a conversation who are followed up. */
export function peopleOf(channel: ChannelState, parleyUserId: string): readonly string[] {
  const sides = [channel.buyer_id, channel.seller_id].filter((id) => id !== undefined);
  const people = channel.members.filter((id) => id !== parleyUserId);
  return people.length <= MAX_PEOPLE ? people : people.filter((id) => sides.includes(id));
}
