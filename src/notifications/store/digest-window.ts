import { createHash } from 'node:crypto';
import type { mongo } from 'mongoose';
import type { DeliveryChannel } from '../domain/kinds';
import type { Notification } from './notification';
import type { NotificationWindow } from './notification-window';
import type { NotificationModels } from '../models';
import { collectionOf } from '../../platform/mongo/collection-of';

/** What a notification does beside others to the same person, of the same conversation, over the same channel. */
export type DigestPlace =
  | { readonly next: 'deliver' }
  /** It is the leader: at the end of the window (ms since 1970) it delivers what has gathered. */
  | { readonly next: 'wait'; readonly until: number }
  /** The leader delivers it. */
  | { readonly next: 'end'; readonly status: 'batched' };

export interface DigestOptions {
  readonly now: Date;
  /** For how long a window gathers, in ms; 0: there are no digests. */
  readonly digestMs: number;
  /** The channel that is tried first. What somebody wants over different channels is not put together: it would get lost. */
  readonly channel: DeliveryChannel;
}

type WindowMember = Pick<Notification, '_id' | 'recipient_id' | 'cid'>;

/**
 * The first notification is delivered at once and opens a window. The next one within it becomes the leader and waits for
 * the window's end; later ones join the leader. What comes when the leader's time has come gathers in a new window.
 */
export async function joinDigestWindow(
  models: NotificationModels,
  member: WindowMember,
  { now, digestMs, channel }: DigestOptions,
  session: mongo.ClientSession,
): Promise<DigestPlace> {
  if (digestMs === 0) return { next: 'deliver' };
  const { _id: key } = member;
  const id = windowId(member, channel);
  const window = await collectionOf(models.NotificationWindow).findOne({ _id: id }, { session });
  const leader = window?.leader ?? undefined;
  if (
    window !== null &&
    leader !== undefined &&
    leader !== key &&
    (await isWaiting(models, leader, now, session))
  ) {
    await writeWindow(models, id, { ends_at: window.ends_at, leader }, session);
    await joinLeader(models, key, leader, session);
    return { next: 'end', status: 'batched' };
  }
  if (window === null || window.ends_at <= now) {
    await writeWindow(models, id, { ends_at: new Date(now.getTime() + digestMs), leader: null }, session);
    await markClaimed(models, key, session);
    return { next: 'deliver' };
  }
  await writeWindow(models, id, { ends_at: window.ends_at, leader: key }, session);
  return { next: 'wait', until: window.ends_at.getTime() };
}

/**
 * Every member writes the window's document, and counting makes each write a change: of two that are planned at the same
 * time one conflicts there, and MongoDB runs its transaction again.
 */
async function writeWindow(
  models: NotificationModels,
  id: string,
  fields: Pick<NotificationWindow, 'ends_at' | 'leader'>,
  session: mongo.ClientSession,
): Promise<void> {
  await collectionOf(models.NotificationWindow).updateOne(
    { _id: id },
    { $set: fields, $inc: { turns: 1 } },
    { upsert: true, session },
  );
}

/** How late a leader that has a run delivers at most, in ms: after an outage of Temporal. */
const MAX_LATE_MS = 600_000;

/** Whether a leader still waits for the window's end. One whose run is lost is not joined: its members would be lost, too. */
async function isWaiting(
  models: NotificationModels,
  leader: string,
  now: Date,
  session: mongo.ClientSession,
): Promise<boolean> {
  const known = await models.Notification.exists({
    _id: leader,
    status: 'waiting',
    wait_until: { $gt: new Date(now.getTime() - MAX_LATE_MS) },
  }).session(session);
  return known !== null;
}

/** Leaves a notification to a leader, with the members that it has where it was a leader itself and lost its run. */
async function joinLeader(
  models: NotificationModels,
  key: string,
  leader: string,
  session: mongo.ClientSession,
): Promise<void> {
  const notifications = collectionOf(models.Notification);
  await notifications.updateOne({ _id: key }, { $set: { digest_of: leader } }, { session });
  await notifications.updateMany(
    { digest_of: key, status: 'batched' },
    { $set: { digest_of: leader } },
    { session },
  );
}

/** Has later plans deliver the notification without a digest: it has had its window. */
async function markClaimed(
  models: NotificationModels,
  key: string,
  session: mongo.ClientSession,
): Promise<void> {
  await collectionOf(models.Notification).updateOne({ _id: key }, { $set: { claimed: true } }, { session });
}

/**
 * Lets another notification become the leader of the windows that this one leads, if any, because it is not going to
 * deliver them. Belongs into the transaction that decides this: whoever joins the leader meanwhile conflicts with it.
 */
export async function leaveDigestWindow(
  models: NotificationModels,
  { _id: leader }: Pick<Notification, '_id'>,
  session: mongo.ClientSession,
): Promise<void> {
  await collectionOf(models.NotificationWindow).updateMany(
    { leader },
    { $set: { leader: null }, $inc: { turns: 1 } },
    { session },
  );
}

function windowId({ recipient_id, cid }: WindowMember, channel: DeliveryChannel): string {
  return createHash('sha256')
    .update(JSON.stringify([recipient_id, cid, channel]))
    .digest('hex');
}
