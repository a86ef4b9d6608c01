import type { mongo } from 'mongoose';
import { applyAction, type Applied, type CounterTerms, type PersonalAction } from '../domain/apply-action';
import type { OfferActed } from '../domain/offer-acted';
import type { OfferState } from '../domain/offer-state';
import { acceptAtCeiling, declineBelowFloor, limitsDecide } from '../domain/system-transitions';
import { loadOffer, storeOffers } from './change-offer';
import { inTransaction } from '../../platform/mongo/in-transaction';
import { declinedBy, reserveListing } from './reserve-listing';
import type { Database } from '../../platform/mongo/database';
import type { SharedModels } from '../../platform/mongo/shared-models';
import type { MarketplaceModels } from '../../marketplace/models';
import type { OfferModels } from '../models';

export interface OfferActionToApply {
  readonly offerId: string;
  readonly actionId: string;
  readonly action: PersonalAction['action'];
  /** A user of the marketplace. */
  readonly by: string;
  readonly round?: number | undefined;
  /** The terms of a counter; when absent, those that its request has stored in `drafts`. */
  readonly terms?: CounterTerms | undefined;
  readonly now: Date;
}

export type AppliedOfferAction = OfferActed & {
  /** Other offers that were declined, because the listing is reserved now. */
  readonly declined: readonly string[];
};

/** The terms of a counter are neither given nor stored. */
export class DraftMissing extends Error {
  constructor() {
    super('The counter has no terms');
    this.name = 'DraftMissing';
  }
}

/**
 * Applies a person's action to an offer, or answers why not, in one transaction with its consequences: the listing is
 * reserved, other offers are declined, the seller's limits decide a buyer's counter. Repeating it changes nothing.
 * @throws OfferMissing, DraftMissing
 */
export async function applyOfferAction(
  models: Database & SharedModels & MarketplaceModels & OfferModels,
  input: OfferActionToApply,
): Promise<AppliedOfferAction> {
  const { offerId, actionId, action, by, round, terms, now } = input;
  return inTransaction(models, async (session) => {
    const offer = await loadOffer(models, offerId, session);
    const draft = (offer.document.drafts as Record<string, CounterTerms> | undefined)?.[actionId];
    const applied = applyWithTerms(offer, action, terms ?? draft, { by, actionId, round, now });
    if (applied.outcome === 'refused') {
      if (draft !== undefined) await removeDraft(models, offerId, actionId, session);
      return { ...applied, status: offer.status, declined: [] };
    }
    const { offer: after, isAgain } = applied;
    if (!isAgain) return storeOutcome(models, offer, after, now, session);
    const declined = await declinedBy(models, after, session);
    return { outcome: 'done', status: after.status, round: after.round, declined };
  });
}

function applyWithTerms(
  offer: OfferState,
  action: PersonalAction['action'],
  terms: CounterTerms | undefined,
  acting: Parameters<typeof applyAction>[2],
): Applied {
  if (action !== 'counter') return applyAction(offer, { action }, acting);
  // A counter without its terms can still be refused, or have been applied already.
  const applied = applyAction(offer, { action, terms: terms ?? { amount: offer.amount } }, acting);
  if (terms === undefined && applied.outcome === 'done' && !applied.isAgain) throw new DraftMissing();
  return applied;
}

async function removeDraft(
  models: Database & SharedModels & MarketplaceModels & OfferModels,
  offerId: string,
  actionId: string,
  session: mongo.ClientSession,
): Promise<void> {
  const unset = { $unset: { [`drafts.${actionId}`]: 1 as const } };
  await models.Offer.updateOne({ _id: offerId }, unset, { session, timestamps: false });
}

/** Stores what a person has done, and its immediate consequences. */
async function storeOutcome(
  models: Database & SharedModels & MarketplaceModels & OfferModels,
  before: OfferState,
  done: OfferState,
  now: Date,
  session: mongo.ClientSession,
): Promise<AppliedOfferAction> {
  if (done.status === 'accepted') {
    const reservation = await reserveListing(models, done, now, session);
    if (!reservation.reserved)
      return { outcome: 'refused', refusal: 'listing_not_active', status: before.status, declined: [] };
    await storeOffers(models, [{ before, after: done }], now, session);
    return { outcome: 'done', status: done.status, round: done.round, declined: reservation.declined };
  }
  const { after, declined } = await applyLimits(models, done, now, session);
  // All drafts answered terms that are replaced now.
  await storeOffers(models, [{ before, after, set: { drafts: {} } }], now, session);
  return { outcome: 'done', status: after.status, round: after.round, declined };
}

/** Applies the seller's limits to the offer. They are secret: read here, and returned to nobody. */
async function applyLimits(
  models: Database & SharedModels & MarketplaceModels & OfferModels,
  offer: OfferState,
  now: Date,
  session: mongo.ClientSession,
): Promise<{ after: OfferState; declined: readonly string[] }> {
  const unchanged = { after: offer, declined: await declinedBy(models, offer, session) };
  if (offer.status !== 'pending' || offer.awaiting !== 'seller') return unchanged;
  const listing = await models.MarketplaceListing.findById(
    offer.listing_id,
    { offer_floor: 1, offer_ceiling: 1, currency: 1 },
    { session },
  ).lean();
  // Limits are in the listing's currency.
  if (listing === null || listing.currency !== offer.currency) return unchanged;
  const limits = { floor: listing.offer_floor ?? undefined, ceiling: listing.offer_ceiling ?? undefined };
  switch (limitsDecide(offer, limits)) {
    case 'decline':
      return { after: declineBelowFloor(offer, now), declined: [] };
    case 'accept': {
      const reservation = await reserveListing(models, offer, now, session);
      if (!reservation.reserved) return unchanged;
      return { after: acceptAtCeiling(offer, now), declined: reservation.declined };
    }
    case undefined:
      return unchanged;
  }
}

/**
 * Applies the seller's limits to an offer that has been made, and opens it to people's actions.
 * @returns other offers that were declined, because the listing is reserved now
 */
export async function decideByLimits(
  models: Database & SharedModels & MarketplaceModels & OfferModels,
  offerId: string,
  now: Date,
): Promise<readonly string[]> {
  return inTransaction(models, async (session) => {
    const offer = await loadOffer(models, offerId, session);
    const { after, declined } = await applyLimits(models, offer, now, session);
    await storeOffers(models, [{ before: offer, after }], now, session);
    await models.Offer.updateOne(
      { _id: offerId },
      { $set: { made_at: now } },
      { session, timestamps: false },
    );
    return declined;
  });
}
