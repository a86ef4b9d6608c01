/** The timeouts and attempts of a webhook. */
export interface DeliveryPolicy {
  /** The timeout of one attempt. */
  attemptMs: number;
  /** All attempts together, pauses included. */
  totalMs: number;
  /** The pause before the second attempt; twice as long before the third. */
  pauseMs: number;
  /** Concurrent deliveries over all hooks. */
  concurrency: number;
}

/**
 * Stream's published policy: 6 s an attempt, 15 s in all (chat docs, push webhook). The pause and the concurrency
 * are not published.
 */
export const streamPolicy: DeliveryPolicy = {
  attemptMs: 6000,
  totalMs: 15_000,
  pauseMs: 500,
  concurrency: 64,
};

export type AttemptResult =
  | { readonly kind: 'answer'; readonly status: number }
  | { readonly kind: 'timeout' | 'network'; readonly error: string };

/**
 * How many attempts a result allows in all: 3 after 408, 429, 5xx and a timeout, 2 after a network error, and no second
 * one after any other answer. 0 means that the webhook has arrived.
 */
export function attemptsAllowed(result: AttemptResult): 0 | 1 | 2 | 3 {
  switch (result.kind) {
    case 'timeout':
      return 3;
    case 'network':
      return 2;
    case 'answer':
      if (result.status >= 200 && result.status < 300) return 0;
      return result.status === 408 || result.status === 429 || result.status >= 500 ? 3 : 1;
  }
}
