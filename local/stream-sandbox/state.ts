import type { BanRecord, ChannelRecord, JsonObject, MessageRecord, UserRecord } from './records';
import type { Micros } from './timestamps';

export interface UnreadTotals {
  messages: number;
  channels: number;
}

/** The state of the sandbox. It uses maps, since ids are the app's own strings and may be `__proto__`. */
export interface State {
  users: Map<string, UserRecord>;
  channels: Map<string, ChannelRecord>;
  messages: Map<string, MessageRecord>;
  /** Ids of deleted messages, which cannot be used again. */
  spentMessageIds: Set<string>;
  bans: Map<string, BanRecord>;
  /** Names of channel types made beside the built-in ones. */
  channelTypes: Set<string>;
  settings: JsonObject;
  /** Sums over a user's memberships, kept so that an event need not visit all channels. */
  unread: Map<string, UnreadTotals>;
}

export function createState(): State {
  return {
    users: new Map(),
    channels: new Map(),
    messages: new Map(),
    spentMessageIds: new Set(),
    bans: new Map(),
    channelTypes: new Set(),
    settings: {},
    unread: new Map(),
  };
}

/** Empties the state in place, so that all references to it see the empty one. */
export function clearState(state: State): void {
  for (const part of [state.users, state.channels, state.messages, state.spentMessageIds]) part.clear();
  for (const part of [state.bans, state.channelTypes, state.unread]) part.clear();
  state.settings = {};
}

const VERSION = 1;

interface StoredChannel extends Omit<ChannelRecord, 'members'> {
  members: ChannelRecord['members'] extends Map<string, infer Member> ? Member[] : never;
}

interface Snapshot {
  version: number;
  users: UserRecord[];
  channels: StoredChannel[];
  spentMessageIds: string[];
  bans: BanRecord[];
  channelTypes: string[];
  settings: JsonObject;
}

export function serialiseState(state: State): string {
  const snapshot: Snapshot = {
    version: VERSION,
    users: [...state.users.values()],
    channels: [...state.channels.values()].map((channel) => ({
      ...channel,
      members: [...channel.members.values()],
    })),
    spentMessageIds: [...state.spentMessageIds],
    bans: [...state.bans.values()],
    channelTypes: [...state.channelTypes],
    settings: state.settings,
  };
  return JSON.stringify(snapshot);
}

export const banKey = (targetId: string, cid: string | null) => JSON.stringify([targetId, cid]);

/**
 * @returns The state and the latest time in it.
 * @throws if the text is not a snapshot of this version.
 */
export function parseState(text: string): { state: State; latest: Micros } {
  const snapshot = JSON.parse(text) as Snapshot;
  if (snapshot.version !== VERSION) throw new Error(`snapshot of version ${String(snapshot.version)}`);
  const state = createState();
  let latest = 0;
  for (const user of snapshot.users) {
    state.users.set(user.id, user);
    latest = Math.max(latest, user.updatedAt);
  }
  for (const stored of snapshot.channels) {
    const channel = { ...stored, members: new Map(stored.members.map((member) => [member.userId, member])) };
    state.channels.set(channel.cid, channel);
    latest = Math.max(latest, channel.updatedAt, channel.lastMessageAt ?? 0);
    for (const member of channel.members.values()) {
      const totals = state.unread.get(member.userId) ?? { messages: 0, channels: 0 };
      totals.messages += member.unread;
      totals.channels += member.unread > 0 ? 1 : 0;
      state.unread.set(member.userId, totals);
    }
    for (const message of channel.messages) {
      state.messages.set(message.id, message);
      latest = Math.max(latest, message.updatedAt, message.deletedAt ?? 0);
    }
  }
  for (const id of snapshot.spentMessageIds) state.spentMessageIds.add(id);
  for (const ban of snapshot.bans) state.bans.set(banKey(ban.targetId, ban.cid), ban);
  for (const type of snapshot.channelTypes) state.channelTypes.add(type);
  state.settings = snapshot.settings;
  return { state, latest };
}
