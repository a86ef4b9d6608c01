import { recording } from '../shared/activity-proxies';
import type { ChatEventInput } from '../../src/chat/contract';
import { quarantineOrContinue } from './quarantine-event';

/** Records an event that no rule applies to. */
export async function record(input: ChatEventInput): Promise<void> {
  try {
    await recording.recordEvent(input);
  } catch (error) {
    await quarantineOrContinue(input, error);
    throw error;
  }
}
