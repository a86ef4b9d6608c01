import type { CustomData } from '../../stream/domain/stream-event';

/** Stream allows 5 KB; this limit is in characters, and a little more generous. */
const MAX_CHARACTERS = 8_192;
/** MongoDB refuses documents nested more than 100 deep, and then the whole event could never be stored. */
const MAX_DEPTH = 20;
/**
 * Keys by which MongoDB's driver recognises values of its own types. It refuses an object with the first key, or takes it
 * for such a value; an object with the second key is read back as something else than was written.
 */
const KEYS_OF_DRIVER: ReadonlySet<string> = new Set(['_bsontype', '$ref']);

/**
 * The fields of a Stream object that Stream's customers added. Custom data that MongoDB could not store, or that is larger
 * than Stream allows, is left out as a whole.
 */
export function customDataOf(object: object, own: ReadonlySet<string>): CustomData | undefined {
  const entries = Object.entries(object).filter(([key]) => !own.has(key));
  if (entries.length === 0) return undefined;
  const custom = Object.fromEntries(entries);
  if (!isStorable(custom, MAX_DEPTH)) return undefined;
  return JSON.stringify(custom).length <= MAX_CHARACTERS ? custom : undefined;
}

function isStorable(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0) return false;
  return Object.entries(value).every(
    ([key, inner]) => !key.includes('\0') && !KEYS_OF_DRIVER.has(key) && isStorable(inner, depth - 1),
  );
}

/** The fields that Stream itself sets on a message, and those that Parley reads by name (chat docs, message format). */
export const MESSAGE_FIELDS: ReadonlySet<string> = words(`
  id cid text html type user user_id member attachments command args mml created_at updated_at
  deleted_at message_text_updated_at deleted_for_me deleted_by parent_id show_in_channel
  thread_participants reply_count deleted_reply_count quoted_message quoted_message_id
  parent_message latest_replies mentioned_users
  mentioned_user_ids mentioned_channel mentioned_here mentioned_roles mentioned_group_ids
  mentioned_groups silent shadowed latest_reactions own_reactions reaction_counts reaction_scores
  reaction_groups pinned pinned_at pinned_by pin_expires i18n moderation moderation_details
  image_labels before_message_send_failed restricted_visibility poll poll_id draft reminder
  shared_location listing_id order_id offer_id parley
`);

/** The fields that Stream itself sets on a channel, and those that Parley reads by name (chat docs, channel format). */
export const CHANNEL_FIELDS: ReadonlySet<string> = words(`
  id type cid created_at updated_at deleted_at last_message_at truncated_at truncated_by created_by
  created_by_id config config_overrides frozen disabled hidden members member member_count
  message_count own_capabilities team cooldown auto_translation_enabled muted
  auto_translation_language hide_messages_before mute_expires_at invites blocked filter_tags
  messages pinned_messages pending_messages listing_id order_id buyer_id seller_id
`);

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/u));
}
