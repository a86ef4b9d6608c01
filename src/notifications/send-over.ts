import type { Providers } from './providers/provider';
import { VendorError } from '../platform/outbound/vendor-error';
import type { DeliveryChannel } from './domain/kinds';
import type { RenderedNotification } from './domain/rendered';
import type { Notification } from './store/notification';
import { sendPush } from './send-push';
import type { MarketplaceModels } from '../marketplace/models';
import type { NotificationModels } from './models';
import type { Database } from '../platform/mongo/database';
import type { SharedModels } from '../platform/mongo/shared-models';

export interface SendDeps {
  readonly models: Database & SharedModels & MarketplaceModels & NotificationModels;
  readonly providers: Providers;
}

/**
 * Sends a notification over one delivery channel, to the recipient's address there.
 * @returns the provider's answer
 * @throws VendorError
 */
export async function sendOver(
  { models, providers }: SendDeps,
  document: Notification,
  channel: DeliveryChannel,
  rendered: RenderedNotification,
  signal: AbortSignal,
): Promise<string> {
  const recipientId = document.redirect?.recipient_id ?? document.recipient_id;
  const id = `${document.id}-${channel}`;
  // Support gives a corrected address together with its channel.
  const corrected = document.redirect?.address;
  if (channel === 'webhook') return configured(providers.webhook, channel).send(id, undefined, rendered);
  if (channel === 'push')
    return sendPush(models, configured(providers.push, channel), id, recipientId, rendered);
  const user = await models.User.findById(recipientId, { display_name: 1, email: 1, phone: 1 }).lean();
  if (channel === 'sms') {
    const number = corrected ?? user?.phone;
    return configured(providers.sms, channel).send(id, requireAddress(number, 'sms'), rendered);
  }
  const to = {
    name: user?.display_name ?? undefined,
    address: requireAddress(corrected ?? user?.email, 'mail'),
  };
  return providers.email.send(id, to, rendered, signal);
}

function configured<T>(provider: T | undefined, channel: DeliveryChannel): T {
  if (provider === undefined) {
    throw new VendorError(channel === 'email' ? 'mail' : channel, 'not_configured', false);
  }
  return provider;
}

function requireAddress(address: string | null | undefined, vendor: 'mail' | 'sms'): string {
  if (!address) throw new VendorError(vendor, 'no_address', false);
  return address;
}
