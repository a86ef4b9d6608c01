import type { ChangedMessage } from '../../stream/domain/stream-event';

/** What a stored message is. Stream lets servers set only `regular` and `system`; the rest our custom data tells. */
export type MessageType = 'regular' | 'system' | 'offer' | 'reply' | 'auto_response';

/** The kinds of messages that Parley writes itself, as `parley.kind` in a message's custom data. */
export type OwnKind = 'auto_response' | 'offer';

const OWN_KINDS: readonly string[] = ['auto_response', 'offer'] satisfies OwnKind[];

/**
 * Whether a message is Parley's own, which no rule is run on. Custom data alone proves nothing, since every
 * client can write it to get around the screening: the sender must be Parley's own Stream user too, for which
 * nobody is given a token.
 */
export function isOwnMessage(
  message: Pick<ChangedMessage, 'parley_kind' | 'sender'>,
  parleyUserId: string,
): boolean {
  return message.sender?.id === parleyUserId && claimsToBeOwn(message);
}

/** Whether it is Parley's own where Parley turns out to be its sender. */
export function claimsToBeOwn({ parley_kind: kind }: Pick<ChangedMessage, 'parley_kind'>): boolean {
  return OWN_KINDS.includes(kind ?? '');
}

/** The stored type of a message. */
export function messageType(
  message: Pick<ChangedMessage, 'parley_kind' | 'sender' | 'type' | 'parent_id'>,
  parleyUserId: string,
): MessageType {
  if (isOwnMessage(message, parleyUserId)) return message.parley_kind === 'offer' ? 'offer' : 'auto_response';
  if (message.type === 'system') return 'system';
  return message.type === 'reply' || message.parent_id !== undefined ? 'reply' : 'regular';
}

/** Stream's types that no rule looks at: others do not see the rest, and system messages only servers can send. */
const TYPES_WITHOUT_RULES: readonly string[] = ['system', 'ephemeral', 'error', 'deleted'];

/**
 * Whether the rules (screening, auto-response) look at a message: what people wrote and others can see, of whatever
 * type, also one that Stream has added since. Shadowed messages nobody else sees.
 */
export function isSubjectToRules(
  message: Pick<ChangedMessage, 'parley_kind' | 'sender' | 'type' | 'shadowed'>,
  parleyUserId: string,
): boolean {
  return (
    !isOwnMessage(message, parleyUserId) && !message.shadowed && !TYPES_WITHOUT_RULES.includes(message.type)
  );
}
