import type { ChangedMessage } from '../../stream/domain/stream-event';

/** The type of a stored message. Stream lets servers set only `regular` and `system`; the rest follows from our custom data. */
export type MessageType = 'regular' | 'system' | 'offer' | 'reply' | 'auto_response';

/** The kinds of messages that Parley writes itself, as `parley.kind` in a message's custom data. */
export type OwnKind = 'auto_response' | 'offer';

const OWN_KINDS: readonly string[] = ['auto_response', 'offer'] satisfies OwnKind[];

/**
 * Whether a message is Parley's own, to which no rule applies. Custom data alone proves nothing, since every
 * client can write it to get around the screening: the sender must be Parley's own Stream user too, for which
 * nobody is given a token.
 */
export function isOwnMessage(
  message: Pick<ChangedMessage, 'parley_kind' | 'sender'>,
  parleyUserId: string,
): boolean {
  return message.sender?.id === parleyUserId && claimsToBeOwn(message);
}

/** Whether the custom data claims that a message is Parley's own, which holds only if Parley is the sender. */
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

/** Stream's types that no rule applies to: only servers can send system messages, and others do not see the rest. */
const TYPES_WITHOUT_RULES: readonly string[] = ['system', 'ephemeral', 'error', 'deleted'];

/**
 * Whether the rules (screening, auto-response) apply to a message: they do to all that people wrote and others can see,
 * also to types that Stream adds in future. Nobody but the sender sees a shadowed message.
 */
export function isSubjectToRules(
  message: Pick<ChangedMessage, 'parley_kind' | 'sender' | 'type' | 'shadowed'>,
  parleyUserId: string,
): boolean {
  return (
    !isOwnMessage(message, parleyUserId) && !message.shadowed && !TYPES_WITHOUT_RULES.includes(message.type)
  );
}
