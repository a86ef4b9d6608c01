import { type ProblemError, unavailable } from '../platform/errors';
import { EVENT_RETRY_AFTER_SECONDS } from './overload';
import type { Metrics } from '../platform/metrics';

/** A delivery whose signature has not been verified yet. */
export interface Arrival {
  /**
   * Counts bytes that the delivery holds from now on.
   * @throws ProblemError `unavailable` when all arrivals together would hold too much
   */
  readonly take: (bytes: number) => void;
  /** The whole body has come. */
  readonly complete: () => void;
  /** The signature is good, or the delivery is refused. Calling it twice does no harm. */
  readonly leave: () => void;
}

export interface ArrivalsOptions {
  readonly maxDeliveries: number;
  readonly maxBytes: number;
  readonly metrics: Metrics;
}

export interface Arrivals {
  /**
   * @param end closes the delivery's connection
   * @throws ProblemError `unavailable` when there are too many
   */
  readonly enter: (end: () => void) => Arrival;
}

/**
 * Caps what is received before signatures are verified. Where there is no room, the delivery that has been sending for the
 * longest is broken off: Stream's arrive within milliseconds, so a sender that is slow, or announces much and sends
 * nothing, keeps nobody out. Refusals here do not affect readiness, since anybody can cause them.
 */
export function createArrivals({ maxDeliveries, maxBytes, metrics }: ArrivalsOptions): Arrivals {
  /** Deliveries whose bodies have not come as a whole, in order of arrival. */
  const sending = new Set<Arrival & { readonly end: () => void }>();
  let deliveries = 0;
  let bytes = 0;

  const refusal = (): ProblemError =>
    unavailable('Too many events are being received at the moment: send it again', EVENT_RETRY_AFTER_SECONDS);

  const makeRoom = (self?: Arrival): void => {
    for (const one of sending) {
      if (one === self) continue;
      one.leave();
      one.end();
      return;
    }
    throw refusal();
  };

  return {
    enter(end) {
      if (deliveries >= maxDeliveries) makeRoom();
      let held = 0;
      let isCounted = true;
      deliveries += 1;
      metrics.unverified.set(deliveries);
      const arrival = {
        end,
        take(more: number) {
          if (!isCounted) throw refusal();
          // oxlint-disable-next-line no-unmodified-loop-condition -- `makeRoom` lets others leave, or throws
          while (bytes + more > maxBytes) makeRoom(arrival);
          held += more;
          bytes += more;
        },
        complete: () => void sending.delete(arrival),
        leave() {
          if (!isCounted) return;
          isCounted = false;
          sending.delete(arrival);
          deliveries -= 1;
          bytes -= held;
          metrics.unverified.set(deliveries);
        },
      };
      sending.add(arrival);
      return arrival;
    },
  };
}
