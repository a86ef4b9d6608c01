import { Router } from 'express';
import { z } from 'zod';
import { NOTIFICATION_KINDS } from '../domain/kinds';
import { PERSONAL_CHANNELS, type NotificationPreferences } from '../domain/preferences';
import type { Screening } from '../../moderation/domain/screen-message';
import { ProblemError } from '../../platform/errors';
import { putPreferences } from '../store/put-preferences';
import { callerOf, isPerson, type Caller } from '../../platform/http/auth';
import { userId } from '../../platform/http/ids';
import { timeZoneField } from '../../platform/http/time-zone-field';
import { validate } from '../../platform/http/validate';
import type { Database } from '../../platform/mongo/database';
import type { SharedModels } from '../../platform/mongo/shared-models';
import type { MarketplaceModels } from '../../marketplace/models';

export interface PreferencesRouterDeps {
  readonly models: Database & SharedModels & MarketplaceModels;
  readonly screen: (text: string) => Screening;
}

const params = z.object({ id: userId });

const channel = z.enum(PERSONAL_CHANNELS);
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be HH:MM, 00:00 to 23:59');

const preferences = z.strictObject({
  order: z
    .array(channel)
    .max(PERSONAL_CHANNELS.length)
    .refine((order) => new Set(order).size === order.length, 'names a channel twice')
    .nullish(),
  kinds: z
    .partialRecord(z.enum([...NOTIFICATION_KINDS, '*']), z.partialRecord(channel, z.boolean()))
    .nullish(),
  quiet_hours: z
    .strictObject({ start: timeOfDay, end: timeOfDay })
    .refine(({ start, end }) => start !== end, 'must not end when they start')
    .nullish(),
  timezone: timeZoneField.nullish(),
  away: z
    .strictObject({
      message: z
        .string()
        .trim()
        .min(1)
        .max(500)
        .refine((text) => !/[^\P{Cc}\n]|\p{Cs}/u.test(text), 'has control characters'),
      until: z.iso
        .datetime({ offset: true })
        .transform((value) => new Date(value))
        .refine((until) => until.getTime() > Date.now(), 'must be in the future'),
    })
    .nullish(),
});

/**
 * `GET` and `PUT /{id}/preferences`: how a person wants to be notified, and whether they are away. A field that a `PUT`
 * leaves out stays as it is, and `null` resets it to the default. Both answer the preferences.
 */
export function createPreferencesRouter({ models, screen }: PreferencesRouterDeps): Router {
  const router = Router();

  router.get('/:id/preferences', async (request, response) => {
    const { id } = validate('params', params, request.params);
    const caller = callerOf(response);
    if (!maySee(caller, id)) throw unknown();
    response.json(view(id, await models.User.findById(id, FIELDS).lean()));
  });

  router.put('/:id/preferences', async (request, response) => {
    const { id } = validate('params', params, request.params);
    const caller = callerOf(response);
    if (!maySee(caller, id)) throw unknown();
    if (!mayChange(caller, id)) {
      throw new ProblemError(
        'forbidden',
        `The role ${caller.role} may read preferences, but not change them`,
      );
    }
    const wanted = validate('body', preferences, request.body);
    if (wanted.away && screen(wanted.away.message).decision === 'spam') {
      throw new ProblemError(
        'message_refused',
        'The message looks like spam, and buyers would get it as an answer: write it differently',
      );
    }
    response.json(view(id, await putPreferences(models, { userId: id, wanted, by: caller.userId })));
  });
  return router;
}

const FIELDS = { notification_preferences: 1, timezone: 1, away: 1 } as const;

function maySee(caller: Caller, id: string): boolean {
  return mayChange(caller, id) || caller.role === 'support';
}

function mayChange(caller: Caller, id: string): boolean {
  return isPerson(caller, id) || caller.role === 'service' || caller.role === 'admin';
}

function unknown(): ProblemError {
  return new ProblemError('not_found', 'No such user');
}

interface Stored {
  readonly notification_preferences?: unknown;
  readonly timezone?: string | null | undefined;
  readonly away?: { readonly message: string; readonly until: Date } | null | undefined;
}

/** A field is `null` where the default applies. */
function view(id: string, user: Stored | null) {
  if (user === null) throw unknown();
  const { order, kinds, quiet_hours } = (user.notification_preferences ?? {}) as NotificationPreferences;
  return {
    user_id: id,
    order: order ?? null,
    kinds: kinds ?? null,
    quiet_hours: quiet_hours ?? null,
    timezone: user.timezone ?? null,
    away: user.away ? { message: user.away.message, until: user.away.until } : null,
  };
}
