import { createHmac } from 'node:crypto';
import type { Notification } from './store/notification';
import type { NotificationModels } from './models';

/** Where an action of support's is to go. */
export interface CorrectedAddress {
  readonly actionId: string;
  readonly address: string;
  /** See `addressMarkOf`. */
  readonly addressMark?: string | undefined;
}

/** More are asked for at once by nobody who means it; each waits for seconds only. */
const MAX_ASKED_ADDRESSES = 20;

/**
 * Tells a key's address from another, and stays when the address has gone: who does not have the key, which is kept
 * nowhere, learns nothing of the address from it.
 */
export function addressMarkOf(idempotencyKey: string, address: string): string {
  return createHmac('sha256', idempotencyKey).update(address).digest('hex').slice(0, 8);
}

/** Keeps where one action is to go, whatever others want meanwhile; the first that is said of it stays. */
export async function keepAddress(
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

export async function forgetAddress(
  models: Pick<NotificationModels, 'Notification'>,
  key: string,
  actionId: string,
): Promise<void> {
  await models.Notification.updateOne({ _id: key }, { $pull: { asked_addresses: { action_id: actionId } } });
}

/** Whether the same action is under way to another address. */
export function isAskedElsewhere(
  { asked_addresses: asked }: Notification,
  { actionId, addressMark }: Pick<CorrectedAddress, 'actionId' | 'addressMark'>,
): boolean {
  const own = asked?.find(({ action_id: id }) => id === actionId);
  return own !== undefined && (own.mark ?? undefined) !== addressMark;
}
