import { hiddenUpTo, readUpTo } from '../chat/domain/reads';
import { storedChannel, type ChannelState } from '../chat/domain/channel-state';
import { endReason } from './domain/decide';
import { later } from '../chat/domain/message-state';
import { attachmentWords } from '../notifications/domain/attachment-words';
import { loadListingView } from '../marketplace/load-listing-view';
import type { MessageView, NotificationItem } from '../notifications/domain/notification-view';
import { participantStatus } from './participant-status';
import { withoutNulls } from '../platform/mongo/without-nulls';
import type { Notification } from '../notifications/models';
import { answersFilter, waitingFilter } from './waiting-messages';
import type { ChatModels } from '../chat/models';
import type { MarketplaceModels } from '../marketplace/models';

const MAX_MESSAGES = 20;

export interface LoadedMessages {
  readonly messages: readonly MessageView[];
  /** How many more there are. */
  readonly more: number;
  /** The listing that they are about, where one of them still is. */
  readonly listingId?: string | undefined;
}

/**
 * Loads the messages of a reminder, as far as they still wait. Between the evaluation and the delivery there may be quiet
 * hours, a digest, a mail server that is away, or support. There are none where the conversation is over meanwhile.
 */
export async function loadWaitingMessages(
  models: ChatModels & MarketplaceModels,
  parleyUserId: string,
  about: Notification,
): Promise<LoadedMessages> {
  const nothing = { messages: [], more: 0 };
  const { cid, recipient_id: userId } = about;
  const stored = cid ? await models.ChatChannel.findById(cid).lean() : null;
  if (!cid || stored === null) return nothing;
  const channel = storedChannel(withoutNulls(stored) as unknown as ChannelState);
  const { recipient, unheard } = await participantStatus(models, channel, {
    userId,
    now: new Date(),
    parleyUserId,
  });
  const listing = await models.MarketplaceListing.findById(about.listing_id, { status: 1 }).lean();
  const listingStatus = listing?.status ?? undefined;
  if (endReason({ isDeleted: channel.deleted_at !== undefined, recipient, listingStatus }) !== undefined)
    return nothing;

  const handled = later(await handledUpTo(models, channel, about), hiddenUpTo(channel, userId));
  const since = new Date(Math.max(about.messages_since?.getTime() ?? 0, handled?.getTime() ?? 0));
  const filter = {
    ...waitingFilter(cid, userId, { parleyUserId, unheard }),
    stream_created_at: { $gt: since, ...(about.messages_until && { $lte: about.messages_until }) },
  };
  const [found, total] = await Promise.all([
    models.ChatMessage.find(filter).sort({ stream_created_at: 1 }).limit(MAX_MESSAGES).lean(),
    models.ChatMessage.countDocuments(filter),
  ]);
  const senders = await models.User.find(
    { _id: { $in: found.map(({ sender_id }) => sender_id) } },
    { display_name: 1 },
  ).lean();
  const nameOf = new Map(senders.map(({ _id, display_name }) => [_id, display_name ?? undefined]));
  const messages = found.map(({ sender_id, text, attachments, stream_created_at }) => ({
    from: nameOf.get(sender_id),
    text,
    attached: attachmentWords(attachments),
    at: stream_created_at.getTime(),
  }));
  const isAbout = found.some(({ listing_id: listingId }) => listingId === about.listing_id);
  return {
    messages,
    more: total - messages.length,
    listingId: isAbout ? (about.listing_id ?? undefined) : undefined,
  };
}

/** Up to when messages wait no more: unread ones until they are read, inquiries until they are answered, read or not. */
async function handledUpTo(
  models: ChatModels & MarketplaceModels,
  channel: ChannelState,
  { kind, recipient_id: userId, messages_since: since }: Notification,
): Promise<Date | undefined> {
  if (kind === 'unread_messages') return readUpTo(channel, userId);
  const answers = {
    ...answersFilter(channel._id, userId),
    ...(since && { stream_created_at: { $gt: since } }),
  };
  const answer = await models.ChatMessage.findOne(answers, { stream_created_at: 1 })
    .sort({ stream_created_at: -1 })
    .lean();
  return answer?.stream_created_at ?? undefined;
}

/** The content of a reminder, as it is now; undefined where nothing waits any more. */
export async function loadReminderItem(
  models: ChatModels & MarketplaceModels,
  parleyUserId: string,
  about: Notification,
): Promise<Pick<NotificationItem, 'messages' | 'more' | 'listing'> | undefined> {
  const { listingId, ...found } = await loadWaitingMessages(models, parleyUserId, about);
  if (found.messages.length === 0) return undefined;
  return { ...found, listing: await loadListingView(models, listingId) };
}
