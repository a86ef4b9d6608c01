import { Router } from 'express';
import { z } from 'zod';
import { ProblemError } from '../../platform/errors';
import type { ChatMessage } from '../store/chat-message';
import { pastContentsFor } from '../domain/message-versions';
import type { PastContent } from '../domain/message-state';
import { callerOf, isPerson, seesAll, type Caller } from '../../platform/http/auth';
import { pageOf, position, positionCursor } from '../../platform/http/cursor';
import { marketplaceId, userId } from '../../platform/http/ids';
import { validate } from '../../platform/http/validate';
import type { ChatModels } from '../models';
import type { MarketplaceModels } from '../../marketplace/models';

const query = z.strictObject({
  order: z.enum(['asc', 'desc']).default('desc'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: position.optional(),
});

const listingParams = z.object({ listingId: marketplaceId });
const userParams = z.object({ userId });

type Query = z.output<typeof query>;
type Page = { readonly messages: readonly ChatMessage[]; readonly total: number };

/**
 * Reading messages back, by time: `?order=desc|asc&limit=50&cursor=` → `{data, total, next}`, newest first unless
 * asked otherwise; `next` is the next page's cursor or null. Only staff and the marketplace's service see what was
 * removed, and what screening said; what Stream's moderation hides from others its sender sees as any other.
 */
export function createMessagesRouter(models: ChatModels & MarketplaceModels): Router {
  const router = Router();

  /**
   * `GET /listing/{listingId}`: people see the channels that they are in, also the seller, who may not have been it when
   * others wrote. 403 for who is in none.
   */
  router.get('/listing/:listingId', async (request, response) => {
    const { listingId } = validate('params', listingParams, request.params);
    const asked = validate('query', query, request.query);
    const visible = await visibility(models, callerOf(response), listingId);
    const page = await models.ChatMessage.getMessagesByListing(listingId, {
      ...positionOf(asked),
      ...visible,
    });
    response.json(await shown(models, asked, page, visible.reader));
  });

  /** `GET /user/{userId}`: what somebody sent, for themselves. 403 for others. */
  router.get('/user/:userId', async (request, response) => {
    const { userId } = validate('params', userParams, request.params);
    const asked = validate('query', query, request.query);
    const caller = callerOf(response);
    const isInsider = seesAll(caller);
    if (!isInsider && !isPerson(caller, userId)) {
      throw new ProblemError('forbidden', 'Only who sent them and staff may read these');
    }
    const reader = isInsider ? undefined : userId;
    const page = await models.ChatMessage.getMessagesByUser(userId, { ...positionOf(asked), reader });
    response.json(await shown(models, asked, page, reader));
  });

  return router;
}

function positionOf({ order, limit, cursor: after }: Query) {
  return { order, limit: limit + 1, after };
}

/** @param reader who sees what is for them; everything when absent */
async function shown(
  models: ChatModels & MarketplaceModels,
  { limit }: Query,
  { messages, total }: Page,
  reader: string | undefined,
) {
  const { page, last } = pageOf(messages, limit);
  return {
    data: (await withSenders(models, page)).map((message) =>
      reader === undefined ? message : withoutModeration(message, reader),
    ),
    total,
    next:
      last === undefined
        ? null
        : positionCursor({ at: last.stream_created_at.getTime(), id: last.stream_message_id }),
  };
}

async function visibility(
  models: ChatModels & MarketplaceModels,
  caller: Caller,
  listingId: string,
): Promise<{ reader?: string; cids?: readonly string[] }> {
  if (seesAll(caller)) return {};
  const cids = await models.ChatChannel.cidsOfMember(caller.userId, listingId);
  const takesPart = await models.ChatMessage.exists({ listing_id: listingId, cid: { $in: cids } });
  const isSeller =
    takesPart === null &&
    (await models.MarketplaceListing.exists({ _id: listingId, seller_id: caller.userId })) !== null;
  // The same answer for a listing that does not exist, so that nobody can try out ids.
  if (takesPart === null && !isSeller)
    throw new ProblemError('forbidden', 'Only participants and staff may read this');
  return { reader: caller.userId, cids };
}

type Shown = Awaited<ReturnType<typeof withSenders>>[number];

/**
 * What screening says helps those who try to get around it, and whose messages are hidden is not to notice. Others do not
 * read in its history what they did not see.
 */
function withoutModeration(message: Shown, reader: string): Partial<Shown> {
  const {
    moderation: _m,
    is_flagged: _f,
    flag_reason: _r,
    flagged_by: _b,
    flagged_at: _a,
    hidden: _h,
    hidden_at: _ha,
    shown_at: _s,
    visible_to: _v,
    version_words: _w,
    missing_at_stream_at: _ms,
    imported: _i,
    ...rest
  } = message;
  const past = message.edit_history as readonly PastContent[];
  const own = message.sender_id === reader ? past : pastContentsFor(past, reader);
  return { ...rest, edit_history: own.map(({ visible_to: _pv, version_words: _pw, ...content }) => content) };
}

/** Messages with `sender` as `{_id, display_name, avatar}`; both null where the marketplace did not say. */
async function withSenders(models: ChatModels & MarketplaceModels, messages: readonly ChatMessage[]) {
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
