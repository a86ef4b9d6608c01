import { Router } from 'express';
import { z } from 'zod';
import type { StreamClient } from '../stream/stream';
import { VendorError } from '../platform/outbound/vendor-error';
import { ConversationRefused, openConversation } from './open-conversation';
import { isStreamUserId, STREAM_USER_ID } from '../platform/values/stream-user-id';
import { ProblemError, unavailable } from '../platform/errors';
import { allow, callerOf } from '../platform/http/auth';
import { conversationProblem } from './conversation-problem';
import { marketplaceId } from '../platform/http/ids';
import { requireChatAccess } from './require-chat-access';
import { validate } from '../platform/http/validate';
import type { ChatModels } from '../chat/models';
import type { MarketplaceModels } from '../marketplace/models';
import { splitCid } from '../stream/domain/cid';

export interface ChatRouterDeps {
  readonly models: ChatModels & MarketplaceModels;
  readonly stream: StreamClient;
  /** Stream's key, which front ends need beside the token. It is no secret. */
  readonly apiKey: string;
  /** How long a token is valid, in ms. */
  readonly tokenMs: number;
}

/** Tokens are issued so far in the past, since Stream's clock may be behind ours and would refuse one of this second. */
const CLOCK_SKEW_MS = 30_000;

const newChannel = z.strictObject({ listing_id: marketplaceId });

/** Gives people of the marketplace access to the chat. */
export function createChatRouter(deps: ChatRouterDeps): Router {
  const { models, stream } = deps;
  const router = Router();

  /**
   * `POST /token` → `{token, user_id, api_key, expires_at}`: the caller's own token for Stream. It has an `iat`, so that
   * Stream can revoke it. The first connection with it creates the user at Stream.
   */
  router.post('/token', allow('user'), async (_request, response) => {
    const { userId } = callerOf(response);
    if (!isStreamUserId(userId)) {
      throw new ProblemError(
        'unknown_user',
        `Stream does not accept this user id; it must match ${STREAM_USER_ID}`,
      );
    }
    await requireChatAccess(models, userId);
    const now = Date.now();
    const expiresAt = now + deps.tokenMs;
    response.json({
      token: stream.userToken(userId, { issuedAt: now - CLOCK_SKEW_MS, expiresAt }),
      user_id: userId,
      api_key: deps.apiKey,
      // In whole seconds, as in the token.
      expires_at: new Date(Math.floor(expiresAt / 1_000) * 1_000),
    });
  });

  /**
   * `POST /channels {listing_id}` → `{cid, type, id, listing_id, buyer_id, seller_id}`: opens the caller's conversation
   * with the seller of a listing, also of a sold or reserved one. Answers 201 when it is new, 200 when it already existed.
   */
  router.post('/channels', allow('user'), async (request, response) => {
    const { listing_id: listingId } = validate('body', newChannel, request.body);
    const { userId } = callerOf(response);
    await requireChatAccess(models, userId);
    const listing = await models.MarketplaceListing.findById(listingId, { status: 1 }).lean();
    if (listing?.status === 'withdrawn') {
      throw new ProblemError('listing_not_active', 'The listing has been withdrawn');
    }
    const conversation = await openConversation(deps, { listingId, buyerId: userId }).catch(asProblem);
    response.status(conversation.created ? 201 : 200).json({
      cid: conversation.cid,
      ...splitCid(conversation.cid),
      listing_id: conversation.listingId,
      buyer_id: conversation.buyerId,
      seller_id: conversation.sellerId,
    });
  });

  return router;
}

function asProblem(error: unknown): never {
  if (error instanceof ConversationRefused) throw conversationProblem(error.fault);
  if (error instanceof VendorError) {
    if (!error.retryable)
      throw new ProblemError('stream_refused', `Stream refused the request: ${error.code}`);
    throw unavailable('Stream does not answer at the moment: try again');
  }
  throw error;
}
