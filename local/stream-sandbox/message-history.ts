import { z } from 'zod';
import { check, type Operation } from './call';
import { badInput } from './errors';
import { messageView } from './message-views';
import { authorise, channelOf, requireChannel, requireMessage } from './permissions';
import type { ChannelRecord, MessageRecord } from './records';
import { parseMicros, type Micros } from './timestamps';

const date = z.string().transform((text, context) => {
  const value = parseMicros(text);
  if (value === undefined) context.addIssue({ code: 'custom', message: 'is not a valid date' });
  return value ?? 0;
});

/** Where a page begins or ends; bounds by id and by time may be combined. Coerced, for GET has only texts. */
export const pageSchema = z.object({
  limit: z.coerce.number().int().min(0).max(300, 'must be 300 or less').default(25),
  id_lt: z.string().optional(),
  id_lte: z.string().optional(),
  id_gt: z.string().optional(),
  id_gte: z.string().optional(),
  id_around: z.string().optional(),
  created_at_before: date.optional(),
  created_at_before_or_equal: date.optional(),
  created_at_after: date.optional(),
  created_at_after_or_equal: date.optional(),
  created_at_around: date.optional(),
});

type Page = Partial<z.infer<typeof pageSchema>> & { limit: number };

/** The first index whose message is at or after the time. Times are unique and in order. */
function indexFrom(messages: readonly MessageRecord[], time: Micros): number {
  let low = 0;
  let high = messages.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((messages[middle]?.createdAt ?? 0) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

function pageOf(messages: readonly MessageRecord[], page: Page): MessageRecord[] {
  const timeOf = (id: string): Micros => {
    const message = messages.find((candidate) => candidate.id === id);
    if (message === undefined) throw badInput(`message with id ${id} is not in this list`);
    return message.createdAt;
  };
  const around = page.id_around === undefined ? page.created_at_around : timeOf(page.id_around);
  if (around !== undefined) {
    const start = Math.max(0, indexFrom(messages, around) - Math.floor(page.limit / 2));
    return messages.slice(start, start + page.limit);
  }
  const lower: Micros[] = [];
  const upper: Micros[] = [];
  if (page.id_gt !== undefined) lower.push(timeOf(page.id_gt) + 1);
  if (page.id_gte !== undefined) lower.push(timeOf(page.id_gte));
  if (page.created_at_after !== undefined) lower.push(page.created_at_after + 1);
  if (page.created_at_after_or_equal !== undefined) lower.push(page.created_at_after_or_equal);
  if (page.id_lt !== undefined) upper.push(timeOf(page.id_lt));
  if (page.id_lte !== undefined) upper.push(timeOf(page.id_lte) + 1);
  if (page.created_at_before !== undefined) upper.push(page.created_at_before);
  if (page.created_at_before_or_equal !== undefined) upper.push(page.created_at_before_or_equal + 1);
  const start = lower.length === 0 ? 0 : indexFrom(messages, Math.max(...lower));
  const end = upper.length === 0 ? messages.length : indexFrom(messages, Math.min(...upper));
  const within = messages.slice(start, Math.max(start, end));
  if (page.limit === 0) return [];
  // A lower bound alone reads forward from it; in every other case the latest are wanted.
  return lower.length > 0 && upper.length === 0 ? within.slice(0, page.limit) : within.slice(-page.limit);
}

/** A page of the channel's history, oldest first; replies stay in their threads. */
export const historyPage = (channel: ChannelRecord, page: Page): MessageRecord[] =>
  pageOf(
    channel.messages.filter((message) => message.parentId === null || message.showInChannel),
    page,
  );

export const getReplies: Operation = (call) => {
  const parent = requireMessage(call, call.params['id'] ?? '');
  const channel = requireChannel(call, parent.cid);
  authorise(call, 'ReadChannel', channel);
  const replies = channel.messages.filter((message) => message.parentId === parent.id);
  return {
    messages: pageOf(replies, check(pageSchema, call.query)).map((message) => messageView(call, message)),
  };
};

export const getMessagesById: Operation = (call) => {
  const channel = channelOf(call);
  authorise(call, 'ReadChannel', channel);
  const { ids } = check(z.object({ ids: z.string().min(1) }), call.query);
  const found = ids.split(',').flatMap((id) => call.app.state.messages.get(id) ?? []);
  const messages = found.filter((message) => message.cid === channel.cid);
  return { messages: messages.map((message) => messageView(call, message)) };
};

export const getMessage: Operation = (call) => {
  const message = requireMessage(call, call.params['id'] ?? '');
  authorise(call, 'ReadChannel', requireChannel(call, message.cid));
  // The content of a deleted message is for servers only.
  const showDeleted = call.caller.kind === 'server' && call.query['show_deleted_message'] === 'true';
  return { message: messageView(call, message, showDeleted) };
};
