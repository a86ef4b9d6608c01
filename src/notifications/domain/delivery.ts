import type { DeliveryChannel } from './kinds';

/** One of a digest that the digest did not tell, and why. */
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

/** What came of one go at delivering over one way. */
export type Delivered =
  /** `unrecorded`: MongoDB does not know yet. */
  | { readonly outcome: 'sent'; readonly unrecorded?: Unrecorded }
  /** There is nothing to tell any more. */
  | { readonly outcome: 'irrelevant' }
  /** Over this way the recipient does not want it any more. */
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
