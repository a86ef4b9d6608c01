import { Worker, type WorkflowBundleOption } from '@temporalio/worker';
import { createActivities } from '../../activities';
import {
  BULK_QUEUE,
  CHAT_EVENTS_QUEUE,
  DELIVERY_QUEUES,
  FOLLOW_UPS_QUEUE,
  OUTBOUND_QUEUE,
} from '../platform/temporal/contract/task-queues';
import { createMailer, EMAIL_CONCURRENCY } from '../platform/outbound/mailer';
import { createProviders } from '../notifications/providers/providers';
import { createStreamClient } from '../stream/stream';
import type { Config } from '../platform/config';
import { DELIVERY_CHANNELS, type DeliveryChannel } from '../notifications/domain/kinds';
import { createScreening } from '../moderation/domain/screen-message';
import type { Logger } from '../platform/logger';
import type { Models } from './models';
import { refreshChangedSince } from '../sellers/seller-metrics-refresh';
import { createSellerMetricsRefresher } from '../sellers/seller-metrics-refresher';
import { createLoadItem } from './load-notification-item';
import { createLoadView } from '../notifications/content/load-view';
import { createRenderer } from '../notifications/content/render';
import { createUnsubscribeLinks } from '../notifications/unsubscribe-link';
import { createBulkChangeStarter } from '../bulk-changes/runs';
import { createChatEventStarter } from '../inbox/runs/chat-events';
import { ensureReconciliationSchedule } from '../reconciliation/runs';
import type { Part } from './shutdown';
import { dataConverter, type Temporal } from '../platform/temporal/connection';
import { ensureSearchAttributes } from '../platform/temporal/search-attributes';
import { createStartEvent } from '../inbox/start-event';
import { createTakeEvents } from '../inbox/take-events';

