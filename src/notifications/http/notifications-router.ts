import { randomUUID } from 'node:crypto';
import { Router, type Request } from 'express';
import { ProblemError, unavailable } from '../../platform/errors';
import type { Logger } from '../../platform/logger';
import type { Notification } from '../store/notification';
import { positionOf } from '../store/notification-queries';
import { redirectFault, type RedirectFault } from '../redirect-fault';
import { retryFailed } from '../retry-failed';
import { addressMarkOf } from '../corrected-address';
import { actionIdOf, leaderOf, support, type SupportOrder } from '../support';
import type { NotificationRuns } from '../runs';
import { allow, callerOf } from '../../platform/http/auth';
import { pageOf, positionCursor } from '../../platform/http/cursor';
import { clientDisconnectSignal } from '../../platform/http/client-disconnect';
import { optionalIdempotencyKeyOf } from '../../platform/http/idempotency-key';
import {
  filterOf,
  notificationListQuery,
  noBody,
  notificationParams,
  redirectBody,
  retryManyBody,
} from './notification-requests';
import { notificationView } from './notification-view';
import { validate } from '../../platform/http/validate';
import type { Database } from '../../platform/mongo/database';
import type { SharedModels } from '../../platform/mongo/shared-models';
import type { MarketplaceModels } from '../../marketplace/models';
import type { NotificationModels } from '../models';

export interface NotificationsRouterDeps {
  readonly models: Database & SharedModels & MarketplaceModels & NotificationModels;
  readonly runs: NotificationRuns;
  readonly logger: Logger;
  /** Aborted when the API stops: no further notification is retried then. */
  readonly stopping: AbortSignal;
}

/** Below the timeouts of proxies, in ms: a retry of many answers by then, with the cursor to go on from. */
const RETRY_TIMEOUT_MS = 20_000;

