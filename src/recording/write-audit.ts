import type { mongo } from 'mongoose';
import type { EventToRecord } from './event-to-record';
import type { MessageChange } from './attach-messages';
import type { SharedModels } from '../platform/mongo/shared-models';

/**
 * Writes one audit line for each message that was sent. Lines of new messages are inserted, which costs least; where that
 * collided, as with a message that was erased and comes again, all lines are upserted.
 */
export async function writeAudit(
  models: SharedModels,
  changes: readonly MessageChange[],
  events: readonly EventToRecord[],
  { now, isFirstTry }: { readonly now: Date; readonly isFirstTry: boolean },
  session: mongo.ClientSession,
): Promise<void> {
  const fresh = new Set(
    changes.flatMap(({ before, after }) => (before === undefined ? after.stream_message_id : [])),
  );
  const lines = new Map<string, { isNew: boolean; line: ReturnType<typeof auditLine> }>();
  for (const { event, screening } of events) {
    if (event.type !== 'message.new') continue;
    const line = auditLine(event.message.id, screening?.decision, now);
    lines.set(line._id, { isNew: isFirstTry && fresh.has(event.message.id), line });
  }
  const linesThat = (are: { isNew: boolean }) =>
    [...lines.values()].flatMap(({ isNew, line }) => (isNew === are.isNew ? line : []));
  await models.AuditEntry.insertNew(linesThat({ isNew: true }), session);
  await models.AuditEntry.append(linesThat({ isNew: false }), session);
}

function auditLine(messageId: string, decision: string | undefined, now: Date) {
  return {
    _id: `message.recorded/${messageId}`,
    who: 'parley',
    what: 'message.recorded',
    subject: messageId,
    why: decision ?? 'not screened',
    when: now,
  };
}
