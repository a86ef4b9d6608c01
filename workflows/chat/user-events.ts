import type { ChatEventInput } from '../../src/chat/contract';
import { record } from './record';

/** `user.updated`: records the name and picture at Stream, which are shown where the marketplace has sent none. */
export async function userUpdated(input: ChatEventInput): Promise<void> {
  await record(input);
}

/** `user.banned`, in one channel or everywhere. */
export async function userBanned(input: ChatEventInput): Promise<void> {
  await record(input);
}

/** `user.unbanned` */
export async function userUnbanned(input: ChatEventInput): Promise<void> {
  await record(input);
}

/** `user.deactivated`: people who may not use the chat get no notifications. */
export async function userDeactivated(input: ChatEventInput): Promise<void> {
  await record(input);
}

/** `user.reactivated` */
export async function userReactivated(input: ChatEventInput): Promise<void> {
  await record(input);
}

/** `user.muted`: that person gets no reminders of what the muted people write. */
export async function userMuted(input: ChatEventInput): Promise<void> {
  await record(input);
}

/** `user.unmuted` */
export async function userUnmuted(input: ChatEventInput): Promise<void> {
  await record(input);
}

/** `channel.muted`: that person gets no reminders of these channels. */
export async function channelMuted(input: ChatEventInput): Promise<void> {
  await record(input);
}

/** `channel.unmuted` */
export async function channelUnmuted(input: ChatEventInput): Promise<void> {
  await record(input);
}

/** `user.deleted`: the person gets no more notifications; their messages are deleted where the event says so. */
export async function userDeleted(input: ChatEventInput): Promise<void> {
  await record(input);
}

/** `user.messages.deleted`: deletes a person's messages, in one channel or everywhere. */
export async function userMessagesDeleted(input: ChatEventInput): Promise<void> {
  await record(input);
}
