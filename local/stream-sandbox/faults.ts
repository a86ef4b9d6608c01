import { z } from 'zod';
import { StreamError, type StreamErrorCode } from './errors';

export const faultSchema = z.strictObject({
  /** Of the API, such as `/messages/*`; `*` stands for anything. */
  path: z.string().optional(),
  method: z.string().optional(),
  /** 0 cuts the connection; without a status the answer is only late. */
  status: z.union([z.literal(0), z.number().int().min(200).max(599)]).optional(),
  /** A text is sent as HTML, anything else as JSON. */
  body: z.unknown().optional(),
  delay_ms: z.number().int().min(0).max(600_000).default(0),
  /** So many requests. */
  count: z.number().int().min(1).default(1),
  /** The request takes effect all the same: the caller cannot tell from its failure. */
  apply: z.boolean().default(false),
  retry_after_s: z.number().int().min(0).default(1),
  /** Of the answer, with or without a status: to tell, for example, that little of a limit is left. */
  headers: z.record(z.string().regex(/^[\w-]+$/), z.string()).default({}),
});
export type Fault = z.infer<typeof faultSchema>;

const matcherOf = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);

/** Faults that wait for requests, in the order they were set. */
export function createFaults() {
  let waiting: { fault: Fault; matcher: RegExp | undefined }[] = [];
  return {
    add(fault: Fault): void {
      waiting.push({ fault, matcher: fault.path === undefined ? undefined : matcherOf(fault.path) });
    },
    /** The fault a request meets; it is used up. */
    take(method: string, path: string): Fault | undefined {
      const met = waiting.find(
        ({ fault, matcher }) =>
          (fault.method === undefined || fault.method.toUpperCase() === method) &&
          (matcher?.test(path) ?? true),
      );
      if (met === undefined) return undefined;
      met.fault.count -= 1;
      if (met.fault.count === 0) waiting = waiting.filter((other) => other !== met);
      return met.fault;
    },
    all: (): Fault[] => waiting.map(({ fault }) => fault),
    clear(): void {
      waiting = [];
    },
  };
}

export type Faults = ReturnType<typeof createFaults>;

const codeByStatus: Readonly<Record<number, StreamErrorCode>> = {
  400: 4,
  401: 5,
  403: 17,
  404: 16,
  413: 22,
  429: 9,
};

/** What is answered when the fault names no body: what Stream answers with that status. */
export function faultBody(status: number, operation: string, duration: string): object {
  const reason =
    status === 429 ? 'Too many requests, check response headers for more information.' : 'injected fault';
  return {
    ...new StreamError(codeByStatus[status] ?? -1, reason).body(operation, duration),
    StatusCode: status,
  };
}
