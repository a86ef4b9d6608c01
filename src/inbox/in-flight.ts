import type { Metrics } from '../platform/metrics';
import type { Overload } from './overload';

/**
 * Keeps what a delivery holds counted until some work on it has ended, also when nobody waits for that any more.
 * @returns what is to be called once at its end
 */
export type Hold = () => () => void;

/** One signed delivery's share of what is in flight. */
export interface Slot {
  readonly hold: Hold;
  /** Once, when it is answered. Its share is given back when the work that it holds has ended, too. */
  readonly leave: () => void;
}

export interface InFlight {
  /**
   * Refuses a delivery that has not been read yet, where those whose signatures were good leave no room for another.
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
 * Caps the signed deliveries in flight and the bytes of their bodies, so that memory does not grow with a crowd. What
 * nobody signed is counted in `arrivals`: it must not make an instance look overloaded.
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
      /** The delivery itself, and each work that is held. */
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