export interface Workers extends Part {
  /** Whether all queues are being worked on. */
  isRunning(): boolean;
  /** Rejects when a worker fails for good; resolves after `stop`. */
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

/** Temporal's name for all versions of Parley's workers. */
const DEPLOYMENT = 'parley';

/** Those that sleep are not kept in memory: what wakes them once in an hour may read their few events again. */
const FOLLOW_UP_WORKER_LIMITS = {
  maxConcurrentWorkflowTaskExecutions: 2,
  maxConcurrentLocalActivityExecutions: 2,
  maxCachedWorkflows: 20,
} as const;

/** Bulk changes take turns, and each at most half of what MongoDB gives to one writer. */
const BULK_WORKER_LIMITS = {
  maxConcurrentActivityTaskExecutions: 1,
  maxConcurrentWorkflowTaskExecutions: 2,
  maxCachedWorkflows: 20,
} as const;

/** How long activities under way may take to end at a shutdown, in ms. */
const GRACE_MS = 10_000;

/** Builds what the activities need and runs a worker for each task queue. */
export async function startWorkers(options: WorkerOptions): Promise<Workers> {
  const { config, temporal, models, logger, workflowBundle } = options;
  const namespace = config.TEMPORAL_NAMESPACE;
  await ensureSearchAttributes(temporal.client, namespace);
  const mailer = createMailer({ url: config.SMTP_URL, from: config.MAIL_FROM });
  const screen = createScreening(config.SPAM_KEYWORDS);
  const parleyUserId = config.PARLEY_USER_ID;
  const stream = createStreamClient({
    apiKey: config.GETSTREAM_API_KEY,
    apiSecret: config.GETSTREAM_API_SECRET,
    baseUrl: config.GETSTREAM_BASE_URL,
    userId: parleyUserId,
  });
  const start = createChatEventStarter(temporal.client, { eager: true });
  const startBulkChange = createBulkChangeStarter(temporal.client);
  const metrics = createSellerMetricsRefresher({
    models,
    parleyUserId,
    onError: (error) =>
      logger.warn({ err: error }, 'The metrics of a seller wait for the next reconciliation'),
  });
  const providers = createProviders(config, mailer);
  const configured = DELIVERY_CHANNELS.filter((channel) => providers[channel] !== undefined);
  const runUrl = (workflowId: string): string =>
    `${config.TEMPORAL_UI_URL}/namespaces/${namespace}/workflows/${encodeURIComponent(workflowId)}`;
  const activities = createActivities({
    models,
    providers,
    render: createRenderer(),
    loadView: createLoadView({
      models,
      loadItem: createLoadItem({ models, parleyUserId, runUrl }),
      marketplace: config.MARKETPLACE_NAME,
      unsubscribe:
        config.UNSUBSCRIBE_SECRET === undefined
          ? undefined
          : createUnsubscribeLinks({ secret: config.UNSUBSCRIBE_SECRET, publicUrl: config.PUBLIC_URL }),
    }),
    notifications: {
      digestMs: config.NOTIFICATION_DIGEST_MINUTES * 60_000,
      firstRetryMs: config.NOTIFICATION_FIRST_RETRY_SECONDS * 1_000,
      configured,
    },
    onUnrecordable: (eventId, error) =>
      logger.error({ event_id: eventId, err: error }, 'An event can never be recorded and is put aside'),
    onCommitted: (cids) => metrics.touch(cids),
    onBulkChanges: (ids) => {
      for (const id of ids) {
        startBulkChange(id).catch((error: unknown) =>
          logger.warn({ err: error, bulk_change: id }, 'A bulk change waits for the recovery to start it'),
        );
      }
    },
    mailer,
    stream,
    screen,
    parleyUserId,
    followUps: {
      unreadMs: config.FOLLOW_UP_UNREAD_MINUTES * 60_000,
      unansweredMs: config.FOLLOW_UP_UNANSWERED_HOURS * 3_600_000,
      most: config.FOLLOW_UP_MOST,
    },
    offers: { reminderMs: config.OFFER_REMINDER_HOURS * 3_600_000 },
    reconciliation: {
      models,
      stream,
      parleyUserId,
      app: config.GETSTREAM_API_KEY,
      limits: {
        maxChanges: config.RECONCILE_MAX_CHANGES,
        maxPercent: config.RECONCILE_MAX_CHANGES_PERCENT,
      },
      take: createTakeEvents({ models, start: createStartEvent({ models, screen, start }) }),
      refreshMetrics: (since) => refreshChangedSince(models, since, new Date(), parleyUserId),
    },
    moderatorEmails: config.MODERATOR_EMAILS,
    runUrl,
  });
  const common = {
    connection: temporal.connection,
    namespace,
    activities,
    dataConverter: dataConverter(config),
    shutdownGraceTime: GRACE_MS,
    ...(config.WORKER_BUILD_ID !== undefined && {
      workerDeploymentOptions: {
        useWorkerVersioning: true as const,
        version: { deploymentName: DEPLOYMENT, buildId: config.WORKER_BUILD_ID },
        // Chat events are done in moments; what waits for long says PINNED itself.
        defaultVersioningBehavior: 'AUTO_UPGRADE' as const,
      },
    }),
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
    Worker.create({
      ...common,
      taskQueue: FOLLOW_UPS_QUEUE,
      workflowBundle,
      enableNonLocalActivities: false,
      // Those that wait for their turn must not be given up and queued again.
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
        // Temporal keeps to it for all workers together.
        maxTaskQueueActivitiesPerSecond: perSecond(config, channel),
      }),
    ),
  ]);
  await ensureReconciliationSchedule(temporal.client, {
    everyMinutes: config.RECONCILE_EVERY_MINUTES,
    depthDays: config.RECONCILE_DEPTH_DAYS,
  });
  const run = async (): Promise<void> => {
    try {
      await Promise.all(workers.map((worker) => worker.run()));
    } finally {
      await metrics.stop();
      mailer.close();
      providers.close();
    }
  };
  const finished = run();
  return {
    name: 'workers',
    withinMs: GRACE_MS + 1_000,
    isRunning: () => workers.every((worker) => worker.getState() === 'RUNNING'),
    finished,
    async stop() {
      for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
      await finished;
    },
  };
}

/** A chat tool's own limits are low. */
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
