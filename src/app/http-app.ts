import express, { json, type Express } from 'express';
import helmet from 'helmet';
import { pinoHttp } from 'pino-http';
import { createAnalyticsRouter } from '../chat/http/analytics-router';
import { createAuthentication, type AuthOptions } from '../platform/http/auth';
import { createChatRouter, type ChatRouterDeps } from '../conversations/chat-router';
import { createErrorHandler, notFound } from '../platform/http/error-handler';
import { createEventsRouter, type EventsRouterDeps } from '../inbox/http/events-router';
import { createHealthRouter, type HealthCheck } from '../platform/http/health-router';
import { createListingsRouter } from '../offers/http/listings-router';
import { createMessagesRouter } from '../chat/http/messages-router';
import type { OffersDeps } from '../offers/http/offer-deps';
import {
  createNotificationsRouter,
  type NotificationsRouterDeps,
} from '../notifications/http/notifications-router';
import { createOffersOfListingRouter } from '../offers/http/offers-of-listing-router';
import { createOffersRouter } from '../offers/http/offers-router';
import {
  createPreferencesRouter,
  type PreferencesRouterDeps,
} from '../notifications/http/preferences-router';
import {
  createPushSubscriptionsRouter,
  type PushSubscriptionsRouterDeps,
} from '../notifications/http/push-subscriptions-router';
import { limitCallers, limitRequests, slowFailures } from '../platform/http/rate-limits';
import { requireJson } from '../platform/http/require-json';
import { createSellersRouter } from '../sellers/sellers-router';
import { createStartPage, type StartPageLink } from './start-page';
import {
  createUnsubscribeRouter,
  type UnsubscribeRouterDeps,
} from '../notifications/http/unsubscribe-router';
import { createUsersRouter } from '../marketplace/http/users-router';
import type { Logger } from '../platform/logger';
import type { Metrics } from '../platform/metrics';
import type { Models } from './models';
import { createWebhookRouter, type WebhookRouterOptions } from '../inbox/router';

export interface AppDeps {
  readonly startPage: { readonly marketplace: string; readonly links: readonly StartPageLink[] };
  readonly models: Models;
  readonly webhooks: WebhookRouterOptions;
  readonly auth: AuthOptions;
  readonly serviceRequestsAMinute: number;
  readonly events: EventsRouterDeps;
  readonly chat: Omit<ChatRouterDeps, 'models'>;
  readonly screen: PreferencesRouterDeps['screen'];
  readonly push: Omit<PushSubscriptionsRouterDeps, 'models'>;
  readonly offers: Pick<OffersDeps, 'runs' | 'wake' | 'hours'>;
  readonly notifications: Pick<NotificationsRouterDeps, 'runs' | 'stopping'>;
  /** Absent without a secret: mails then have no links to unsubscribe. */
  readonly unsubscribe?: Omit<UnsubscribeRouterDeps, 'models'> | undefined;
  /** Parley's own Stream user, who is not a person of the marketplace. */
  readonly parleyUserId: string;
  readonly checks: Readonly<Record<string, HealthCheck>>;
  readonly metrics: Metrics;
  readonly logger: Logger;
  /** How many proxies stand before us, for the caller's address. */
  readonly trustProxy: number;
}

/** The limit of a caller, and of an address that sends no token. */
const REQUESTS_A_MINUTE = 600;
/** The limit of requests without a good token from one address. */
const FAILURES_A_MINUTE = 600;

/** The API as an Express application that does not listen yet. */
export function createApp(deps: AppDeps): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', deps.trustProxy);
  // Values of query parameters are strings or arrays of them, never nested objects: see `platform/http/validate`.
  app.set('query parser', 'simple');

  const handleErrors = createErrorHandler(deps.logger);

  // First of all, because Stream waits for the answer, and webhooks need no security headers for browsers and no log line
  // each. It answers its own errors: the handlers below count errors of callers, which these are not.
  app.use('/api/v1/webhooks/getstream', createWebhookRouter(deps.webhooks), handleErrors);

  app.use(helmet());
  app.use(createHealthRouter(deps.checks, deps.metrics));
  app.use(createStartPage(deps.startPage.marketplace, deps.startPage.links));
  app.use(
    pinoHttp({
      logger: deps.logger,
      quietReqLogger: true,
      serializers: {
        req: describeRequest,
        res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
      },
    }),
  );
  // People and mail programs call this without a token of the marketplace's.
  if (deps.unsubscribe !== undefined) {
    app.get('/unsubscribe', limitRequests({ limit: REQUESTS_A_MINUTE }));
    // A mail provider sends the clicks of all its users from a few addresses: only requests with a bad token count.
    app.post(
      '/unsubscribe',
      limitRequests({
        limit: REQUESTS_A_MINUTE,
        skipSuccessfulRequests: true,
        requestWasSuccessful: (_request, { statusCode }) => statusCode < 400 || statusCode >= 500,
      }),
    );
    app.use('/unsubscribe', createUnsubscribeRouter({ models: deps.models, ...deps.unsubscribe }));
  }
  app.use('/api', createAuthentication(deps.auth), slowFailures(FAILURES_A_MINUTE));
  app.use('/api', limitCallers(REQUESTS_A_MINUTE, deps.serviceRequestsAMinute));
  app.use('/api', requireJson, json({ limit: '100kb' }));
  app.use('/api/v1/webhooks/getstream/events', createEventsRouter(deps.events));
  app.use('/api/v1/webhooks/getstream/messages', createMessagesRouter(deps.models));
  app.use('/api/v1/webhooks/getstream/analytics', createAnalyticsRouter(deps.models, deps.parleyUserId));
  app.use('/api/v1/sellers', createSellersRouter(deps.models, deps.parleyUserId));
  app.use('/api/v1/users', createUsersRouter(deps.models, deps.parleyUserId));
  app.use('/api/v1/users', createPreferencesRouter({ models: deps.models, screen: deps.screen }));
  app.use('/api/v1', createPushSubscriptionsRouter({ models: deps.models, ...deps.push }));
  app.use('/api/v1/chat', createChatRouter({ models: deps.models, ...deps.chat }));
  const offers = { models: deps.models, screen: deps.screen, logger: deps.logger, ...deps.offers };
  app.use('/api/v1/listings', createListingsRouter({ ...offers, parleyUserId: deps.parleyUserId }));
  app.use('/api/v1/networks/listings', createOffersOfListingRouter(offers));
  app.use('/api/v1/offers', createOffersRouter(offers));
  app.use(
    '/api/v1/notifications',
    createNotificationsRouter({ models: deps.models, logger: deps.logger, ...deps.notifications }),
  );
  app.use(notFound);
  app.use(handleErrors);
  return app;
}

/** A request for the log, without its query, headers and body, which may have personal data. */
function describeRequest(request: { id: unknown; method: string; url: string }) {
  return { id: request.id, method: request.method, path: request.url.split('?')[0] };
}
