import { createHash } from 'node:crypto';
import type { Models } from './index';

/** What the figures of a seller need of a channel. */
export interface SellerChannel {
  readonly _id: string;
  readonly updatedAt?: Date;
  /** The seller's only; the others' are not loaded. */
  readonly reads?: readonly { readonly times?: readonly Date[] }[];
}

/** The channels whose seller somebody is: by the channel's own word, else by that of the listing it is about. */
export async function channelsOfSeller(models: Models, sellerId: string): Promise<SellerChannel[]> {
  const listings = await models.MarketplaceListing.find({ seller_id: sellerId }, { _id: 1 }).lean();
  return models.ChatChannel.collection
    .find<SellerChannel>(
      {
        $or: [
          { seller_id: sellerId },
          { listing_id: { $in: listings.map(({ _id }) => _id) }, seller_id: null },
        ],
      },
      { projection: { updatedAt: 1, reads: { $elemMatch: { user_id: sellerId } } } },
    )
    .toArray();
}

/** The sellers of the channels of which one is known, each once. */
export async function sellersOf(
  models: Models,
  channels: readonly { readonly seller_id?: string | null; readonly listing_id?: string | null }[],
): Promise<string[]> {
  const sellers = new Set<string>();
  const listings = new Set<string>();
  for (const { seller_id: seller, listing_id: listing } of channels) {
    if (seller) sellers.add(seller);
    else if (listing) listings.add(listing);
  }
  if (listings.size > 0) {
    const known = { _id: { $in: [...listings] }, seller_id: { $ne: null } };
    for (const { seller_id: seller } of await models.MarketplaceListing.find(known, {
      seller_id: 1,
    }).lean()) {
      if (seller) sellers.add(seller);
    }
  }
  return [...sellers];
}

/**
 * Names the state that channels are in: another one follows every transaction that touches one of them or one of
 * its messages. A comparison of times would not do: a transaction has its time before others can see it.
 */
export function stateOf(channels: readonly SellerChannel[]): string {
  const states = channels.map(({ _id: cid, updatedAt }) => `${cid} ${updatedAt?.getTime() ?? ''}`);
  return createHash('sha256').update(states.toSorted().join('\n')).digest('base64url');
}
