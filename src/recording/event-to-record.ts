import type { Screening } from '../moderation/domain/screen-message';
import type { StreamEvent } from '../stream/domain/stream-event';

/** An event of the inbox, with the results of the rules that need no database. */
export interface EventToRecord {
  /** The inbox row, which becomes `processed`. */
  readonly eventId: string;
  readonly event: StreamEvent;
  /** ms since 1970 */
  readonly receivedAt: number;
  /** Of a message's text; absent where no rule applies to it. */
  readonly screening?: Screening | undefined;
}

/** The time from which an event's statements hold; ms since 1970. */
export function timeOf({ event, receivedAt }: EventToRecord): number {
  if (event.created_at !== undefined) return event.created_at;
  if ('message' in event) {
    return event.message.updated_at ?? event.message.created_at ?? event.message.deleted_at ?? receivedAt;
  }
  if ('channel' in event && event.channel !== undefined) {
    return event.channel.updated_at ?? event.channel.created_at ?? receivedAt;
  }
  return receivedAt;
}
