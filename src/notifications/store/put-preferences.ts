import { randomUUID } from 'node:crypto';
import type { NotificationPreferences } from '../domain/preferences';
import type { Database } from '../../platform/mongo/database';
import type { SharedModels } from '../../platform/mongo/shared-models';
import type { MarketplaceModels } from '../../marketplace/models';

/** A field that is undefined stays as it is; `null` removes it. */
export type WantedPreferences = {
  readonly [K in keyof NotificationPreferences]?: NotificationPreferences[K] | null;
} & {
  /** IANA */
  readonly timezone?: string | null | undefined;
  readonly away?: { readonly message: string; readonly until: Date } | null | undefined;
};

/**
 * Changes a person's preferences, with an audit line that names the fields.
 * @returns the user's new preferences, or null where there is no such user
 */
export async function putPreferences(
  models: Database & SharedModels & MarketplaceModels,
  change: { readonly userId: string; readonly wanted: WantedPreferences; readonly by: string },
) {
  const { userId, by, wanted } = change;
  const { timezone, away, ...preferences } = wanted;
  const fields = Object.entries({
    timezone,
    away,
    ...Object.fromEntries(
      Object.entries(preferences).map(([name, value]) => [`notification_preferences.${name}`, value]),
    ),
  }).filter(([, value]) => value !== undefined);
  const set = fields.filter(([, value]) => value !== null);
  const unset = fields.filter(([, value]) => value === null).map(([name]) => [name, 1]);
  return models.connection.transaction(async (session) => {
    const user = await models.User.findOneAndUpdate(
      { _id: userId },
      {
        ...(set.length > 0 && { $set: Object.fromEntries(set) }),
        ...(unset.length > 0 && { $unset: Object.fromEntries(unset) }),
      },
      { session, returnDocument: 'after', projection: { notification_preferences: 1, timezone: 1, away: 1 } },
    ).lean();
    if (user !== null && fields.length > 0) {
      const line = {
        _id: `preferences.changed/${randomUUID()}`,
        who: by,
        what: 'preferences.changed',
        subject: userId,
        when: new Date(),
        details: { fields: fields.map(([name]) => name) },
      };
      await models.AuditEntry.insertNew([line], session);
    }
    return user;
  });
}
