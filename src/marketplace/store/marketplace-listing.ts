import { LISTING_STATUSES } from '../domain/listing-status';
import { Schema, type Connection, type InferSchemaType, type Model, type mongo } from 'mongoose';
import type { FormerSeller } from '../../chat/domain/agreed-place';
import { putFields } from '../../platform/mongo/put-fields';

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
    /** The sellers before, and until when: they keep the conversations that began in their time. */
    former_sellers: { type: [{ _id: false, seller_id: String, until: Date }], default: undefined },
    status: { type: String, enum: LISTING_STATUSES },
    /** How many pieces are for sale, at least 1; 1 where it is missing. */
    stock: Number,
    /** The seller's limits, in minor units: offers below the floor are declined, from the ceiling on accepted. No buyer sees them. */
    offer_floor: Number,
    offer_ceiling: Number,
    /** The listing's page at the marketplace. */
    url: String,
    /** The marketplace's own categories. */
    category: String,
    /** How many pieces of the stock accepted offers have reserved, until the marketplace releases them. */
    reserved_count: { type: Number, default: 0 },
    /** Every offer writes this when it becomes open, so that it conflicts with a transaction that sells or reserves the listing. */
    last_offer_id: String,
    message_count: { type: Number, default: 0 },
    engagement_score: { type: Number, default: 0 },
    last_message: String,
    last_message_id: String,
    last_message_at: Date,
  },
  { timestamps: true, versionKey: false, collection: 'marketplace_listings' },
);

schema.index({ seller_id: 1 });
schema.index({ category: 1, status: 1 });

export type MarketplaceListing = InferSchemaType<typeof schema>;

/** The fields of a listing that the marketplace sets. A field that is left out keeps its value, `null` removes it. */
export type ListingDetails = {
  [
    K in
      | 'title'
      | 'price'
      | 'currency'
      | 'seller_id'
      | 'status'
      | 'stock'
      | 'offer_floor'
      | 'offer_ceiling'
      | 'url'
      | 'category'
  ]?: MarketplaceListing[K] | null | undefined;
};

const statics = {
  /** Creates or changes a listing without touching the counters. `putListing` takes care of its offers and reservations. */
  putDetails(
    this: Model<MarketplaceListing>,
    id: string,
    details: ListingDetails & {
      readonly reserved_count?: number;
      readonly former_sellers?: readonly FormerSeller[] | undefined;
    },
    session?: mongo.ClientSession,
  ) {
    return putFields(this, id, details, session);
  },
};

schema.statics = statics;

export type MarketplaceListingModel = Model<MarketplaceListing> & typeof statics;

export function defineMarketplaceListing(connection: Connection): MarketplaceListingModel {
  return connection.model<MarketplaceListing, MarketplaceListingModel>('MarketplaceListing', schema);
}
