import { mongo } from 'mongoose';
import { commitApart } from '../platform/mongo/commit-apart';
import { isDuplicateKey } from '../platform/mongo/duplicate-key';
import { eraseLateRows } from '../recording/erase-bodies';
import { createGroupCommit, type GroupCommit } from '../platform/mongo/group-commit';
import { isPermanent, kindOfError } from '../platform/mongo/permanent-failure';
import { inboxRow, type InboxEvent } from './store/webhook-event';
import type { ChatModels } from '../chat/models';
import type { InboxModels } from './models';
import { collectionOf, type AnyDocument } from '../platform/mongo/collection-of';

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
  models: InboxModels & Pick<ChatModels, 'ChatMessage'>,
  timeoutMs: number,
): GroupCommit<InboxEvent, InboxResult> {
  const patience = {
    whileNothingEndsMs: SHARE_WHILE_NOTHING_ENDS * timeoutMs,
    inAllMs: SHARE_OF_MONGODB * timeoutMs,
  };
  return createGroupCommit(
    { windowMs: 0, maxSize: 200, maxInFlight: 4, patience },
    (events: readonly InboxEvent[]) => insertRows(models, events),
  );
}

/**
 * Inserts rows, each with its own result, without what erased messages said.
 * @throws when MongoDB does not take the insert at all, or does not say what is erased; inserting again is safe
 */
export async function insertRows(
  models: InboxModels & Pick<ChatModels, 'ChatMessage'>,
  events: readonly InboxEvent[],
): Promise<readonly (InboxResult | Error)[]> {
  const results = await commitApart<InboxEvent, InboxResult>(
    events,
    (some) => insertTogether(models, some),
    (event, error) => keepBody(models, event, error),
  );
  // Of duplicates, too: who inserted the row may have been killed before this.
  await eraseLateRows(
    models,
    events.flatMap(({ messageIds }) => messageIds),
  );
  return results;
}

async function insertTogether(
  models: InboxModels & Pick<ChatModels, 'ChatMessage'>,
  events: readonly InboxEvent[],
): Promise<readonly (InboxResult | Error)[]> {
  const rows = events.map(inboxRow);
  let failures: ReadonlyMap<number, WriteFailure>;
  try {
    await collectionOf<AnyDocument>(models.WebhookEvent).insertMany(rows, { ordered: false });
    return events.map(() => 'accepted');
  } catch (error) {
    failures = writeErrors(error);
  }
  const results: (InboxResult | Error)[] = [];
  for (const [index, event] of events.entries()) {
    const failure = failures.get(index);
    if (failure === undefined) results.push('accepted');
    else if (isDuplicateKey(failure)) results.push('duplicate');
    else results.push(await refused(models, event, failure));
  }
  return results;
}

async function refused(
  models: InboxModels & Pick<ChatModels, 'ChatMessage'>,
  event: InboxEvent,
  { code, errmsg = 'unknown' }: WriteFailure,
): Promise<InboxResult | Error> {
  const error = new mongo.MongoServerError({ code, message: errmsg });
  return isPermanent(error) ? keepBody(models, event, error) : error;
}

/** Puts an event aside that MongoDB does not take: with its body as it came, without what was read from it. */
async function keepBody(
  models: InboxModels & Pick<ChatModels, 'ChatMessage'>,
  { event, ...rest }: InboxEvent,
  error: unknown,
): Promise<InboxResult | Error> {
  const reasons = [`event: cannot be stored (${kindOfError(error)})`];
  const own = event !== undefined && 'message' in event ? [event.message.id] : [];
  const messageIds = [...own, ...rest.messageIds];
  try {
    const result = await collectionOf<AnyDocument>(models.WebhookEvent)
      .insertOne(inboxRow({ ...rest, messageIds, status: 'quarantined', reasons }))
      .then(() => 'quarantined' as const)
      .catch((failure: unknown) => {
        if (isDuplicateKey(failure)) return 'duplicate' as const;
        throw failure;
      });
    await eraseLateRows(models, own);
    return result;
  } catch (failure) {
    // What passes is met again as what it is: an event that is nowhere else must not be given up.
    if (failure instanceof Error && !isPermanent(failure)) return failure;
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
