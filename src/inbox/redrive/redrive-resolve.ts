import type { StreamEvent } from '../../stream/domain/stream-event';
import type { StoredEvent } from '../store/inbox-queries';
import { insertRows } from '../insert-events';
import type { ChatEventRuns, EventRun } from '../runs/chat-event-runs';
import type { RedriveError, RedriveResult } from './redrive-outcome';
import { planRedrive } from './redrive-plan';
import { repeatedMessages } from '../../chat/domain/repeated-messages';
import { decodeSqsBody } from '../sqs/sqs-body';
import type { ChatModels } from '../../chat/models';
import type { InboxModels } from '../models';

/** What a redrive of a row comes to, found out by reading only. */
export interface Resolved {
  /** The row that counts in the end: the one that replaced the first, or will. */
  readonly id: string;
  /** In this order; each changes nothing when it was done before. */
  readonly writes: readonly (() => Promise<void>)[];
  readonly end:
    | { readonly kind: 'start'; readonly event: StreamEvent }
    | { readonly kind: 'done'; readonly result: Omit<RedriveResult, 'event_id'> };
}

/** A redrive of one event cannot go on. */
export class RedriveFailure extends Error {
  constructor(
    readonly code: RedriveError,
    override readonly cause?: unknown,
  ) {
    super(code);
  }
}

/** @throws RedriveFailure of this code where the work fails */
export async function failingAs<T>(code: RedriveError, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new RedriveFailure(code, error);
  }
}

export interface ResolveDeps {
  readonly models: InboxModels & Pick<ChatModels, 'ChatMessage'>;
  readonly runs: Pick<ChatEventRuns, 'latest'>;
  /** Of a body, after inflating. */
  readonly maxBytes: number;
  readonly now?: () => Date;
}

/** A row may have been replaced; what replaced it cannot be, unless content ids change twice. */
const MAX_HOPS = 4;

/** @returns `resolve(row, run?)`; it throws RedriveFailure */
export function createResolve(
  deps: ResolveDeps,
): (row: StoredEvent, known: EventRun | undefined) => Promise<Resolved> {
  const { WebhookEvent } = deps.models;
  const { now = () => new Date() } = deps;
  const read = (id: string) => failingAs('inbox_failed', () => WebhookEvent.stored(id));
  const latest = (id: string) => failingAs('runs_unavailable', () => deps.runs.latest(id));

  /** A message of SQS is kept as it came where it could not be unpacked, because it was too large for example. */
  const unpacked = async (text: string): Promise<string> => {
    if (isJson(text)) return text;
    const decoded = await decodeSqsBody(text, deps.maxBytes);
    return decoded.kind === 'body' ? decoded.body.toString('utf8') : text;
  };

  const insert = async (row: StoredEvent, id: string, event: StreamEvent): Promise<void> => {
    // It came when its body came: its text is kept no longer than others.
    const receivedAt = row.received_at.getTime();
    const messageIds = repeatedMessages(JSON.parse(row.body), event);
    const [result] = await insertRows(deps.models, [
      { id, type: event.type, status: 'received', body: row.body, event, messageIds, receivedAt },
    ]);
    if (result instanceof Error) throw result;
    if (result === 'quarantined') throw new Error('What was read from the body cannot be stored');
  };

  return async (first, known) => {
    const writes: (() => Promise<void>)[] = [];
    const start = (id: string, event: StreamEvent): Resolved => ({
      id,
      writes,
      end: { kind: 'start', event },
    });
    const done = (id: string, result: Omit<RedriveResult, 'event_id'>): Resolved => ({
      id,
      writes,
      end: { kind: 'done', result },
    });

    let row = first;
    for (let hops = 0; hops <= MAX_HOPS; hops += 1) {
      const current = row.event === undefined ? { ...row, body: await unpacked(row.body) } : row;
      const { _id: id } = current;
      if (current.replaced_by !== undefined) {
        const next = await read(current.replaced_by);
        if (next === null) throw new RedriveFailure('event_missing');
        row = next;
        continue;
      }
      // Without an event it never had a workflow.
      const run = current.event === undefined ? undefined : hops === 0 && known ? known : await latest(id);
      const plan = planRedrive(current, run);
      switch (plan.kind) {
        case 'nothing': {
          const { kind: _, ...result } = plan;
          return done(id, result);
        }
        case 'start':
          return start(id, plan.event);
        case 'restart':
          // Or the run ended between the two looks.
          if ((await read(id))?.status === 'processed') return done(id, { outcome: 'already_processed' });
          return start(id, plan.event);
        case 'reopen':
          writes.push(() => WebhookEvent.reopen(id, plan.event));
          return start(id, plan.event);
        case 'replace': {
          const { by, event } = plan;
          const next = await read(by);
          if (next === null) writes.push(() => insert(current, by, event));
          writes.push(() => WebhookEvent.markReplaced(id, by, now()));
          if (next === null) return start(by, event);
          row = next;
        }
      }
    }
    throw new RedriveFailure('event_missing');
  };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
