import type { StreamChat } from 'stream-chat';
import { addressOf } from './stream-address';
import { call } from './stream-call';

/** Parley's operations on channels at Stream. */
export interface StreamChannels {
  /** Parley's own user. */
  readonly parleyUserId: string;
  /** Those of the channels that exist. Takes at most three: Stream calls more at once an expensive query. */
  findChannels(cids: readonly string[]): Promise<readonly ChannelAtStream[]>;
  /**
   * Creates a channel as Parley's own user; an existing one is not changed. Members whom Stream does not know are created
   * with their names; the others keep their profiles at Stream.
   * @returns whether the channel is Parley's own: false where somebody else has created it first
   */
  createChannel(channel: NewChannel): Promise<boolean>;
  addMembers(cid: string, members: readonly Member[]): Promise<void>;
  /** Changes some of a channel's custom data; `null` removes a key. */
  setChannelData(cid: string, data: Readonly<Record<string, string | null>>): Promise<void>;
}

export interface Member {
  readonly id: string;
  readonly name?: string | undefined;
}

export interface NewChannel {
  readonly cid: string;
  readonly members: readonly Member[];
  /** `listing_id`, `buyer_id`, `seller_id`. */
  readonly custom: Readonly<Record<string, string>>;
}

/** The facts about a channel that no client can forge. */
export interface ChannelAtStream {
  readonly cid: string;
  readonly createdBy: { readonly id: string; readonly role: string };
  /** A hundred at most. */
  readonly members: readonly string[];
}

const MEMBERS_PER_CHANNEL = 100;

export function createStreamChannels(
  chat: StreamChat,
  { userId, ensureUser }: { readonly userId: string; readonly ensureUser: () => Promise<void> },
): StreamChannels {
  const channelOf = (cid: string, data?: object) => {
    const { type, id } = addressOf(cid);
    return chat.channel(type, id, data as never);
  };

  /** Upserting replaces everything that Stream has of a user, so this creates only the users whom it does not know. */
  const createUnknownUsers = async (users: readonly Member[]): Promise<void> => {
    const ids = users.map(({ id }) => id);
    const { users: known } = await call(() =>
      chat.queryUsers({ id: { $in: ids } }, [], { limit: ids.length }),
    );
    const unknown = users.filter(({ id }) => !known.some((user) => user.id === id));
    if (unknown.length === 0) return;
    await call(() =>
      chat.upsertUsers(unknown.map(({ id, name }) => ({ id, ...(name !== undefined && { name }) }))),
    );
  };

  return {
    parleyUserId: userId,

    async findChannels(cids) {
      const found = await call(() =>
        chat.queryChannelsRequest({ cid: { $in: [...cids] } }, [], {
          limit: cids.length,
          message_limit: 1,
          member_limit: MEMBERS_PER_CHANNEL,
          // Without its state a channel need not come with its members.
          state: true,
          watch: false,
        }),
      );
      return found.map(({ channel, members }) => ({
        cid: channel.cid,
        createdBy: { id: channel.created_by?.id ?? '', role: channel.created_by?.role ?? 'user' },
        members: members.flatMap(({ user_id: one, user }) => one ?? user?.id ?? []),
      }));
    },

    async createChannel({ cid, members, custom }) {
      await ensureUser();
      await createUnknownUsers(members);
      // Get or create: whoever creates it at the same time gets the same channel.
      const { channel } = await call(() =>
        channelOf(cid, {
          members: members.map((member) => member.id),
          created_by_id: userId,
          ...custom,
        }).create(),
      );
      return channel.created_by?.id === userId;
    },

    async addMembers(cid, members) {
      await createUnknownUsers(members);
      await call(() => channelOf(cid).addMembers(members.map(({ id }) => id)));
    },

    async setChannelData(cid, data) {
      const entries = Object.entries(data);
      await call(() =>
        channelOf(cid).updatePartial({
          set: Object.fromEntries(entries.filter(([, value]) => value !== null)) as never,
          unset: entries.filter(([, value]) => value === null).map(([key]) => key) as never,
        }),
      );
    },
  };
}
