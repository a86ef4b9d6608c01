import { Worker, type WorkflowBundleOption } from '@temporalio/worker';
import type { Activities } from '../../activities';
import type { DeliveryChannel } from '../notifications/domain/kinds';
import type { Config } from '../platform/config';
import { EMAIL_CONCURRENCY } from '../platform/outbound/mailer';
import { dataConverter, type Temporal } from '../platform/temporal/connection';
import {
  BULK_QUEUE,
  CHAT_EVENTS_QUEUE,
  DELIVERY_QUEUES,
  FOLLOW_UPS_QUEUE,
  OUTBOUND_QUEUE,
} from '../platform/temporal/contract/task-queues';

export interface CreateWorkersOptions {
  readonly config: Config;
  readonly temporal: Temporal;
  readonly activities: Activities;
  readonly workflowBundle: WorkflowBundleOption;
  /** The delivery channels that have a provider: the queues of the others are not worked on. */
  readonly configured: readonly DeliveryChannel[];
  /** How long activities under way may take to end at a shutdown, in ms. */
  readonly graceMs: number;
}

/** Temporal's name for all versions of Parley's workers. */
const DEPLOYMENT = 'parley';

/** Follow-ups sleep for hours, so few are cached: one that wakes up replays its few events. */
const FOLLOW_UP_WORKER_LIMITS = {
  maxConcurrentWorkflowTaskExecutions: 2,
  maxConcurrentLocalActivityExecutions: 2,
  maxCachedWorkflows: 20,
} as const;

/** Bulk changes run one after the other, and each uses at most half of what MongoDB gives to one writer. */
const BULK_WORKER_LIMITS = {
  maxConcurrentActivityTaskExecutions: 1,
  maxConcurrentWorkflowTaskExecutions: 2,
  maxCachedWorkflows: 20,
} as const;

/** One worker for each task queue. None of them runs yet. */
export async function createWorkers(options: CreateWorkersOptions): Promise<Worker[]> {
  const { config, temporal, activities, workflowBundle, configured, graceMs } = options;
  const common = {
    connection: temporal.connection,
    namespace: config.TEMPORAL_NAMESPACE,
    activities,
    dataConverter: dataConverter(config),
    shutdownGraceTime: graceMs,
    ...(config.WORKER_BUILD_ID !== undefined && {
      workerDeploymentOptions: {
        useWorkerVersioning: true as const,
        version: { deploymentName: DEPLOYMENT, buildId: config.WORKER_BUILD_ID },
        // Runs of chat events last moments; workflows that wait for long declare themselves PINNED.
        defaultVersioningBehavior: 'AUTO_UPGRADE' as const,
      },
    }),
  };
  return Promise.all([
    Worker.create({
      ...common,
      taskQueue: CHAT_EVENTS_QUEUE,
      workflowBundle,
      // This queue has local activities only.
      enableNonLocalActivities: false,
      // When a worker dies, its cached runs go to another worker this soon.
      stickyQueueScheduleToStartTimeout: '1s',
    }),
    Worker.create({
      ...common,
      taskQueue: FOLLOW_UPS_QUEUE,
      workflowBundle,
      enableNonLocalActivities: false,
      // Tasks wait long for one of the few slots, and must not time out and be queued again.
      stickyQueueScheduleToStartTimeout: '1m',
      ...FOLLOW_UP_WORKER_LIMITS,
    }),
    Worker.create({ ...common, taskQueue: BULK_QUEUE, workflowBundle, ...BULK_WORKER_LIMITS }),
    Worker.create({ ...common, taskQueue: OUTBOUND_QUEUE }),
    ...configured.map((channel) =>
      Worker.create({
        ...common,
        taskQueue: DELIVERY_QUEUES[channel],
        ...(channel === 'email' && { maxConcurrentActivityTaskExecutions: EMAIL_CONCURRENCY }),
        // Temporal enforces this rate for all workers together.
        maxTaskQueueActivitiesPerSecond: perSecond(config, channel),
      }),
    ),
  ]);
}

/** Chat tools have low limits of their own. */
const WEBHOOKS_PER_SECOND = 10;

function perSecond(config: Config, channel: DeliveryChannel): number {
  switch (channel) {
    case 'email':
      return config.MAIL_PER_SECOND;
    case 'push':
      return config.PUSH_PER_SECOND;
    case 'sms':
      return config.SMS_PER_SECOND;
    case 'webhook':
      return WEBHOOKS_PER_SECOND;
  }
}
