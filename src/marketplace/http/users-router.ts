import { Router } from 'express';
import { z } from 'zod';
import { isPhoneNumber } from '../../platform/values/phone-number';
import { allow } from '../../platform/http/auth';
import { personId } from '../../platform/http/ids';
import { emailField } from '../../platform/http/email-field';
import { timeZoneField } from '../../platform/http/time-zone-field';
import { validate } from '../../platform/http/validate';
import type { MarketplaceModels } from '../models';

const profile = z.strictObject({
  display_name: z.string().min(1).max(256).nullish(),
  avatar: z
    .url({ protocol: /^https?$/ })
    .max(2_048)
    .nullish(),
  email: emailField.nullish(),
  phone: z.string().refine(isPhoneNumber, 'must be E.164, for example +4915112345678').nullish(),
  roles: z.array(z.string().min(1).max(64)).max(20).optional(),
  timezone: timeZoneField.nullish(),
});

/** `PUT /{id}`: the marketplace's service creates or changes a user. Answers 201 when new, 200 otherwise, with the user. */
export function createUsersRouter(models: MarketplaceModels, parleyUserId: string): Router {
  const params = z.object({ id: personId(parleyUserId) });
  const router = Router();
  router.put('/:id', allow('service', 'admin'), async (request, response) => {
    const { id } = validate('params', params, request.params);
    const { document, created } = await models.User.putProfile(id, validate('body', profile, request.body));
    response.status(created ? 201 : 200).json(document);
  });
  return router;
}
