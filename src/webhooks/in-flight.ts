import type { Metrics } from '../metrics';
import type { Overload } from './overload';

/**
 * Keeps what a delivery holds counted until some work on it has ended, also when nobody waits for that any more.
 * @returns what is to be called once at its end
 */
export type Hold = () => () => void;

/** One delivery's share of what is in flight. */
export interface Slot {
  /**
   * Counts bytes that the delivery holds from now on.
   * @throws ProblemError `unavailable` when all deliveries together would hold too much
   */
  readonly take: (bytes: number) => void;
  readonly hold: Hold;
  /** Once, when it is answered and takes no more. Its share is given back when the work that it holds has ended, too. */
  readonly leave: () => void;
}

export interface InFlight {
  /**
   * Lets a delivery in.
   * @param announcedBytes what it says it will hold. It is not counted before it comes: else a few senders that
   *   announce much and send nothing could keep everybody out.
   * @throws ProblemError `unavailable` when there are too many, or when so much has no room
   */
  readonly enter: (announcedBytes: number) => Slot;
  /** How many deliveries are not answered yet. */
  readonly answering: () => number;
}

export interface InFlightOptions {
  readonly maxDeliveries: number;
  readonly maxBytes: number;
  readonly overload: Overload;
  readonly metrics: Metrics;
}

/** Caps the webhook deliveries in flight and the bytes of their bodies, so that memory does not grow with a crowd. */
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

  const createSlot = (): Slot => {
    let held = 0;
    /** The delivery itself, and each work that is held. */
    let open = 1;
    const close = (): void => {
      open -= 1;
      if (open === 0) count(-1, -held);
    };
    return {
      take(more) {
        if (bytes + more > maxBytes) throw overload.refusal('Too much is being received at the moment');
        held += more;
        count(0, more);
      },
      hold() {
        open += 1;
        return close;
      },
      leave() {
        answering -= 1;
        close();
      },
    };
  };

  return {
    enter(announcedBytes) {
      if (deliveries >= maxDeliveries) throw overload.refusal('Too many events come in at the moment');
      if (bytes + announcedBytes > maxBytes)
        throw overload.refusal('Too much is being received at the moment');
      answering += 1;
      count(1, 0);
      return createSlot();
    },
    answering: () => answering,
  };
}
