import { asyncLocalStorage } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { backOffMs } from '../../src/platform/timing/back-off';
import { isPermanent, kindOfError } from '../../src/platform/mongo/permanent-failure';

/** Between two attempts to record an event. What failed together comes again at different times. */
const BETWEEN_ATTEMPTS = { baseMs: 100, maxMs: 30_000 };

/**
 * The failure of a recording in Temporal's terms, by its kind alone: what an error says may have parts of what people
 * wrote, and this goes into the run's history.
 */
export function recordingFailure(error: unknown): ApplicationFailure {
  if (error instanceof ApplicationFailure) return error;
  const kind = kindOfError(error);
  if (isPermanent(error))
    return ApplicationFailure.nonRetryable('The event can never be recorded', `Unrecordable: ${kind}`);
  const tries = asyncLocalStorage.getStore()?.info.attempt ?? 1;
  return ApplicationFailure.create({
    message: `The event was not recorded: ${kind}`,
    type: kind,
    nextRetryDelay: backOffMs(tries, BETWEEN_ATTEMPTS),
  });
}
