import { z } from 'zod';
import { isPlainId } from '../../platform/values/plain-id';
import { streamTimeMs } from '../../stream/domain/stream-time';

// Only a field that Stream itself sets can send an event to quarantine. What users and front ends write (custom data,
// attachments) is left out where it does not have the form that Parley knows: otherwise a strange custom field would be a
// way around the screening.

const MAX_RESTRICTED_TO = 1_000;

export function id(max: number) {
  return z.string().min(1).max(max).refine(isPlainId, 'has control characters');
}

export const streamUserId = id(255);
const messageId = id(255);
export const customId = id(255).nullish().catch(undefined);

/** A time in ms since 1970. */
export const streamTime = z.unknown().transform((value, context) => {
  const ms = streamTimeMs(value);
  if (ms !== undefined) return ms;
  context.addIssue({ code: 'custom', message: 'is not a time' });
  return z.NEVER;
});
export const optionalTime = streamTime.nullish();

export const user = z.object({
  id: streamUserId,
  name: z.string().max(256).nullish().catch(undefined),
  image: z.string().max(2_048).nullish().catch(undefined),
});

const short = z.string().max(2_048).nullish().catch(undefined);
const attachment = z.object({
  type: short,
  title: short,
  title_link: short,
  text: z.string().max(10_000).nullish().catch(undefined),
  image_url: short,
  thumb_url: short,
  asset_url: short,
  mime_type: short,
  file_size: z.number().nullish().catch(undefined),
  og_scrape_url: short,
});

/** A set. Cutting the list is safe: whoever is beyond the bound does not see the message. */
const restrictedTo = z
  .array(streamUserId)
  .transform((ids) => [...new Set(ids)].toSorted().slice(0, MAX_RESTRICTED_TO));

// Loose, for the custom data beside Stream's own fields.
export const message = z.looseObject({
  id: messageId,
  text: z.string().nullish(),
  type: z.string().max(32).nullish(),
  user: user.nullish(),
  attachments: z.array(attachment.nullable().catch(null)).max(100).nullish().catch(undefined),
  created_at: optionalTime,
  updated_at: optionalTime,
  deleted_at: optionalTime,
  message_text_updated_at: optionalTime.catch(undefined),
  parent_id: customId,
  show_in_channel: z.boolean().nullish().catch(undefined),
  silent: z.boolean().nullish().catch(undefined),
  shadowed: z.boolean().nullish(),
  restricted_visibility: restrictedTo.nullish(),
  listing_id: customId,
  order_id: customId,
  offer_id: customId,
  parley: z
    .object({ kind: z.string().max(64) })
    .nullish()
    .catch(undefined),
});

export const channelCustom = z
  .object({ listing_id: customId, order_id: customId, buyer_id: customId, seller_id: customId })
  .nullish()
  .catch(undefined);

export const flag = z.boolean().nullish().catch(undefined);
export const member = z.object({
  user_id: streamUserId.nullish().catch(undefined),
  user: user.nullish().catch(undefined),
  notifications_muted: flag,
});
export const members = z.array(member.nullable().catch(null)).max(1_000).nullish().catch(undefined);
export const count = z.number().int().min(0).nullish().catch(undefined);

export const channel = z.looseObject({
  created_at: optionalTime,
  updated_at: optionalTime,
  deleted_at: optionalTime,
  truncated_at: optionalTime,
  members,
  member_count: count,
  listing_id: customId,
  order_id: customId,
  buyer_id: customId,
  seller_id: customId,
});

export type RawMessage = z.infer<typeof message>;
export type RawChannel = z.infer<typeof channel>;
