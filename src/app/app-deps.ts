import { createRedriveEvent } from '../inbox/redrive/redrive';
import { createRedriveEvents } from '../inbox/redrive/redrive-events';
import { createChatEventRuns } from '../inbox/runs/chat-event-runs';
import type { StartEvent } from '../inbox/start-event';
import type { Screening } from '../moderation/domain/screen-message';
import type { NotificationRuns } from '../notifications/runs';
import { createUnsubscribeLinks } from '../notifications/unsubscribe-link';
import type { OfferRuns } from '../offers/runs';
import { createWakeOffers } from '../offers/wake-offers';
import type { Config } from '../platform/config';
import type { AuthOptions } from '../platform/http/auth';
import { NotReady, type HealthCheck } from '../platform/http/health-router';
import type { Logger } from '../platform/logger';
import type { Metrics } from '../platform/metrics';
import { addressFault, USERS_ADDRESSES } from '../platform/outbound/public-address';
import type { TemporalClient } from '../platform/temporal/connection';
import { streamClientOf } from '../stream/stream';
import type { Intake } from './create-intake';
import type { AppDeps } from './http-app';
import type { Models } from './models';

export interface AppParts {
  readonly config: Config;
  readonly models: Models;
  readonly temporal: TemporalClient;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly screen: (text: string) => Screening;
  readonly startEvent: StartEvent;
  readonly intake: Intake;
  readonly offerRuns: OfferRuns;
  readonly notificationRuns: NotificationRuns;
  readonly checkWorker: HealthCheck;
  /** Aborted when the API stops. */
  readonly stopping: AbortSignal;
}

/** Builds what the routers need from the configuration and the parts of the process. */
export function createAppDeps(parts: AppParts): AppDeps {
  const { config, models, temporal, logger, metrics, screen, startEvent, stopping } = parts;
  const { offerRuns, notificationRuns } = parts;
  const { overload, inFlight, arrivals, receive, sqs } = parts.intake;
  const runs = createChatEventRuns(temporal.client, { uiUrl: config.TEMPORAL_UI_URL });
  const redriveEvent = createRedriveEvent({
    models,
    runs,
    start: startEvent,
    maxBytes: config.WEBHOOK_MAX_BYTES,
    logger,
  });
  return {
    startPage: { marketplace: config.MARKETPLACE_NAME, links: config.START_PAGE_LINKS ?? [] },
    models,
    metrics,
    logger,
    auth: authOptions(config, logger),
    serviceRequestsAMinute: config.SERVICE_REQUESTS_PER_MINUTE,
    chat: {
      stream: streamClientOf(config),
      apiKey: config.GETSTREAM_API_KEY,
      tokenMs: config.CHAT_TOKEN_MINUTES * 60_000,
    },
    screen,
    notifications: {
      runs: notificationRuns,
      stopping,
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
      stopping,
    },
    checks: {
      mongodb: async () => {
        await models.connection.db?.command({ ping: 1 });
      },
      temporal: async () => {
        await temporal.client.workflowService.getSystemInfo({});
      },
      worker: parts.checkWorker,
      webhooks: async () => {
        if (stopping.aborted) throw new NotReady('shutting_down');
        if (overload.isShedding()) throw new NotReady('overloaded');
      },
      ...(sqs !== undefined && { sqs: () => sqs.check() }),
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
