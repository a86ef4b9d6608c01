import type { Connection } from 'mongoose';
import { defineChatChannel, type ChatChannelModel } from './store/chat-channel';
import { defineChatMessage, type ChatMessageModel } from './store/chat-message';

export interface ChatModels {
  readonly ChatChannel: ChatChannelModel;
  readonly ChatMessage: ChatMessageModel;
}

export function defineChatModels(connection: Connection): ChatModels {
  return {
    ChatChannel: defineChatChannel(connection),
    ChatMessage: defineChatMessage(connection),
  };
}
