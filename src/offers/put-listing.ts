import { withFormerSeller, type ListingSellers } from '../chat/domain/agreed-place';
import { onActive } from './domain/reservation';
import { inTransaction } from '../platform/mongo/in-transaction';
import { endOpenOffers } from './store/end-open-offers';
import type { ListingRecheck } from '../conversations/models';
import type { ListingDetails, MarketplaceListing } from '../marketplace/models';
import type { Database } from '../platform/mongo/database';
import type { SharedModels } from '../platform/mongo/shared-models';
import type { MarketplaceModels } from '../marketplace/models';
import type { ConversationModels } from '../conversations/models';
import type { OfferModels } from './models';

export interface PutListing {
  readonly document: MarketplaceListing;
  readonly created: boolean;
  /** Offers that this, or the same request before, has ended, and whose end is not announced yet. */
  readonly ended: readonly string[];
  /** Where the seller has changed: conversations that claim to be about the listing are to be rechecked. It is stored. */
  readonly recheck?: ListingRecheck | undefined;
}

/**
 * Creates or changes a listing with the marketplace's details. With `sold` or `withdrawn` its pending offers end; `active`
 * does not undo what accepted offers have reserved.
 * @param release whether to free what they have reserved
 */
export async function putListing(
  models: Database & SharedModels & MarketplaceModels & ConversationModels & OfferModels,
  id: string,
  details: ListingDetails,
  release = false,
): Promise<PutListing> {
  const now = new Date();
  return inTransaction(models, async (session) => {
    const stored = await models.MarketplaceListing.findById(id, STORED, { session }).lean<Stored>();
    const sale = saleOf(stored, details, now);
    const fields = { ...details, ...reservationOf(stored, details, release), ...sale };
    const { document, created } = await models.MarketplaceListing.putDetails(id, fields, session);
    const recheck = sale && (await models.ListingRecheck.ask(id, now, session));
    const { status } = document;
    const isGone = status === 'sold' || status === 'withdrawn';
    const reason = status === 'sold' ? 'listing_sold' : 'listing_withdrawn';
    const ended = isGone ? await endOpenOffers(models, id, reason, now, session) : [];
    return { document, created, ended, recheck };
  });
}

const STORED = { status: 1, stock: 1, reserved_count: 1, seller_id: 1, former_sellers: 1 } as const;
type Stored = Pick<MarketplaceListing, keyof typeof STORED & keyof MarketplaceListing>;

/** The former sellers, where another seller is named; undefined where the seller stays the same. */
function saleOf(stored: Stored | null, { seller_id: named }: ListingDetails, now: Date) {
  const sellers = {
    seller_id: stored?.seller_id ?? undefined,
    former_sellers: stored?.former_sellers ?? undefined,
  };
  if (named === undefined || (named ?? undefined) === sellers.seller_id) return undefined;
  const former = withFormerSeller(sellers as ListingSellers, now);
  return { former_sellers: former.length === 0 ? undefined : former };
}

function reservationOf(
  stored: Stored | null,
  { status, stock }: ListingDetails,
  release: boolean,
): { readonly status?: 'active' | 'reserved'; readonly reserved_count?: number } {
  if (release) {
    const isOwn = status === undefined && stored?.status === 'reserved' && stored.reserved_count > 0;
    return { reserved_count: 0, ...(isOwn && { status: 'active' }) };
  }
  if (status !== 'active') return {};
  return onActive(stored ?? undefined, stock === undefined ? stored?.stock : stock);
}
