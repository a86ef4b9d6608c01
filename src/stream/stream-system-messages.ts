import { createHmac } from 'node:crypto';
import type { StreamChat } from 'stream-chat';
import { addressOf } from './stream-address';
import { call, DuplicateMessage, isCode, NOT_FOUND } from './stream-call';

/** Parley's own messages at Stream. */
export interface StreamSystemMessages {
  /**
   * Sends a system message as Parley's own user. The id is the idempotency key: where Parley's own user has already
   * written a message with it, nothing is sent. Others can guess ids: where somebody else has used it, the message is sent
   * under another one.
   */
  sendSystemMessage(message: SystemMessage): Promise<'sent' | 'already_sent'>;
  /** Soft-deletes the message that was sent with this id, and nobody else's. A message that is gone is no error. */
  deleteSystemMessage(id: string): Promise<void>;
}

export interface SystemMessage {
  readonly id: string;
  readonly cid: string;
  readonly text: string;
  /** Custom data under `parley`. */
  readonly parley: Readonly<Record<string, string>> & { readonly kind: 'auto_response' | 'offer' };
}

export interface SystemMessageOptions {
  /** Parley's own Stream user. */
  readonly userId: string;
  readonly apiSecret: string;
  readonly ensureUser: () => Promise<void>;
  readonly deleteMessage: (id: string) => Promise<void>;
}

export function createStreamSystemMessages(
  chat: StreamChat,
  { userId, apiSecret, ensureUser, deleteMessage }: SystemMessageOptions,
): StreamSystemMessages {
  /** @returns false where Stream already has a message with this id */
  const send = async ({ id, cid, text, parley }: SystemMessage): Promise<boolean> => {
    const channel = addressOf(cid);
    const custom = { parley };
    try {
      await call(() =>
        chat
          .channel(channel.type, channel.id)
          .sendMessage({ id, text, type: 'system', user_id: userId, ...custom }),
      );
      return true;
    } catch (error) {
      if (error instanceof DuplicateMessage) return false;
      throw error;
    }
  };

  /** Whether Parley's own user wrote a message. False also for an erased one, whose sender nobody can tell. */
  const isOwn = async (id: string): Promise<boolean> => {
    try {
      const { message } = await call(() => chat.getMessage(id, { show_deleted_message: true }));
      return message.user?.id === userId;
    } catch (error) {
      if (isCode(error, NOT_FOUND)) return false;
      throw error;
    }
  };

  /** Another id, always the same for an id, which nobody else can guess: a message that has it is Parley's. */
  const secretId = (id: string): string =>
    `${id}-${createHmac('sha256', apiSecret).update(id).digest('hex').slice(0, 16)}`;

  return {
    async sendSystemMessage(message) {
      await ensureUser();
      if (await send(message)) return 'sent';
      if (await isOwn(message.id)) return 'already_sent';
      return (await send({ ...message, id: secretId(message.id) })) ? 'sent' : 'already_sent';
    },

    async deleteSystemMessage(id) {
      await deleteMessage((await isOwn(id)) ? id : secretId(id));
    },
  };
}
