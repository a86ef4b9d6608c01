import { ECDH } from 'node:crypto';
import { Router } from 'express';
import { z } from 'zod';
import { ProblemError } from '../../platform/errors';
import { callerOf, isPerson } from '../../platform/http/auth';
import { userId } from '../../platform/http/ids';
import { validate } from '../../platform/http/validate';
import type { NotificationModels } from '../models';

export interface PushSubscriptionsRouterDeps {
  readonly models: NotificationModels;
  /** What is wrong with an endpoint, which must not lead into our own network; undefined: nothing. */
  readonly endpointFault: (endpoint: string) => string | undefined;
  /** The VAPID public key, where push is configured. */
  readonly publicKey: string | undefined;
}

const params = z.object({ id: userId });

const key = z
  .string()
  .max(128)
  .regex(/^[\w-]+=*$/, 'must be base64url');

/**
 * `PUT` and `DELETE /users/{id}/push-subscriptions`: adds or removes a browser of the user, as `PushSubscription.toJSON()`
 * gives it. 201 when it is new, 200 when it was known; 204 when it is removed, also if it was unknown. `GET
 * /push/public-key` answers the key that the browser needs to subscribe.
 */
export function createPushSubscriptionsRouter(deps: PushSubscriptionsRouterDeps): Router {
  const { models, endpointFault, publicKey } = deps;
  const router = Router();
  const endpoint = z.string().superRefine((value, context) => {
    const fault = endpointFault(value);
    if (fault !== undefined) context.addIssue({ code: 'custom', message: fault });
  });
  const subscription = z.strictObject({
    endpoint,
    /** ms since 1970 */
    expirationTime: z.int().min(0).max(8_640_000_000_000_000).nullish(),
    keys: z.strictObject({
      p256dh: key.refine(isPointOfP256, 'is not a public key of P-256'),
      auth: key.refine((value) => Buffer.from(value, 'base64url').length === 16, 'must be 16 bytes'),
    }),
  });
  const removal = z.strictObject({
    endpoint: z.string().min(1).max(2_048),
    expirationTime: z.unknown().optional(),
    keys: z.unknown().optional(),
  });

  router.put('/users/:id/push-subscriptions', async (request, response) => {
    const id = ownId(request.params, response);
    const { endpoint: address, keys, expirationTime } = validate('body', subscription, request.body);
    const { id: subscriptionId, created } = await models.PushSubscription.put(
      id,
      { endpoint: new URL(address).href, keys },
      typeof expirationTime === 'number' ? new Date(expirationTime) : undefined,
    );
    response.status(created ? 201 : 200).json({ id: subscriptionId, user_id: id });
  });

  router.delete('/users/:id/push-subscriptions', async (request, response) => {
    const id = ownId(request.params, response);
    const { endpoint: address } = validate('body', removal, request.body);
    const normalized = URL.canParse(address) ? new URL(address).href : address;
    await models.PushSubscription.removeOf(id, normalized);
    response.status(204).end();
  });

  router.get('/push/public-key', (_request, response) => {
    if (publicKey === undefined) throw new ProblemError('not_found', 'Push is not configured');
    response.json({ public_key: publicKey });
  });
  return router;
}

/** The user id in the path, where it is the caller's own. Others get the answer for an unknown one. */
function ownId(from: unknown, response: { locals: Record<string, unknown> }): string {
  const { id } = validate('params', params, from);
  if (!isPerson(callerOf(response), id)) {
    throw new ProblemError('not_found', "Only a user's own browsers can be named here");
  }
  return id;
}

function isPointOfP256(value: string): boolean {
  const point = Buffer.from(value, 'base64url');
  if (point.length !== 65) return false;
  try {
    ECDH.convertKey(point, 'prime256v1');
    return true;
  } catch {
    return false;
  }
}
