import { z } from 'zod';
import { EVENT_STATUSES } from '../domain/event-status';
import { isPlainId } from '../../platform/values/plain-id';
import type { RunPosition } from '../runs/chat-event-runs';
import type { RedrivePosition } from '../redrive/redrive-candidates';
import { cursorOf, encodeCursor, position, positionCursor, readPosition } from '../../platform/http/cursor';
import { isInOrder, NOT_IN_ORDER, time } from '../../platform/http/time-range';

const plain = (maxLength: number) =>
  z.string().min(1).max(maxLength).refine(isPlainId, 'has control characters');

const filterFields = {
  status: z.enum(EVENT_STATUSES).optional(),
  type: plain(100).optional(),
  /** `<type>:<id>` */
  channel: plain(130).optional(),
  /** Of `received_at`: from this moment on, and before that one. */
  from: time.optional(),
  to: time.optional(),
};

const pageFields = { limit: z.coerce.number().int().min(1).max(100).default(50) };

export const eventListQuery = z
  .strictObject({ ...filterFields, ...pageFields, cursor: position.optional() })
  .refine(isInOrder, NOT_IN_ORDER);

export const failedRunsQuery = z
  .strictObject({ ...filterFields, ...pageFields, cursor: cursorOf(runPosition).optional() })
  .refine(isInOrder, NOT_IN_ORDER);

/** An id has slashes: it comes as one encoded segment, or as several segments. */
export const eventParams = z.object({
  eventId: z.preprocess((value) => (Array.isArray(value) ? value.join('/') : value), plain(300)),
});

const reason = plain(500).optional();

export const redriveOneBody = z.strictObject({ reason });

const NARROWING_FIELDS = ['status', 'type', 'channel', 'from', 'to', 'run'] as const;

export const redriveManyBody = z
  .strictObject({
    ...filterFields,
    run: z.literal('failed').optional(),
    limit: z.int().min(1).max(500).default(100),
    rate_per_second: z.number().min(0.1).max(100).default(20),
    dry_run: z.boolean().default(false),
    cursor: cursorOf(redrivePosition).optional(),
    reason,
  })
  .refine(isInOrder, NOT_IN_ORDER)
  // Nobody who leaves out every filter means to redrive all events that ever came.
  .refine((body) => NARROWING_FIELDS.some((name) => body[name] !== undefined), {
    path: ['status'],
    error: `name at least one of ${NARROWING_FIELDS.join(', ')}`,
  })
  .refine(({ run, cursor }) => cursor === undefined || (cursor.of === 'runs') === (run === 'failed'), {
    path: ['cursor'],
    error: 'is of another filter',
  });

export function runCursor({ closedAt, runId }: RunPosition): string {
  return encodeCursor(`run:${closedAt}:${runId}`);
}

export function redriveCursor(position: RedrivePosition): string {
  return position.of === 'rows' ? positionCursor(position.at) : runCursor(position.at);
}

function runPosition(text: string): RunPosition | undefined {
  const [, closedAt, runId] =
    /^run:(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{9}Z):([\w-]{1,64})$/u.exec(text) ?? [];
  if (closedAt === undefined || runId === undefined || Number.isNaN(Date.parse(closedAt))) return undefined;
  return { closedAt, runId };
}

function redrivePosition(text: string): RedrivePosition | undefined {
  const run = runPosition(text);
  if (run !== undefined) return { of: 'runs', at: run };
  const row = readPosition(text);
  return row && { of: 'rows', at: row };
}
