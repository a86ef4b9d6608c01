import { cancellationSignal, heartbeat, log } from '@temporalio/activity';
import { VendorError } from '../../src/platform/outbound/vendor-error';
import { heldUntil } from '../../src/notifications/domain/held-until';
import { MODERATORS, type DeliveryChannel } from '../../src/notifications/domain/kinds';
import type { NotificationView } from '../../src/notifications/domain/notification-view';
import type { RenderedNotification } from '../../src/notifications/domain/rendered';
import type { Notification } from '../../src/notifications/models';
import type { Delivered, Sent } from '../../src/notifications/domain/delivery';
import { markSent } from '../../src/notifications/store/mark-outcome';
import type { LoadView } from '../../src/notifications/content/load-view';
import { sendOver, type SendDeps } from '../../src/notifications/send-over';
import { withTimeout } from '../../src/platform/timing/with-timeout';
import type { Database } from '../../src/platform/mongo/database';
import type { SharedModels } from '../../src/platform/mongo/shared-models';
import type { MarketplaceModels } from '../../src/marketplace/models';
import type { NotificationModels } from '../../src/notifications/models';

export interface DeliverActivityDeps extends SendDeps {
  readonly loadView: LoadView;
  readonly render: (view: NotificationView) => Promise<RenderedNotification>;
}

export interface DeliverInput {
  readonly key: string;
  readonly channel: DeliveryChannel;
}

/** Well below the `heartbeatTimeout` of the workflow, by which a process that died is noticed. */
const HEARTBEAT_EVERY_MS = 2_000;
/** How long recording is tried here; after that the workflow does it, however long MongoDB is away. */
const RECORD_TIMEOUT_MS = 5_000;

/** Delivers over one channel, once. Each channel has a task queue of its own. */
export function createDeliverActivities(deps: DeliverActivityDeps) {
  const { models } = deps;

  return {
    /** Does not send again what is recorded as sent. Returns failures and throws none: their texts may have addresses. */
    async deliver({ key, channel }: DeliverInput): Promise<Delivered> {
      const timer = setInterval(() => heartbeat(), HEARTBEAT_EVERY_MS);
      try {
        const document = await models.Notification.findById(key).orFail().lean<Notification>();
        if (document.status === 'sent') return { outcome: 'sent' };
        if (document.status !== 'pending' || (await isHeld(models, document))) return { outcome: 'changed' };
        const loaded = await deps.loadView(document, channel);
        if (loaded.view === undefined && loaded.why === 'unwanted' && document.redirect)
          return { outcome: 'failed', code: 'unwanted', retryable: false };
        if (loaded.view === undefined)
          return { outcome: loaded.why === 'unwanted' ? 'unwanted' : 'irrelevant' };
        const rendered = await deps.render(loaded.view);
        const at = new Date();
        await models.Notification.updateOne(
          { _id: key },
          { $push: { attempts: { channel, at, outcome: 'unknown' } } },
        );
        const answer = await sendOver(deps, document, channel, rendered, cancellationSignal()).catch(
          asFailure,
        );
        if (typeof answer === 'string') {
          return await recordSent(models, { key, channel, attemptAt: at, answer, left: loaded.omitted });
        }
        await recordFailed(models, { key, channel, at, code: answer.code });
        const { code, retryable, retryAfterMs } = answer;
        return { outcome: 'failed', code, retryable, ...(retryAfterMs !== undefined && { retryAfterMs }) };
      } finally {
        clearInterval(timer);
      }
    },
  };
}

/** Whether quiet hours have begun since it was planned: its attempts may go on for hours. */
async function isHeld(
  models: Database & SharedModels & MarketplaceModels & NotificationModels,
  document: Notification,
): Promise<boolean> {
  const recipientId = document.redirect?.recipient_id ?? document.recipient_id;
  if (document.forced || recipientId === MODERATORS) return false;
  const user = await models.User.findById(recipientId, { notification_preferences: 1, timezone: 1 }).lean();
  return user !== null && heldUntil(document.kind, user, Date.now()) !== undefined;
}

function asFailure(error: unknown): VendorError {
  if (error instanceof VendorError) return error;
  throw error;
}

/** Has the workflow record what cannot be recorded here: no other process knows that it was sent. */
async function recordSent(
  models: Database & SharedModels & MarketplaceModels & NotificationModels,
  sent: Sent,
): Promise<Delivered> {
  try {
    await withTimeout(RECORD_TIMEOUT_MS, markSent(models, sent, new Date()), 'MongoDB');
    return { outcome: 'sent' };
  } catch {
    log.warn('What was sent could not be recorded yet', { key: sent.key });
    return { outcome: 'sent', unrecorded: { ...sent, attemptAt: sent.attemptAt.getTime() } };
  }
}

async function recordFailed(
  models: Database & SharedModels & MarketplaceModels & NotificationModels,
  { key, channel, at, code }: DeliverInput & { readonly at: Date; readonly code: string },
): Promise<void> {
  await models.Notification.updateOne(
    { _id: key, attempts: { $elemMatch: { at, channel } } },
    {
      $set: {
        'attempts.$.outcome': 'failed',
        'attempts.$.ended_at': new Date(),
        'attempts.$.code': code,
      },
    },
  );
}
