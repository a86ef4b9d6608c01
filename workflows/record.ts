import { recording } from './activity-proxies';
import type { ChatEventInput } from './messages/contract';
import { putAside } from './put-aside';

/** Records an event that no rule acts on. */
export async function record(input: ChatEventInput): Promise<void> {
  try {
    await recording.recordEvent(input);
  } catch (error) {
    await putAside(input, error);
    throw error;
  }
}
