import type { Providers } from './providers/provider';
import { VendorError } from '../platform/outbound/vendor-error';
import type { RenderedNotification } from './domain/rendered';
import type { NotificationModels } from './models';

/**
 * Sends a push message to all browsers of a user at once, and removes the subscriptions that are gone.
 * @throws VendorError where no browser took it
 */
export async function sendPush(
  models: NotificationModels,
  provider: NonNullable<Providers['push']>,
  id: string,
  userId: string,
  rendered: RenderedNotification,
): Promise<string> {
  const addresses = await models.PushSubscription.addressesOf(userId);
  const answers: string[] = [];
  const failures: unknown[] = [];
  const dead: string[] = [];
  await Promise.all(
    addresses.map(async (address) => {
      try {
        answers.push(await provider.send(id, address, rendered));
      } catch (error) {
        failures.push(error);
        if (error instanceof VendorError && error.gone) dead.push(address.endpoint);
      }
    }),
  );
  // A subscription that cannot be removed does not make the message fail: the next message finds it gone again.
  await Promise.all(
    dead.map((endpoint) => models.PushSubscription.removeEndpoint(endpoint).catch(() => undefined)),
  );
  if (answers.length > 0) return answers.join(', ');
  // A failure that may pass goes first: it decides whether the message is retried.
  throw (
    failures.find((error) => !(error instanceof VendorError) || error.retryable) ??
    failures[0] ??
    new VendorError('push', 'no_subscription', false, undefined, true)
  );
}
