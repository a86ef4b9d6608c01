import type { Connection } from 'mongoose';
import { defineMarketplaceListing, type MarketplaceListingModel } from './store/marketplace-listing';
import { defineUser, type UserModel } from './store/user';

export interface MarketplaceModels {
  readonly MarketplaceListing: MarketplaceListingModel;
  readonly User: UserModel;
}

export function defineMarketplaceModels(connection: Connection): MarketplaceModels {
  return {
    MarketplaceListing: defineMarketplaceListing(connection),
    User: defineUser(connection),
  };
}

export type { MarketplaceListing, ListingDetails } from './store/marketplace-listing';

export type { User, UserProfile } from './store/user';
