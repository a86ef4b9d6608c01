import { recording } from '../shared/activity-proxies';
import type { ChatEventInput } from '../../src/chat/contract';
import { putAside } from './quarantine-event';

/** Records an event that no rule acts on. */
export async function record(input: ChatEventInput): Promise<void> {
  try {
    await recording.recordEvent(input);
  } catch (error) {
    await putAside(input, error);
    throw error;
  }
}
