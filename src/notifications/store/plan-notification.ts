import type { mongo } from 'mongoose';
import { heldUntil } from '../domain/held-until';
import { KIND_RULES } from '../domain/kind-rules';
import { MODERATORS, type DeliveryChannel } from '../domain/kinds';
import { wantedChannels, type NotificationPreferences } from '../domain/preferences';
import { isBannedOpenly, isGone, type Ban, type StreamUserStatus } from '../../chat/domain/user-profile';
import { inTransaction } from '../../platform/mongo/in-transaction';
import { withoutNulls } from '../../platform/mongo/without-nulls';
import { leaveDigestWindow, joinDigestWindow } from './digest-window';
import { ADDRESSES, publicId, type Notification } from './notification';
import type { User } from '../../marketplace/models';
import type { Database } from '../../platform/mongo/database';
import type { NotificationInput } from '../domain/notification-input';
import type { MarketplaceModels } from '../../marketplace/models';
import type { NotificationModels } from '../models';
import { collectionOf, type AnyDocument } from '../../platform/mongo/collection-of';

export interface PlanOptions {
  readonly now: Date;
  readonly digestMs: number;
  /** The delivery channels that are configured. */
  readonly configured: readonly DeliveryChannel[];
}

/** What the workflow does with a notification next. */
export type NotificationPlan =
  | { readonly next: 'deliver'; readonly channels: readonly DeliveryChannel[] }
  /** ms since 1970 */
  | { readonly next: 'wait'; readonly until: number }
  | {
      readonly next: 'end';
      readonly status: 'sent' | 'suppressed' | 'batched' | 'dismissed';
      /** Of a suppressed one; `unwanted` when absent. */
      readonly reason?: OutOfReach;
    }
  | { readonly next: 'failed'; readonly reason: string };

const ENDED: readonly string[] = ['sent', 'suppressed', 'batched', 'dismissed'];

/**
 * Stores a notification, and decides what is to be done with it: whether the recipient wants it and over which channels
 * they can be reached, whether these are their quiet hours, and whether it is delivered by itself or in a digest.
 * Repeating it gives the same plan for the same moment.
 */
export function planNotification(
  models: Database & MarketplaceModels & NotificationModels,
  input: NotificationInput,
  options: PlanOptions,
): Promise<NotificationPlan> {
  return inTransaction(models, async (session) => {
    const document = await storeOrLoad(models, input, options.now, session);
    if (ENDED.includes(document.status)) {
      return { next: 'end', status: document.status as 'sent' };
    }
    const plan = await decide(models, document, options, session);
    await storePlan(models, document, plan, options.now, session);
    return plan;
  });
}

async function decide(
  models: Database & MarketplaceModels & NotificationModels,
  document: Notification,
  options: PlanOptions,
  session: mongo.ClientSession,
): Promise<NotificationPlan> {
  const { configured, now, digestMs } = options;
  if (document.recipient_id === MODERATORS) {
    return configured.includes('webhook')
      ? { next: 'deliver', channels: ['webhook'] }
      : { next: 'end', status: 'suppressed' };
  }
  const recipientId = document.redirect?.recipient_id ?? document.recipient_id;
  const user = await models.User.findById(recipientId).session(session).lean<User>();
  if (user === null) return { next: 'failed', reason: 'unknown_recipient' };
  const out = outOfReach(user, now);
  if (out !== undefined)
    // Where support named a recipient who cannot be reached, it stays with support.
    return document.redirect
      ? { next: 'failed', reason: out }
      : { next: 'end', status: 'suppressed', reason: out };
  const preferences = (user.notification_preferences ?? {}) as NotificationPreferences;

  const until = document.forced ? undefined : heldUntil(document.kind, user, now.getTime());
  if (until !== undefined) return { next: 'wait', until };
  const wanted = await wantedOf(models, document, preferences, session);
  const reachable = await reachableOver(models, user, configured);
  const channels = wanted.filter(
    (channel) => reachable.includes(channel) || (document.redirect?.address && configured.includes(channel)),
  );
  const [firstChannel] = channels;
  if (firstChannel === undefined) {
    // A recipient who can be reached, but over no channel that they want, has chosen that: support has nothing to correct.
    const isUnwanted = reachable.length > 0 || wanted.length === 0;
    if (!isUnwanted || document.redirect?.channel) return { next: 'failed', reason: 'no_address' };
    return document.redirect ? { next: 'failed', reason: 'unwanted' } : { next: 'end', status: 'suppressed' };
  }

  if (
    document.forced ||
    document.claimed ||
    !KIND_RULES[document.kind].isDigested ||
    document.cid === undefined
  ) {
    return { next: 'deliver', channels };
  }
  const place = await joinDigestWindow(models, document, { now, digestMs, channel: firstChannel }, session);
  return place.next === 'deliver' ? { next: 'deliver', channels } : place;
}

