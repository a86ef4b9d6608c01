import type { DeliveryChannel } from '../domain/kinds';
import type { RenderedNotification } from '../domain/rendered';

/** Sends over one delivery channel, to its own kind of address. */
export interface Provider<Address> {
  readonly channel: DeliveryChannel;
  /**
   * @param id of the delivery, stable over its retries: the mail's Message-ID, the webhook's id
   * @param signal ends the attempt, where sending may take longer than moments
   * @returns the provider's answer for support to see: codes and ids, no text of people
   * @throws VendorError; one that is `gone` says that the address is dead
   */
  send(id: string, to: Address, notification: RenderedNotification, signal?: AbortSignal): Promise<string>;
}

export interface EmailAddress {
  readonly name?: string | undefined;
  readonly address: string;
}

/** A browser's push subscription, as its `PushSubscription.toJSON()` gives it. */
export interface PushAddress {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

/** E.164 */
export type SmsAddress = string;

/** The providers that are configured. The webhook's address is the moderators', in the configuration. */
export interface Providers {
  readonly email: Provider<EmailAddress>;
  readonly push?: Provider<PushAddress> | undefined;
  readonly sms?: Provider<SmsAddress> | undefined;
  readonly webhook?: Provider<undefined> | undefined;
}
