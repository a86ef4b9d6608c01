import { Router } from 'express';
import { z } from 'zod';
import { ProblemError } from '../platform/errors';
import { currentSellerMetrics } from './seller-metrics-refresh';
import { callerOf, isPerson, seesAll } from '../platform/http/auth';
import { userId } from '../platform/http/ids';
import { validate } from '../platform/http/validate';
import type { ChatModels } from '../chat/models';
import type { SellerModels } from './models';

const params = z.object({ id: userId });

/**
 * `GET /{id}/metrics`: how fast and how often a seller answers at present (`sellers/domain/seller-metrics`; times in ms).
 * For the seller, staff and the service; others get a 403. Somebody who sells nothing has empty metrics, not a 404.
 */
export function createSellersRouter(models: ChatModels & SellerModels, parleyUserId: string): Router {
  const router = Router();
  router.get('/:id/metrics', async (request, response) => {
    const { id } = validate('params', params, request.params);
    validate('query', z.strictObject({}), request.query);
    const caller = callerOf(response);
    if (!seesAll(caller) && !isPerson(caller, id)) {
      throw new ProblemError('forbidden', 'Only the seller and staff may read this');
    }
    const { source: _s, ...metrics } = await currentSellerMetrics(models, id, new Date(), parleyUserId);
    response.json(metrics);
  });
  return router;
}
