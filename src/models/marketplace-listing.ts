import { Schema, type Connection, type InferSchemaType, type Model } from 'mongoose';
import { putFields } from './put-fields';

export const LISTING_STATUSES = ['active', 'reserved', 'sold', 'withdrawn'] as const;

const schema = new Schema(
  {
    /** The marketplace's own id. */
    _id: { type: String, required: true },
    title: String,
    /** Minor units of `currency`. */
    price: Number,
    /** ISO 4217. */
    currency: String,
    seller_id: { type: String, ref: 'User' },
    status: { type: String, enum: LISTING_STATUSES },
    message_count: { type: Number, default: 0 },
    engagement_score: { type: Number, default: 0 },
    last_message: String,
    last_message_id: String,
    last_message_at: Date,
  },
  { timestamps: true, versionKey: false, collection: 'marketplace_listings' },
);

schema.index({ seller_id: 1 });

export type MarketplaceListing = InferSchemaType<typeof schema>;

/** What the marketplace says of a listing; a field that is left out keeps its value, `null` removes it. */
export type ListingDetails = {
  [K in 'title' | 'price' | 'currency' | 'seller_id' | 'status']?: MarketplaceListing[K] | null | undefined;
};

const statics = {
  /** Creates or changes a listing without touching the counters. */
  putDetails(this: Model<MarketplaceListing>, id: string, details: ListingDetails) {
    return putFields(this, id, details);
  },
};

schema.statics = statics;

export type MarketplaceListingModel = Model<MarketplaceListing> & typeof statics;

export function defineMarketplaceListing(connection: Connection): MarketplaceListingModel {
  return connection.model<MarketplaceListing, MarketplaceListingModel>('MarketplaceListing', schema);
}
