import type { ChatEventInput } from '../messages/contract';
import { record } from '../record';

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
