import { Worker, type WorkflowBundleOption } from '@temporalio/worker';
import { createActivities } from '../activities';
import { CHAT_EVENTS_QUEUE, OUTBOUND_QUEUE } from '../workflows/task-queues';
import { createMailer } from './clients/mailer';
import { createStreamClient } from './clients/stream';
import type { Config } from './config';
import { createScreening } from './domain/screening/screen-message';
import type { Models } from './models';
import { dataConverter, type Temporal } from './temporal/connection';
import { ensureSearchAttributes } from './temporal/search-attributes';

export interface Workers {
  /** Whether both queues are being worked on. */
  isRunning(): boolean;
  /** Rejects when a worker fails for good; resolves after `stop`. */
  readonly finished: Promise<void>;
  /** Takes no more tasks and waits for those under way. */
  stop(): Promise<void>;
}

/** How long activities under way may take to end at a shutdown, in ms. */
const GRACE_MS = 10_000;

/** Builds what the activities need and runs the workers of both task queues. */
export async function startWorkers(
  config: Config,
  temporal: Temporal,
  models: Models,
  workflowBundle: WorkflowBundleOption,
): Promise<Workers> {
  const namespace = config.TEMPORAL_NAMESPACE;
  await ensureSearchAttributes(temporal.client, namespace);
  const mailer = createMailer({ url: config.SMTP_URL, from: config.MAIL_FROM });
  const activities = createActivities({
    models,
    mailer,
    stream: createStreamClient({
      apiKey: config.GETSTREAM_API_KEY,
      apiSecret: config.GETSTREAM_API_SECRET,
      baseUrl: config.GETSTREAM_BASE_URL,
      userId: config.PARLEY_USER_ID,
    }),
    screen: createScreening(config.SPAM_KEYWORDS),
    parleyUserId: config.PARLEY_USER_ID,
    moderatorEmails: config.MODERATOR_EMAILS,
    runUrl: (workflowId) =>
      `${config.TEMPORAL_UI_URL}/namespaces/${namespace}/workflows/${encodeURIComponent(workflowId)}`,
  });
  const common = {
    connection: temporal.connection,
    namespace,
    activities,
    dataConverter: dataConverter(config),
    shutdownGraceTime: GRACE_MS,
  };
  const workers = await Promise.all([
    Worker.create({
      ...common,
      taskQueue: CHAT_EVENTS_QUEUE,
      workflowBundle,
      // Only local activities run here; those of the other queue must not be taken.
      enableNonLocalActivities: false,
      // After a worker's death its cached runs go to another one this soon.
      stickyQueueScheduleToStartTimeout: '1s',
    }),
    Worker.create({ ...common, taskQueue: OUTBOUND_QUEUE }),
  ]);
  const finished = Promise.all(workers.map((worker) => worker.run()))
    .then(() => undefined)
    .finally(() => mailer.close());
  return {
    isRunning: () => workers.every((worker) => worker.getState() === 'RUNNING'),
    finished,
    async stop() {
      for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
      await finished;
    },
  };
}
