import type { StreamEvent } from '../../stream/domain/stream-event';
import type { EventStatus } from '../domain/event-status';

/** A row of the inbox as it is stored. */
export interface StoredEvent {
  readonly _id: string;
  readonly type: string;
  readonly status: EventStatus;
  readonly body: string;
  readonly event?: StreamEvent;
  readonly received_at: Date;
  readonly processed_at?: Date;
  readonly reasons?: readonly string[];
  readonly replaced_by?: string;
  /** When a message was erased that the row is about or repeats: its text is then in neither `body` nor `event`. */
  readonly erased_at?: Date;
}

/** A row without body and texts; its `event` has only ids. */
export type EventSummary = Omit<StoredEvent, 'body' | 'event'> & {
  readonly event?: {
    readonly cid?: string | undefined;
    readonly message?: {
      readonly id: string;
      readonly sender?: { readonly id: string } | undefined;
      readonly listing_id?: string | undefined;
    };
    readonly user?: { readonly id: string };
    readonly channel?: { readonly listing_id?: string | undefined } | undefined;
  };
};
