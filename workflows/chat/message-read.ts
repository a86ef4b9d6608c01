import { record } from './record';
import type { ChatEventInput } from '../../src/chat/contract';

/** `message.read`: how far a member has read, of the channel or of a thread. */
export async function messageRead(input: ChatEventInput): Promise<void> {
  await record(input);
}
