import { z } from 'zod';
import { isPlainId } from '../../platform/values/plain-id';
import type {
  ChannelHistory,
  HistoryMessage,
  HistoryRead,
  StreamJson,
} from '../../reconciliation/domain/channel-history';
import { streamTimeMs } from '../domain/stream-time';
import { safeParse } from '../../platform/values/safe-parse';

// Parses a channel with its messages, in the forms of API answers and of channel exports.

function id(max: number) {
  return z.string().min(1).max(max).refine(isPlainId, 'has control characters');
}

const time = z.unknown().transform((value, context) => {
  const ms = streamTimeMs(value);
  if (ms !== undefined) return ms;
  context.addIssue({ code: 'custom', message: 'is not a time' });
  return z.NEVER;
});
const optionalTime = time.nullish();
const customId = id(255).nullish().catch(undefined);
const count = z.number().int().min(0).nullish().catch(undefined);
const user = z.looseObject({ id: id(255) });

const channel = z.looseObject({
  cid: id(129).regex(/^[^:]+:.+/s, 'is not a cid (type:id)'),
  created_at: time,
  updated_at: optionalTime,
  last_message_at: optionalTime,
  member_count: count,
  listing_id: customId,
  order_id: customId,
  buyer_id: customId,
  seller_id: customId,
});

const message = z.looseObject({
  id: id(255),
  type: z.string().max(32).nullish(),
  user: user.nullish(),
  created_at: time,
  updated_at: optionalTime,
  deleted_at: optionalTime,
  parent_id: customId,
  reply_count: count,
  deleted_reply_count: count,
});

const member = z.looseObject({ user_id: id(255).nullish(), user: user.nullish() });
const read = z.looseObject({ user, last_read: optionalTime, last_read_message_id: customId });

const state = z.object({
  channel,
  messages: z.array(z.unknown()).nullish(),
  members: z.array(member.catch({})).nullish(),
  read: z.array(z.unknown()).nullish(),
  /** The name of `read` in exports. */
  reads: z.array(z.unknown()).nullish(),
});

export interface ReadHistory {
  readonly channel: ChannelHistory;
  /** The parts that could not be read, each with its place: `messages.3.created_at: is not a time`. */
  readonly faults: readonly string[];
}

/**
 * Parses a channel with its messages. Messages and reads of an unknown form are left out and listed as faults.
 * @param limit the number of messages that was requested; for a whole history it is left out
 * @returns only faults where the channel itself cannot be read
 */
export function readChannelHistory(
  json: unknown,
  limit = Number.POSITIVE_INFINITY,
): ReadHistory | { readonly faults: readonly string[] } {
  const parsed = safeParse(state, json);
  if (!parsed.success) return { faults: reasonsOf(parsed.error) };
  const { data } = parsed;
  const messages = readMessages(data.messages ?? []);
  const reads = each(data.read ?? data.reads ?? [], read, data.read ? 'read' : 'reads');
  const memberIds = (data.members ?? []).flatMap((one) => one.user_id ?? one.user?.id ?? []);
  return {
    channel: {
      cid: data.channel.cid,
      createdAt: data.channel.created_at,
      updatedAt: data.channel.updated_at ?? data.channel.created_at,
      lastMessageAt: data.channel.last_message_at ?? undefined,
      listingId: data.channel.listing_id ?? undefined,
      orderId: data.channel.order_id ?? undefined,
      buyerId: data.channel.buyer_id ?? undefined,
      sellerId: data.channel.seller_id ?? undefined,
      memberIds: [...new Set(memberIds)],
      memberCount: data.channel.member_count ?? undefined,
      messages: messages.messages,
      hasOlder: (data.messages ?? []).length >= limit,
      reads: reads.items.flatMap(toRead),
      // The original object: the parsed one has its times in another form.
      json: (json as { channel: StreamJson }).channel,
    },
    faults: [...messages.faults, ...reads.faults],
  };
}

/** Parses a list of messages. @returns them oldest first, as Stream lists them */
export function readMessages(list: readonly unknown[]): {
  readonly messages: HistoryMessage[];
  readonly faults: readonly string[];
} {
  const { items, faults } = each(list, message, 'messages');
  const originals = list as readonly StreamJson[];
  const messages = items.map(({ item, index }) => toMessage(item, originals[index] ?? {}));
  return { messages: messages.toSorted((a, b) => a.createdAt - b.createdAt), faults };
}

function toMessage(raw: z.infer<typeof message>, json: StreamJson): HistoryMessage {
  return {
    id: raw.id,
    type: raw.type ?? 'regular',
    senderId: raw.user?.id,
    createdAt: raw.created_at,
    updatedAt: raw.updated_at ?? raw.created_at,
    deletedAt: raw.deleted_at ?? undefined,
    parentId: raw.parent_id ?? undefined,
    replies: (raw.reply_count ?? 0) + (raw.deleted_reply_count ?? 0),
    // The event of a change needs a time.
    json: { ...json, updated_at: json['updated_at'] ?? json['created_at'] },
  };
}

/** Stream answers with the year 1 for a member who has read nothing. */
const NEVER_BEFORE = Date.UTC(1970, 0, 1);

function toRead({ item }: { item: z.infer<typeof read> }): HistoryRead[] {
  const { last_read: at, user, last_read_message_id: messageId } = item;
  if (at === undefined || at === null || at <= NEVER_BEFORE) return [];
  return [{ userId: user.id, at, messageId: messageId ?? undefined, user }];
}

function each<T>(list: readonly unknown[], schema: z.ZodType<T>, name: string) {
  const items: { item: T; index: number }[] = [];
  const faults: string[] = [];
  for (const [index, one] of list.entries()) {
    const parsed = safeParse(schema, one);
    if (parsed.success) items.push({ item: parsed.data, index });
    else faults.push(...reasonsOf(parsed.error, `${name}.${index}`));
  }
  return { items, faults };
}

function reasonsOf(error: z.ZodError, prefix = ''): string[] {
  return error.issues.slice(0, 5).map((issue) => {
    const path = [prefix, ...issue.path].filter((part) => part !== '').join('.');
    return `${path || 'it'}: ${issue.message}`;
  });
}
