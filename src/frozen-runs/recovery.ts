import type { Logger } from '../platform/logger';
import type { Metrics } from '../platform/metrics';
import { startRecovery } from '../platform/recovery';
import type { FrozenRun, FrozenRuns } from './runs';
import type { SharedModels } from '../platform/mongo/shared-models';

export interface FrozenRunRecoveryOptions {
  readonly models: Pick<SharedModels, 'AuditEntry' | 'Lease'>;
  readonly runs: FrozenRuns;
  readonly metrics: Pick<Metrics, 'frozenRuns' | 'runsBegunAgain'>;
  readonly logger: Logger;
  /** This instance's name as holder of the lease. */
  readonly instance: string;
  /** Time between two passes, in ms. */
  readonly intervalMs?: number;
  /** How long a run's task must have been failing, in ms: during a deployment a worker with the old code may continue it. */
  readonly afterMs?: number;
}

const MAX_FOUND = 500;
/** A deployment that is incompatible with every history freezes all runs at once: they are restarted a few at a time. */
const BATCH_SIZE = 20;
/** A run that freezes again is not restarted for this long, and twice as long each time, in ms. */
const FIRST_PAUSE_MS = 10 * 60_000;
/** After so many restarts a person has to find the cause. */
const MAX_BEGUN_AGAIN_A_DAY = 5;
const DAY_MS = 86_400_000;

const BEGUN_AGAIN = 'run.begun_again';

/**
 * Finds runs that cannot continue, because their histories are incompatible with their code (nondeterminism), and restarts
 * each: what has happened is in MongoDB, and ids show what a run did. A run that merely waits, for a worker, for MongoDB or
 * for Stream, does not fail its tasks. A run whose code throws is only counted: it continues when the code is fixed.
 */
export function startFrozenRunRecovery(options: FrozenRunRecoveryOptions): { stop(): Promise<void> } {
  const { models, runs, metrics, logger, intervalMs = 30_000, afterMs = 60_000 } = options;
  return startRecovery<FrozenRun>(
    {
      name: 'frozen runs',
      batchSize: BATCH_SIZE,
      async find(now, limit) {
        const found = (await runs.find(Math.max(MAX_FOUND, limit))) ?? [];
        metrics.frozenRuns.set(found.length);
        if (found.length > 0)
          logger.warn({ runs: found.length }, 'Runs cannot continue: their workflow tasks fail');
        const frozen = found.filter((run) => run.isNondeterministic);
        return dueOf(models, frozen, now);
      },
      idOf: ({ workflowId }) => workflowId,
      async revive({ workflowId, runId, type, ...run }) {
        const frozen = { workflowId, runId, type, ...run };
        if (!(await runs.restart(frozen, afterMs))) return false;
        metrics.runsBegunAgain.inc({ type });
        logger.warn(
          { workflow_id: workflowId, run_id: runId },
          'A run that could not continue was restarted',
        );
        await models.AuditEntry.append({
          _id: `${BEGUN_AGAIN}/${workflowId}/${runId}`,
          who: 'parley',
          what: BEGUN_AGAIN,
          subject: workflowId,
          why: 'nondeterminism',
          when: new Date(),
          details: { run_id: runId },
        });
        return true;
      },
      note: () => Promise.resolve(),
    },
    { ...options, intervalMs },
  );
}

/** The runs that were not restarted lately, or too often. */
async function dueOf(
  { AuditEntry: entries }: FrozenRunRecoveryOptions['models'],
  frozen: readonly FrozenRun[],
  now: Date,
): Promise<readonly FrozenRun[]> {
  const ids = frozen.map(({ workflowId }) => workflowId);
  const recentRestarts = {
    subject: { $in: ids },
    what: BEGUN_AGAIN,
    when: { $gt: new Date(now.getTime() - DAY_MS) },
  };
  const lines = await entries.find(recentRestarts, { subject: 1, when: 1 }).lean();
  return frozen.filter(({ workflowId }) => {
    const times = lines.filter(({ subject }) => subject === workflowId).map(({ when }) => when.getTime());
    return mayBeginAgain(times, now.getTime());
  });
}

/**
 * Whether a run that is frozen once more may be restarted.
 * @param times of its restarts within a day, in any order; ms since 1970, as `now`
 */
export function mayBeginAgain(times: readonly number[], now: number): boolean {
  if (times.length === 0) return true;
  const pause = FIRST_PAUSE_MS * 2 ** (times.length - 1);
  return times.length < MAX_BEGUN_AGAIN_A_DAY && Math.max(...times) + pause <= now;
}
