import type { temporal } from '@temporalio/proto';

type Failure = temporal.api.failure.v1.IFailure;

/** Types of failures are names and codes, of Parley or of the SDK; anything else is not shown. */
const SHOWABLE = /^[\w.:$ -]{1,80}$/u;

/**
 * The kind of a failure: which activity, and the innermost failure's type, for example
 * `sendAutoResponse: stream: 403` or `EventMissing`. Messages and stack traces are left out: they may have texts.
 */
export function failureKindOf(failure: Failure | null | undefined): string {
  const activities: string[] = [];
  let kind = 'unknown';
  for (let one = failure; one !== null && one !== undefined; one = one.cause) {
    const activity = one.activityFailureInfo?.activityType?.name;
    if (activity !== null && activity !== undefined) activities.push(activity);
    kind = typeOf(one) ?? kind;
  }
  const activity = activities.at(-1);
  return [activity, kind]
    .filter((part) => part !== undefined)
    .map((part) => (SHOWABLE.test(part) ? part : 'other'))
    .join(': ');
}

function typeOf(failure: Failure): string | undefined {
  if (failure.applicationFailureInfo) return failure.applicationFailureInfo.type || 'Error';
  if (failure.timeoutFailureInfo) return 'timed_out';
  if (failure.canceledFailureInfo) return 'canceled';
  if (failure.terminatedFailureInfo) return 'terminated';
  return undefined;
}
