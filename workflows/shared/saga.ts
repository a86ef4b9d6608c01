import { log } from '@temporalio/workflow';
import { failureKind } from './failure-kind';

/** Undoes a step of a saga. */
export interface Compensation {
  readonly run: () => Promise<void>;
  /** The manual step: what a person has to do where it fails. */
  readonly byHand: string;
}

/**
 * Runs the compensations of a saga whose step has failed for good, in their order. A saga adds each one in front of the
 * others, and before it takes the step itself, since a step that is reported as failed may have happened.
 * @param subject ids for the log
 * @returns the manual steps: what a person has to do because a compensation failed
 */
export async function compensate(
  compensations: readonly Compensation[],
  subject: Readonly<Record<string, string>>,
): Promise<string[]> {
  const manualSteps: string[] = [];
  for (const { run, byHand } of compensations) {
    try {
      await run();
    } catch (error) {
      log.error('A compensation failed', { ...subject, byHand, kind: failureKind(error) });
      manualSteps.push(byHand);
    }
  }
  return manualSteps;
}
