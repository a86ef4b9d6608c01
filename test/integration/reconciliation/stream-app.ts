import { StreamChat, type Channel } from 'stream-chat';
import { startStreamSandbox, type StreamSandbox } from '../../../local/stream-sandbox/index';
import { API_KEY, API_SECRET } from '../../support/environment';

/** A Stream app of one's own, whose webhooks can be switched off as an outage does. */
export interface StreamApp {
  readonly sandbox: StreamSandbox;
  readonly chat: StreamChat;
  /** From now on events are posted there; nowhere where undefined. Waits for those under way. */
  deliverTo(url: string | undefined): Promise<void>;
  /** Faults for the next calls of the API: see `local/stream-sandbox/faults`. */
  fault(fault: object): Promise<void>;
  noFaults(): Promise<void>;
  channel(id: string, data?: object): Promise<Channel>;
  close(): Promise<void>;
}

export const USERS = ['ann', 'ben', 'cleo', 'dan'] as const;

export async function startStreamApp(): Promise<StreamApp> {
  const sandbox = await startStreamSandbox({
    port: 0,
    apiKey: API_KEY,
    apiSecret: API_SECRET,
    deliveryPolicy: { pauseMs: 5 },
  });
  const chat = new StreamChat(API_KEY, API_SECRET, { baseURL: sandbox.url, disableCache: true });
  await chat.upsertUsers(USERS.map((id) => ({ id, name: `The ${id}` })));
  return {
    sandbox,
    chat,
    async deliverTo(url) {
      await sandbox.idle();
      const hook = { hook_type: 'webhook', enabled: true, webhook_url: url, event_types: [] };
      await chat.updateAppSettings({ event_hooks: (url === undefined ? [] : [hook]) as never });
    },
    async fault(fault) {
      const response = await fetch(`${sandbox.url}/sandbox/faults`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(fault),
      });
      if (!response.ok) throw new Error(await response.text());
    },
    async noFaults() {
      await fetch(`${sandbox.url}/sandbox/faults`, { method: 'DELETE' });
    },
    async channel(id, data = {}) {
      const channel = chat.channel('messaging', id, {
        created_by_id: 'ann',
        members: ['ann', 'ben'],
        listing_id: `listing-of-${id}`,
        buyer_id: 'ann',
        seller_id: 'ben',
        ...data,
      } as never);
      await channel.create();
      return channel;
    },
    async close() {
      await sandbox.close();
    },
  };
}

export async function say(channel: Channel, user: string, text: string, more: object = {}): Promise<string> {
  const { message } = await channel.sendMessage({ text, user_id: user, ...more });
  return message.id;
}

/** What of a message has to be the same on both sides. */
export interface MessageView {
  readonly cid: string;
  readonly sender: string | undefined;
  readonly text: string;
  readonly created: number | undefined;
  readonly isDeleted: boolean;
  readonly updated: number | undefined;
}

export interface ChannelView {
  readonly listing: string | undefined;
  readonly buyer: string | undefined;
  readonly seller: string | undefined;
  readonly colour: unknown;
  readonly members: readonly string[];
  /** By member; of those who have any. */
  readonly unread: Readonly<Record<string, number>>;
}

export interface Everything {
  readonly channels: Readonly<Record<string, ChannelView>>;
  readonly messages: Readonly<Record<string, MessageView>>;
}

/** What the app says of all its channels and messages; of a deleted one not what it said. */
export async function everythingAtStream({ chat }: StreamApp): Promise<Everything> {
  const channels: Record<string, ChannelView> = {};
  const messages: Record<string, MessageView> = {};
  const note = (cid: string, message: any): void => {
    const isDeleted = message.type === 'deleted';
    messages[message.id] = {
      cid,
      sender: message.user?.id,
      text: isDeleted ? '' : (message.text ?? ''),
      created: Date.parse(message.created_at),
      isDeleted,
      updated: isDeleted ? undefined : Date.parse(message.updated_at),
    };
  };
  for (let offset = 0; ; offset += 30) {
    const page: any[] = await chat.queryChannelsRequest({}, [{ created_at: 1 }], {
      limit: 30,
      offset,
      message_limit: 300,
      watch: false,
      state: true,
    });
    for (const { channel, messages: history, members, read } of page) {
      const unread = read.filter((one: any) => one.unread_messages > 0);
      channels[channel.cid] = {
        listing: channel.listing_id,
        buyer: channel.buyer_id,
        seller: channel.seller_id,
        colour: channel.colour,
        members: members.map((member: any) => member.user_id).toSorted(),
        unread: Object.fromEntries(unread.map((one: any) => [one.user.id, one.unread_messages])),
      };
      for (const message of history) {
        note(channel.cid, message);
        if (message.reply_count + message.deleted_reply_count === 0) continue;
        const replies = await chat.get<{ messages: unknown[] }>(
          `${chat.baseURL}/messages/${message.id}/replies`,
          { limit: 300 },
        );
        for (const reply of replies.messages) note(channel.cid, reply);
      }
    }
    if (page.length < 30) return { channels, messages };
  }
}
