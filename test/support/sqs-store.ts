import { createHash, randomUUID } from 'node:crypto';

/** An error as SQS answers it; in a batch, of one entry. */
export class SqsFault extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

interface Stored {
  readonly id: string;
  readonly body: string;
  deliveries: number;
  /** Hidden until then, in ms since 1970. */
  hiddenUntil: number;
}

export interface Delivered {
  readonly MessageId: string;
  readonly ReceiptHandle: string;
  readonly MD5OfBody: string;
  readonly Body: string;
  readonly Attributes: { readonly ApproximateReceiveCount: string };
}

export const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

/** The messages of one standard queue, with SQS's rules for hiding, handles and deletion. */
export function createSqsStore() {
  const messages = new Map<string, Stored>();
  let changed = (): void => undefined;
  let change = new Promise<void>((resolve) => (changed = resolve));
  const announce = (): void => {
    changed();
    change = new Promise((resolve) => (changed = resolve));
  };

  /** A handle names a message and one delivery of it. */
  const handleOf = ({ id, deliveries }: Stored): string =>
    Buffer.from(`${id} ${deliveries}`).toString('base64');
  const read = (handle: string): { stored: Stored | undefined; isLatest: boolean } => {
    const [id = '', delivery] = Buffer.from(handle, 'base64').toString().split(' ');
    if (!/^[0-9a-f-]{36}$/.test(id) || delivery === undefined)
      throw new SqsFault('ReceiptHandleIsInvalid', 'The input receipt handle is invalid.');
    const stored = messages.get(id);
    return { stored, isLatest: String(stored?.deliveries) === delivery };
  };

  const take = (most: number, hiddenForMs: number): Delivered[] => {
    const now = Date.now();
    const visible = [...messages.values()].filter(({ hiddenUntil }) => hiddenUntil <= now).slice(0, most);
    return visible.map((stored) => {
      stored.deliveries += 1;
      stored.hiddenUntil = now + hiddenForMs;
      return {
        MessageId: stored.id,
        ReceiptHandle: handleOf(stored),
        MD5OfBody: md5(stored.body),
        Body: stored.body,
        Attributes: { ApproximateReceiveCount: String(stored.deliveries) },
      };
    });
  };

  return {
    send(body: string): string {
      const id = randomUUID();
      messages.set(id, { id, body, deliveries: 0, hiddenUntil: 0 });
      announce();
      return id;
    },

    /** Waits for messages until one can be seen, the time is over, or nobody waits for the answer any more. */
    async receive(
      most: number,
      waitMs: number,
      hiddenForMs: number,
      gone: AbortSignal,
    ): Promise<Delivered[]> {
      const until = Date.now() + waitMs;
      while (!gone.aborted) {
        const taken = take(most, hiddenForMs);
        const now = Date.now();
        if (taken.length > 0 || now >= until) return taken;
        const next = Math.min(until, ...[...messages.values()].map(({ hiddenUntil }) => hiddenUntil));
        let timer: NodeJS.Timeout | undefined;
        const later = new Promise<void>((resolve) => (timer = setTimeout(resolve, next - now + 1)));
        const left = new Promise<void>((resolve) =>
          gone.addEventListener('abort', () => resolve(), { once: true }),
        );
        await Promise.race([change, later, left]);
        clearTimeout(timer);
      }
      return [];
    },

    /** The text of the message that a handle is of; undefined where it is deleted. */
    bodyOf: (handle: string): string | undefined => read(handle).stored?.body,

    /** An older delivery's handle deletes nothing, and a message that is gone is gone: both are successes. */
    remove(handle: string): void {
      const { stored, isLatest } = read(handle);
      if (stored !== undefined && isLatest) messages.delete(stored.id);
    },

    hide(handle: string, ms: number): void {
      const { stored, isLatest } = read(handle);
      if (stored === undefined || !isLatest)
        throw new SqsFault('InvalidParameterValue', 'The message does not exist or is not available.');
      if (stored.hiddenUntil <= Date.now()) throw new SqsFault('MessageNotInflight', 'It is not in flight.');
      stored.hiddenUntil = Date.now() + ms;
      announce();
    },

    /** As if the visibility time-out of every message were over. */
    showAll(): void {
      for (const stored of messages.values()) stored.hiddenUntil = 0;
      announce();
    },

    list: (): { id: string; body: string; deliveries: number; isHidden: boolean }[] =>
      [...messages.values()].map(({ id, body, deliveries, hiddenUntil }) => ({
        id,
        body,
        deliveries,
        isHidden: hiddenUntil > Date.now(),
      })),
  };
}
