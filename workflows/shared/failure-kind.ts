import { ActivityFailure, ApplicationFailure, isCancellation } from '@temporalio/workflow';

/** Names the kind of a failure for logs and results, without texts, which may come from people. */
export function failureKind(error: unknown): string {
  if (isCancellation(error)) return 'cancelled';
  if (error instanceof ActivityFailure) {
    const cause = error.cause;
    return `${error.activityType}: ${cause instanceof ApplicationFailure ? (cause.type ?? 'failed') : 'timed out'}`;
  }
  // A local activity's failure comes without an ActivityFailure around it.
  if (error instanceof ApplicationFailure) return `mongodb: ${error.type ?? 'failed'}`;
  return error instanceof Error ? error.name : 'unknown';
}
