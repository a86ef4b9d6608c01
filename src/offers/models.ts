import type { Connection } from 'mongoose';
import { defineOffer, type OfferModel } from './store/offer';

export interface OfferModels {
  readonly Offer: OfferModel;
}

export function defineOfferModels(connection: Connection): OfferModels {
  return {
    Offer: defineOffer(connection),
  };
}

export type { Offer } from './store/offer';
