import type { mongo } from 'mongoose';
import type { ListingWord, ListingWords } from '../chat/domain/agreed-place';
import type { MarketplaceModels } from './models';
import { collectionOf } from '../platform/mongo/collection-of';

/** What the marketplace says of who sells these listings; of a listing that it never named nothing is found. */
export async function listingWords(
  models: Pick<MarketplaceModels, 'MarketplaceListing'>,
  ids: ReadonlySet<string>,
  session?: mongo.ClientSession,
): Promise<ListingWords> {
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
        former_sellers: (listing['former_sellers'] as ListingWord['former_sellers']) ?? [],
      },
    ]),
  );
}

/** All who sell, or have sold, one of these. */
export function sellersIn(words: ListingWords): readonly string[] {
  return [...words.values()].flatMap((word) => [
    ...(word.seller_id === undefined ? [] : [word.seller_id]),
    ...(word.former_sellers ?? []).map((one) => one.seller_id),
  ]);
}
