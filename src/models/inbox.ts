import { mongo } from 'mongoose';
import { commitApart } from './commit-apart';
import { isDuplicateKey } from './duplicate-key';
import { createGroupCommit, type GroupCommit } from './group-commit';
import { isPermanent, kindOfError } from './permanent-failure';
import { inboxRow, type InboxEvent, type WebhookEventModel } from './webhook-event';

/**
 * `accepted`: new · `duplicate`: the inbox had it · `quarantined`: MongoDB never takes what was read from it, so only its
 * body was kept, for a person to see and to redrive.
 */
export type InboxResult = 'accepted' | 'duplicate' | 'quarantined';

/** MongoDB's shares of the time that an event may wait, so that Temporal has its turn within it, too. */
const SHARE_WHILE_NOTHING_ENDS = 0.4;
export const SHARE_OF_MONGODB = 0.6;

/**
 * The insert of the hot path: events that arrive together go in one `insertMany`, each with its own result.
 * @returns `accept(event)`: what became of it; rejects when MongoDB fails, is silent for 40 % of `timeoutMs`, or has not
 *   taken it within 60 %. An insert that was sent by then may still succeed.
 */
export function createInbox(
  model: WebhookEventModel,
  timeoutMs: number,
): GroupCommit<InboxEvent, InboxResult> {
  const patience = {
    whileNothingEndsMs: SHARE_WHILE_NOTHING_ENDS * timeoutMs,
    inAllMs: SHARE_OF_MONGODB * timeoutMs,
  };
  return createGroupCommit(
    { windowMs: 0, maxSize: 200, maxInFlight: 4, patience },
    (events: readonly InboxEvent[]) => insertRows(model, events),
  );
}

/** Inserts rows, each with its own result. @throws when MongoDB does not take the insert at all */
export async function insertRows(
  model: Pick<WebhookEventModel, 'collection'>,
  events: readonly InboxEvent[],
): Promise<readonly (InboxResult | Error)[]> {
  return commitApart<InboxEvent, InboxResult>(
    events,
    (some) => insertTogether(model, some),
    (event, error) => keepBody(model, event, error),
  );
}

async function insertTogether(
  { collection }: Pick<WebhookEventModel, 'collection'>,
  events: readonly InboxEvent[],
): Promise<readonly (InboxResult | Error)[]> {
  const rows = events.map(inboxRow);
  let failures: ReadonlyMap<number, WriteFailure>;
  try {
    await collection.insertMany(rows as never[], { ordered: false });
    return events.map(() => 'accepted');
  } catch (error) {
    failures = writeErrors(error);
  }
  const results: (InboxResult | Error)[] = [];
  for (const [index, event] of events.entries()) {
    const failure = failures.get(index);
    if (failure === undefined) results.push('accepted');
    else if (isDuplicateKey(failure)) results.push('duplicate');
    else results.push(await refused({ collection }, event, failure));
  }
  return results;
}

async function refused(
  model: Pick<WebhookEventModel, 'collection'>,
  event: InboxEvent,
  { code, errmsg = 'unknown' }: WriteFailure,
): Promise<InboxResult | Error> {
  const error = new mongo.MongoServerError({ code, message: errmsg });
  return isPermanent(error) ? keepBody(model, event, error) : error;
}

/** Puts an event aside that MongoDB does not take: with its body as it came, without what was read from it. */
async function keepBody(
  { collection }: Pick<WebhookEventModel, 'collection'>,
  event: InboxEvent,
  error: unknown,
): Promise<InboxResult | Error> {
  const reasons = [`event: cannot be stored (${kindOfError(error)})`];
  try {
    await collection.insertOne(
      inboxRow({ ...event, event: undefined, status: 'quarantined', reasons }) as never,
    );
    return 'quarantined';
  } catch (failure) {
    if (isDuplicateKey(failure)) return 'duplicate';
    return new Error('The inbox takes neither an event nor its body', { cause: failure });
  }
}

interface WriteFailure {
  readonly index: number;
  readonly code: number;
  readonly errmsg?: string;
}

/** The failures of an unordered `insertMany` by index. Anything that is not such an error is thrown on. */
function writeErrors(error: unknown): Map<number, WriteFailure> {
  if (typeof error !== 'object' || error === null || !('writeErrors' in error)) throw error;
  const list: readonly WriteFailure[] = [error.writeErrors].flat() as WriteFailure[];
  if (list.length === 0) throw error;
  return new Map(list.map((failure) => [failure.index, failure]));
}
