import { z } from 'zod';
import { check, type Operation } from './call';
import { badInput, notAllowed, notFound } from './errors';
import type { JsonObject } from './records';
import type { State } from './state';

const builtIn = ['messaging', 'livestream', 'team', 'gaming', 'commerce'];

/** `max_message_length` of a channel type nobody has changed. */
export const MAX_MESSAGE_LENGTH = 5000;

export function requireChannelType(state: State, type: string): void {
  if (!builtIn.includes(type) && !state.channelTypes.has(type))
    throw notFound(`${type} is not a defined channel type`);
}

/** The configuration every channel carries; the SDK looks into it before it marks a channel read. */
export function channelConfig(type: string): JsonObject {
  return {
    created_at: '2024-01-01T00:00:00Z',
    updated_at: '2024-01-01T00:00:00Z',
    name: type,
    typing_events: true,
    read_events: true,
    connect_events: true,
    delivery_events: true,
    search: true,
    reactions: true,
    replies: true,
    quotes: true,
    mutes: true,
    uploads: true,
    url_enrichment: false,
    custom_events: true,
    push_notifications: true,
    reminders: false,
    mark_messages_pending: false,
    polls: false,
    user_message_reminders: false,
    shared_locations: false,
    count_messages: false,
    message_retention: 'infinite',
    max_message_length: MAX_MESSAGE_LENGTH,
    automod: 'disabled',
    automod_behavior: 'flag',
    blocklist_behavior: 'flag',
    skip_last_msg_update_for_system_msgs: false,
    commands: [],
  };
}

export const channelConfigs = (state: State): Record<string, JsonObject> =>
  Object.fromEntries([...builtIn, ...state.channelTypes].map((type) => [type, channelConfig(type)]));

const createBody = z.looseObject({
  name: z.string().regex(/^[\w-]{1,64}$/, 'only letters, numbers, _ and -'),
});

export const createChannelType: Operation = (call) => {
  if (call.caller.kind === 'user') throw notAllowed('channel types can only be made server-side');
  const { name } = check(createBody, call.body);
  const { state } = call.app;
  if (builtIn.includes(name) || state.channelTypes.has(name))
    throw badInput(`channel type ${name} already exists`);
  state.channelTypes.add(name);
  return { ...channelConfig(name) };
};

export const listChannelTypes: Operation = (call) => ({ channel_types: channelConfigs(call.app.state) });
