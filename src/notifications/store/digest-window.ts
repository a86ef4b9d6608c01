import { createHash } from 'node:crypto';
import type { mongo } from 'mongoose';
import type { DeliveryChannel } from '../domain/kinds';
import type { Notification } from './notification';
import type { NotificationModels } from '../models';
import { collectionOf } from '../../platform/mongo/collection-of';

/** What comes of a notification beside others of the same conversation for the same person, over the same way. */
export type DigestPlace =
  | { readonly next: 'deliver' }
  /** It tells what is gathered, at the end of the window; ms since 1970. */
  | { readonly next: 'wait'; readonly until: number }
  /** The one that waits tells it. */
  | { readonly next: 'end'; readonly status: 'batched' };

export interface Gathering {
  readonly now: Date;
  /** For how long what else happens is gathered; 0: not at all. */
  readonly digestMs: number;
  /** Over which it goes first. What somebody wants over different ways is not told together: it would get lost. */
  readonly way: DeliveryChannel;
}

/**
 * The first is told at once and opens a window. The next one within it waits for its end, as leader; later ones are
 * told by the leader. Once the leader's time has come, what is new gathers in the window after it. Everybody writes
 * the window, so that those who come at the same time collide there and one of them looks again.
 */
export async function joinDigestWindow(
  models: NotificationModels,
  document: Pick<Notification, '_id' | 'recipient_id' | 'cid'>,
  { now, digestMs, way }: Gathering,
  session: mongo.ClientSession,
): Promise<DigestPlace> {
  if (digestMs === 0) return { next: 'deliver' };
  const { _id: key } = document;
  const windows = collectionOf(models.NotificationWindow);
  const id = windowId(document, way);
  const window = await windows.findOne({ _id: id }, { session });
  // Counting makes a change of every write: one that changes nothing would not collide.
  const put = (fields: { ends_at: Date; leader: string | null }) =>
    windows.updateOne({ _id: id }, { $set: fields, $inc: { turns: 1 } }, { upsert: true, session });

  const leader = window?.leader ?? undefined;
  const isOver = window === null || window.ends_at <= now;
  if (leader !== undefined && leader !== key && (await isComing(models, leader, now, session))) {
    await put({ ends_at: window?.ends_at ?? now, leader });
    await collectionOf(models.Notification).updateOne(
      { _id: key },
      { $set: { digest_of: leader } },
      { session },
    );
    // One that was lost for so long that another one gathers now: what it has gathered goes with it.
    await collectionOf(models.Notification).updateMany(
      { digest_of: key, status: 'batched' },
      { $set: { digest_of: leader } },
      { session },
    );
    return { next: 'end', status: 'batched' };
  }
  if (isOver) {
    await put({ ends_at: new Date(now.getTime() + digestMs), leader: null });
    await collectionOf(models.Notification).updateOne({ _id: key }, { $set: { claimed: true } }, { session });
    return { next: 'deliver' };
  }
  await put({ ends_at: window.ends_at, leader: key });
  return { next: 'wait', until: window.ends_at.getTime() };
}

/** One that waits is this late at most, in ms, if it has a run: after an outage of Temporal. */
const LATE_MS = 600_000;

/** Whether a leader still waits for its time. One whose run is lost is not waited for: what joined it would be, too. */
async function isComing(
  models: NotificationModels,
  leader: string,
  now: Date,
  session: mongo.ClientSession,
): Promise<boolean> {
  const known = await models.Notification.exists({
    _id: leader,
    status: 'waiting',
    wait_until: { $gt: new Date(now.getTime() - LATE_MS) },
  }).session(session);
  return known !== null;
}

/**
 * A notification will not come to its turn: if it has gathered what else happens, another does so from now on. This
 * belongs into the transaction that decides it: whoever joins the leader meanwhile collides there.
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

function windowId(
  { recipient_id, cid }: Pick<Notification, 'recipient_id' | 'cid'>,
  way: DeliveryChannel,
): string {
  return createHash('sha256')
    .update(JSON.stringify([recipient_id, cid, way]))
    .digest('hex');
}
