import type { ChatEventInput } from '../../src/chat/contract';
import { record } from './record';

/** `user.updated`: the name and picture that Stream has, shown where the marketplace says nothing. */
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

/** `user.deactivated`: nobody is told of anything who may not use the chat. */
export async function userDeactivated(input: ChatEventInput): Promise<void> {
  await record(input);
}

/** `user.reactivated` */
export async function userReactivated(input: ChatEventInput): Promise<void> {
  await record(input);
}

/** `user.muted`: no reminders of what the muted people write. */
export async function userMuted(input: ChatEventInput): Promise<void> {
  await record(input);
}

/** `user.unmuted` */
export async function userUnmuted(input: ChatEventInput): Promise<void> {
  await record(input);
}

/** `channel.muted`: no reminders of these channels for that person. */
export async function channelMuted(input: ChatEventInput): Promise<void> {
  await record(input);
}

/** `channel.unmuted` */
export async function channelUnmuted(input: ChatEventInput): Promise<void> {
  await record(input);
}

/** `user.deleted`: nobody is told of anything any more; what they wrote goes where the event says so. */
export async function userDeleted(input: ChatEventInput): Promise<void> {
  await record(input);
}

/** `user.messages.deleted`: what they wrote goes, in one channel or everywhere. */
export async function userMessagesDeleted(input: ChatEventInput): Promise<void> {
  await record(input);
}
