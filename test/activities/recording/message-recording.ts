import { randomUUID } from 'node:crypto';
import { createAutoResponseActivities } from '../../../activities/auto-response/auto-response';
import { createMessageActivities } from '../../../activities/recording/messages';
import type { FollowUpRules } from '../../../src/follow-ups/domain/follow-up-rules';
import type { StreamClient } from '../../../src/stream/stream';
import type { SystemMessage } from '../../../src/stream/stream-system-messages';
import { createScreening } from '../../../src/moderation/domain/screen-message';
import { contentId } from '../../../src/stream/domain/event-id';
import type { Models } from '../../../src/app/models';
import { applyBulkBatch } from '../../../src/bulk-changes/apply-bulk-change';
import { putListing } from '../../../src/offers/put-listing';
import { recheckListing } from '../../../src/conversations/recheck-listing';
import { createInbox, insertRows } from '../../../src/inbox/insert-events';
import { parseEvent } from '../../../src/inbox/parsing/parse-event';
import { repeatedMessages } from '../../../src/chat/domain/repeated-messages';
import { WORKFLOW_OF } from '../../../src/inbox/runs/chat-events';
import type { EventType } from '../../../src/stream/domain/stream-event';
import { createOverload } from '../../../src/inbox/overload';
import { createReceive, type Receipt } from '../../../src/inbox/receive';
import type { InboxEvent } from '../../../src/inbox/store/webhook-event';
import type { InlineEvent } from '../../../src/chat/contract';
import { createMetrics, silent } from '../../unit/inbox/fakes';
import { dropModels, emptyDatabase, freshModels } from '../../support/fresh-models';

export const PARLEY_USER = 'parley';

/** As by default. */
export const FOLLOW_UPS: FollowUpRules = { unreadMs: 3_600_000, unansweredMs: 86_400_000, maxReminders: 3 };

export interface MessageRecording {
  readonly models: Models;
  readonly activities: ReturnType<typeof createMessageActivities> &
    ReturnType<typeof createAutoResponseActivities>;
  /** What went to Stream as system messages. */
  readonly sent: SystemMessage[];
  /** Puts an event as Stream posts it into the inbox. @returns its content id */
  receive(body: unknown): Promise<string>;
  /** Takes a body, or a text as it is, as over HTTP. */
  post(body: unknown): Promise<Receipt>;
  /** Does what the workflow of an event does, which may carry the event itself. */
  work(eventId: string, inline_event?: InlineEvent): Promise<void>;
  /** Receives an event and records it. */
  record(body: unknown): ReturnType<ReturnType<typeof createMessageActivities>['recordMessage']>;
  /** Does one batch of each bulk change that is due. @returns whether there was one */
  bulkBatches(models?: Models): Promise<boolean>;
  /** Does all that is due of bulk changes. */
  finishBulk(): Promise<void>;
  /** Empties every collection. */
  clear(): Promise<void>;
  /** The marketplace says that `seller-1` sells these. */
  sell(...listings: readonly string[]): Promise<void>;
  stop(): Promise<void>;
}

const RECEIVE_TIMEOUT_MS = 10_000;

/** The message activities on a database of their own; Stream is a list. */
export async function startMessageRecording(
  options: { readonly bulkBatchSize?: number } = {},
): Promise<MessageRecording> {
  const models = await freshModels(10_000);
  const sent: SystemMessage[] = [];
  const screen = createScreening();
  const activities = {
    ...createMessageActivities({
      models,
      screen,
      parleyUserId: PARLEY_USER,
      followUps: FOLLOW_UPS,
      ...options,
    }),
    ...createAutoResponseActivities({ models, stream: willingStream(sent), screen }),
  };

  const receive = async (body: unknown): Promise<string> => {
    const row = waitingEvent(body);
    const [result] = await insertRows(models, [row]);
    if (result instanceof Error) throw result;
    return row.id;
  };
  const metrics = createMetrics();
  const receiveBody = createReceive({
    accept: createInbox(models, RECEIVE_TIMEOUT_MS),
    timeoutMs: RECEIVE_TIMEOUT_MS,
    startInline: undefined,
    dispatcher: { dispatch: () => undefined, room: () => 1, stop: () => Promise.resolve() },
    overload: createOverload(metrics),
    metrics,
    logger: silent,
  });
  const work = async (eventId: string, inline_event?: InlineEvent): Promise<void> => {
    const input = { eventId, ...(inline_event && { inline_event }) };
    switch (WORKFLOW_OF[eventId.slice(0, eventId.indexOf('/')) as EventType]) {
      case 'messageNew':
        await activities.recordMessage(input);
        return;
      case 'messageUpdated':
      case 'messageUndeleted':
      case 'messageUnblocked':
        await activities.recordMessageChange(input);
        return;
      case 'messageDeleted':
        await activities.recordMessageDeletion(input);
        return;
      default:
        await activities.recordEvent(input);
    }
  };
  const bulkBatches = async (by = models): Promise<boolean> => {
    const due = await models.BulkChange.find({}, { _id: 1 }).lean();
    for (const { _id: id } of due)
      await applyBulkBatch(by, id, { batchSize: options.bulkBatchSize, now: new Date() });
    return due.length > 0;
  };
  return {
    models,
    activities,
    bulkBatches,
    async finishBulk() {
      while (await bulkBatches());
    },
    sent,
    receive,
    post: (body) => receiveBody(Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))),
    work,
    record: async (body) => activities.recordMessage({ eventId: await receive(body) }),
    clear: () => emptyDatabase(models),
    async sell(...listings) {
      for (const listing of listings) {
        await putListing(models, listing, { seller_id: 'seller-1' });
        await recheckListing(models, listing);
      }
    },
    async stop() {
      await dropModels(models);
    },
  };
}

