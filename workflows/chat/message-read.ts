import { record } from './record';
import type { ChatEventInput } from '../../src/chat/contract';

/** `message.read`: records how far a member has read the channel or a thread. */
export async function messageRead(input: ChatEventInput): Promise<void> {
  await record(input);
}
