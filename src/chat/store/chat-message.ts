import { Schema, type Connection, type InferSchemaType, type Model } from 'mongoose';
import { afterPosition, sortBy, type Keyset } from '../../platform/mongo/keyset';
import type { Position } from '../../platform/values/position';

export interface MessageQuery {
  /** `desc` is newest first. */
  readonly order: 'asc' | 'desc';
  readonly limit: number;
  readonly after?: Position | undefined;
  /**
   * The person who reads. They do not get messages that were flagged or deleted nor, unless they wrote them, those that
   * Stream's moderation hides or that are for others only. All messages when absent, which only staff may see.
   */
  readonly reader?: string | undefined;
}

export interface ListingMessageQuery extends MessageQuery {
  /** Only messages of these channels; all when absent. */
  readonly cids?: readonly string[] | undefined;
}

/** `MessageState` of `chat/domain/message-state` says what each field means. */
const schema = new Schema(
  {
    stream_message_id: { type: String, required: true },
    stream_channel_id: { type: String, required: true },
    cid: { type: String, required: true },
    text: { type: String, default: '' },
    /** A stub, of which only later events have arrived, may lack its sender and its time; queries leave it out. */
    sender_id: { type: String, ref: 'User', required: true },
    listing_id: { type: String, ref: 'MarketplaceListing' },
    claimed_listing_id: String,
    offer_id: String,
    claimed_offer_id: String,
    order_id: String,
    claimed_order_id: String,
    custom: Schema.Types.Mixed,
    visible_to: { type: [String], default: undefined },
    parent_id: String,
    in_thread: Boolean,
    silent: Boolean,
    type: {
      type: String,
      enum: ['regular', 'system', 'offer', 'reply', 'auto_response'],
      required: true,
    },
    attachments: { type: [Schema.Types.Mixed], default: [] },
    stream_created_at: { type: Date, required: true },
    stream_updated_at: Date,
    version_times: { type: [Date], default: undefined },
    version_words: { type: [Schema.Types.Mixed], default: undefined },
    text_updated_at: Date,
    edited: { type: Boolean, default: false },
    edit_history: { type: [Schema.Types.Mixed], default: [] },
    deleted_at: Date,
    deleted_by: { type: String, enum: ['moderation', 'user', 'channel'] },
    last_deleted_at: Date,
    undeleted_at: Date,
    hard_deleted: Boolean,
    hidden: Boolean,
    hidden_at: Date,
    shown_at: Date,
    missing_at_stream_at: Date,
    imported: Boolean,
    is_flagged: { type: Boolean, default: false },
    flag_reason: String,
    flagged_by: String,
    flagged_at: Date,
    moderation: {
      decision: { type: String, enum: ['allow', 'spam'] },
      score: Number,
      reasons: { type: [Schema.Types.Mixed], default: undefined },
      case_id: String,
      version_at: Date,
    },
    awaits_sender: Schema.Types.Mixed,
    analytics: { word_count: Number, has_link: Boolean, response_ms: Number, hour: Number },
  },
  { timestamps: true, versionKey: false, collection: 'chat_messages', minimize: false },
);

schema.index({ stream_message_id: 1 }, { unique: true });
schema.index({ listing_id: 1, stream_created_at: -1, stream_message_id: -1 });
// Finds a listing's last message, past any number of deleted ones.
schema.index({ listing_id: 1, deleted_at: 1, stream_created_at: -1, stream_message_id: -1 });
schema.index({ cid: 1, stream_created_at: -1, stream_message_id: -1 });
schema.index({ sender_id: 1, stream_created_at: -1, stream_message_id: -1 });
schema.index({ stream_created_at: 1 });
// Find the messages that claim a listing themselves, by listing and by channel.
const claiming = { partialFilterExpression: { claimed_listing_id: { $exists: true } } };
schema.index({ claimed_listing_id: 1, stream_message_id: 1 }, claiming);
schema.index({ cid: 1, claimed_listing_id: 1 }, claiming);
schema.index(
  { missing_at_stream_at: 1, stream_message_id: 1 },
  { partialFilterExpression: { missing_at_stream_at: { $exists: true } } },
);

export type ChatMessage = InferSchemaType<typeof schema>;

/** Selects messages of which enough is known to show them. */
const COMPLETE = { sender_id: { $ne: null }, stream_created_at: { $ne: null } };

function seenBy(reader: string): Record<string, unknown> {
  return {
    is_flagged: { $ne: true },
    deleted_at: null,
    $nor: [
      { hidden: true, sender_id: { $ne: reader } },
      { visible_to: { $nin: [null, reader] }, sender_id: { $ne: reader } },
    ],
  };
}

const BY_TIME: Keyset = { time: 'stream_created_at', id: 'stream_message_id' };

/** One page of the selected messages, and how many there are in all pages. */
async function page(
  model: Model<ChatMessage>,
  selection: Record<string, unknown>,
  query: MessageQuery,
): Promise<{ messages: ChatMessage[]; total: number }> {
  const filter = { ...COMPLETE, ...selection, ...(query.reader !== undefined && seenBy(query.reader)) };
  const beyond = query.after === undefined ? {} : afterPosition(BY_TIME, query.after, query.order);
  const [messages, total] = await Promise.all([
    model
      .find({ $and: [filter, beyond] }, undefined, { sort: sortBy(BY_TIME, query.order), limit: query.limit })
      .lean<ChatMessage[]>(),
    model.countDocuments(filter),
  ]);
  return { messages, total };
}

const statics = {
  /**
   * One page of a listing's messages and how many there are in all pages.
   * Ties of time are broken by the message's id, so no page repeats or skips one.
   */
  getMessagesByListing(this: Model<ChatMessage>, listingId: string, query: ListingMessageQuery) {
    const { cids } = query;
    const ofChannels = cids !== undefined && { cid: { $in: [...cids] } };
    return page(this, { listing_id: listingId, ...ofChannels }, query);
  },

  /** One page of the messages that a user sent, and how many there are in all pages. */
  getMessagesByUser(this: Model<ChatMessage>, userId: string, query: MessageQuery) {
    return page(this, { sender_id: userId }, query);
  },

  /** Marks a message as flagged. Flagging twice changes nothing. @returns whether it exists */
  async flagMessage(
    this: Model<ChatMessage>,
    messageId: string,
    flag: { reason: string; by: string; caseId: string; at: Date },
  ): Promise<boolean> {
    await this.updateOne(
      { stream_message_id: messageId, is_flagged: { $ne: true } },
      {
        $set: {
          is_flagged: true,
          flag_reason: flag.reason,
          flagged_by: flag.by,
          flagged_at: flag.at,
          'moderation.case_id': flag.caseId,
        },
      },
    );
    return (await this.exists({ stream_message_id: messageId })) !== null;
  },

  /** Removes a flag; `moderation.case_id` still names the case. */
  async unflagMessage(this: Model<ChatMessage>, messageId: string): Promise<void> {
    await this.updateOne(
      { stream_message_id: messageId },
      { $set: { is_flagged: false }, $unset: { flag_reason: 1, flagged_by: 1, flagged_at: 1 } },
    );
  },
};

schema.statics = statics;

export type ChatMessageModel = Model<ChatMessage> & typeof statics;

export function defineChatMessage(connection: Connection): ChatMessageModel {
  return connection.model<ChatMessage, ChatMessageModel>('ChatMessage', schema);
}
