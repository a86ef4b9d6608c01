import { cancellationSignal, heartbeat, log } from '@temporalio/activity';
import { setTimeout as delay } from 'node:timers/promises';
import type { Providers } from '../src/clients/provider';
import { VendorError } from '../src/clients/vendor-error';
import type { DeliveryChannel } from '../src/domain/notifications/kinds';
import type { RenderedNotification } from '../src/domain/notifications/rendered';
import type { NotificationView } from '../src/domain/notifications/notification-view';
import type { Models } from '../src/models';
import type { Notification } from '../src/models/notification';
import { settleSent } from '../src/models/settle-notification';
import type { LoadView } from '../src/notifications/load-view';

export interface DeliverActivityDeps {
  readonly models: Models;
  readonly providers: Providers;
  readonly loadView: LoadView;
  readonly render: (view: NotificationView) => Promise<RenderedNotification>;
}

export interface DeliverInput {
  readonly key: string;
  readonly channel: DeliveryChannel;
}

export type Delivered =
  | { readonly outcome: 'sent' }
  /** There is nothing to tell any more. */
  | { readonly outcome: 'irrelevant' }
  /** Over this way the recipient does not want it any more. */
  | { readonly outcome: 'unwanted' }
  | {
      readonly outcome: 'failed';
      readonly code: string;
      readonly retryable: boolean;
      /** What the provider asks to wait, in ms. */
      readonly retryAfterMs?: number;
    };

/** A process that died is missed this soon; see `heartbeatTimeout` in the workflow. */
const HEARTBEAT_EVERY_MS = 2_000;
/** What was sent is recorded as sent, if MongoDB is there again within this many seconds: else it comes twice. */
const MOST_RECORD_TRIES = 15;

/** Delivers over one way, once. On a queue of its own for each way. */
export function createDeliverActivities(deps: DeliverActivityDeps) {
  const { models } = deps;

  return {
    /** What is recorded as sent is not sent again. Failures are told, not thrown: their texts may have addresses. */
    async deliver({ key, channel }: DeliverInput): Promise<Delivered> {
      const timer = setInterval(() => heartbeat(), HEARTBEAT_EVERY_MS);
      try {
        const document = await models.Notification.findById(key).orFail().lean<Notification>();
        if (document.status === 'sent') return { outcome: 'sent' };
        const loaded = await deps.loadView(document, channel);
        if (loaded.view === undefined)
          return { outcome: loaded.why === 'unwanted' ? 'unwanted' : 'irrelevant' };
        const rendered = await deps.render(loaded.view);
        const at = new Date();
        await models.Notification.updateOne(
          { _id: key },
          { $push: { attempts: { channel, at, outcome: 'unknown' } } },
        );
        try {
          const answer = await send(deps, document, channel, rendered);
          await recordSent(models, { key, channel, attemptAt: at, answer, left: loaded.left });
          return { outcome: 'sent' };
        } catch (error) {
          if (!(error instanceof VendorError)) throw error;
          await models.Notification.updateOne(
            { _id: key, attempts: { $elemMatch: { at, channel } } },
            {
              $set: {
                'attempts.$.outcome': 'failed',
                'attempts.$.ended_at': new Date(),
                'attempts.$.code': error.code,
              },
            },
          );
          const { code, retryable, retryAfterMs } = error;
          return { outcome: 'failed', code, retryable, ...(retryAfterMs !== undefined && { retryAfterMs }) };
        }
      } finally {
        clearInterval(timer);
      }
    },
  };
}

async function send(
  { models, providers }: DeliverActivityDeps,
  document: Notification,
  channel: DeliveryChannel,
  rendered: RenderedNotification,
): Promise<string> {
  const recipientId = document.redirect?.recipient_id ?? document.recipient_id;
  const id = `${document.id}-${channel}`;
  if (channel === 'webhook') return configured(providers.webhook, channel).send(id, undefined, rendered);
  if (channel === 'push')
    return sendPush(models, configured(providers.push, channel), id, recipientId, rendered);
  const user = await models.User.findById(recipientId, { display_name: 1, email: 1, phone: 1 }).lean();
  if (channel === 'sms') {
    return configured(providers.sms, channel).send(id, addressed(user?.phone, 'sms'), rendered);
  }
  const address = addressed(user?.email, 'mail');
  const to = { name: user?.display_name ?? undefined, address };
  return providers.email.send(id, to, rendered, cancellationSignal());
}

/** To every browser of theirs: one is enough. Dead ones are forgotten. */
async function sendPush(
  models: Models,
  provider: NonNullable<Providers['push']>,
  id: string,
  userId: string,
  rendered: RenderedNotification,
): Promise<string> {
  const addresses = await models.PushSubscription.addressesOf(userId);
  let failure = new VendorError('push', 'no_subscription', false, undefined, true);
  const answers: string[] = [];
  for (const address of addresses) {
    try {
      answers.push(await provider.send(id, address, rendered));
    } catch (error) {
      if (!(error instanceof VendorError)) throw error;
      if (error.gone) await models.PushSubscription.removeEndpoint(address.endpoint);
      // The one that may still succeed says whether it is worth another try.
      if (error.retryable || !failure.retryable) failure = error;
    }
  }
  if (answers.length === 0) throw failure;
  return answers.join(', ');
}

async function recordSent(models: Models, sent: Parameters<typeof settleSent>[1]): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await settleSent(models, sent, new Date());
      return;
    } catch (error) {
      if (tries === MOST_RECORD_TRIES || cancellationSignal().aborted) throw error;
      log.warn('What was sent could not be recorded yet', { key: sent.key, tries });
      await delay(1_000);
    }
  }
}

function configured<T>(provider: T | undefined, channel: DeliveryChannel): T {
  if (provider === undefined) throw new VendorError(vendorOf(channel), 'not_configured', false);
  return provider;
}

function addressed(address: string | null | undefined, vendor: 'mail' | 'sms'): string {
  if (!address) throw new VendorError(vendor, 'no_address', false);
  return address;
}

function vendorOf(channel: DeliveryChannel): VendorError['vendor'] {
  return channel === 'email' ? 'mail' : channel;
}
