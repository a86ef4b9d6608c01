import { armFollowUps, callsForFollowUp, type Arming } from '../domain/follow-ups/arm';
import type { EventToRecord } from './event-to-record';
import type { Folded } from './fold-events';
import type { MessageChange } from './settle-messages';

/**
 * Arms the follow-ups that the new messages of a group ask for, in the channels that are written anyway: no command
 * more for MongoDB. A message that is recorded again changes nothing and arms nobody.
 */
export function armNewMessages(
  folded: Folded,
  changes: readonly MessageChange[],
  events: readonly EventToRecord[],
  arming: Arming,
): void {
  if (arming.rules.most === 0) return;
  const changed = new Map(changes.map(({ after }) => [after.stream_message_id, after]));
  for (const { event } of events) {
    if (event.type !== 'message.new' || event.imported) continue;
    const message = changed.get(event.message.id);
    const channel = folded.channels.get(event.cid);
    if (message === undefined || channel === undefined || !callsForFollowUp(message)) continue;
    folded.channels.set(event.cid, armFollowUps(channel, message, arming));
  }
}
