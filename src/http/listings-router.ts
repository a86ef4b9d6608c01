import { Router } from 'express';
import { z } from 'zod';
import type { Models } from '../models';
import { LISTING_STATUSES } from '../models/marketplace-listing';
import { allow } from './auth';
import { marketplaceId } from './ids';
import { validate } from './validate';

const params = z.object({ id: marketplaceId });

const CURRENCIES: readonly string[] = Intl.supportedValuesOf('currency');

const details = z.strictObject({
  title: z.string().min(1).max(500).nullish(),
  /** Minor units: 1999 is 19.99 in a currency with two digits. */
  price: z.int().min(0).nullish(),
  currency: z
    .string()
    .refine((value) => CURRENCIES.includes(value), 'is not an ISO 4217 code')
    .nullish(),
  seller_id: marketplaceId.nullish(),
  status: z.enum(LISTING_STATUSES).optional(),
});

/** `PUT /{id}`: the marketplace's service says what is for sale. 201 when new, 200 otherwise, with the listing. */
export function createListingsRouter(models: Models): Router {
  const router = Router();
  router.put('/:id', allow('service', 'admin'), async (request, response) => {
    const { id } = validate('params', params, request.params);
    const { document, created } = await models.MarketplaceListing.putDetails(
      id,
      validate('body', details, request.body),
    );
    response.status(created ? 201 : 200).json(document);
  });
  return router;
}
