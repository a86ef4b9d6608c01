import { createActivities, type Activities } from '../../activities';
import { createBulkChangeStarter } from '../bulk-changes/runs';
import { createChatEventStarter } from '../inbox/runs/chat-events';
import { createStartEvent } from '../inbox/start-event';
import { createTakeEvents } from '../inbox/take-events';
import { createScreening } from '../moderation/domain/screen-message';
import { createLoadView } from '../notifications/content/load-view';
import { createRenderer } from '../notifications/content/render';
import { DELIVERY_CHANNELS, type DeliveryChannel } from '../notifications/domain/kinds';
import { createProviders } from '../notifications/providers/providers';
import { createUnsubscribeLinks } from '../notifications/unsubscribe-link';
import type { Config } from '../platform/config';
import type { Logger } from '../platform/logger';
import { createMailer } from '../platform/outbound/mailer';
import type { TemporalClient } from '../platform/temporal/connection';
import { workflowUrl } from '../platform/temporal/workflow-url';
import { refreshChangedSince } from '../sellers/seller-metrics-refresh';
import { createSellerMetricsRefresher } from '../sellers/seller-metrics-refresher';
import { streamClientOf } from '../stream/stream';
import { createLoadItem } from './load-notification-item';
import type { Models } from './models';

export interface WorkerActivitiesOptions {
  readonly config: Config;
  readonly temporal: TemporalClient;
  readonly models: Models;
  readonly logger: Logger;
}

export interface WorkerActivities {
  readonly activities: Activities;
  /** The delivery channels that have a provider. */
  readonly configured: readonly DeliveryChannel[];
  /** Closes what the activities used. None of them may run any more. */
  close(): Promise<void>;
}

/** Builds what the activities need, out of the configuration. */
export function createWorkerActivities({
  config,
  temporal,
  models,
  logger,
}: WorkerActivitiesOptions): WorkerActivities {
  const mailer = createMailer({ url: config.SMTP_URL, from: config.MAIL_FROM });
  const screen = createScreening(config.SPAM_KEYWORDS);
  const parleyUserId = config.PARLEY_USER_ID;
  const stream = streamClientOf(config);
  const start = createChatEventStarter(temporal.client, { eager: true });
  const startBulkChange = createBulkChangeStarter(temporal.client);
  const metrics = createSellerMetricsRefresher({
    models,
    parleyUserId,
    onError: (error) =>
      logger.warn(
        { err: error },
        'The metrics of a seller could not be computed; the next reconciliation computes them',
      ),
  });
  const providers = createProviders(config, mailer);
  const configured = DELIVERY_CHANNELS.filter((channel) => providers[channel] !== undefined);
  const runUrl = (workflowId: string): string =>
    workflowUrl(config.TEMPORAL_UI_URL, config.TEMPORAL_NAMESPACE, workflowId);
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
      logger.error({ event_id: eventId, err: error }, 'An event can never be recorded and is quarantined'),
    onCommitted: (cids) => metrics.touch(cids),
    onBulkChanges: (ids) => {
      for (const id of ids) {
        startBulkChange(id).catch((error: unknown) =>
          logger.warn(
            { err: error, bulk_change: id },
            'A bulk change could not be started; the recovery will start it',
          ),
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
      maxReminders: config.FOLLOW_UP_MOST,
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
  return {
    activities,
    configured,
    async close() {
      await metrics.stop();
      mailer.close();
      providers.close();
    },
  };
}
