import type { MarketplaceModels } from '../../marketplace/models';
import { Router } from 'express';
import { z } from 'zod';
import { ProblemError } from '../../platform/errors';
import type { Logger } from '../../platform/logger';
import type { ListingRecheck } from '../../conversations/models';
import type { MarketplaceListing } from '../../marketplace/models';
import { LISTING_STATUSES } from '../../marketplace/domain/listing-status';
import { putListing } from '../put-listing';
import { recheckListing } from '../../conversations/recheck-listing';
import type { WakeOffers } from '../wake-offers';
import { allow } from '../../platform/http/auth';
import { currencyCode } from '../../platform/http/currency-code';
import { marketplaceId, personId } from '../../platform/http/ids';
import { minorUnitsField } from '../../platform/http/minor-units-field';
import { validate } from '../../platform/http/validate';
import type { SharedModels } from '../../platform/mongo/shared-models';
import type { ConversationModels } from '../../conversations/models';
import type { OfferModels } from '../models';
import type { AttachedModels } from '../../recording/attached-models';

/** A request rechecks so many batches of conversations, so that it does not take long: most listings have one batch. */
const MAX_BATCHES = 3;

const params = z.object({ id: marketplaceId });

const minorUnits = minorUnitsField(0);

const details = (parleyUserId: string) =>
  z.strictObject({
    title: z.string().min(1).max(500).nullish(),
    /** Minor units: 1999 is 19.99 in a currency with two digits. */
    price: minorUnits.nullish(),
    currency: currencyCode.nullish(),
    seller_id: personId(parleyUserId).nullish(),
    status: z.enum(LISTING_STATUSES).optional(),
    /** How many there are; one when absent. */
    stock: z.int().min(1).max(100_000).nullish(),
    /** Minor units of `currency`: Parley declines offers below the floor, and accepts those from the ceiling on. */
    offer_floor: minorUnits.nullish(),
    offer_ceiling: minorUnits.nullish(),
    url: z
      .url({ protocol: /^https?$/ })
      .max(2_048)
      .nullish(),
    category: z.string().min(1).max(64).nullish(),
    /** Frees what accepted offers have reserved. */
    release_reservation: z.boolean().optional(),
  });
type Details = Omit<z.output<ReturnType<typeof details>>, 'release_reservation'>;

export interface ListingsRouterDeps {
  readonly models: AttachedModels & SharedModels & ConversationModels & OfferModels;
  readonly wake: WakeOffers;
  readonly parleyUserId: string;
  readonly logger: Logger;
}

/**
 * `PUT /{id}`: the marketplace's service creates or changes a listing. 201 when new, 200 otherwise, with the listing. The
 * statuses `sold` and `withdrawn` end its open offers. With `active` it stays reserved as far as offers were accepted,
 * unless `release_reservation` is true. Conversations that claim to be about it count from now on if its seller is in them.
 */
export function createListingsRouter({ models, wake, parleyUserId, logger }: ListingsRouterDeps): Router {
  const router = Router();
  const body = details(parleyUserId);
  router.put('/:id', allow('service', 'admin'), async (request, response) => {
    const { id } = validate('params', params, request.params);
    const { release_reservation: release, ...given } = validate('body', body, request.body);
    await checkLimits(models, id, given);
    const { document, created, ended, recheck } = await putListing(models, id, given, release);
    if (recheck !== undefined) await recheckConversations(recheck);
    wake(undefined, ended);
    const shown = recheck && (await models.MarketplaceListing.findById(id).lean());
    response.status(created ? 201 : 200).json(view(shown ?? document));
  });

  /** Leaves further batches, and what fails, to `startListingRechecks`. */
  async function recheckConversations(recheck: ListingRecheck): Promise<void> {
    try {
      const isDone = await recheckListing(models, recheck._id, { maxBatches: MAX_BATCHES });
      if (isDone) await models.ListingRecheck.noteDone(recheck, recheck.asked_at);
    } catch (error) {
      logger.warn(
        { err: error, listing_id: recheck._id },
        'The conversations about a listing could not be rechecked; trying again in the background',
      );
    }
  }
  return router;
}

/** @throws ProblemError where the floor would be above the ceiling; one that is not given is the stored one */
async function checkLimits(models: MarketplaceModels, id: string, body: Details): Promise<void> {
  const names = ['offer_floor', 'offer_ceiling'] as const;
  const given = names.find((name) => typeof body[name] === 'number');
  if (given === undefined) return;
  const stored = await models.MarketplaceListing.findById(id, { offer_floor: 1, offer_ceiling: 1 }).lean();
  const [floor, ceiling] = names.map((name) => (body[name] === undefined ? stored?.[name] : body[name]));
  if (typeof floor !== 'number' || typeof ceiling !== 'number' || floor <= ceiling) return;
  const message = given === 'offer_floor' ? 'is above offer_ceiling' : 'is below offer_floor';
  throw new ProblemError('invalid_request', `body.${given}: ${message}`, {
    fields: [{ field: `body.${given}`, message }],
  });
}

/** The listing without the fields that are internal to Parley. */
function view({ reserved_count: _r, former_sellers: _f, ...listing }: MarketplaceListing) {
  return listing;
}
