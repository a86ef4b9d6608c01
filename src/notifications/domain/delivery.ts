import type { DeliveryChannel } from './kinds';

/** A member of a digest that the digest left out, and why. */
export interface OmittedNotification {
  readonly key: string;
  readonly reason: 'unwanted' | 'no_longer_relevant';
}

export interface Sent {
  readonly key: string;
  readonly channel: DeliveryChannel;
  readonly attemptAt: Date;
  readonly answer: string;
  readonly left: readonly OmittedNotification[];
}

/** `Sent`, as a workflow carries it. */
export type Unrecorded = Omit<Sent, 'attemptAt'> & {
  /** ms since 1970 */
  readonly attemptAt: number;
};

/** The outcome of one attempt over one delivery channel. */
export type Delivered =
  /** `unrecorded`: it could not be recorded in MongoDB yet. */
  | { readonly outcome: 'sent'; readonly unrecorded?: Unrecorded }
  /** Its content has become irrelevant: there is nothing to deliver any more. */
  | { readonly outcome: 'irrelevant' }
  /** The recipient does not want it over this channel any more. */
  | { readonly outcome: 'unwanted' }
  /** It is not as it was planned: quiet hours have begun, or it has ended. */
  | { readonly outcome: 'changed' }
  | {
      readonly outcome: 'failed';
      readonly code: string;
      readonly retryable: boolean;
      /** What the provider asks to wait, in ms. */
      readonly retryAfterMs?: number;
    };
