import { z } from 'zod';
import { NOTIFICATION_KINDS } from '../domain/kinds';
import { NOTIFICATION_STATUSES } from '../domain/notification-status';
import { isAddressOf } from '../domain/is-address-of';
import { PERSONAL_CHANNELS } from '../domain/preferences';
import type { NotificationFilter } from '../store/notification-queries';
import { position } from '../../platform/http/cursor';
import { marketplaceId, userId } from '../../platform/http/ids';
import { isInOrder, NOT_IN_ORDER, time } from '../../platform/http/time-range';

const about = {
  kind: z.enum(NOTIFICATION_KINDS).optional(),
  recipient: userId.optional(),
  listing: marketplaceId.optional(),
  offer: marketplaceId.optional(),
  /** Of the conversation: `<type>:<id>` */
  channel: marketplaceId.optional(),
};

export const notificationParams = z.object({
  id: z.string().regex(/^[0-9a-f]{24}$/, 'is not the id of a notification'),
});

export const notificationListQuery = z
  .strictObject({
    ...about,
    status: z.enum(NOTIFICATION_STATUSES).optional(),
    /** Of `created_at`: from this moment on, and before that one. */
    from: time.optional(),
    to: time.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
    cursor: position.optional(),
  })
  .refine(isInOrder, NOT_IN_ORDER);

const FILTERS = [
  'kind',
  'recipient',
  'listing',
  'offer',
  'channel',
  'failed_since',
  'failed_before',
] as const;

export const retryManyBody = z
  .strictObject({
    ...about,
    failed_since: time.optional(),
    failed_before: time.optional(),
    limit: z.int().min(1).max(500).default(100),
    rate_per_second: z.number().min(0.1).max(100).default(20),
    dry_run: z.boolean().default(false),
    cursor: position.optional(),
  })
  .refine(({ failed_since: from, failed_before: to }) => isInOrder({ from, to }), {
    path: ['failed_before'],
    error: 'is before failed_since',
  })
  // A request without filters would retry everything that ever failed, which nobody means.
  .refine((body) => FILTERS.some((name) => body[name] !== undefined), {
    path: ['failed_since'],
    error: `name at least one of ${FILTERS.join(', ')}`,
  });

export const noBody = z.strictObject({});

export const redirectBody = z
  .strictObject({
    channel: z.enum(PERSONAL_CHANNELS).optional(),
    recipient_id: userId.optional(),
    /** A corrected address: an e-mail address with `channel: email`, a number (E.164) with `channel: sms`. */
    address: z.string().max(320).optional(),
  })
  .refine(({ channel, address }) => address === undefined || isAddressOf(channel, address), {
    path: ['address'],
    error: 'must be an e-mail address with channel email, or a number in E.164 with channel sms',
  })
  .refine(({ channel, recipient_id: recipient }) => channel !== undefined || recipient !== undefined, {
    path: ['channel'],
    error: 'name channel or recipient_id',
  });

export function filterOf(
  asked: Partial<Record<'recipient' | 'listing' | 'offer' | 'channel', string | undefined>>,
): Pick<NotificationFilter, 'recipientId' | 'listingId' | 'offerId' | 'cid'> {
  return {
    recipientId: asked.recipient,
    listingId: asked.listing,
    offerId: asked.offer,
    cid: asked.channel,
  };
}
