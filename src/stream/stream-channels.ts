import type { StreamChat } from 'stream-chat';
import { addressOf } from './stream-address';
import { call } from './stream-call';

/** What Parley does with channels at Stream. */
export interface StreamChannels {
  /** Parley's own user. */
  readonly parleyUserId: string;
  /** Those that there are. At most three: more at once is what Stream calls an expensive query. */
  findChannels(cids: readonly string[]): Promise<readonly ChannelAtStream[]>;
  /**
   * Makes a channel as Parley's own user; one that is there is not changed. Members whom Stream does not know are made,
   * with their names; the others keep what Stream has of them.
   * @returns whether it is Parley's own now: false where somebody else was faster
   */
  createChannel(channel: NewChannel): Promise<boolean>;
  addMembers(cid: string, members: readonly Member[]): Promise<void>;
  /** Changes some of a channel's custom data; `null` takes a key away. */
  setChannelData(cid: string, data: Readonly<Record<string, string | null>>): Promise<void>;
}

export interface Member {
  readonly id: string;
  readonly name?: string | undefined;
}

export interface NewChannel {
  readonly cid: string;
  readonly members: readonly Member[];
  /** What it is about: `listing_id`, `buyer_id`, `seller_id`. */
  readonly custom: Readonly<Record<string, string>>;
}

/** What of a channel no client can forge. */
export interface ChannelAtStream {
  readonly cid: string;
  readonly createdBy: { readonly id: string; readonly role: string };
  /** A hundred at most. */
  readonly members: readonly string[];
}

const MEMBERS = 100;

export function createStreamChannels(
  chat: StreamChat,
  { userId, ensureUser }: { readonly userId: string; readonly ensureUser: () => Promise<void> },
): StreamChannels {
  const channelOf = (cid: string, data?: object) => {
    const { type, id } = addressOf(cid);
    return chat.channel(type, id, data as never);
  };

  /** Upserting replaces all that Stream has of a user, so only those are made whom it does not know. */
  const makeUnknown = async (users: readonly Member[]): Promise<void> => {
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
          member_limit: MEMBERS,
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
      await makeUnknown(members);
      // Get or create: who else makes it at the same time makes the same one.
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
      await makeUnknown(members);
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
