import { randomUUID } from 'node:crypto';
import type { NotificationKind } from '../domain/kinds';
import type { Database } from '../../platform/mongo/database';
import type { SharedModels } from '../../platform/mongo/shared-models';
import type { MarketplaceModels } from '../../marketplace/models';

/**
 * Switches a person's e-mails of one kind off, with an audit line. Repeating it changes nothing, nor does it for an unknown
 * or deleted user.
 */
export async function unsubscribe(
  models: Database & SharedModels & MarketplaceModels,
  userId: string,
  kind: NotificationKind,
): Promise<void> {
  const field = `notification_preferences.kinds.${kind}.email`;
  await models.connection.transaction(async (session) => {
    const { modifiedCount } = await models.User.updateOne(
      { _id: userId, [field]: { $ne: false } },
      { $set: { [field]: false } },
      { session },
    );
    if (modifiedCount === 0) return;
    const line = {
      _id: `notifications.unsubscribed/${randomUUID()}`,
      who: userId,
      what: 'notifications.unsubscribed',
      subject: userId,
      why: 'link',
      when: new Date(),
      details: { kind },
    };
    await models.AuditEntry.insertNew([line], session);
  });
}
