import type { mongo } from 'mongoose';
import type { ChannelState } from '../chat/domain/channel-state';
import { hiddenUpTo, readUpTo } from '../chat/domain/reads';
import type { FollowUpView, Wait } from './domain/decide';
import type { FollowUpRules } from './domain/follow-up-rules';
import { followUpOf, remindersSent } from './domain/reminders';
import { later } from '../chat/domain/message-state';
import { participantStatus } from './participant-status';
import { answersFilter, waitingFilter } from './waiting-messages';
import type { ChatModels } from '../chat/models';
import type { MarketplaceModels } from '../marketplace/models';
import { collectionOf, type AnyDocument } from '../platform/mongo/collection-of';

/**
 * A message that has waited for so long beyond its time, in ms, causes no reminder any more: of conversations from before
 * Parley reminded people, and of sellers who answer elsewhere. It also bounds what is read of a conversation in which
 * nobody answers.
 */
const LOOK_BACK_MS = 30 * 24 * 60 * 60 * 1_000;

export interface EvaluationContext {
  readonly userId: string;
  readonly now: Date;
  readonly rules: FollowUpRules;
  readonly parleyUserId: string;
}

/** Reads what waits for one person in one conversation, as the transaction sees it. */
export async function viewFollowUp(
  models: ChatModels & MarketplaceModels,
  channel: ChannelState,
  { userId, now, rules, parleyUserId }: EvaluationContext,
  session: mongo.ClientSession,
): Promise<FollowUpView> {
  const { _id: cid } = channel;
  const { recipient, unheard } = await participantStatus(
    models,
    channel,
    { userId, now, parleyUserId },
    session,
  );
  const filter = waitingFilter(cid, userId, { parleyUserId, unheard });
  const horizon = new Date(now.getTime() - Math.max(rules.unreadMs, rules.unansweredMs) - LOOK_BACK_MS);
  const messages = messagesOf(models, horizon, session);

  const known = followUpOf(channel, userId);
  const hidden = hiddenUpTo(channel, userId);
  const unread = await messages.first(
    filter,
    later(later(readUpTo(channel, userId), known.unread_told), hidden),
  );
  const listing = await listingOf(models, channel.listing_id ?? unread?.listing_id, session);
  const isSeller = userId === (channel.seller_id ?? listing?.seller_id);
  const answer = isSeller ? await messages.last(answersFilter(cid, userId), known.inquiry_told) : undefined;
  const unanswered = isSeller
    ? await messages.first(filter, later(later(answer?.stream_created_at, known.inquiry_told), hidden))
    : undefined;
  const first = unanswered ?? unread;
  const latest = first && (await messages.last(filter, first.stream_created_at));
  return {
    now: now.getTime(),
    rules,
    isDeleted: channel.deleted_at !== undefined,
    recipient,
    listingStatus: listing?.status,
    unread: unread && waitOf(unread),
    unanswered: unanswered && waitOf(unanswered),
    latest: latest?.stream_created_at.getTime(),
    sent: remindersSent(channel, userId),
  };
}

interface Found {
  readonly stream_message_id: string;
  readonly stream_created_at: Date;
  readonly listing_id?: string;
}

/** Finds the first and the last message that match a filter after a time, and after the horizon. */
function messagesOf(models: ChatModels & MarketplaceModels, horizon: Date, session: mongo.ClientSession) {
  const find = async (
    filter: Record<string, unknown>,
    after: Date | undefined,
    direction: 1 | -1,
  ): Promise<Found | undefined> => {
    const found = await collectionOf<AnyDocument>(models.ChatMessage).findOne(
      { ...filter, stream_created_at: { $gt: later(after, horizon) } },
      {
        session,
        sort: { stream_created_at: direction, stream_message_id: direction },
        projection: { stream_message_id: 1, stream_created_at: 1, listing_id: 1 },
      },
    );
    return (found ?? undefined) as Found | undefined;
  };
  return {
    first: (filter: Record<string, unknown>, after?: Date) => find(filter, after, 1),
    last: (filter: Record<string, unknown>, after?: Date) => find(filter, after, -1),
  };
}

interface FollowedListing {
  readonly status?: FollowUpView['listingStatus'];
  readonly seller_id?: string;
}

async function listingOf(
  models: ChatModels & MarketplaceModels,
  listingId: string | undefined,
  session: mongo.ClientSession,
): Promise<FollowedListing | undefined> {
  if (listingId === undefined) return undefined;
  const listing = await collectionOf(models.MarketplaceListing).findOne(
    { _id: listingId },
    { session, projection: { status: 1, seller_id: 1 } },
  );
  return (listing ?? undefined) as FollowedListing | undefined;
}

function waitOf(found: Found): Wait {
  const { stream_message_id: messageId, stream_created_at: since, listing_id: listingId } = found;
  return { messageId, since: since.getTime(), listingId };
}
