import { ActivityFailure, ApplicationFailure } from '@temporalio/workflow';
import { mongo } from './activity-proxies';
import type { ChatEventInput } from './messages/contract';

/** Where an event can never be recorded, takes it out of the sweeper's way, for a person to see. */
export async function putAside({ eventId }: ChatEventInput, error: unknown): Promise<void> {
  // A local activity's failure comes as it is, another one's in an ActivityFailure.
  const cause = error instanceof ActivityFailure ? error.cause : error;
  if (cause instanceof ApplicationFailure) {
    await mongo.quarantineEvent({ eventId, reason: cause.type ?? 'unknown' });
  }
}
