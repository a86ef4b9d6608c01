import { inTransaction } from './in-transaction';
import { endOpenOffers } from './close-offer';
import type { Models } from './index';
import type { ListingDetails, MarketplaceListing } from './marketplace-listing';

export interface PutListing {
  readonly document: MarketplaceListing;
  readonly created: boolean;
  /** Offers that have ended with it, also by the same request before, and whose people have not been told yet. */
  readonly ended: readonly string[];
}

/**
 * Creates or changes a listing as the marketplace says it is. With `sold` or `withdrawn` its pending offers end; with
 * `active` nothing of it is reserved any more: the status is the marketplace's word, also over Parley's own.
 */
export async function putListing(models: Models, id: string, details: ListingDetails): Promise<PutListing> {
  const now = new Date();
  return inTransaction(models, async (session) => {
    const { document, created } = await models.MarketplaceListing.putDetails(id, details, session);
    const { status } = document;
    const isGone = status === 'sold' || status === 'withdrawn';
    if (!isGone) return { document, created, ended: [] };
    const reason = status === 'sold' ? 'listing_sold' : 'listing_withdrawn';
    return { document, created, ended: await endOpenOffers(models, id, reason, now, session) };
  });
}
