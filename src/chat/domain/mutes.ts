import type { ChannelState, MuteFact, MuteList } from './channel-state';
import { compareLists } from './membership';

/** The channel with an event's facts about which single members have muted it. */
export function withMuteFacts(channel: ChannelState, facts: readonly MuteFact[]): ChannelState {
  if (facts.length === 0) return channel;
  const latest = new Map((channel.mute_facts ?? []).map((fact) => [fact.user_id, fact]));
  for (const fact of facts) if (outranks(fact, latest.get(fact.user_id))) latest.set(fact.user_id, fact);
  return withMutesOf(channel, channel.mute_list, [...latest.values()]);
}

/** The channel with the complete list of members who have muted it at a time, which overrules every earlier fact. */
export function withMuteList(channel: ChannelState, list: MuteList): ChannelState {
  const sorted = { at: list.at, ids: [...new Set(list.ids)].toSorted() };
  const isNewer = channel.mute_list === undefined || compareLists(sorted, channel.mute_list) > 0;
  return isNewer ? withMutesOf(channel, sorted, channel.mute_facts ?? []) : channel;
}

function withMutesOf(
  channel: ChannelState,
  list: MuteList | undefined,
  facts: readonly MuteFact[],
): ChannelState {
  const mute_facts = facts
    .filter((fact) => list === undefined || fact.at > list.at)
    .toSorted((a, b) => (a.user_id < b.user_id ? -1 : 1));
  return { ...channel, mute_list: list, mute_facts: mute_facts.length === 0 ? undefined : mute_facts };
}

/** The latest fact about whether a member has muted the channel, by the channel's own events; undefined where they state none. */
export function latestMuteFact(
  channel: ChannelState,
  userId: string,
): { readonly muted: boolean; readonly at: Date } | undefined {
  const fact = channel.mute_facts?.find((one) => one.user_id === userId);
  if (fact !== undefined || channel.mute_list === undefined) return fact;
  return { muted: channel.mute_list.ids.includes(userId), at: channel.mute_list.at };
}

/** Of two facts with the same time, the mute outranks. */
function outranks(fact: MuteFact, known: MuteFact | undefined): boolean {
  if (known === undefined || fact.at > known.at) return true;
  return fact.at.getTime() === known.at.getTime() && fact.muted && !known.muted;
}
