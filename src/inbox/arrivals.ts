import { type ProblemError, unavailable } from '../platform/errors';
import { EVENT_RETRY_AFTER_SECONDS } from './overload';
import type { Metrics } from '../platform/metrics';

/** A delivery of which nobody knows yet whether Stream sent it. */
export interface Arrival {
  /**
   * Counts bytes that it holds from now on.
   * @throws ProblemError `unavailable` when all arrivals together would hold too much
   */
  readonly take: (bytes: number) => void;
  /** Its body has come as a whole. */
  readonly complete: () => void;
  /** Its signature is good, or it is refused. More than once does no harm. */
  readonly leave: () => void;
}

export interface ArrivalsOptions {
  readonly maxDeliveries: number;
  readonly maxBytes: number;
  readonly metrics: Metrics;
}

export interface Arrivals {
  /**
   * @param end breaks the delivery off
   * @throws ProblemError `unavailable` when there are too many
   */
  readonly enter: (end: () => void) => Arrival;
}

/**
 * Caps what is received before its signature is known to be good. Where there is no room, the delivery that has been
 * sending for the longest is broken off: Stream's arrive within milliseconds, so whoever sends slowly, or announces much
 * and sends nothing, keeps nobody out. Nothing here counts for readiness, since anybody can cause it.
 */
export function createArrivals({ maxDeliveries, maxBytes, metrics }: ArrivalsOptions): Arrivals {
  /** Those that are still sending, in the order in which they came. */
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
      let isHere = true;
      deliveries += 1;
      metrics.unverified.set(deliveries);
      const arrival = {
        end,
        take(more: number) {
          if (!isHere) throw refusal();
          // oxlint-disable-next-line no-unmodified-loop-condition -- `makeRoom` lets others leave, or throws
          while (bytes + more > maxBytes) makeRoom(arrival);
          held += more;
          bytes += more;
        },
        complete: () => void sending.delete(arrival),
        leave() {
          if (!isHere) return;
          isHere = false;
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
