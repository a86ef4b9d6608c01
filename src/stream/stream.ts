import type { Config } from '../platform/config';
import { StreamChat } from 'stream-chat';
import { readRetentionPolicies, type StreamRetention } from './retention-policies';
import { refuseUnaddressable } from './stream-address';
import { call, isCode, NOT_FOUND } from './stream-call';
import { createStreamChannels, type StreamChannels } from './stream-channels';
import { createStreamHistory, type StreamHistory } from './history/stream-history';
import { createStreamSystemMessages, type StreamSystemMessages } from './stream-system-messages';

/** Parley's operations at Stream. They hide the SDK, which from version 10 on takes no API secret any more. */
export interface StreamClient extends StreamChannels, StreamSystemMessages {
  /** Soft-deletes a message, so that it can be restored. A message that is gone already is no error. */
  deleteMessage(messageId: string): Promise<void>;
  /** Restores a deleted message. @returns whether it is live; false where Stream does not have it any more */
  undeleteMessage(messageId: string): Promise<boolean>;
  /** Signs a user's own token for Stream, without a call. Times in ms since 1970, cut to whole seconds. */
  userToken(userId: string, times: { readonly issuedAt: number; readonly expiresAt: number }): string;
  eventHooks(): Promise<readonly EventHook[]>;
  /** Stream replaces the whole list. */
  setEventHooks(hooks: readonly EventHook[]): Promise<void>;
}

/** A hook as Stream keeps it; fields that Parley does not know go back as they came. */
export type EventHook = Readonly<Record<string, unknown>> & {
  readonly hook_type?: string;
  readonly webhook_url?: string;
  readonly event_types?: readonly string[];
  readonly enabled?: boolean;
  /** How long Stream waits for an answer, in ms. */
  readonly timeout_ms?: number;
};

export interface StreamClientOptions {
  readonly apiKey: string;
  readonly apiSecret: string;
  readonly baseUrl?: string | undefined;
  /** Parley's own Stream user. */
  readonly userId: string;
}

/** More than the SDK's 3 s, which its users have found too short; activities can wait longer. */
const TIMEOUT_MS = 8_000;

/** The client of the Stream app that the configuration names. */
export function streamClientOf(
  config: Pick<
    Config,
    'GETSTREAM_API_KEY' | 'GETSTREAM_API_SECRET' | 'GETSTREAM_BASE_URL' | 'PARLEY_USER_ID'
  >,
): ReturnType<typeof createStreamClient> {
  return createStreamClient({
    apiKey: config.GETSTREAM_API_KEY,
    apiSecret: config.GETSTREAM_API_SECRET,
    baseUrl: config.GETSTREAM_BASE_URL,
    userId: config.PARLEY_USER_ID,
  });
}

export function createStreamClient(
  options: StreamClientOptions,
): StreamClient & StreamHistory & StreamRetention {
  const chat = new StreamChat(options.apiKey, options.apiSecret, {
    timeout: TIMEOUT_MS,
    disableCache: true,
    ...(options.baseUrl !== undefined && { baseURL: options.baseUrl }),
  });
  refuseUnaddressable(chat);
  let userKnown = false;

  const ensureUser = async (): Promise<void> => {
    if (userKnown) return;
    await call(() => chat.upsertUsers([{ id: options.userId, name: 'Parley' }]));
    userKnown = true;
  };

  const deleteMessage = async (messageId: string): Promise<void> => {
    try {
      await call(() => chat.deleteMessage(messageId));
    } catch (error) {
      if (!isCode(error, NOT_FOUND)) throw error;
    }
  };

  const { userId, apiSecret } = options;
  return {
    ...createStreamHistory(chat),
    ...createStreamChannels(chat, { userId, ensureUser }),
    ...createStreamSystemMessages(chat, { userId, apiSecret, ensureUser, deleteMessage }),

    deleteMessage,

    async undeleteMessage(messageId) {
      await ensureUser();
      try {
        const { message } = await call(() => chat.getMessage(messageId, { show_deleted_message: true }));
        if (message.type !== 'deleted' && !message.deleted_at) return true;
        await call(() => chat.undeleteMessage(messageId, userId));
        return true;
      } catch (error) {
        if (isCode(error, NOT_FOUND)) return false;
        throw error;
      }
    },

    userToken(id, { issuedAt, expiresAt }) {
      return chat.createToken(id, Math.floor(expiresAt / 1_000), Math.floor(issuedAt / 1_000));
    },

    retentionPolicies: () => readRetentionPolicies(chat),

    async eventHooks() {
      const { app } = await call(() => chat.getAppSettings());
      return (app as { event_hooks?: readonly EventHook[] } | undefined)?.event_hooks ?? [];
    },

    async setEventHooks(hooks) {
      await call(() => chat.updateAppSettings({ event_hooks: [...hooks] as never }));
    },
  };
}
