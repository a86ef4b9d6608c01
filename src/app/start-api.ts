import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { createApp } from './http-app';
import { createStreamClient } from '../stream/stream';
import { addressFault, USERS_ADDRESSES } from '../platform/outbound/public-address';
import type { Config } from '../platform/config';
import { startBulkChangeRecovery } from '../bulk-changes/recovery';
import { startListingRechecks } from '../conversations/recheck-listings';
import { createScreening } from '../moderation/domain/screen-message';
import { startFrozenRunRecovery } from '../frozen-runs/recovery';
import type { AuthOptions } from '../platform/http/auth';
import { createDrain } from '../platform/http/drain';
import { NotReady, type HealthCheck } from '../platform/http/health-router';
import type { Logger } from '../platform/logger';
import { createMetrics } from '../platform/metrics';
import type { Models } from './models';
import { createInbox } from '../inbox/insert-events';
import { countMissingMessages } from '../reconciliation/store/missing-at-stream';
import { startNotificationRecovery } from '../notifications/recovery';
import { createUnsubscribeLinks } from '../notifications/unsubscribe-link';
import { startOfferRecovery } from '../offers/recovery';
import { createBulkChangeStarter } from '../bulk-changes/runs';
import { createWakeOffers } from '../offers/wake-offers';
import { createChatEventRuns } from '../inbox/runs/chat-event-runs';
import { createChatEventStarter } from '../inbox/runs/chat-events';
import { createFrozenRuns } from '../frozen-runs/runs';
import { createNotificationRuns } from '../notifications/runs';
import { createOfferRuns } from '../offers/runs';
import { listenFault } from './start-fault';
import type { Part } from './shutdown';
import type { TemporalClient } from '../platform/temporal/connection';
import { createArrivals } from '../inbox/arrivals';
import { createDispatcher } from '../inbox/dispatcher';
import { createInFlight } from '../inbox/in-flight';
import { createOverload } from '../inbox/overload';
import { createReceive } from '../inbox/receive';
import { createRedriveEvent } from '../inbox/redrive/redrive';
import { createRedriveEvents } from '../inbox/redrive/redrive-events';
import { createSqsConsumer } from '../inbox/sqs/sqs-consumer';
import { createSqsIntake } from '../inbox/sqs/sqs-intake';
import { openSqsQueue } from '../inbox/sqs/sqs-queue';
import { claimedListing, createStartEvent, expectedDecision } from '../inbox/start-event';
import { startSweeper } from '../inbox/sweeper';

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

const START_CONCURRENCY = 24;
const MAX_WAITING_STARTS = 10_000;
/** Who sends longer than this at a request is ended: Stream has given up by then, and others need the room. */
const REQUEST_TIMEOUT_MS = 10_000;
/** Bodies in flight. Measured while nothing took them, memory grew by some ten times as much. */
const MAX_BYTES_IN_FLIGHT = 32 * 1_048_576;
/** Of what is being received, and not known to be signed. */
const MAX_UNVERIFIED_BYTES = 16 * 1_048_576;
/** Even where few signed ones may be in flight, some senders may be slow. */
const MIN_UNVERIFIED = 100;
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

  const overload = createOverload(metrics);
  const inFlight = createInFlight({
    maxDeliveries: config.WEBHOOK_MAX_IN_FLIGHT,
    maxBytes: Math.max(MAX_BYTES_IN_FLIGHT, 2 * config.WEBHOOK_MAX_BYTES),
    overload,
    metrics,
  });
  const arrivals = createArrivals({
    maxDeliveries: Math.max(MIN_UNVERIFIED, config.WEBHOOK_MAX_IN_FLIGHT),
    maxBytes: Math.max(MAX_UNVERIFIED_BYTES, 2 * config.WEBHOOK_MAX_BYTES),
    metrics,
  });
  let stopping = false;
  const startEvent = createStartEvent({ models, screen, start });
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
  // What many requests do one after the other ends with the API.
  const stoppingWork = new AbortController();

  const dispatcher = createDispatcher({
    start: startEvent,
    concurrency: START_CONCURRENCY,
    capacity: MAX_WAITING_STARTS,
    isBusy: () => inFlight.answering() > 0,
    metrics,
    logger,
  });
  const timeoutMs = config.WEBHOOK_ANSWER_TIMEOUT_MS;
  const accept = createInbox(models, timeoutMs);
  const receive = createReceive({
    timeoutMs,
    accept,
    // Without keys a body would lie in the history in the clear.
    startInline:
      config.PAYLOAD_ENCRYPTION_KEYS === undefined
        ? undefined
        : ({ event, body, receivedAt }) =>
            start({
              event,
              expectedDecision: expectedDecision(event, screen),
              // MongoDB, which knows the channel, does not answer.
              listingId: claimedListing(event),
              inline: { event, body, receivedAt },
            }),
    dispatcher,
    overload,
    metrics,
    logger,
  });
  const queueUrl = config.GETSTREAM_SQS_QUEUE_URL;
  const sqs =
    queueUrl === undefined
      ? undefined
      : createSqsConsumer({
          queue: openSqsQueue({
            queueUrl,
            region: config.GETSTREAM_SQS_REGION,
            endpoint: config.GETSTREAM_SQS_ENDPOINT,
          }),
          intake: createSqsIntake({ receive, accept, maxBytes: config.WEBHOOK_MAX_BYTES, logger }),
          metrics,
          logger,
        });
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
  sqs?.start();
  const instance = randomUUID();
  const sweeper = startSweeper({ models, dispatcher, logger, instance });
  const offerRecovery = startOfferRecovery({
    models,
    revive: (offer) => offerRuns.revive(offer),
    logger,
    instance,
  });
  const notificationRecovery = startNotificationRecovery({
    models,
    runs: notificationRuns,
    logger,
    instance,
  });
  const bulkChangeRecovery = startBulkChangeRecovery({
    models,
    start: createBulkChangeStarter(temporal.client),
    logger,
    instance,
  });
  const frozenRunRecovery = startFrozenRunRecovery({
    models,
    runs: createFrozenRuns(temporal.client),
    metrics,
    logger,
    instance,
  });
  const listingRechecks = startListingRechecks({ models, logger, instance });
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
      stop: async () =>
        void (await Promise.all(
          [
            sweeper,
            offerRecovery,
            notificationRecovery,
            bulkChangeRecovery,
            frozenRunRecovery,
            listingRechecks,
          ].map((one) => one.stop()),
        )),
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
