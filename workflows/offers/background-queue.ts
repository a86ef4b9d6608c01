import { CancellationScope } from '@temporalio/workflow';

/**
 * Runs tasks one after the other, in the order in which they were added, beside the rest of the workflow. A task that
 * was added runs to its end, also when the workflow is cancelled meanwhile.
 */
export class BackgroundQueue {
  /** Resolves when all tasks that were added so far have ended. */
  private tail = Promise.resolve();
  private unfinishedCount = 0;

  /** @param task must not reject: those behind it would not run */
  add(task: () => Promise<void>): void {
    this.unfinishedCount += 1;
    this.tail = this.tail.then(async () => {
      await CancellationScope.nonCancellable(task);
      this.unfinishedCount -= 1;
    });
  }

  isIdle(): boolean {
    return this.unfinishedCount === 0;
  }
}
