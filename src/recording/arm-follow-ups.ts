import { armFollowUps, callsForFollowUp, type Arming } from '../follow-ups/domain/arm';
import { sameData } from '../chat/domain/same-data';
import type { StreamEvent } from '../stream/domain/stream-event';
import type { EventToRecord } from './event-to-record';
import type { Folded } from './fold-events';
import type { MessageChange } from './attach-messages';

/**
 * Arms follow-ups for the messages of a group that are new, or that others can see only now. The channels are written
 * anyway, so this costs no further command. A message that is recorded again changes nothing and arms no follow-up.
 */
export function armNewMessages(
  folded: Folded,
  changes: readonly MessageChange[],
  events: readonly EventToRecord[],
  arming: Arming,
): void {
  if (arming.rules.maxReminders === 0) return;
  const changed = new Map(changes.map((change) => [change.after.stream_message_id, change]));
  for (const { event } of events) {
    if (!('message' in event) || event.imported) continue;
    const change = changed.get(event.message.id);
    const channel = folded.channels.get(event.cid);
    if (change === undefined || channel === undefined || !callsForFollowUp(change.after)) continue;
    if (isSeenFirstBy(event) || isVisibleToMore(change))
      folded.channels.set(event.cid, armFollowUps(channel, change.after, arming));
  }
}

/** Whether this change may let more people see the message. */
function isVisibleToMore({ before, after }: MessageChange): boolean {
  return before !== undefined && (before.hidden === true || !sameData(before.visible_to, after.visible_to));
}

/** Whether others see a message only since this event. Stream stores a message that it blocked at first when it is let through. */
export function isSeenFirstBy({ type }: StreamEvent): boolean {
  return type === 'message.new' || type === 'message.unblocked';
}
