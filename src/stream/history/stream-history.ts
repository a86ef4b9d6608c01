import { setTimeout as delay } from 'node:timers/promises';
import type { StreamChat } from 'stream-chat';
import type { ChannelHistory, HistoryMessage } from '../../reconciliation/domain/channel-history';
import { readChannelHistory, readMessages } from './channel-history';
import { addressOf, UNADDRESSABLE } from '../stream-address';
import { call, isCode, NOT_FOUND } from '../stream-call';
import { createRateBudget } from './rate-budget';

/** Reads the history at Stream. Every method may wait where little of a rate limit is left. */
export interface StreamHistory {
  /** Channels by one of their times, earliest first, each with its latest messages, its members and their reads. */
  changedChannels(query: ChangedChannelsQuery): Promise<ChannelPage>;
  /** Takes at most three channels: Stream calls more at once an expensive query. */
  channelsByCid(cids: readonly string[]): Promise<ChannelPage>;
  /** A page of a channel's messages before one of them. */
  messagesOf(cid: string, before: string): Promise<MessagePage>;
  /** A page of the replies in a thread: the latest ones, or those before one of them. */
  repliesTo(messageId: string, before?: string): Promise<MessagePage>;
  /**
   * A message with its content, even where it is deleted. `gone`: Stream answers that it does not have the message.
   * `unreadable`: the answer has an unknown form, or the id is one that no call can have.
   */
  message(messageId: string): Promise<HistoryMessage | 'gone' | 'unreadable'>;
  /** Whether Stream answers a request for this channel alone that it does not exist. */
  isGone(cid: string): Promise<boolean>;
}

export interface ChangedChannelsQuery {
  /** `last_updated`: the time of the last message, else of the creation · `updated_at`: the time of the last change of the channel itself. */
  readonly by: 'last_updated' | 'updated_at';
  /** RFC 3339 */
  readonly from: string;
  /** How many channels from `from` on to skip; Stream takes up to 1,000. */
  readonly offset: number;
}

export interface ChannelPage {
  readonly channels: readonly ChannelHistory[];
  /** The parts that could not be read. */
  readonly faults: readonly string[];
  /** Whether there may be further channels. */
  readonly isFull: boolean;
}

export interface MessagePage {
  /** Oldest first. */
  readonly messages: readonly HistoryMessage[];
  readonly faults: readonly string[];
  readonly isFull: boolean;
}

/** The largest pages that Stream allows. */
export const CHANNELS_PAGE_SIZE = 30;
const MESSAGES_WITH_CHANNEL = 50;
export const MESSAGES_PAGE_SIZE = 300;
const REPLIES_PAGE_SIZE = 100;
const MEMBERS_WITH_CHANNEL = 100;

export function createStreamHistory(chat: StreamChat): StreamHistory {
  const budget = createRateBudget((ms) => delay(ms));
  // The SDK itself gives callers the headers of failures only.
  chat.axiosInstance.interceptors.response.use((response) => {
    const kind = kindOf(response.config.url ?? '');
    if (kind !== undefined) budget.note(kind, response.headers);
    return response;
  });

  const limited = async <T>(kind: CallKind, request: () => Promise<T>): Promise<T> => {
    await budget.enter(kind);
    return call(request);
  };

  const channels = async (filter: object, sort: object, options: object): Promise<ChannelPage> => {
    const answer = await limited('channels', () =>
      chat.queryChannelsRequest(filter as never, sort as never, {
        ...options,
        limit: CHANNELS_PAGE_SIZE,
        message_limit: MESSAGES_WITH_CHANNEL,
        member_limit: MEMBERS_WITH_CHANNEL,
        state: true,
        watch: false,
        presence: false,
      }),
    );
    const read = answer.map((one) => readChannelHistory(one, MESSAGES_WITH_CHANNEL));
    return {
      channels: read.flatMap((one) => ('channel' in one ? [one.channel] : [])),
      faults: read.flatMap(({ faults }) => faults),
      isFull: answer.length >= CHANNELS_PAGE_SIZE,
    };
  };

  return {
    changedChannels: ({ by, from, offset }) => channels({ [by]: { $gte: from } }, { [by]: 1 }, { offset }),

    channelsByCid: (cids) => channels({ cid: { $in: [...cids] } }, { last_updated: 1 }, {}),

    async messagesOf(cid, before) {
      const { type, id } = addressOf(cid);
      const path = `/channels/${encodeURIComponent(type)}/${encodeURIComponent(id)}/query`;
      // The SDK's `channel.query` would cache the result. Without `data` the call does not create a channel that is gone.
      const { messages } = await limited('channel', () =>
        chat.post<{ messages: unknown[] }>(chat.baseURL + path, {
          state: true,
          messages: { limit: MESSAGES_PAGE_SIZE, id_lt: before },
        }),
      );
      return { ...readMessages(messages), isFull: messages.length >= MESSAGES_PAGE_SIZE };
    },

    async repliesTo(messageId, before) {
      const path = `/messages/${encodeURIComponent(messageId)}/replies`;
      const { messages } = await limited('replies', () =>
        chat.get<{ messages: unknown[] }>(chat.baseURL + path, {
          limit: REPLIES_PAGE_SIZE,
          ...(before !== undefined && { id_lt: before }),
        }),
      );
      return { ...readMessages(messages), isFull: messages.length >= REPLIES_PAGE_SIZE };
    },

    async message(messageId) {
      try {
        const { message } = await limited('message', () =>
          chat.getMessage(messageId, { show_deleted_message: true }),
        );
        return readMessages([message]).messages[0] ?? 'unreadable';
      } catch (error) {
        if (isCode(error, NOT_FOUND)) return 'gone';
        if (isCode(error, UNADDRESSABLE)) return 'unreadable';
        throw error;
      }
    },

    async isGone(cid) {
      try {
        const { type, id } = addressOf(cid);
        await limited('members', () => chat.channel(type, id).queryMembers({}, [], { limit: 1 }));
        return false;
      } catch (error) {
        if (isCode(error, NOT_FOUND)) return true;
        if (isCode(error, UNADDRESSABLE)) return false;
        throw error;
      }
    },
  };
}

type CallKind = 'channels' | 'channel' | 'replies' | 'message' | 'members';

const CALL_KINDS: readonly (readonly [RegExp, CallKind])[] = [
  [/\/channels$/, 'channels'],
  [/\/channels\/[^/]+\/[^/]+\/query$/, 'channel'],
  [/\/messages\/[^/]+\/replies$/, 'replies'],
  [/\/messages\/[^/]+$/, 'message'],
  [/\/members$/, 'members'],
];

/** The kind of a call, by which Stream counts it against a limit. */
function kindOf(url: string): CallKind | undefined {
  return CALL_KINDS.find(([pattern]) => pattern.test(url))?.[1];
}
