import type { Metrics } from '../platform/metrics';
import type { Overload } from './overload';

/**
 * Keeps a delivery's bytes counted until some work on it has ended, also when nobody waits for that work any more.
 * @returns a function to call once when the work has ended
 */
export type Hold = () => () => void;

/** One signed delivery's share of what is in flight. */
export interface Slot {
  readonly hold: Hold;
  /** To call once, when the delivery is answered. Its share is given back when the work that is held has ended, too. */
  readonly leave: () => void;
}

export interface InFlight {
  /**
   * Refuses a delivery before its body is read, where the signed ones in flight leave no room for another.
   * @throws ProblemError `unavailable`
   */
  readonly checkRoom: () => void;
  /**
   * Lets a delivery in whose signature is good.
   * @param bytes of its inflated body
   * @throws ProblemError `unavailable` when there are too many, or when all together would hold too much
   */
  readonly enter: (bytes: number) => Slot;
  /** How many signed deliveries are not answered yet. */
  readonly answering: () => number;
}

export interface InFlightOptions {
  readonly maxDeliveries: number;
  readonly maxBytes: number;
  readonly overload: Overload;
  readonly metrics: Metrics;
}

/**
 * Caps the signed deliveries in flight and the bytes of their bodies, so that a burst does not exhaust memory. Unverified
 * deliveries are counted in `arrivals`: they must not make an instance look overloaded.
 */
export function createInFlight(options: InFlightOptions): InFlight {
  const { maxDeliveries, maxBytes, overload, metrics } = options;
  let deliveries = 0;
  let bytes = 0;
  let answering = 0;

  const count = (moreDeliveries: number, moreBytes: number): void => {
    deliveries += moreDeliveries;
    bytes += moreBytes;
    metrics.inFlight.set(deliveries);
    metrics.inFlightBytes.set(bytes);
  };

  const checkRoom = (): void => {
    if (deliveries >= maxDeliveries) throw overload.refusal('Too many events come in at the moment');
  };

  return {
    checkRoom,
    enter(held) {
      checkRoom();
      if (bytes + held > maxBytes) throw overload.refusal('Too much is being received at the moment');
      answering += 1;
      count(1, held);
      /** Counts the delivery itself and each piece of work that is held. */
      let open = 1;
      const close = (): void => {
        open -= 1;
        if (open === 0) count(-1, -held);
      };
      return {
        hold() {
          open += 1;
          return close;
        },
        leave() {
          answering -= 1;
          close();
        },
      };
    },
    answering: () => answering,
  };
}
