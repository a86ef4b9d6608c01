import { Option, type Command } from 'commander';
import { NOTIFICATION_KINDS, type NotificationKind } from '../../notifications/domain/kinds';
import type { NotificationFilter } from '../../notifications/store/notification-queries';

/** What notifications are about, as `list` and `retry` take it. */
export interface AboutOptions {
  readonly kind?: NotificationKind;
  readonly recipient?: string;
  readonly listing?: string;
  readonly offer?: string;
  readonly channel?: string;
}

export function withAboutOptions(command: Command): Command {
  return command
    .addOption(new Option('--kind <kind>', 'what is told').choices(NOTIFICATION_KINDS))
    .option('--recipient <id>', 'of the user who is told')
    .option('--listing <id>', 'that it is about')
    .option('--offer <id>', 'that it is about')
    .option('--channel <cid>', 'the conversation, for example messaging:channel-1');
}

export function aboutFilter(
  options: AboutOptions,
): Pick<NotificationFilter, 'kind' | 'recipientId' | 'listingId' | 'offerId' | 'cid'> {
  const { kind, recipient, listing, offer, channel } = options;
  return { kind, recipientId: recipient, listingId: listing, offerId: offer, cid: channel };
}
