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
 * Lists messages by time: `?order=desc|asc&limit=50&cursor=` → `{data, total, next}`, by default newest first; `next` is
 * the next page's cursor or null. Only staff and the marketplace's service see removed messages and the results of the
 * screening. A message that Stream's moderation hides from others looks like any other to its sender.
 */
export function createMessagesRouter(models: ChatModels & MarketplaceModels): Router {
  const router = Router();

  /**
   * `GET /listing/{listingId}`: people see the messages of the channels that they are in. So does the seller, since others
   * may have written to a former one. People who are in none get a 403.
   */
  router.get('/listing/:listingId', async (request, response) => {
    const { listingId } = validate('params', listingParams, request.params);
    const paging = validate('query', query, request.query);
    const visible = await visibleToCaller(models, callerOf(response), listingId);
    const page = await models.ChatMessage.getMessagesByListing(listingId, {
      ...positionOf(paging),
      ...visible,
    });
    response.json(await pageBody(models, paging, page, visible.reader));
  });

  /** `GET /user/{userId}`: the messages that somebody sent, for that person and staff. Others get a 403. */
  router.get('/user/:userId', async (request, response) => {
    const { userId } = validate('params', userParams, request.params);
    const paging = validate('query', query, request.query);
    const caller = callerOf(response);
    const isInsider = seesAll(caller);
    if (!isInsider && !isPerson(caller, userId)) {
      throw new ProblemError('forbidden', 'Only their sender and staff may read these messages');
    }
    const reader = isInsider ? undefined : userId;
    const page = await models.ChatMessage.getMessagesByUser(userId, { ...positionOf(paging), reader });
    response.json(await pageBody(models, paging, page, reader));
  });

  return router;
}

function positionOf({ order, limit, cursor: after }: Query) {
  return { order, limit: limit + 1, after };
}

/** @param reader a person, who sees only what they may see; all is shown when absent */
async function pageBody(
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

async function visibleToCaller(
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
  // A listing that does not exist gets the same answer, so that nobody can probe ids.
  if (takesPart === null && !isSeller)
    throw new ProblemError('forbidden', 'Only participants and staff may read this');
  return { reader: caller.userId, cids };
}

type Shown = Awaited<ReturnType<typeof withSenders>>[number];

/**
 * Removes the results of screening, which would help those who try to get around it, and the signs that a message is
 * hidden, which its sender must not notice. Other readers do not get past contents that they could not see at the time.
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

/** Messages with `sender` as `{_id, display_name, avatar}`; the latter two are null where the marketplace has not sent them. */
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
