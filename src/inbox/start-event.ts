import type { Screening } from '../moderation/domain/screen-message';
import { looksLikeId } from '../platform/values/plain-id';
import type { StreamEvent } from '../stream/domain/stream-event';
import type { ChatEventStart, ChatEventStarter } from './runs/chat-events';
import type { ChatModels } from '../chat/models';

export interface StartEventOptions {
  readonly models: ChatModels;
  readonly screen: (text: string) => Screening;
  readonly start: ChatEventStarter;
}

export type StartEvent = (
  event: StreamEvent,
  options?: Pick<ChatEventStart, 'again'>,
) => Promise<'started' | 'duplicate'>;

/** Starts the workflow of an event that is in the inbox, with the values of its search attributes. */
export function createStartEvent({ models, screen, start }: StartEventOptions): StartEvent {
  return async (event, { again } = {}) =>
    start({
      event,
      again,
      expectedDecision: expectedDecision(event, screen),
      // In the same order as when the event is recorded: the channel's listing first, a member's claim last.
      listingId:
        idOnly(event.channel?.listing_id) ??
        (event.cid === undefined ? undefined : await models.ChatChannel.listingOf(event.cid)) ??
        claimedListing(event),
    });
}

export function expectedDecision(
  event: StreamEvent,
  screen: (text: string) => Screening,
): ChatEventStart['expectedDecision'] {
  return event.type === 'message.new' && !event.imported ? screen(event.message.text).decision : 'allow';
}

/** The listing that an event names, where it looks like an id. */
export function claimedListing(event: StreamEvent): string | undefined {
  return (
    idOnly(event.channel?.listing_id) ?? idOnly('message' in event ? event.message.listing_id : undefined)
  );
}

/** Anybody with a chat token writes custom data, and search attributes are not encrypted: other texts are left out. */
function idOnly(claimed: string | undefined): string | undefined {
  return claimed !== undefined && looksLikeId(claimed) ? claimed : undefined;
}
