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
    /** Who sold it before, and until when: the conversations of their time stay theirs. */
    former_sellers: { type: [{ _id: false, seller_id: String, until: Date }], default: undefined },
    status: { type: String, enum: LISTING_STATUSES },
    /** How many there are to be had, at least 1; one where it is missing. */
    stock: Number,
    /** The seller's own bounds, in minor units: offers below are declined, from there on accepted. No buyer sees them. */
    offer_floor: Number,
    offer_ceiling: Number,
    /** Its page at the marketplace. */
    url: String,
    /** The marketplace's own. */
    category: String,
    /** How many accepted offers have taken of the stock, as long as the marketplace has not released them. */
    reserved_count: { type: Number, default: 0 },
    /** Written by each offer that begins to stand: so it collides with what sells or reserves the listing at that moment. */
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

/** What the marketplace says of a listing; a field that is left out keeps its value, `null` removes it. */
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
  /** Creates or changes a listing without touching the counters. Of its offers and its reservation, `putListing` takes care. */
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
