import { z } from 'zod';
import { StreamError, type StreamErrorCode } from './errors';

export const faultSchema = z.strictObject({
  /** A path of the API, such as `/messages/*`; `*` matches anything. */
  path: z.string().optional(),
  method: z.string().optional(),
  /** 0 cuts the connection; without a status the answer is only delayed. */
  status: z.union([z.literal(0), z.number().int().min(200).max(599)]).optional(),
  /** A text is sent as HTML, anything else as JSON. */
  body: z.unknown().optional(),
  delay_ms: z.number().int().min(0).max(600_000).default(0),
  /** The number of requests that the fault applies to. */
  count: z.number().int().min(1).default(1),
  /** Whether the request takes effect although it fails. */
  apply: z.boolean().default(false),
  retry_after_s: z.number().int().min(0).default(1),
  /** Headers of the answer, with or without a status, for example to say that little of a limit is left. */
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
    /** The fault for a request, which counts as used once more. */
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

/** The body when the fault names none: the one that Stream sends with that status. */
export function faultBody(status: number, operation: string, duration: string): object {
  const reason =
    status === 429 ? 'Too many requests, check response headers for more information.' : 'injected fault';
  return {
    ...new StreamError(codeByStatus[status] ?? -1, reason).body(operation, duration),
    StatusCode: status,
  };
}
