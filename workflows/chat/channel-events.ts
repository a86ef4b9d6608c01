import type { ChatEventInput } from '../../src/chat/contract';
import { record } from './record';

/** `channel.created`: records the listing, the parties and the members. */
export async function channelCreated(input: ChatEventInput): Promise<void> {
  await record(input);
}

/** `channel.updated`: records the newer data; messages move with their channel to another listing. */
export async function channelUpdated(input: ChatEventInput): Promise<void> {
  await record(input);
}

/** `channel.deleted`: deletes the channel's messages, too. */
export async function channelDeleted(input: ChatEventInput): Promise<void> {
  await record(input);
}

/** `channel.hidden`: that person gets no reminders of messages written there until then. */
export async function channelHidden(input: ChatEventInput): Promise<void> {
  await record(input);
}

/** `channel.truncated`: deletes the messages written before. */
export async function channelTruncated(input: ChatEventInput): Promise<void> {
  await record(input);
}

/** `member.added` */
export async function memberAdded(input: ChatEventInput): Promise<void> {
  await record(input);
}

/** `member.updated`: records whether a member has muted the channel. */
export async function memberUpdated(input: ChatEventInput): Promise<void> {
  await record(input);
}

/** `member.removed` */
export async function memberRemoved(input: ChatEventInput): Promise<void> {
  await record(input);
}
