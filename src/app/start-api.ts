import type { AddressInfo } from 'node:net';
import { createChatEventStarter } from '../inbox/runs/chat-events';
import { createStartEvent } from '../inbox/start-event';
import { createScreening } from '../moderation/domain/screen-message';
import { createNotificationRuns } from '../notifications/runs';
import { createOfferRuns } from '../offers/runs';
import type { Config } from '../platform/config';
import type { HealthCheck } from '../platform/http/health-router';
import type { Logger } from '../platform/logger';
import { createMetrics } from '../platform/metrics';
import type { TemporalClient } from '../platform/temporal/connection';
import { countMissingMessages } from '../reconciliation/store/missing-at-stream';
import { createAppDeps } from './app-deps';
import { createIntake } from './create-intake';
import { createApp } from './http-app';
import { listen } from './listen';
import type { Models } from './models';
import type { Part } from './shutdown';
import { startRecoveries } from './start-recoveries';

export interface ApiOptions {
  readonly config: Config;
  readonly models: Models;
  readonly temporal: TemporalClient;
  readonly logger: Logger;
  /** Checks that a worker polls the queues: the one of this process, or any other. */
  readonly checkWorker: HealthCheck;
  /** Whether a worker runs in this process, which can take first tasks directly. */
  readonly hasWorker: boolean;
}

export interface Api {
  readonly port: number;
  /** In the order in which they are stopped. */
  readonly parts: readonly Part[];
  /** Takes no more requests, answers those under way, and stops starting workflows; without a timeout. */
  stop(): Promise<void>;
}

/** How long each part may take to stop, in ms. Webhooks under way are answered within `WEBHOOK_ANSWER_TIMEOUT_MS`. */
const STOP_REQUESTS_MS = 6_000;
const STOP_STARTS_MS = 3_000;
const STOP_SWEEPER_MS = 2_000;

/** Takes webhooks and REST requests, starts the workflows of events, and starts again what was left behind. */
export async function startApi(options: ApiOptions): Promise<Api> {
  const { config, models, temporal, logger } = options;
  const metrics = createMetrics(() => countMissingMessages(models));
  const screen = createScreening(config.SPAM_KEYWORDS);
  const start = createChatEventStarter(temporal.client, { eager: options.hasWorker });

  const startEvent = createStartEvent({ models, screen, start });
  const intake = createIntake({
    config,
    models,
    logger,
    metrics,
    screen,
    start,
    startEvent,
  });
  const offerRuns = createOfferRuns(temporal.client);
  const notificationRuns = createNotificationRuns(temporal.client, { uiUrl: config.TEMPORAL_UI_URL });
  // Cancels long requests of operators (redrives, retries of many) when the API stops.
  const stopping = new AbortController();

  const app = createApp(
    createAppDeps({
      config,
      models,
      temporal,
      logger,
      metrics,
      screen,
      startEvent,
      intake,
      offerRuns,
      notificationRuns,
      checkWorker: options.checkWorker,
      stopping: stopping.signal,
    }),
  );

  const { server, drain } = await listen(app, config);
  const { dispatcher, sqs } = intake;
  sqs?.start();
  const recoveries = startRecoveries({
    models,
    temporal,
    dispatcher,
    offerRuns,
    notificationRuns,
    metrics,
    logger,
  });
  const parts: readonly Part[] = [
    {
      name: 'requests under way',
      timeoutMs: STOP_REQUESTS_MS,
      async stop() {
        stopping.abort();
        await Promise.all([drain.stop(), sqs?.stop()]);
      },
    },
    { name: 'starts of workflows', timeoutMs: STOP_STARTS_MS, stop: () => dispatcher.stop() },
    {
      name: 'sweeper and recovery',
      timeoutMs: STOP_SWEEPER_MS,
      stop: () => recoveries.stop(),
    },
  ];
  return {
    port: (server.address() as AddressInfo).port,
    parts,
    async stop() {
      for (const part of parts) await part.stop();
    },
  };
}
