import { createHash } from 'node:crypto';
import type { DeliveryChannel } from './domain/kinds';
import type { Notification } from './store/notification';
import { applySupportRequest } from './store/mark-outcome';
import type { NotificationRuns } from './runs';
import { removeAddress, isAskedElsewhere, storeAddress } from './corrected-address';
import type { Database } from '../platform/mongo/database';
import type { SharedModels } from '../platform/mongo/shared-models';
import type { NotificationModels } from './models';
import type { MarketplaceModels } from '../marketplace/models';
import type { SupportVerb } from './domain/support-verb';

/** What support wants done with a notification that has failed. */
export interface SupportOrder {
  readonly what: SupportVerb;
  /** The order is carried out once for it. */
  readonly actionId: string;
  /** An id, for the audit. */
  readonly by: string;
  /** Of `redirect`: only over this channel, or to somebody else. */
  readonly channel?: DeliveryChannel | undefined;
  readonly recipientId?: string | undefined;
  /** Of `redirect` over `channel`: a corrected address. It is in MongoDB only, until the notification ends. */
  readonly address?: string | undefined;
  /** Of `address`, where the same action may be asked for again: see `addressMarkOf`. */
  readonly addressMark?: string | undefined;
  /** Of `retry`: not before the recipient's quiet hours end. */
  readonly isPatient?: boolean | undefined;
}

/** `not_failed`: the notification is on its way, or has ended. `other_action`: the action id was used for something else. */
export type Supported = 'done' | 'not_failed' | 'other_action';

export interface SupportDeps {
  readonly models: Database & SharedModels & MarketplaceModels & NotificationModels;
  readonly runs: NotificationRuns;
}

/** An action id, of letters and digits: the same for the same caller and key. */
export function actionIdOf(by: string, idempotencyKey: string): string {
  return createHash('sha256')
    .update(JSON.stringify([by, idempotencyKey]))
    .digest('hex')
    .slice(0, 32);
}

/** The notification that delivers this one: the leader of its digest, which has failed or was sent for all, or itself. */
export async function leaderOf(
  models: Pick<NotificationModels, 'Notification'>,
  notification: Notification,
): Promise<Notification> {
  const { digest_of: leader } = notification;
  if (typeof leader !== 'string') return notification;
  return (await models.Notification.findById(leader).lean<Notification>()) ?? notification;
}

/**
 * Carries out an order of support, once for an action id. A notification whose run is lost (terminated, or Temporal was
 * restored from a backup) gets another one.
 * @param notification a leader: see `leaderOf`
 * @throws where Temporal does not answer; the order may be carried out nevertheless, and repeating it shows whether it is
 */
export async function support(
  { models, runs }: SupportDeps,
  { _id: key }: Pick<Notification, '_id'>,
  order: SupportOrder,
): Promise<Supported> {
  const stored = () => models.Notification.findById(key).orFail().lean<Notification>();
  const { what, address, addressMark, ...action } = order;
  const hasAddress = address !== undefined;
  const before = await stored();
  const known = recordedOutcome(before, order);
  if (known !== undefined) {
    // The request before may have been cut off between applying the order and reviving the run.
    if (known === 'done' && isOnItsWay(before) && (await runs.isLost(key)))
      await runs.revive(inputOf(before));
    return known;
  }
  if (hasAddress) await storeAddress(models, key, { actionId: order.actionId, address, addressMark });
  const asked = hasAddress ? await stored() : before;
  if (isAskedElsewhere(asked, order)) return 'other_action';
  const request = { ...withoutUndefined(action), ...(hasAddress && { hasAddress }) };
  const outcome = await runs[what](key, request);
  if (outcome === 'gone' && (await runs.isLost(key))) {
    await applySupportRequest(models, { key, what, ...request, isLost: true }, new Date());
    const applied = await stored();
    if (isOnItsWay(applied)) await runs.revive(inputOf(applied));
  }
  const done = recordedOutcome(await stored(), order);
  if (done === undefined && hasAddress) await removeAddress(models, key, order.actionId);
  return done ?? 'not_failed';
}

/** What the notification's stored actions say of an order; undefined: nothing yet. */
function recordedOutcome(
  notification: Notification,
  order: SupportOrder,
): 'done' | 'other_action' | undefined {
  const { actionId, what, channel, recipientId, addressMark } = order;
  const action = notification.actions.find(({ action_id: id }) => id === actionId);
  if (action === undefined) return undefined;
  const isSame =
    action.what === what &&
    (action.channel ?? undefined) === channel &&
    (action.recipient_id ?? undefined) === recipientId &&
    (action.address_mark ?? undefined) === addressMark;
  return isSame ? 'done' : 'other_action';
}

function isOnItsWay({ status }: Notification): boolean {
  return status === 'pending' || status === 'waiting';
}

/** The input of a notification's run. */
export function inputOf(notification: Notification): Parameters<NotificationRuns['revive']>[0] {
  const {
    _id: key,
    kind,
    recipient_id: recipientId,
    messages_since: since,
    messages_until: until,
  } = notification;
  return {
    key,
    kind,
    recipientId,
    ...withoutUndefined({
      cid: notification.cid ?? undefined,
      listingId: notification.listing_id ?? undefined,
      offerId: notification.offer_id ?? undefined,
      round: notification.round ?? undefined,
      messagesSince: since?.getTime(),
      messagesUntil: until?.getTime(),
      messageId: notification.message_id ?? undefined,
    }),
  };
}

function withoutUndefined<T extends object>(fields: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
