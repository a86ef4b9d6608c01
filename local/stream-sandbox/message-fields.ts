import { z } from 'zod';
import { userReference, type Call } from './call';
import { MAX_MESSAGE_LENGTH } from './channel-types';
import { checkCustomSize, customFields } from './custom-data';
import { badInput, StreamError } from './errors';
import type { JsonObject } from './records';

/** Fields of a message that only Stream writes. */
export const reservedMessageFields = (
  'html created_at updated_at deleted_at i18n latest_reactions own_reactions reaction_counts reaction_scores ' +
  'reply_count command args message_text_updated_at moderation moderation_details quoted_message'
).split(' ');

const known = new Set([
  ...reservedMessageFields,
  ...(
    'id cid text mml type user user_id attachments mentioned_users parent_id show_in_channel silent pinned ' +
    'pinned_at pinned_by pin_expires pin_timeout quoted_message_id thread_participants shadowed member ' +
    'reaction_groups deleted_reply_count mentioned_channel mentioned_here mentioned_group_ids mentioned_groups ' +
    'mentioned_roles restricted_visibility poll_id poll shared_location deleted_for_me before_message_send_failed ' +
    'channel command_info reminder status'
  ).split(' '),
]);

export const customMessageFields = (source: JsonObject): JsonObject => customFields(source, known);

/** The part of a message that both sending and updating set; sizes are checked by `checkContent`. */
export const contentFields = {
  text: z.string().nullish(),
  attachments: z.array(z.looseObject({})).nullish(),
  mentioned_users: z.array(z.string()).nullish(),
  pinned: z.boolean().nullish(),
  pin_expires: z.string().nullish(),
  quoted_message_id: z.string().nullish(),
  silent: z.boolean().nullish(),
  user: userReference.nullish(),
  user_id: z.string().nullish(),
};

export const sendSchema = z.looseObject({
  ...contentFields,
  id: z
    .string()
    .max(255)
    .regex(/^[^,%]*$/, 'must not have , or %')
    .nullish(),
  type: z.enum(['', 'regular', 'system']).nullish(),
  parent_id: z.string().nullish(),
  show_in_channel: z.boolean().nullish(),
  restricted_visibility: z.array(z.string()).nullish(),
});

export interface Content {
  text: string;
  attachments: unknown[];
  mentionedUserIds: string[];
  custom: JsonObject;
}

const MAX_ATTACHMENTS = 30;
const MAX_MENTIONS = 25;

/** The limits of the chat docs; the length counts characters, not UTF-16 units. */
export function checkContent(call: Call, content: Content): void {
  const length = Array.from(content.text).length;
  if (length > MAX_MESSAGE_LENGTH) {
    throw new StreamError(20, `message.text has ${length} characters, the maximum is ${MAX_MESSAGE_LENGTH}`);
  }
  if (content.attachments.length > MAX_ATTACHMENTS) {
    throw badInput(`message.attachments must have at most ${MAX_ATTACHMENTS} entries`);
  }
  if (content.mentionedUserIds.length > MAX_MENTIONS) {
    throw badInput(`message.mentioned_users must have at most ${MAX_MENTIONS} entries`);
  }
  const unknown = content.mentionedUserIds.filter((id) => !call.app.state.users.has(id));
  if (unknown.length > 0) throw badInput(`message.mentioned_users don't exist: [${unknown.join(' ')}]`);
  checkCustomSize(content.custom, 'message');
}
