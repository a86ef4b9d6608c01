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
 * `accepted`: new · `duplicate`: the inbox had the event · `quarantined`: MongoDB will never take the event that was read
 * from the body, so only the body was stored, for a person to see and to redrive.
 */
export type InboxResult = 'accepted' | 'duplicate' | 'quarantined';

/** Shares of the time that an event may wait in all, so that some of it remains for Temporal. */
const SHARE_WHILE_STALLED = 0.4;
export const SHARE_OF_MONGODB = 0.6;

/**
 * Inserts webhooks' events: those that arrive together go into one `insertMany`, each with its own result.
 * @returns `accept(event)`, which rejects when MongoDB fails, is silent for 40 % of `timeoutMs`, or has not taken the event
 *   within 60 %. An insert that was sent by then may still succeed.
 */
export function createInbox(
  models: InboxModels & Pick<ChatModels, 'ChatMessage'>,
  timeoutMs: number,
): GroupCommit<InboxEvent, InboxResult> {
  const timeouts = {
    stalledMs: SHARE_WHILE_STALLED * timeoutMs,
    totalMs: SHARE_OF_MONGODB * timeoutMs,
  };
  return createGroupCommit(
    { windowMs: 0, maxSize: 200, maxInFlight: 4, timeouts },
    (events: readonly InboxEvent[]) => insertRows(models, events),
  );
}

/**
 * Inserts rows, each with its own result, without the texts of erased messages.
 * @throws when MongoDB does not take the insert at all, or cannot be asked which messages are erased; inserting again is safe
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
  // Rows of duplicates are checked, too: the process that inserted one may have been killed before this.
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

/** Quarantines an event that MongoDB does not take: the row has the body as it came, and not the event. */
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
    // A passing failure is returned as such, and met again: an event that is nowhere else must not be given up.
    if (failure instanceof Error && !isPermanent(failure)) return failure;
    return new Error('The inbox takes neither an event nor its body', { cause: failure });
  }
}

interface WriteFailure {
  readonly index: number;
  readonly code: number;
  readonly errmsg?: string;
}

/** The failures of an unordered `insertMany` by index. Rethrows an error of any other kind. */
function writeErrors(error: unknown): Map<number, WriteFailure> {
  if (typeof error !== 'object' || error === null || !('writeErrors' in error)) throw error;
  const list: readonly WriteFailure[] = [error.writeErrors].flat() as WriteFailure[];
  if (list.length === 0) throw error;
  return new Map(list.map((failure) => [failure.index, failure]));
}
