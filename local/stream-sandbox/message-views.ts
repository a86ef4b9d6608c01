import type { App } from './call';
import type { JsonObject, MessageRecord } from './records';
import { formatMicros } from './timestamps';
import { userView, userViewById } from './user-records';

/** The rendering Stream adds to every message; of its Markdown only what plain text needs. */
export function htmlOf(text: string): string {
  if (text.trim() === '') return '';
  const escaped = text.replace(
    /[&<>"]/g,
    (sign) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[sign] ?? ''};`,
  );
  return escaped
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.trim()}</p>\n`)
    .join('');
}

interface Holder {
  readonly app: App;
}

/**
 * A message as Stream sends it. A soft-deleted one is stripped for readers; the event of its deletion and
 * `show_deleted_message` still have its content.
 */
export function messageView({ app }: Holder, message: MessageRecord, showDeleted = false): JsonObject {
  const { state } = app;
  const deleted = message.deletedAt !== null;
  const stripped = deleted && !showDeleted;
  const text = stripped ? '' : message.text;
  const member = state.channels.get(message.cid)?.members.get(message.userId);
  const quoted = message.quotedMessageId === null ? undefined : state.messages.get(message.quotedMessageId);
  const mentioned = stripped ? [] : message.mentionedUserIds.flatMap((id) => state.users.get(id) ?? []);
  return {
    ...(stripped ? {} : message.custom),
    id: message.id,
    text,
    html: htmlOf(text),
    type: deleted ? 'deleted' : message.type,
    user: userViewById(state, message.userId),
    ...(member === undefined
      ? {}
      : { member: { channel_role: member.channelRole, notifications_muted: false } }),
    attachments: stripped ? [] : message.attachments,
    latest_reactions: [],
    own_reactions: [],
    reaction_counts: {},
    reaction_scores: {},
    reply_count: message.replyCount,
    deleted_reply_count: message.deletedReplyCount,
    cid: message.cid,
    created_at: formatMicros(message.createdAt),
    updated_at: formatMicros(message.updatedAt),
    ...(message.deletedAt === null ? {} : { deleted_at: formatMicros(message.deletedAt) }),
    ...(message.textUpdatedAt === null
      ? {}
      : { message_text_updated_at: formatMicros(message.textUpdatedAt) }),
    shadowed: message.shadowed === true,
    mentioned_users: mentioned.map((user) => userView(state, user)),
    mentioned_channel: false,
    mentioned_here: false,
    silent: message.silent,
    pinned: message.pin !== null,
    pinned_at: message.pin === null ? null : formatMicros(message.pin.at),
    pinned_by: message.pin === null ? null : userViewById(state, message.pin.by),
    pin_expires: message.pin?.expires ? formatMicros(message.pin.expires) : null,
    restricted_visibility: message.restrictedTo ?? [],
    ...(message.parentId === null
      ? {}
      : { parent_id: message.parentId, show_in_channel: message.showInChannel }),
    ...(message.threadParticipantIds.length === 0
      ? {}
      : { thread_participants: message.threadParticipantIds.map((id) => userViewById(state, id)) }),
    ...(message.quotedMessageId === null ? {} : { quoted_message_id: message.quotedMessageId }),
    // One level: a quote's quote is an id only.
    ...(quoted === undefined
      ? {}
      : { quoted_message: messageView({ app }, { ...quoted, quotedMessageId: null }) }),
  };
}
