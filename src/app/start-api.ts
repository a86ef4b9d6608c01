import { createServer, type Server } from 'node:http';
import type { Express } from 'express';
import type { AddressInfo } from 'node:net';
import { createIntake } from './create-intake';
import { createApp } from './http-app';
import { startRecoveries } from './start-recoveries';
import { createStreamClient } from '../stream/stream';
import { addressFault, USERS_ADDRESSES } from '../platform/outbound/public-address';
import type { Config } from '../platform/config';
import { createScreening } from '../moderation/domain/screen-message';
import type { AuthOptions } from '../platform/http/auth';
import { createDrain, type Drain } from '../platform/http/drain';
import { NotReady, type HealthCheck } from '../platform/http/health-router';
import type { Logger } from '../platform/logger';
import { createMetrics } from '../platform/metrics';
import type { Models } from './models';
import { countMissingMessages } from '../reconciliation/store/missing-at-stream';
import { createUnsubscribeLinks } from '../notifications/unsubscribe-link';
import { createWakeOffers } from '../offers/wake-offers';
import { createChatEventRuns } from '../inbox/runs/chat-event-runs';
import { createChatEventStarter } from '../inbox/runs/chat-events';
import { createNotificationRuns } from '../notifications/runs';
import { createOfferRuns } from '../offers/runs';
import { listenFault } from './start-fault';
import type { Part } from './shutdown';
import type { TemporalClient } from '../platform/temporal/connection';
import { createRedriveEvent } from '../inbox/redrive/redrive';
import { createRedriveEvents } from '../inbox/redrive/redrive-events';
import { createStartEvent } from '../inbox/start-event';

export interface ApiOptions {
  readonly config: Config;
  readonly models: Models;
  readonly temporal: TemporalClient;
  readonly logger: Logger;
  /** Whether somebody works on the queues: the worker of this process, or any. */
  readonly checkWorker: HealthCheck;
  /** Whether a worker runs in this process, to which workflows can be handed directly. */
  readonly hasWorker: boolean;
}

export interface Api {
  readonly port: number;
  /** In the order in which they are stopped. */
  readonly parts: readonly Part[];
  /** Takes no more requests, answers those under way, and stops starting workflows; without a limit. */
  stop(): Promise<void>;
}

/** Who sends longer than this at a request is ended: Stream has given up by then, and others need the room. */
const REQUEST_TIMEOUT_MS = 10_000;
/** How long each part may take to stop, in ms. Webhooks under way are answered within `WEBHOOK_ANSWER_TIMEOUT_MS`. */
const STOP_REQUESTS_MS = 6_000;
const STOP_STARTS_MS = 3_000;
const STOP_SWEEPER_MS = 2_000;

