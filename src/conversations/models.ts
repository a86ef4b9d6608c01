import type { Connection } from 'mongoose';
import { defineListingRecheck, type ListingRecheckModel } from './store/listing-recheck';

export interface ConversationModels {
  readonly ListingRecheck: ListingRecheckModel;
}

export function defineConversationModels(connection: Connection): ConversationModels {
  return {
    ListingRecheck: defineListingRecheck(connection),
  };
}

export type { ListingRecheck } from './store/listing-recheck';
