import type { ChatEventInput } from '../../src/chat/contract';
import { record } from './record';

/** `channel.created`: what it is about and who takes part. */
export async function channelCreated(input: ChatEventInput): Promise<void> {
  await record(input);
}

/** `channel.updated`: the newer word counts; messages move with their channel's listing. */
export async function channelUpdated(input: ChatEventInput): Promise<void> {
  await record(input);
}

/** `channel.deleted`: its messages go with it. */
export async function channelDeleted(input: ChatEventInput): Promise<void> {
  await record(input);
}

/** `channel.hidden`: somebody is not reminded of what was written there until then. */
export async function channelHidden(input: ChatEventInput): Promise<void> {
  await record(input);
}

/** `channel.truncated`: what was written before goes. */
export async function channelTruncated(input: ChatEventInput): Promise<void> {
  await record(input);
}

/** `member.added` */
export async function memberAdded(input: ChatEventInput): Promise<void> {
  await record(input);
}

/** `member.updated`: whether a member wants notifications. */
export async function memberUpdated(input: ChatEventInput): Promise<void> {
  await record(input);
}

/** `member.removed` */
export async function memberRemoved(input: ChatEventInput): Promise<void> {
  await record(input);
}
