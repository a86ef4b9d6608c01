import { getAppSettings, updateAppSettings } from './app-settings';
import type { Operation } from './call';
import { deleteUser, deleteUsers, truncateChannel } from './bulk-deletion';
import { updateChannel, updateChannelPartial } from './channel-changes';
import { queryChannels, queryMembers } from './channel-queries';
import { deleteChannel, deleteChannels, getTask } from './channel-removal';
import { createChannelType, listChannelTypes } from './channel-types';
import { getOrCreateChannel } from './channels';
import { partialUpdateMessage, updateMessage } from './message-changes';
import { deleteMessage, undeleteMessage } from './message-deletion';
import { getMessage, getMessagesById, getReplies } from './message-history';
import { banUser, flagMessage, unbanUser, unflag } from './moderation';
import { markRead } from './reads';
import { deleteRetentionPolicy, getRetentionPolicies, setRetentionPolicy } from './retention';
import { sendMessage } from './send-message';
import { partialUpdateUsers, queryUsers, upsertUsers } from './users';

export interface Endpoint {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
  /** Stream's name of it. */
  readonly operation: string;
  /** Requests a minute, by default (rate limits page of the chat docs). */
  readonly limit: number;
  readonly run: Operation;
}

const to =
  (method: Endpoint['method']) =>
  (path: string, operation: string, limit: number, run: Operation): Endpoint => ({
    method,
    path,
    operation,
    limit,
    run,
  });
const get = to('get');
const post = to('post');
const put = to('put');
const patch = to('patch');
const remove = to('delete');

/** All endpoints of the sandbox. Fixed paths come before those with parameters that would match them, too. */
export const endpoints: readonly Endpoint[] = [
  get('/app', 'GetApp', 10_000, getAppSettings),
  patch('/app', 'UpdateApp', 60, updateAppSettings),

  post('/users', 'UpdateUsers', 300, upsertUsers),
  patch('/users', 'UpdateUsersPartial', 300, partialUpdateUsers),
  get('/users', 'QueryUsers', 1000, queryUsers),
  post('/users/delete', 'DeleteUsers', 60, deleteUsers),
  remove('/users/:id', 'DeleteUser', 60, deleteUser),

  post('/channeltypes', 'CreateChannelType', 60, createChannelType),
  get('/channeltypes', 'ListChannelTypes', 60, listChannelTypes),

  post('/channels', 'QueryChannels', 10_000, queryChannels),
  post('/channels/delete', 'DeleteChannels', 60, deleteChannels),
  post('/channels/:type/query', 'GetOrCreateChannel', 10_000, getOrCreateChannel),
  post('/channels/:type/:id/query', 'GetOrCreateChannel', 10_000, getOrCreateChannel),
  post('/channels/:type/:id/message', 'SendMessage', 1000, sendMessage),
  get('/channels/:type/:id/messages', 'GetManyMessages', 1000, getMessagesById),
  post('/channels/:type/:id/truncate', 'TruncateChannel', 60, truncateChannel),
  post('/channels/:type/:id/read', 'MarkRead', 10_000, markRead),
  post('/channels/:type/:id', 'UpdateChannel', 300, updateChannel),
  patch('/channels/:type/:id', 'UpdateChannelPartial', 300, updateChannelPartial),
  remove('/channels/:type/:id', 'DeleteChannel', 60, deleteChannel),
  get('/members', 'QueryMembers', 1000, queryMembers),
  get('/tasks/:id', 'GetTask', 1000, getTask),

  get('/messages/:id', 'GetMessage', 1000, getMessage),
  post('/messages/:id', 'UpdateMessage', 1000, updateMessage),
  put('/messages/:id', 'UpdateMessagePartial', 1000, partialUpdateMessage),
  remove('/messages/:id', 'DeleteMessage', 1000, deleteMessage),
  post('/messages/:id/undelete', 'UndeleteMessage', 1000, undeleteMessage),
  get('/messages/:id/replies', 'GetReplies', 1000, getReplies),

  get('/api/v2/chat/retention_policy', 'GetRetentionPolicy', 60, getRetentionPolicies),
  post('/api/v2/chat/retention_policy', 'SetRetentionPolicy', 60, setRetentionPolicy),
  remove('/api/v2/chat/retention_policy', 'DeleteRetentionPolicy', 60, deleteRetentionPolicy),

  post('/moderation/flag', 'Flag', 300, flagMessage),
  post('/moderation/unflag', 'Unflag', 300, unflag),
  post('/moderation/ban', 'Ban', 300, banUser),
  remove('/moderation/ban', 'Unban', 300, unbanUser),
];
