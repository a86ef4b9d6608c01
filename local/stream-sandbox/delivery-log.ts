export interface DeliveryAttempt {
  /** RFC 3339. */
  at: string;
  /** `null` if there was no answer. */
  status: number | null;
  ms: number;
  error: string | null;
}

export type DeliveryOutcome = 'pending' | 'delivered' | 'dropped';

/** One event on its way to one hook. */
export interface Delivery {
  /** Number in the log. */
  readonly id: number;
  /** `X-Webhook-Id`: the same over the retries, and over the copies. */
  readonly event_id: string;
  readonly type: string;
  readonly cid: string | null;
  readonly message_id: string | null;
  readonly url: string;
  /** From 1; above 1 only if the sandbox was asked to send copies. */
  readonly copy: number;
  readonly created_at: string;
  attempts: DeliveryAttempt[];
  outcome: DeliveryOutcome;
}

/** A delivery in the log with its signed bytes, which are kept while they are needed and some time longer. */
interface Entry {
  delivery: Delivery;
  body: string | undefined;
}

const MAX_ENTRIES = 20_000;
const MAX_BODIES = 1000;

export function createDeliveryLog() {
  let entries: Entry[] = [];
  let nextId = 1;

  /** Removes the oldest entries, in batches: the log of a load test must not grow without bound. */
  function trim(): void {
    if (entries.length > MAX_ENTRIES * 1.1) entries = entries.slice(-MAX_ENTRIES);
    const old = entries[entries.length - MAX_BODIES - 1];
    if (old !== undefined) old.body = undefined;
  }

  return {
    add(fields: Omit<Delivery, 'id' | 'attempts' | 'outcome'>, body: string): Delivery {
      const delivery: Delivery = { ...fields, id: nextId++, attempts: [], outcome: 'pending' };
      entries.push({ delivery, body });
      trim();
      return delivery;
    },
    all: (): readonly Delivery[] => entries.map(({ delivery }) => delivery),
    bodyOf: (id: number): string | undefined => entries.find(({ delivery }) => delivery.id === id)?.body,
    clear(): void {
      entries = [];
    },
  };
}

export type DeliveryLog = ReturnType<typeof createDeliveryLog>;
