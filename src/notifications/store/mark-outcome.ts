import type { Sent } from '../domain/delivery';
import type { mongo } from 'mongoose';
import type { DeliveryChannel } from '../domain/kinds';
import { inTransaction } from '../../platform/mongo/in-transaction';
import { ADDRESSES, type Notification } from './notification';
import { leaveDigestWindow } from './digest-window';
import type { Database } from '../../platform/mongo/database';
import type { SharedModels } from '../../platform/mongo/shared-models';
import type { NotificationModels } from '../models';
import { collectionOf, type AnyDocument } from '../../platform/mongo/collection-of';
import type { SupportVerb } from '../domain/support-verb';

/** An action of support on a notification that has failed. */
export interface SupportRequest {
  readonly key: string;
  readonly actionId: string;
  readonly what: SupportVerb;
  readonly by: string;
  readonly channel?: DeliveryChannel | undefined;
  readonly recipientId?: string | undefined;
  /** Of `redirect` to a corrected address, which is in `asked_addresses`. */
  readonly hasAddress?: boolean | undefined;
  /** Of `retry`: not before quiet hours end. */
  readonly isPatient?: boolean | undefined;
  /** The notification's run is lost: then it need not have failed, but may seem to be on its way. */
  readonly isLost?: boolean;
}

/** Records a notification, and the members of its digest, as sent. They are never sent again. */
export function markSent(
  models: Database & SharedModels & NotificationModels,
  sent: Sent,
  now: Date,
): Promise<void> {
  return inTransaction(models, async (session) => {
    await collectionOf(models.Notification).updateOne(
      { _id: sent.key },
      {
        $set: {
          'attempts.$[one].outcome': 'sent',
          'attempts.$[one].ended_at': now,
          'attempts.$[one].answer': sent.answer,
          status: 'sent',
          sent_at: now,
          sent_over: sent.channel,
          updatedAt: now,
        },
        $unset: { reason: 1, wait_until: 1, failed_at: 1, ...ADDRESSES },
      },
      { session, arrayFilters: [{ 'one.at': sent.attemptAt, 'one.channel': sent.channel }] },
    );
    for (const { key, reason } of sent.left) {
      await collectionOf(models.Notification).updateOne(
        { _id: key, digest_of: sent.key, status: 'batched' },
        { $set: { status: 'suppressed', reason, updatedAt: now } },
        { session },
      );
    }
    await updateMembers(
      models,
      sent.key,
      { status: 'sent', sent_at: now, sent_over: sent.channel },
      now,
      session,
    );
  });
}

/** Records that a notification ends without having been sent. */
export function markUnsent(
  models: Database & SharedModels & NotificationModels,
  ended: { readonly key: string; readonly status: 'suppressed' | 'failed'; readonly reason: string },
  now: Date,
): Promise<void> {
  return inTransaction(models, async (session) => {
    const { key, status, reason } = ended;
    const { matchedCount } = await collectionOf(models.Notification).updateOne(
      { _id: key, status: { $in: ['pending', 'waiting', 'failed'] } },
      {
        $set: { status, reason, updatedAt: now, ...(status === 'failed' && { failed_at: now }) },
        $unset: { wait_until: 1, ...(status === 'suppressed' && ADDRESSES) },
      },
      { session },
    );
    if (matchedCount === 0) return;
    // The members of a failed digest stay with it, and are delivered with its retry.
    if (status === 'suppressed') await updateMembers(models, key, { status, reason }, now, session);
  });
}

/** Applies an action of support, once for an `actionId`, with its audit line. */
export function applySupportRequest(
  models: Database & SharedModels & NotificationModels,
  request: SupportRequest,
  now: Date,
): Promise<void> {
  return inTransaction(models, async (session) => {
    const { key, actionId, what, by, channel, recipientId, hasAddress, isPatient, isLost } = request;
    const isDismissal = what === 'dismiss';
    const corrected =
      what === 'redirect' ? await correctedAddress(models, key, actionId, session) : undefined;
    // Empty where many later requests have pushed it out: it must not go to the address that support wants corrected.
    const address = corrected?.address ?? (hasAddress ? '' : undefined);
    const action = {
      action_id: actionId,
      what,
      by,
      at: now,
      channel,
      recipient_id: recipientId,
      ...(corrected?.mark && { address_mark: corrected.mark }),
    };
    const notification = (await collectionOf<AnyDocument>(models.Notification).findOneAndUpdate(
      {
        _id: key,
        status: { $in: isLost ? ['failed', 'pending', 'waiting'] : ['failed'] },
        'actions.action_id': { $ne: actionId },
      },
      {
        $set: {
          status: isDismissal ? 'dismissed' : 'pending',
          // Neither is put into a digest. A patient retry, one of many at once, also respects quiet hours.
          ...(!isDismissal && (isPatient ? { claimed: true } : { forced: true })),
          ...(what === 'redirect' && { redirect: { channel, recipient_id: recipientId, address } }),
          updatedAt: now,
        },
        $unset: {
          failed_at: 1,
          wait_until: 1,
          ...(isDismissal ? ADDRESSES : { asked_address: 1, reason: 1 }),
          ...(isPatient && { forced: 1 }),
          // A retry goes to the original recipient again.
          ...(what === 'retry' && { redirect: 1 }),
        },
        $push: { actions: action } as never,
        // The addresses of other requests stay, which the run has not applied yet.
        ...(!isDismissal && { $pull: { asked_addresses: { action_id: actionId } } as never }),
      },
      { session },
    )) as Notification | null;
    if (notification === null) return;
    await leaveDigestWindow(models, notification, session);
    if (isDismissal) await updateMembers(models, key, { status: 'dismissed' }, now, session);
    const line = {
      _id: `notification.${what}/${key}/${actionId}`,
      who: by,
      what: `notification.${what}`,
      subject: key,
      when: now,
    };
    await models.AuditEntry.insertNew([line], session);
  });
}

async function correctedAddress(
  models: Database & SharedModels & NotificationModels,
  key: string,
  actionId: string,
  session: mongo.ClientSession,
): Promise<{ readonly address?: string | null; readonly mark?: string | null } | undefined> {
  const fields = { asked_addresses: 1, asked_address: 1 };
  const found = await models.Notification.findById(key, fields).session(session).lean<Notification>();
  return (
    [...(found?.asked_addresses ?? []), found?.asked_address].find(
      (asked) => asked?.action_id === actionId,
    ) ?? undefined
  );
}

async function updateMembers(
  models: Database & SharedModels & NotificationModels,
  leader: string,
  fields: Readonly<Record<string, unknown>>,
  now: Date,
  session: mongo.ClientSession,
): Promise<void> {
  await collectionOf(models.Notification).updateMany(
    { digest_of: leader, status: 'batched' },
    { $set: { ...fields, updatedAt: now } },
    { session },
  );
}