/** Why a person is notified of nothing: deleted or deactivated at Stream, or banned there everywhere. */
type OutOfReach = 'recipient_gone' | 'recipient_banned';

function outOfReach(user: User, now: Date): OutOfReach | undefined {
  if (isGone(withoutNulls(user) as StreamUserStatus)) return 'recipient_gone';
  return isBannedOpenly((user.bans ?? []) as Ban[], now) ? 'recipient_banned' : undefined;
}

/** The channels over which the recipient wants it, in order. A channel that support has named replaces them. */
async function wantedOf(
  models: Database & MarketplaceModels & NotificationModels,
  document: Notification,
  preferences: NotificationPreferences,
  session: mongo.ClientSession,
): Promise<readonly DeliveryChannel[]> {
  if (document.redirect?.channel) return [document.redirect.channel as DeliveryChannel];
  // The members of its digest may be wanted over other channels.
  const members = await models.Notification.find({ digest_of: document._id, status: 'batched' }, { kind: 1 })
    .session(session)
    .lean();
  return wantedChannels(preferences, [document.kind, ...members.map(({ kind }) => kind)]);
}

async function reachableOver(
  models: Database & MarketplaceModels & NotificationModels,
  user: User,
  configured: readonly DeliveryChannel[],
): Promise<readonly DeliveryChannel[]> {
  const hasPush =
    configured.includes('push') && (await models.PushSubscription.exists({ user_id: user._id }));
  const reachable = { email: Boolean(user.email), push: Boolean(hasPush), sms: Boolean(user.phone) };
  return configured.filter((channel) => channel !== 'webhook' && reachable[channel]);
}

async function storeOrLoad(
  models: Database & MarketplaceModels & NotificationModels,
  input: NotificationInput,
  now: Date,
  session: mongo.ClientSession,
): Promise<Notification> {
  const { key, messagesSince, messagesUntil } = input;
  const known = await models.Notification.findById(key).session(session).lean<Notification>();
  if (known !== null) return known;
  const document = {
    _id: key,
    id: publicId(key),
    kind: input.kind,
    recipient_id: input.recipientId,
    cid: input.cid,
    listing_id: input.listingId,
    offer_id: input.offerId,
    round: input.round,
    messages_since: messagesSince === undefined ? undefined : new Date(messagesSince),
    messages_until: messagesUntil === undefined ? undefined : new Date(messagesUntil),
    message_id: input.messageId,
    status: 'pending',
    attempts: [],
    actions: [],
    createdAt: now,
    updatedAt: now,
  };
  await collectionOf<AnyDocument>(models.Notification).insertOne(document, { session });
  return document as unknown as Notification;
}

/** Writes the plan's consequences for the notification and its digest. */
async function storePlan(
  models: Database & MarketplaceModels & NotificationModels,
  document: Notification,
  plan: NotificationPlan,
  now: Date,
  session: mongo.ClientSession,
): Promise<void> {
  const fields = fieldsOf(plan, now);
  const { status } = fields.$set;
  await collectionOf<AnyDocument>(models.Notification).updateOne(
    { _id: document._id },
    { ...fields, $set: { ...fields.$set, updatedAt: now } },
    { session },
  );
  if (plan.next === 'failed' || status === 'suppressed') await leaveDigestWindow(models, document, session);
  if (status === 'suppressed') {
    await collectionOf<AnyDocument>(models.Notification).updateMany(
      { digest_of: document._id, status: 'batched' },
      { $set: { status, reason: fields.$set.reason, updatedAt: now } },
      { session },
    );
  }
}

function fieldsOf(plan: NotificationPlan, now: Date) {
  switch (plan.next) {
    case 'deliver':
      return { $set: { status: 'pending' }, $unset: { wait_until: 1, reason: 1 } };
    case 'wait':
      return { $set: { status: 'waiting', wait_until: new Date(plan.until) } };
    case 'end':
      return {
        $set: {
          status: plan.status,
          ...(plan.status === 'suppressed' && { reason: plan.reason ?? 'unwanted' }),
        },
        $unset: { wait_until: 1, ...ADDRESSES },
      };
    case 'failed':
      return { $set: { status: 'failed', reason: plan.reason, failed_at: now }, $unset: { wait_until: 1 } };
  }
}
