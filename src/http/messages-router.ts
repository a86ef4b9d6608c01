import { Router } from 'express';
import { z } from 'zod';
import { ProblemError } from '../errors';
import type { Models } from '../models';
import type { ChatMessage, MessagePosition } from '../models/chat-message';
import { callerOf, isStaff, type Caller } from './auth';
import { marketplaceId } from './ids';
import { validate } from './validate';

const cursor = z.string().transform((value, context): MessagePosition => {
  const text = Buffer.from(value, 'base64url').toString('utf8');
  const [, at, id] = /^(-?\d{1,15}):([^\p{Cc}]{1,255})$/u.exec(text) ?? [];
  if (at !== undefined && id !== undefined) return { at: Number(at), id };
  context.addIssue({ code: 'custom', message: 'is not a cursor that this endpoint gave' });
  return z.NEVER;
});

const query = z.strictObject({
  order: z.enum(['asc', 'desc']).default('desc'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: cursor.optional(),
});

const params = z.object({ listingId: marketplaceId });

/** Reading messages back. */
export function createMessagesRouter(models: Models): Router {
  const router = Router();

  /**
   * `GET /listing/{listingId}?order=desc|asc&limit=50&cursor=` → `{data, total, next}`: the listing's messages
   * by time, newest first unless asked otherwise; `next` is the next page's cursor or null. Staff and the
   * marketplace's service see all; the seller all that was not removed; others those of their own channels.
   */
  router.get('/listing/:listingId', async (request, response) => {
    const { listingId } = validate('params', params, request.params);
    const { order, limit, cursor: after } = validate('query', query, request.query);
    const visible = await visibility(models, callerOf(response), listingId);
    const { messages, total } = await models.ChatMessage.getMessagesByListing(listingId, {
      order,
      limit,
      after,
      ...visible,
    });
    const last = messages.length === limit ? messages.at(-1) : undefined;
    response.json({
      data: (await withSenders(models, messages)).map(visible.includeRemoved ? asItIs : withoutModeration),
      total,
      next: last === undefined ? null : cursorOf(last),
    });
  });

  return router;
}

async function visibility(
  models: Models,
  caller: Caller,
  listingId: string,
): Promise<{ includeRemoved: boolean; cids?: readonly string[] }> {
  if (isStaff(caller) || caller.role === 'service') return { includeRemoved: true };
  const listing = await models.MarketplaceListing.findById(listingId, { seller_id: 1 }).lean();
  if (listing?.seller_id === caller.userId) return { includeRemoved: false };
  const cids = await models.ChatChannel.cidsOfMember(caller.userId);
  const takesPart = await models.ChatMessage.exists({ listing_id: listingId, cid: { $in: cids } });
  // The same answer for a listing that does not exist, so that nobody can try out ids.
  if (takesPart === null) throw new ProblemError('forbidden', 'Only participants and staff may read this');
  return { includeRemoved: false, cids };
}

type Shown = Awaited<ReturnType<typeof withSenders>>[number];

const asItIs = (message: Shown): Partial<Shown> => message;

/** What screening says helps those who try to get around it. */
function withoutModeration(message: Shown): Partial<Shown> {
  const {
    moderation: _m,
    is_flagged: _f,
    flag_reason: _r,
    flagged_by: _b,
    flagged_at: _a,
    ...rest
  } = message;
  return rest;
}

function cursorOf(message: ChatMessage): string {
  const at = message.stream_created_at.getTime();
  return Buffer.from(`${at}:${message.stream_message_id}`).toString('base64url');
}

/** Messages with `sender` as `{_id, display_name, avatar}`; both null where the marketplace did not say. */
async function withSenders(models: Models, messages: readonly ChatMessage[]) {
  const ids = [...new Set(messages.map((message) => message.sender_id))];
  const users = await models.User.find({ _id: { $in: ids } }, { display_name: 1, avatar: 1 }).lean();
  const byId = new Map(users.map((user) => [user._id, user]));
  return messages.map((message) => {
    const user = byId.get(message.sender_id);
    const sender = {
      _id: message.sender_id,
      display_name: user?.display_name ?? null,
      avatar: user?.avatar ?? null,
    };
    return { ...message, sender };
  });
}
