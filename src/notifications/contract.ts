import type { DeliveryChannel } from './domain/kinds';
import type { NotificationInput } from './domain/notification-input';
import {
  channelAttribute,
  kindAttribute,
  listingAttribute,
  recipientAttribute,
  stateAttribute,
} from '../platform/temporal/contract/search-attributes';

export type { NotificationInput };

export const NOTIFICATION_PREFIX = 'notification/';

/** @param key see `NotificationInput` */
export function notificationWorkflowId(key: string): string {
  return `${NOTIFICATION_PREFIX}${key}`;
}

/** The search attributes by which a run is found in Temporal from its start on. */
export function notificationAttributes({ kind, recipientId, cid, listingId }: NotificationInput) {
  return [
    { key: kindAttribute, value: kind },
    { key: recipientAttribute, value: recipientId },
    { key: stateAttribute, value: 'pending' },
    ...(cid === undefined ? [] : [{ key: channelAttribute, value: cid }]),
    ...(listingId === undefined ? [] : [{ key: listingAttribute, value: listingId }]),
  ];
}

/** An action of support on a notification that failed, applied once for `actionId`. `by` is an id, for the audit. */
export interface SupportAction {
  readonly actionId: string;
  readonly by: string;
  /** Of `retry`: not before the recipient's quiet hours end. */
  readonly isPatient?: boolean;
}

export interface RedirectAction extends SupportAction {
  /** Only over this delivery channel. */
  readonly channel?: DeliveryChannel;
  /** To somebody else, such as a colleague of the seller. */
  readonly recipientId?: string;
  /** To a corrected address, which is with the notification in MongoDB. */
  readonly hasAddress?: boolean;
}

/** Signals and updates of the same effect: `retry`, `dismiss`, `redirect`. Signals are for the Temporal UI. */
export const RETRY = 'retry';
export const DISMISS = 'dismiss';
export const REDIRECT = 'redirect';

/** The type of the failure with which an update refuses an argument that is not an action. */
export const INVALID_ACTION = 'InvalidAction';

/** The outcome of an action, as an update answers it. */
export type SupportOutcome = 'done' | 'not_failed';

/** How a run has ended. */
export interface NotificationResult {
  readonly status: 'sent' | 'suppressed' | 'batched' | 'dismissed';
}
