import type { ListingView } from './domain/listing-view';
import type { MarketplaceModels } from './models';

/** @returns undefined without an id; of an unknown listing only the id */
export async function loadListingView(
  models: Pick<MarketplaceModels, 'MarketplaceListing'>,
  listingId: string | null | undefined,
): Promise<ListingView | undefined> {
  if (!listingId) return undefined;
  const listing = await models.MarketplaceListing.findById(listingId, { title: 1, url: 1 }).lean();
  return { id: listingId, title: listing?.title ?? undefined, url: listing?.url ?? undefined };
}
