import { Schema, type Connection, type InferSchemaType, type Model, type mongo } from 'mongoose';

/** `ChannelState` of `chat/domain/channel-state` says what each field means. */
const schema = new Schema(
  {
    /** The cid (`type:id`). */
    _id: { type: String, required: true },
    type: { type: String, required: true },
    id: { type: String, required: true },
    listing_id: { type: String, ref: 'MarketplaceListing' },
    buyer_id: { type: String, ref: 'User' },
    seller_id: { type: String, ref: 'User' },
    order_id: String,
    claimed_listing_id: String,
    claimed_buyer_id: String,
    claimed_seller_id: String,
    claimed_order_id: String,
    members: { type: [String], default: [] },
    message_count: { type: Number, default: 0 },
    last_message_at: Date,
    unread: { type: Schema.Types.Mixed, default: {} },
    follow_ups: { type: [Schema.Types.Mixed], default: [] },
    mute_list: Schema.Types.Mixed,
    mute_facts: { type: [Schema.Types.Mixed], default: undefined },
    reads: { type: [Schema.Types.Mixed], default: [] },
    thread_reads: { type: [Schema.Types.Mixed], default: [] },
    custom: { type: Schema.Types.Mixed, default: {} },
    custom_at: Date,
    said_at: { type: Schema.Types.Mixed, default: {} },
    stream_created_at: Date,
    stream_updated_at: Date,
    deleted_at: Date,
    last_deleted_at: Date,
    truncated_at: Date,
    missing_at_stream_at: Date,
    roster: Schema.Types.Mixed,
    member_facts: { type: [Schema.Types.Mixed], default: [] },
  },
  { timestamps: true, versionKey: false, collection: 'chat_channels', id: false, minimize: false },
);

schema.index({ members: 1 });
schema.index({ seller_id: 1 });
schema.index({ listing_id: 1 });
// Finds the channels whose listing is decided again when the marketplace names another seller.
schema.index({ claimed_listing_id: 1 });
schema.index({ updatedAt: 1 });
schema.index(
  { missing_at_stream_at: 1, _id: 1 },
  { partialFilterExpression: { missing_at_stream_at: { $exists: true } } },
);

export type ChatChannel = InferSchemaType<typeof schema>;

const statics = {
  /** The cids of the channels that a user is a member of and that may have messages about a listing. */
  async cidsOfMember(this: Model<ChatChannel>, userId: string, listingId: string): Promise<string[]> {
    // In a channel without a listing, each message may name one.
    const filter = { members: userId, listing_id: { $in: [listingId, null] } };
    const channels = await this.find(filter, { _id: 1 }).lean();
    return channels.map((channel) => channel._id);
  },

  /** The listings of channels, without those whose listing is not known. */
  async placesOf(
    this: Model<ChatChannel>,
    cids: readonly string[],
    session: mongo.ClientSession | null = null,
  ): Promise<{ cid: string; listingId: string }[]> {
    const filter = { _id: { $in: [...cids] }, listing_id: { $ne: null } };
    const channels = await this.find(filter, { listing_id: 1 }).session(session).lean();
    return channels.flatMap(({ _id: cid, listing_id: listingId }) => (listingId ? [{ cid, listingId }] : []));
  },

  /** The listing of a channel, where it is known. */
  async listingOf(this: Model<ChatChannel>, cid: string): Promise<string | undefined> {
    const channel = await this.findById(cid, { listing_id: 1 }).lean();
    return channel?.listing_id ?? undefined;
  },
};

schema.statics = statics;

export type ChatChannelModel = Model<ChatChannel> & typeof statics;

export function defineChatChannel(connection: Connection): ChatChannelModel {
  return connection.model<ChatChannel, ChatChannelModel>('ChatChannel', schema);
}
