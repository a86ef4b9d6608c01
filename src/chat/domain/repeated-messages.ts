import type { StreamEvent } from '../../stream/domain/stream-event';

/** More ids than custom data near the top of a body has room for, so that invented ones cannot crowd out real ones. */
const MAX_REPEATED_MESSAGES = 1_000;
/** Stream's own limit. */
const MAX_MESSAGE_ID_LENGTH = 255;
/** `message`, `quoted_message`, `parent_message`, `pinned_messages`, `latest_replies` and the like. */
const HOLDS_MESSAGES = /(?:^|_)(?:messages?|replies)$/u;
/** Moderation events repeat a message's text beside nothing but its id. */
const NAMES_MESSAGE = /^(?:message|entity)_id$/u;

/**
 * The ids of messages of which a body has a copy at any depth: a quoted one, a thread's parent, that of a reaction or a
 * flag. When one of them is erased, the body must go, too. The body of a plain message repeats none.
 * @param event the event that was parsed from the body; its own message is not among the result
 * @returns at most `MAX_REPEATED_MESSAGES`, those nearest to the top
 */
export function repeatedMessages(json: unknown, event?: StreamEvent): readonly string[] {
  const ids = new Set<string>();
  // Level by level, without recursion: bodies may be nested deeper than JavaScript's stack.
  const found: [key: string, value: unknown][] = [['', json]];
  for (const [key, value] of found) {
    if (ids.size > MAX_REPEATED_MESSAGES) break;
    if (Array.isArray(value)) for (const one of value) found.push([key, one]);
    else if (typeof value === 'object' && value !== null) {
      if (HOLDS_MESSAGES.test(key) && 'id' in value) addTo(ids, value.id);
      for (const [inner, one] of Object.entries(value))
        if (typeof one === 'object') found.push([inner, one]);
        else if (NAMES_MESSAGE.test(inner)) addTo(ids, one);
    }
  }
  if (event !== undefined && 'message' in event) ids.delete(event.message.id);
  return [...ids].slice(0, MAX_REPEATED_MESSAGES);
}

/** All ids in a text that is no valid JSON: a body that was cut off or is too large may have been an event. */
export function idsIn(text: string): readonly string[] {
  const ids = new Set<string>();
  for (const [, id] of text.matchAll(/"(?:\w{1,30}_)?id"\s{0,9}:\s{0,9}"([^"\\]{1,255})"/gu)) {
    if (ids.size === MAX_REPEATED_MESSAGES) break;
    addTo(ids, id);
  }
  return [...ids];
}

function addTo(ids: Set<string>, id: unknown): void {
  if (typeof id === 'string' && id !== '' && id.length <= MAX_MESSAGE_ID_LENGTH) ids.add(id);
}
