import { createHash } from 'node:crypto';
import { Schema, type Connection, type InferSchemaType, type Model } from 'mongoose';

/** A browser that takes push messages for a user. Endpoint and keys are never logged: whoever knows them can send to it. */
const schema = new Schema(
  {
    /** SHA-256 of the endpoint: a browser has one, and belongs to the user who subscribed with it last. */
    _id: { type: String, required: true },
    user_id: { type: String, ref: 'User', required: true },
    endpoint: { type: String, required: true },
    keys: {
      type: new Schema(
        { p256dh: { type: String, required: true }, auth: { type: String, required: true } },
        { _id: false },
      ),
      required: true,
    },
    /** When it ends, where the browser says so; most do not. */
    expiration: Date,
  },
  { timestamps: true, versionKey: false, collection: 'push_subscriptions' },
);

schema.index({ user_id: 1, updatedAt: -1, _id: 1 });
schema.index({ expiration: 1 }, { name: 'ended', expireAfterSeconds: 0 });

export type PushSubscription = InferSchemaType<typeof schema>;

/** Where a push message is sent: `PushAddress` of `providers/provider`. */
export interface PushSubscriptionAddress {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

const MAX_PER_USER = 10;

const statics = {
  /**
   * Adds or renews a browser; of more than ten of a user, those that were not renewed for longest are removed.
   * @returns `created`: whether it is new to this user
   */
  async put(
    this: Model<PushSubscription>,
    userId: string,
    address: PushSubscriptionAddress,
    expiration: Date | undefined,
  ): Promise<{ id: string; created: boolean }> {
    const id = idOf(address.endpoint);
    const before = await this.findOneAndUpdate(
      { _id: id },
      {
        $set: {
          user_id: userId,
          endpoint: address.endpoint,
          keys: address.keys,
          ...(expiration !== undefined && { expiration }),
        },
        ...(expiration === undefined && { $unset: { expiration: 1 } }),
      },
      { upsert: true, returnDocument: 'before', projection: { user_id: 1 } },
    ).lean();
    const surplus = await this.find({ user_id: userId }, { _id: 1 })
      .sort({ updatedAt: -1, _id: 1 })
      .skip(MAX_PER_USER)
      .lean();
    if (surplus.length > 0) {
      await this.deleteMany({ _id: { $in: surplus.map(({ _id }) => _id) }, user_id: userId });
    }
    return { id, created: before?.user_id !== userId };
  },

  /** The browsers of a user, the latest first. */
  async addressesOf(this: Model<PushSubscription>, userId: string): Promise<PushSubscriptionAddress[]> {
    const found = await this.find({ user_id: userId })
      .sort({ updatedAt: -1, _id: 1 })
      .limit(MAX_PER_USER)
      .lean();
    const now = new Date();
    return found
      .filter(({ expiration }) => !(expiration instanceof Date) || expiration > now)
      .map(({ endpoint, keys: { p256dh, auth } }) => ({ endpoint, keys: { p256dh, auth } }));
  },

  /** Removes an endpoint, whoever it belongs to: the push service says that it is gone. */
  async removeEndpoint(this: Model<PushSubscription>, endpoint: string): Promise<void> {
    await this.deleteOne({ _id: idOf(endpoint) });
  },

  /** Removes an endpoint where it belongs to this user. */
  async removeOf(this: Model<PushSubscription>, userId: string, endpoint: string): Promise<void> {
    await this.deleteOne({ _id: idOf(endpoint), user_id: userId });
  },
};

schema.statics = statics;

export type PushSubscriptionModel = Model<PushSubscription> & typeof statics;

export function definePushSubscription(connection: Connection): PushSubscriptionModel {
  return connection.model<PushSubscription, PushSubscriptionModel>('PushSubscription', schema);
}

function idOf(endpoint: string): string {
  return createHash('sha256').update(endpoint).digest('hex');
}
