import type { mongo } from 'mongoose';
import { onActive } from '../domain/offers/reservation';
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
 * Creates or changes a listing as the marketplace says it is. With `sold` or `withdrawn` its pending offers end;
 * `active` does not undo what accepted offers have reserved.
 * @param release whether what they have reserved is free again
 */
export async function putListing(
  models: Models,
  id: string,
  details: ListingDetails,
  release = false,
): Promise<PutListing> {
  const now = new Date();
  return inTransaction(models, async (session) => {
    const reservation = await reservationOf(models, id, details, release, session);
    const fields = { ...details, ...reservation };
    const { document, created } = await models.MarketplaceListing.putDetails(id, fields, session);
    const { status } = document;
    const isGone = status === 'sold' || status === 'withdrawn';
    if (!isGone) return { document, created, ended: [] };
    const reason = status === 'sold' ? 'listing_sold' : 'listing_withdrawn';
    return { document, created, ended: await endOpenOffers(models, id, reason, now, session) };
  });
}

async function reservationOf(
  models: Models,
  id: string,
  { status, stock }: ListingDetails,
  release: boolean,
  session: mongo.ClientSession,
): Promise<{ readonly status?: 'active' | 'reserved'; readonly reserved_count?: number }> {
  const stored = await models.MarketplaceListing.findById(
    id,
    { status: 1, stock: 1, reserved_count: 1 },
    { session },
  ).lean();
  if (release) {
    const isOwn = status === undefined && stored?.status === 'reserved' && stored.reserved_count > 0;
    return { reserved_count: 0, ...(isOwn && { status: 'active' }) };
  }
  if (status !== 'active') return {};
  return onActive(stored ?? undefined, stock === undefined ? stored?.stock : stock);
}