/** Notifications, their attempts and their failures, for support. */
export function createNotificationsRouter(deps: NotificationsRouterDeps): Router {
  const { models, runs, logger } = deps;
  const router = Router();
  router.use(allow('support', 'admin'));

  const view = (notification: Notification) => notificationView(notification, runs.url(notification._id));

  /**
   * `GET /?status=&kind=&recipient=&listing=&offer=&channel=&from=&to=&limit=50&cursor=` → `{data, next}`: newest first,
   * each with its attempts.
   */
  router.get('/', async (request, response) => {
    const { limit, cursor, status, kind, from, to, ...about } = validate(
      'query',
      notificationListQuery,
      request.query,
    );
    const filter = { status, kind, from, to, ...filterOf(about) };
    const found = await models.Notification.page(filter, { order: 'desc', limit: limit + 1, after: cursor });
    const { page, last } = pageOf(found, limit);
    response.json({
      data: page.map(view),
      next: last === undefined ? null : positionCursor(positionOf(last)),
    });
  });

  /** `GET /{id}` → the notification. */
  router.get('/:id', async (request, response) => {
    response.json(view(await notificationOf(request)));
  });

  /**
   * `POST /retry {kind?, recipient?, listing?, offer?, channel?, failed_since?, failed_before?, limit=100,
   * rate_per_second=20, dry_run=false, cursor?}`, one of the filters at least: retries what has failed → `{dry_run,
   * count, outcomes, notifications: [{id, kind, outcome, reason}], remaining, next}`. Works for 20 s at most: go on
   * with `cursor: next` until it is null. Repeating is safe: what has been sent is not sent again.
   */
  router.post('/retry', async (request, response) => {
    const body = validate('body', retryManyBody, request.body ?? {});
    const { limit, rate_per_second: ratePerSecond, dry_run: dryRun, cursor, kind, ...rest } = body;
    const { failed_since: failedSince, failed_before: failedBefore, ...about } = rest;
    const { outcomes, notifications, remaining, next } = await retryFailed(deps, {
      filter: { kind, failedSince, failedBefore, ...filterOf(about) },
      after: cursor,
      limit,
      ratePerSecond,
      dryRun,
      timeLimitMs: RETRY_TIMEOUT_MS,
      signal: AbortSignal.any([deps.stopping, clientDisconnectSignal(response)]),
      by: callerOf(response).userId,
      actionId: randomUUID(),
    });
    response.json({
      dry_run: dryRun,
      count: notifications.length + remaining,
      outcomes,
      notifications,
      remaining,
      next: next === undefined ? null : positionCursor(next),
    });
  });

  /**
   * `POST /{id}/retry`, `/dismiss`, `/redirect {channel?, recipient_id?, address?}`, once for an `Idempotency-Key` → the
   * notification. An action on one of a digest is one on the whole digest. 409 `notification_not_failed` where it has not
   * failed.
   */
  router.post('/:id/retry', async (request, response) => {
    validate('body', noBody, request.body ?? {});
    response.json(await act(request, callerOf(response).userId, { what: 'retry' }));
  });
  router.post('/:id/dismiss', async (request, response) => {
    validate('body', noBody, request.body ?? {});
    response.json(await act(request, callerOf(response).userId, { what: 'dismiss' }));
  });
  router.post('/:id/redirect', async (request, response) => {
    const { recipient_id: recipientId, ...to } = validate('body', redirectBody, request.body ?? {});
    response.json(await act(request, callerOf(response).userId, { what: 'redirect', recipientId, ...to }));
  });

  async function act(request: Request, by: string, wanted: Omit<SupportOrder, 'actionId' | 'by'>) {
    const key = optionalIdempotencyKeyOf(request);
    const { address } = wanted;
    const order: SupportOrder = {
      ...wanted,
      by,
      actionId: key === undefined ? randomUUID() : actionIdOf(by, key),
      addressMark: key === undefined || address === undefined ? undefined : addressMarkOf(key, address),
    };
    const asked = await notificationOf(request);
    const leader = await leaderOf(models, asked);
    const fault = order.what === 'redirect' ? await redirectFault(models, leader, order) : undefined;
    if (fault !== undefined) throw notRedirectable(fault);
    const outcome = await support(deps, leader, order).catch((error: unknown) => {
      logger.warn({ err: error, notification: asked.id }, 'The run of a notification did not answer');
      throw unavailable('Temporal does not take it at the moment: send the same request again');
    });
    if (outcome === 'other_action') {
      throw new ProblemError(
        'idempotency_key_reused',
        'The Idempotency-Key was already used for another action on this notification: use a new key',
      );
    }
    if (outcome === 'not_failed') {
      throw new ProblemError(
        'notification_not_failed',
        'The notification is on its way, was sent, suppressed or dismissed: only failed ones can be retried, redirected or dismissed',
      );
    }
    return view(await models.Notification.findById(asked._id).orFail().lean<Notification>());
  }

  async function notificationOf(request: Request): Promise<Notification> {
    const { id } = validate('params', notificationParams, request.params);
    const notification = await models.Notification.byPublicId(id);
    if (notification === null) throw new ProblemError('not_found', 'No such notification');
    return notification;
  }

  return router;
}

function notRedirectable(fault: RedirectFault): ProblemError {
  switch (fault) {
    case 'moderators':
      return new ProblemError('not_redirectable', 'Notifications to moderators go to their webhook only');
    case 'unknown_recipient':
      return new ProblemError(
        'unknown_user',
        'The recipient is not known: the marketplace must first send them with PUT /api/v1/users/{id}',
        {
          fields: [{ field: 'body.recipient_id', message: 'is not a known user' }],
        },
      );
    case 'recipient_gone':
      return new ProblemError(
        'not_redirectable',
        'The recipient was deleted or deactivated at Stream: choose another recipient',
      );
    case 'switched_off':
      return new ProblemError(
        'not_redirectable',
        'The recipient has switched off notifications of this kind: name a channel, or another recipient',
      );
  }
}
