import { mongo } from '../activity-proxies';
import type { ChatEventInput } from '../messages/contract';

/** `channel.created`: kept in the inbox and acknowledged. */
export async function channelCreated(input: ChatEventInput): Promise<void> {
  await mongo.markProcessed(input);
}

/** `channel.updated`: kept in the inbox and acknowledged. */
export async function channelUpdated(input: ChatEventInput): Promise<void> {
  await mongo.markProcessed(input);
}
