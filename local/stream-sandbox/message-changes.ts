import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { actingUser } from './actors';
import { check, userReference, type Call, type Operation } from './call';
import { refuseReserved, withPartial } from './custom-data';
import { badInput } from './errors';
import { eventUser, publishChannelEvent } from './events';
import {
  checkContent,
  contentFields,
  customMessageFields,
  reservedMessageFields,
  type Content,
} from './message-fields';
import { messageView } from './message-views';
import { authoriseMessage, requireChannel, requireMessage } from './permissions';
import type { JsonObject, MessageRecord, UserRecord } from './records';
import { parseMicros } from './timestamps';

function editable(call: Call): MessageRecord {
  const message = requireMessage(call, call.params['id'] ?? '');
  authoriseMessage(call, 'UpdateMessage', message);
  if (message.deletedAt !== null) throw badInput(`message with id ${message.id} is deleted`);
  return message;
}

interface Edit extends Content {
  pinned: boolean;
  pinExpires: unknown;
  quotedMessageId: string | null;
}

/** Applies an edit and announces it, with what has changed in `message_update`. */
function apply(call: Call, message: MessageRecord, editor: UserRecord, edit: Edit): JsonObject {
  checkContent(call, edit);
  const now = call.app.clock.now();
  const old = { ...message };
  message.text = edit.text;
  message.attachments = edit.attachments;
  message.mentionedUserIds = edit.mentionedUserIds;
  message.custom = edit.custom;
  message.quotedMessageId = edit.quotedMessageId;
  if (!edit.pinned) message.pin = null;
  else message.pin ??= { at: now, by: editor.id, expires: parseMicros(edit.pinExpires) ?? null };
  message.updatedAt = now;
  if (message.text !== old.text) message.textUpdatedAt = now;
  const channel = requireChannel(call, message.cid);
  const view = messageView(call, message);
  publishChannelEvent(call, 'message.updated', channel, {
    message: view,
    message_id: message.id,
    user: eventUser(call, channel, editor.id),
    message_update: {
      old_text: old.text,
      change_set: {
        text: message.text !== old.text,
        custom: !isDeepStrictEqual(message.custom, old.custom),
        attachments: !isDeepStrictEqual(message.attachments, old.attachments),
        html: false,
        mml: false,
        mentioned_user_ids: !isDeepStrictEqual(message.mentionedUserIds, old.mentionedUserIds),
        quoted_message_id: message.quotedMessageId !== old.quotedMessageId,
        silent: false,
        pin: (message.pin === null) !== (old.pin === null),
      },
    },
  });
  return { message: view };
}

const updateBody = z.object({ message: z.looseObject(contentFields) });

/** Replaces text, attachments, mentions and custom data; fields that are not given are removed. */
export const updateMessage: Operation = (call) => {
  const { message: fields } = check(updateBody, call.body);
  const message = editable(call);
  // Whole messages come with other fields that only Stream writes. The SDK strips just some of them, so they are ignored.
  refuseReserved(fields, ['html', 'i18n', 'created_at', 'updated_at', 'deleted_at'], 'message.');
  const editor = actingUser(call, 'message.user', { user: fields.user, userId: fields.user_id });
  if (typeof fields.silent === 'boolean' && fields.silent !== message.silent) {
    throw badInput('message.silent field cannot be updated');
  }
  return apply(call, message, editor, {
    text: fields.text ?? '',
    attachments: fields.attachments ?? [],
    mentionedUserIds: [...new Set(fields.mentioned_users)],
    custom: customMessageFields(fields),
    pinned: fields.pinned ?? message.pin !== null,
    pinExpires: fields.pin_expires,
    quotedMessageId: fields.quoted_message_id || null,
  });
};

const partialBody = z.object({
  set: z.looseObject(contentFields).default({}),
  unset: z.array(z.string()).default([]),
  user: userReference.nullish(),
  user_id: z.string().nullish(),
});

const notEditable = [...reservedMessageFields, 'id', 'cid', 'type', 'user', 'user_id', 'parent_id', 'silent'];

export const partialUpdateMessage: Operation = (call) => {
  const { set, unset, user, user_id } = check(partialBody, call.body);
  const message = editable(call);
  const editor = actingUser(call, 'user', { user, userId: user_id });
  refuseReserved(set, notEditable, 'set.');
  const cleared = (field: string) => unset.includes(field);
  const own = new Set(['text', 'attachments', 'mentioned_users', 'quoted_message_id', 'pinned']);
  const customUnset = unset.filter((field) => !own.has(field));
  const wrong = customUnset.find((field) => notEditable.includes(field));
  if (wrong !== undefined) throw badInput(`unset.${wrong} is a reserved field`);
  return apply(call, message, editor, {
    text: cleared('text') ? '' : (set.text ?? message.text),
    attachments: cleared('attachments') ? [] : (set.attachments ?? message.attachments),
    mentionedUserIds: cleared('mentioned_users') ? [] : (set.mentioned_users ?? message.mentionedUserIds),
    custom: withPartial(message.custom, customMessageFields(set), customUnset),
    pinned: cleared('pinned') ? false : (set.pinned ?? message.pin !== null),
    pinExpires: set.pin_expires,
    quotedMessageId: cleared('quoted_message_id') ? null : (set.quoted_message_id ?? message.quotedMessageId),
  });
};
