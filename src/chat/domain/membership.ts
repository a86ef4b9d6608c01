import type { ChannelState, MemberFact, Roster } from './channel-state';

/** The channel with an event's facts about single members. For each member the latest fact counts. */
export function withMemberFacts(channel: ChannelState, facts: readonly MemberFact[]): ChannelState {
  const latest = new Map(channel.member_facts.map((fact) => [fact.user_id, fact]));
  let isNews = false;
  for (const fact of facts) {
    if (!outranks(fact, latest.get(fact.user_id))) continue;
    latest.set(fact.user_id, fact);
    isNews = true;
  }
  return isNews ? withMembers(channel, channel.roster, [...latest.values()]) : channel;
}

/** The channel with a list of all its members at a time, which overrules every earlier fact. */
export function withRoster(channel: ChannelState, roster: Roster): ChannelState {
  const sorted = { at: roster.at, ids: [...new Set(roster.ids)].toSorted() };
  const isNewer = channel.roster === undefined || compareLists(sorted, channel.roster) > 0;
  return isNewer ? withMembers(channel, sorted, channel.member_facts) : channel;
}

function withMembers(
  channel: ChannelState,
  roster: Roster | undefined,
  facts: readonly MemberFact[],
): ChannelState {
  const member_facts = facts
    .filter((fact) => roster === undefined || fact.at > roster.at)
    .toSorted((a, b) => (a.user_id < b.user_id ? -1 : 1));
  const members = new Set(roster?.ids);
  for (const { user_id: id, present } of member_facts) {
    if (present) members.add(id);
    else members.delete(id);
  }
  return { ...channel, roster, member_facts, members: [...members].toSorted() };
}

/** Of two facts with the same time, having left outranks being a member. */
function outranks(fact: MemberFact, known: MemberFact | undefined): boolean {
  if (known === undefined || fact.at > known.at) return true;
  return fact.at.getTime() === known.at.getTime() && known.present && !fact.present;
}

/** Orders two lists of people, each complete at its time, by that time; where the times are equal, by their ids. */
export function compareLists(a: Roster, b: Roster): number {
  const difference = a.at.getTime() - b.at.getTime();
  if (difference !== 0) return difference;
  const [left, right] = [a.ids.join('\n'), b.ids.join('\n')];
  return left === right ? 0 : left < right ? -1 : 1;
}
