import { mongo } from '../activity-proxies';
import type { ChatEventInput } from './contract';

/** `message.updated`: kept in the inbox and acknowledged. */
export async function messageUpdated(input: ChatEventInput): Promise<void> {
  await mongo.markProcessed(input);
}

/** `message.deleted`: kept in the inbox and acknowledged. */
export async function messageDeleted(input: ChatEventInput): Promise<void> {
  await mongo.markProcessed(input);
}

/** `message.read`: kept in the inbox and acknowledged. */
export async function messageRead(input: ChatEventInput): Promise<void> {
  await mongo.markProcessed(input);
}
