import { ActivityFailure, ApplicationFailure, continueAsNew, isCancellation } from '@temporalio/workflow';
import { mongo } from '../shared/activity-proxies';
import type { ChatEventInput } from '../../src/chat/contract';

/**
 * Handles an event whose recording has failed. One that can never be recorded is quarantined, so that the sweeper leaves
 * it to a person. Otherwise MongoDB has been down for long, and recording continues in a run with a new history.
 */
export async function quarantineOrContinue(input: ChatEventInput, error: unknown): Promise<void> {
  if (isCancellation(error)) return;
  // The failure of a local activity is thrown as it is, that of another one inside an ActivityFailure.
  const cause = error instanceof ActivityFailure ? error.cause : error;
  if (!(cause instanceof ApplicationFailure) || cause.nonRetryable !== true) await continueAsNew(input);
  else await mongo.quarantineEvent({ eventId: input.eventId, reason: cause.type ?? 'unknown' });
}
