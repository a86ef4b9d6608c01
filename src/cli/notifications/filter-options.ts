import { Option, type Command } from 'commander';
import { NOTIFICATION_KINDS, type NotificationKind } from '../../notifications/domain/kinds';
import type { NotificationFilter } from '../../notifications/store/notification-queries';

/** Filters of `list` and `retry` by what notifications are about. */
export interface AboutOptions {
  readonly kind?: NotificationKind;
  readonly recipient?: string;
  readonly listing?: string;
  readonly offer?: string;
  readonly channel?: string;
}

export function withAboutOptions(command: Command): Command {
  return command
    .addOption(new Option('--kind <kind>', 'of notification').choices(NOTIFICATION_KINDS))
    .option('--recipient <id>', 'the user whom they are for')
    .option('--listing <id>', 'that they are about')
    .option('--offer <id>', 'that they are about')
    .option('--channel <cid>', 'the conversation, for example messaging:channel-1');
}

export function aboutFilter(
  options: AboutOptions,
): Pick<NotificationFilter, 'kind' | 'recipientId' | 'listingId' | 'offerId' | 'cid'> {
  const { kind, recipient, listing, offer, channel } = options;
  return { kind, recipientId: recipient, listingId: listing, offerId: offer, cid: channel };
}
