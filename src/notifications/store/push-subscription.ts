import { createHash } from 'node:crypto';
import { Schema, type Connection, type InferSchemaType, type Model } from 'mongoose';

/** A browser that takes push messages for a user. Whoever knows its endpoint and keys can send to it: never logged. */
const schema = new Schema(
  {
    /** SHA-256 of the endpoint: a browser has one, and is of who used it last. */
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
    /** When the browser says that it ends; most say nothing. */
    expiration: Date,
  },
  { timestamps: true, versionKey: false, collection: 'push_subscriptions' },
);

schema.index({ user_id: 1, updatedAt: -1, _id: 1 });
schema.index({ expiration: 1 }, { name: 'ended', expireAfterSeconds: 0 });

export type PushSubscription = InferSchemaType<typeof schema>;

/** Whom a push message goes to: `PushAddress` of `clients/provider`. */
export interface PushSubscriptionAddress {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

const MAX_OF_A_USER = 10;

const statics = {
  /**
   * Adds or renews a browser; of more than ten of a user the one that was longest without news goes.
   * @returns whether it is new to this user
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
      .skip(MAX_OF_A_USER)
      .lean();
    if (surplus.length > 0) {
      await this.deleteMany({ _id: { $in: surplus.map(({ _id }) => _id) }, user_id: userId });
    }
    return { id, created: before?.user_id !== userId };
  },

  /** Where a user takes push messages, the latest first. */
  async addressesOf(this: Model<PushSubscription>, userId: string): Promise<PushSubscriptionAddress[]> {
    const found = await this.find({ user_id: userId })
      .sort({ updatedAt: -1, _id: 1 })
      .limit(MAX_OF_A_USER)
      .lean();
    const now = new Date();
    return found
      .filter(({ expiration }) => !(expiration instanceof Date) || expiration > now)
      .map(({ endpoint, keys: { p256dh, auth } }) => ({ endpoint, keys: { p256dh, auth } }));
  },

  /** Forgets an endpoint, of whomever it is: the push service says that it is gone. */
  async removeEndpoint(this: Model<PushSubscription>, endpoint: string): Promise<void> {
    await this.deleteOne({ _id: idOf(endpoint) });
  },

  /** Forgets an endpoint where it is this user's. */
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