/** Listens: webhooks in, REST, and the starting of workflows. */
export async function startApi(options: ApiOptions): Promise<Api> {
  const { config, models, temporal, logger } = options;
  const metrics = createMetrics(() => countMissingMessages(models));
  const screen = createScreening(config.SPAM_KEYWORDS);
  const start = createChatEventStarter(temporal.client, { eager: options.hasWorker });

  let stopping = false;
  const startEvent = createStartEvent({ models, screen, start });
  const { overload, inFlight, arrivals, dispatcher, receive, sqs } = createIntake({
    config,
    models,
    logger,
    metrics,
    screen,
    start,
    startEvent,
  });
  const runs = createChatEventRuns(temporal.client, { uiUrl: config.TEMPORAL_UI_URL });
  const offerRuns = createOfferRuns(temporal.client);
  const notificationRuns = createNotificationRuns(temporal.client, { uiUrl: config.TEMPORAL_UI_URL });
  const redriveEvent = createRedriveEvent({
    models,
    runs,
    start: startEvent,
    maxBytes: config.WEBHOOK_MAX_BYTES,
    logger,
  });
  // Ends long requests of operators (redrives, retries of many) when the API stops.
  const stoppingWork = new AbortController();

  const app = createApp({
    startPage: { marketplace: config.MARKETPLACE_NAME, links: config.START_PAGE_LINKS ?? [] },
    models,
    metrics,
    logger,
    auth: authOptions(config, logger),
    serviceRequestsAMinute: config.SERVICE_REQUESTS_PER_MINUTE,
    chat: {
      stream: createStreamClient({
        apiKey: config.GETSTREAM_API_KEY,
        apiSecret: config.GETSTREAM_API_SECRET,
        baseUrl: config.GETSTREAM_BASE_URL,
        userId: config.PARLEY_USER_ID,
      }),
      apiKey: config.GETSTREAM_API_KEY,
      tokenMs: config.CHAT_TOKEN_MINUTES * 60_000,
    },
    screen,
    notifications: {
      runs: notificationRuns,
      stopping: stoppingWork.signal,
    },
    offers: {
      runs: offerRuns,
      wake: createWakeOffers(offerRuns, logger),
      hours: config.OFFER_HOURS,
    },
    push: {
      endpointFault: (address) => addressFault(address, USERS_ADDRESSES),
      publicKey: config.VAPID_PUBLIC_KEY,
    },
    unsubscribe:
      config.UNSUBSCRIBE_SECRET === undefined
        ? undefined
        : {
            marketplace: config.MARKETPLACE_NAME,
            links: createUnsubscribeLinks({
              secret: config.UNSUBSCRIBE_SECRET,
              publicUrl: config.PUBLIC_URL,
            }),
          },
    parleyUserId: config.PARLEY_USER_ID,
    trustProxy: config.TRUST_PROXY,
    webhooks: {
      secrets: config.GETSTREAM_WEBHOOK_SECRET ?? [config.GETSTREAM_API_SECRET],
      maxBytes: config.WEBHOOK_MAX_BYTES,
      receive,
      metrics,
      arrivals,
      inFlight,
    },
    events: {
      models,
      runs,
      redriveEvent,
      redriveEvents: createRedriveEvents({ models, runs, redriveEvent }),
      stopping: stoppingWork.signal,
    },
    checks: {
      mongodb: async () => {
        await models.connection.db?.command({ ping: 1 });
      },
      temporal: async () => {
        await temporal.client.workflowService.getSystemInfo({});
      },
      worker: options.checkWorker,
      webhooks: async () => {
        if (stopping) throw new NotReady('shutting_down');
        if (overload.isShedding()) throw new NotReady('overloaded');
      },
      ...(sqs !== undefined && { sqs: () => sqs.check() }),
    },
  });

  const { server, drain } = await listen(app, config);
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
      withinMs: STOP_REQUESTS_MS,
      async stop() {
        stopping = true;
        stoppingWork.abort();
        await Promise.all([drain.stop(), sqs?.stop()]);
      },
    },
    { name: 'starts of workflows', withinMs: STOP_STARTS_MS, stop: () => dispatcher.stop() },
    {
      name: 'sweeper and recovery',
      withinMs: STOP_SWEEPER_MS,
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

/** @throws Error that says what to do where the port is taken */
async function listen(app: Express, config: Config): Promise<{ server: Server; drain: Drain }> {
  const server = createServer(
    {
      requestTimeout: REQUEST_TIMEOUT_MS,
      headersTimeout: REQUEST_TIMEOUT_MS,
      connectionsCheckingInterval: 1_000,
    },
    app,
  );
  const drain = createDrain(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(listenFault(error, config)));
    // A burst opens many connections at once; refused ones would cost Stream's few retries.
    server.listen({ port: config.PORT, host: config.HOST, backlog: 4_096 }, resolve);
  });
  return { server, drain };
}

function authOptions(config: Config, logger: Logger): AuthOptions {
  const { AUTH_JWT_SECRET: secret, AUTH_JWKS_URL: jwksUrl } = config;
  const common = {
    issuer: config.AUTH_JWT_ISSUER,
    audience: config.AUTH_JWT_AUDIENCE,
    maxTokenHours: config.AUTH_MAX_TOKEN_HOURS,
    parleyUserId: config.PARLEY_USER_ID,
    logger,
  };
  if (jwksUrl !== undefined) return { ...common, key: { jwksUrl } };
  if (secret !== undefined) return { ...common, key: { secret } };
  throw new Error('The configuration has neither AUTH_JWT_SECRET nor AUTH_JWKS_URL');
}
