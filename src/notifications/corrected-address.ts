import { createHmac } from 'node:crypto';
import type { Notification } from './store/notification';
import type { NotificationModels } from './models';

/** The address to which an action of support redirects a notification. */
export interface CorrectedAddress {
  readonly actionId: string;
  readonly address: string;
  /** See `addressMarkOf`. */
  readonly addressMark?: string | undefined;
}

/** Each address waits for its run for seconds only: nobody has reason to ask for more at once. */
const MAX_ASKED_ADDRESSES = 20;

/**
 * A mark by which a repeated request with the same key is known to have the same address, also when the address is
 * deleted. Without the key, which is not stored, it reveals nothing of the address.
 */
export function addressMarkOf(idempotencyKey: string, address: string): string {
  return createHmac('sha256', idempotencyKey).update(address).digest('hex').slice(0, 8);
}

/** Stores the address of one action, beside those of other actions. The first address that an action has stays. */
export async function storeAddress(
  models: Pick<NotificationModels, 'Notification'>,
  key: string,
  { actionId, address, addressMark }: CorrectedAddress,
): Promise<void> {
  const asked = { action_id: actionId, address };
  await models.Notification.updateOne(
    {
      _id: key,
      status: { $in: ['failed', 'pending', 'waiting'] },
      'asked_addresses.action_id': { $ne: actionId },
    },
    {
      $set: { asked_address: asked },
      $push: {
        asked_addresses: {
          $each: [{ ...asked, ...(addressMark && { mark: addressMark }) }],
          $slice: -MAX_ASKED_ADDRESSES,
        },
      },
    },
  );
}

export async function removeAddress(
  models: Pick<NotificationModels, 'Notification'>,
  key: string,
  actionId: string,
): Promise<void> {
  await models.Notification.updateOne({ _id: key }, { $pull: { asked_addresses: { action_id: actionId } } });
}

/** Whether the same action was asked for with another address. */
export function isAskedElsewhere(
  { asked_addresses: asked }: Notification,
  { actionId, addressMark }: Pick<CorrectedAddress, 'actionId' | 'addressMark'>,
): boolean {
  const own = asked?.find(({ action_id: id }) => id === actionId);
  return own !== undefined && (own.mark ?? undefined) !== addressMark;
}
