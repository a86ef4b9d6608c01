import type { Providers } from './providers/provider';
import { VendorError } from '../platform/outbound/vendor-error';
import type { RenderedNotification } from './domain/rendered';
import type { NotificationModels } from './models';

/**
 * To every browser of somebody, at once: one is enough. Dead ones are forgotten.
 * @throws VendorError
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
  // What one browser has taken is not lost where another one could not be forgotten: the next message finds it dead again.
  await Promise.all(
    dead.map((endpoint) => models.PushSubscription.removeEndpoint(endpoint).catch(() => undefined)),
  );
  if (answers.length > 0) return answers.join(', ');
  // One that may still succeed says whether it is worth another try.
  throw (
    failures.find((error) => !(error instanceof VendorError) || error.retryable) ??
    failures[0] ??
    new VendorError('push', 'no_subscription', false, undefined, true)
  );
}
