import type { MarketplaceModels } from '../marketplace/models';
import { nearestInPrice, PRICE_RANGE, type ComparableListing } from './domain/similar-listings';
import type { MarketplaceListing } from '../marketplace/models';

/** A category may have any number of listings; so many are enough to find good ones among them. */
const MAX_COMPARED = 500;

/** Active listings of the same category, currency and about the same price; none where the listing lacks one of the three. */
export async function similarListings(
  models: MarketplaceModels,
  listing: Pick<MarketplaceListing, '_id' | 'category' | 'currency' | 'price'>,
): Promise<readonly ComparableListing[]> {
  const { _id: id, category, currency, price } = listing;
  if (!category || !currency || !price) return [];
  const others = await models.MarketplaceListing.find(
    {
      category,
      status: 'active',
      currency,
      price: { $gte: price * (1 - PRICE_RANGE), $lte: price * (1 + PRICE_RANGE) },
      _id: { $ne: id },
    },
    { title: 1, price: 1, url: 1 },
  )
    .limit(MAX_COMPARED)
    .lean();
  const comparable = others.flatMap((one): ComparableListing[] =>
    one.title && one.price
      ? [{ id: one._id, title: one.title, price: one.price, url: one.url ?? undefined }]
      : [],
  );
  return nearestInPrice(price, comparable);
}
