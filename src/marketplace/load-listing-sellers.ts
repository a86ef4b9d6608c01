import type { mongo } from 'mongoose';
import type { ListingSellers, SellersByListing } from '../chat/domain/agreed-place';
import type { MarketplaceModels } from './models';
import { collectionOf } from '../platform/mongo/collection-of';

/** Loads the present and former sellers of listings. The result has no entry for a listing that the marketplace never sent. */
export async function loadListingSellers(
  models: Pick<MarketplaceModels, 'MarketplaceListing'>,
  ids: ReadonlySet<string>,
  session?: mongo.ClientSession,
): Promise<SellersByListing> {
  if (ids.size === 0) return new Map();
  const found = await collectionOf(models.MarketplaceListing)
    .find(
      { _id: { $in: [...ids] } },
      { ...(session && { session }), projection: { seller_id: 1, former_sellers: 1 } },
    )
    .toArray();
  return new Map(
    found.map((listing) => [
      listing._id,
      {
        seller_id: listing['seller_id'] ?? undefined,
        former_sellers: (listing['former_sellers'] as ListingSellers['former_sellers']) ?? [],
      },
    ]),
  );
}

/** The ids of all present and former sellers of these listings. */
export function sellersIn(sellers: SellersByListing): readonly string[] {
  return [...sellers.values()].flatMap((listing) => [
    ...(listing.seller_id === undefined ? [] : [listing.seller_id]),
    ...(listing.former_sellers ?? []).map((one) => one.seller_id),
  ]);
}
