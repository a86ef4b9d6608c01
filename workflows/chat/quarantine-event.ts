import { ActivityFailure, ApplicationFailure, continueAsNew, isCancellation } from '@temporalio/workflow';
import { mongo } from '../shared/activity-proxies';
import type { ChatEventInput } from '../../src/chat/contract';

/**
 * What becomes of an event whose recording has failed. One that can never be recorded is taken out of the sweeper's way,
 * for a person to see. Otherwise MongoDB has been away for long: the same again, in a run with a new history.
 */
export async function putAside(input: ChatEventInput, error: unknown): Promise<void> {
  if (isCancellation(error)) return;
  // A local activity's failure comes as it is, another one's in an ActivityFailure.
  const cause = error instanceof ActivityFailure ? error.cause : error;
  if (!(cause instanceof ApplicationFailure) || cause.nonRetryable !== true) await continueAsNew(input);
  else await mongo.quarantineEvent({ eventId: input.eventId, reason: cause.type ?? 'unknown' });
}
