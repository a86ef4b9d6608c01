import type { WorkflowBundleOption } from '@temporalio/worker';
import type { Config } from '../platform/config';
import type { Logger } from '../platform/logger';
import type { Temporal } from '../platform/temporal/connection';
import { ensureSearchAttributes } from '../platform/temporal/search-attributes';
import { ensureReconciliationSchedule } from '../reconciliation/runs';
import { createWorkerActivities } from './create-worker-activities';
import { createWorkers } from './create-workers';
import type { Models } from './models';
import type { Part } from './shutdown';

export interface Workers extends Part {
  /** Whether all workers run. */
  isRunning(): boolean;
  /** Rejects when a worker fails permanently; resolves after `stop`. */
  readonly finished: Promise<void>;
  /** Takes no more tasks and waits for those under way. */
  stop(): Promise<void>;
}

export interface WorkerOptions {
  readonly config: Config;
  readonly temporal: Temporal;
  readonly models: Models;
  readonly logger: Logger;
  readonly workflowBundle: WorkflowBundleOption;
}

/** How long activities under way may take to end at a shutdown, in ms. */
const GRACE_MS = 10_000;

/** Runs a worker for each task queue. */
export async function startWorkers(options: WorkerOptions): Promise<Workers> {
  const { config, temporal, workflowBundle } = options;
  await ensureSearchAttributes(temporal.client, config.TEMPORAL_NAMESPACE);
  const { activities, configured, ...dependencies } = createWorkerActivities(options);
  const workers = await createWorkers({
    config,
    temporal,
    activities,
    workflowBundle,
    configured,
    graceMs: GRACE_MS,
  });
  await ensureReconciliationSchedule(temporal.client, {
    everyMinutes: config.RECONCILE_EVERY_MINUTES,
    depthDays: config.RECONCILE_DEPTH_DAYS,
  });
  const run = async (): Promise<void> => {
    try {
      await Promise.all(workers.map((worker) => worker.run()));
    } finally {
      await dependencies.close();
    }
  };
  const finished = run();
  return {
    name: 'workers',
    timeoutMs: GRACE_MS + 1_000,
    isRunning: () => workers.every((worker) => worker.getState() === 'RUNNING'),
    finished,
    async stop() {
      for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
      await finished;
    },
  };
}
