import type { ChannelState } from '../channels/channel-state';

/** Of a larger room, only buyer and seller are followed up: it is no conversation in which each waits for each. */
const MOST_PEOPLE = 10;

/** Whether somebody is in a conversation. Its buyer and seller are until it is known that they are not. */
export function takesPart(channel: ChannelState, userId: string): boolean {
  if (channel.members.includes(userId)) return true;
  if (userId !== channel.buyer_id && userId !== channel.seller_id) return false;
  return channel.roster === undefined && !channel.member_facts.some((fact) => fact.user_id === userId);
}

/** Those of a conversation who are followed up. */
export function peopleOf(channel: ChannelState, parleyUserId: string): readonly string[] {
  const sides = [channel.buyer_id, channel.seller_id].filter((id) => id !== undefined);
  const people = [...new Set([...channel.members, ...sides])].filter(
    (id) => id !== parleyUserId && takesPart(channel, id),
  );
  return people.length <= MOST_PEOPLE ? people : people.filter((id) => sides.includes(id));
}