/** What a workflow carries when MongoDB did not take the event. */
export function inlineEvent(body: unknown): { eventId: string; inline: InlineEvent } {
  const parsed = parseEvent(body);
  if (parsed.kind !== 'event') throw new Error(`Not an event: ${JSON.stringify(parsed)}`);
  const { event } = parsed;
  return {
    eventId: contentId(event),
    inline: { event, body: JSON.stringify(body), receivedAt: Date.parse('2026-03-01T12:00:05Z') },
  };
}

/** An event as the inbox takes it, to wait for its workflow. */
export function waitingEvent(body: unknown): InboxEvent {
  const { eventId: id, inline } = inlineEvent(body);
  const messageIds = repeatedMessages(body, inline.event);
  return { id, type: inline.event.type, status: 'received', ...inline, messageIds };
}

export interface MessageParts {
  readonly id?: string;
  readonly text?: string;
  readonly sender?: string;
  /** RFC 3339 */
  readonly at?: string;
  readonly channelId?: string;
  readonly listingId?: string | undefined;
  /** More of the message itself. */
  readonly message?: Readonly<Record<string, unknown>>;
}

/** A `message.new` as Stream posts it, in a channel of a listing with its buyer and `seller-1`. */
export function messageNew(parts: MessageParts = {}) {
  const { id = randomUUID(), text = 'Hello', sender = 'buyer-1', at = '2026-03-01T12:00:00Z' } = parts;
  const { channelId = 'channel-1' } = parts;
  const listingId = 'listingId' in parts ? parts.listingId : 'listing-1';
  return {
    type: 'message.new',
    cid: `messaging:${channelId}`,
    channel_type: 'messaging',
    channel_id: channelId,
    ...(listingId !== undefined && { channel: { listing_id: listingId } }),
    members: ['buyer-1', 'seller-1'].map((user_id) => ({ user_id })),
    message: { id, text, type: 'regular', user: { id: sender }, created_at: at, ...parts.message },
    user: { id: sender },
    created_at: at,
  };
}

export interface ReadParts {
  readonly user?: string;
  readonly at?: string;
  readonly channelId?: string;
  readonly upTo?: string;
  readonly thread?: string;
}

/** A `message.read` as Stream posts it. */
export function messageRead(parts: ReadParts = {}) {
  const { user = 'buyer-1', at = '2026-03-01T12:00:00Z', channelId = 'channel-1', upTo, thread } = parts;
  return {
    type: 'message.read',
    cid: `messaging:${channelId}`,
    user: { id: user },
    created_at: at,
    ...(upTo !== undefined && { last_read_message_id: upTo }),
    ...(thread !== undefined && { thread: { parent_message_id: thread } }),
  };
}

/** A `message.updated` as Stream posts it; `at` is when the message was written, `editedAt` when it was changed. */
export function messageUpdated({ editedAt, ...parts }: MessageParts & { readonly editedAt: string }) {
  const body = messageNew(parts);
  return {
    ...body,
    type: 'message.updated',
    message: { ...body.message, updated_at: editedAt },
    created_at: editedAt,
  };
}

/** A `message.deleted` as Stream posts it. */
export function messageDeleted({
  deletedAt,
  hard = false,
  ...parts
}: MessageParts & { readonly deletedAt: string; readonly hard?: boolean }) {
  const body = messageNew(parts);
  const message = { ...body.message, type: 'deleted', deleted_at: deletedAt };
  return { ...body, type: 'message.deleted', message, hard_delete: hard, created_at: deletedAt };
}

/** A Stream that does what it is asked to. @param sent gets Parley's own messages */
export function willingStream(sent: SystemMessage[]): StreamClient {
  return {
    deleteMessage: () => Promise.resolve(),
    deleteSystemMessage: () => Promise.resolve(),
    undeleteMessage: () => Promise.resolve(true),
    sendSystemMessage: (message) => {
      if (sent.some((one) => one.id === message.id)) return Promise.resolve('already_sent');
      sent.push(message);
      return Promise.resolve('sent');
    },
    parleyUserId: 'parley',
    findChannels: () => Promise.resolve([]),
    createChannel: () => Promise.resolve(true),
    addMembers: () => Promise.resolve(),
    setChannelData: () => Promise.resolve(),
    userToken: () => 'token',
    eventHooks: () => Promise.resolve([]),
    setEventHooks: () => Promise.resolve(),
  };
}
