import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { createApp } from './app';
import type { Config } from './config';
import { createScreening } from './domain/screening/screen-message';
import type { StreamEvent } from './domain/stream-event';
import type { AuthOptions } from './http/auth';
import type { HealthCheck } from './http/health-router';
import type { Logger } from './logger';
import { createMetrics } from './metrics';
import type { Models } from './models';
import { createInbox } from './models/webhook-event';
import { createChatEventStarter } from './starters/chat-events';
import type { Temporal } from './temporal/connection';
import { createDispatcher } from './webhooks/dispatcher';
import { createReceive } from './webhooks/receive';
import { startSweeper } from './webhooks/sweeper';

export interface ApiOptions {
  readonly config: Config;
  readonly models: Models;
  readonly temporal: Temporal;
  readonly logger: Logger;
  /** Whether somebody works on the queues: the worker of this process, or any. */
  readonly checkWorker: HealthCheck;
  /** Whether a worker runs in this process, to which workflows can be handed directly. */
  readonly hasWorker: boolean;
}

export interface Api {
  readonly port: number;
  /** Takes no more requests, answers those under way, and stops starting workflows. */
  stop(): Promise<void>;
}

const STARTS_AT_ONCE = 24;
const MOST_WAITING_STARTS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;

/** Listens: webhooks in, REST, and the starting of workflows. */
export async function startApi(options: ApiOptions): Promise<Api> {
  const { config, models, temporal, logger } = options;
  const metrics = createMetrics();
  const screen = createScreening(config.SPAM_KEYWORDS);
  const start = createChatEventStarter(temporal.client, { eager: options.hasWorker });

  let answering = 0;
  const expectedDecision = (event: StreamEvent) =>
    event.type === 'message.new' ? screen(event.message.text).decision : 'allow';
  const claimedListing = (event: StreamEvent): string | undefined =>
    'message' in event ? event.message.listing_id : undefined;
  // As `recordMessage` has it: the channel's word first, what a member claims last.
  const listingOf = async (event: StreamEvent): Promise<string | undefined> =>
    event.channel?.listing_id ??
    (event.cid === undefined ? undefined : await models.ChatChannel.listingOf(event.cid)) ??
    claimedListing(event);

  const dispatcher = createDispatcher({
    start: async (event) =>
      start({
        event,
        expectedDecision: expectedDecision(event),
        listingId: await listingOf(event),
      }),
    concurrency: STARTS_AT_ONCE,
    capacity: MOST_WAITING_STARTS,
    isBusy: () => answering > 0,
    metrics,
    logger,
  });
  const receive = createReceive({
    accept: createInbox(models.WebhookEvent),
    // Without keys a body would lie in the history in the clear.
    startInline:
      config.PAYLOAD_ENCRYPTION_KEYS === undefined
        ? undefined
        : ({ event, body, receivedAt }) =>
            start({
              event,
              expectedDecision: expectedDecision(event),
              // MongoDB, which knows the channel, does not answer.
              listingId: event.channel?.listing_id ?? claimedListing(event),
              inline: { event, body, receivedAt },
            }),
    dispatcher,
    metrics,
    logger,
  });
  const app = createApp({
    models,
    metrics,
    logger,
    auth: authOptions(config),
    trustProxy: config.TRUST_PROXY,
    webhooks: {
      secrets: config.GETSTREAM_WEBHOOK_SECRET ?? [config.GETSTREAM_API_SECRET],
      maxBytes: config.WEBHOOK_MAX_BYTES,
      receive,
      metrics,
      inFlight: { begin: () => (answering += 1), end: () => (answering -= 1) },
    },
    checks: {
      mongodb: async () => {
        await models.connection.db?.command({ ping: 1 });
      },
      temporal: async () => {
        await temporal.client.workflowService.getSystemInfo({});
      },
      worker: options.checkWorker,
    },
  });

  const server = createServer({ requestTimeout: REQUEST_TIMEOUT_MS, headersTimeout: 10_000 }, app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    // A burst opens many connections at once; refused ones would cost Stream's few retries.
    server.listen({ port: config.PORT, host: config.HOST, backlog: 4_096 }, resolve);
  });
  const sweeper = startSweeper({ models, dispatcher, logger, instance: randomUUID() });
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      server.closeIdleConnections();
      await closed;
      await sweeper.stop();
      await dispatcher.stop();
    },
  };
}

function authOptions(config: Config): AuthOptions {
  const { AUTH_JWT_SECRET: secret, AUTH_JWKS_URL: jwksUrl } = config;
  const common = { issuer: config.AUTH_JWT_ISSUER, audience: config.AUTH_JWT_AUDIENCE };
  if (jwksUrl !== undefined) return { ...common, key: { jwksUrl } };
  if (secret !== undefined) return { ...common, key: { secret } };
  throw new Error('The configuration has neither AUTH_JWT_SECRET nor AUTH_JWKS_URL');
}
