import type { mongo } from 'mongoose';
import { isClosed, type OfferEntry, type OfferState } from '../domain/offer-state';
import { offerState, type Offer } from './offer';
import type { SharedModels } from '../../platform/mongo/shared-models';
import type { OfferModels } from '../models';
import { collectionOf } from '../../platform/mongo/collection-of';

export class OfferMissing extends Error {
  constructor() {
    super('No such offer');
    this.name = 'OfferMissing';
  }
}

/** @throws OfferMissing */
export async function loadOffer(
  models: SharedModels & OfferModels,
  offerId: string,
  session?: mongo.ClientSession,
): Promise<OfferState & { readonly document: Offer }> {
  const document = (await collectionOf(models.Offer).findOne(
    { _id: offerId },
    session === undefined ? {} : { session },
  )) as Offer | null;
  if (document === null) throw new OfferMissing();
  return { ...offerState(document), document };
}

/** The fields of an offer's document that the rules change. */
const FIELDS = ['status', 'awaiting', 'round', 'amount', 'terms', 'history', 'expires_at', 'reason'] as const;

export interface OfferChange {
  readonly before: OfferState;
  readonly after: OfferState;
  /** Fields that the rules do not know. */
  readonly set?: object;
  readonly unset?: object;
}

/** Writes offers that have new entries in their histories, and an audit line for each new entry. */
export async function storeOffers(
  models: SharedModels & OfferModels,
  changes: readonly OfferChange[],
  now: Date,
  session: mongo.ClientSession,
): Promise<void> {
  const real = changes.filter(({ before, after }) => after.history.length > before.history.length);
  if (real.length === 0) return;
  const updates = real.map((change) => ({
    updateOne: { filter: { _id: change.after._id }, update: update(change, now) },
  }));
  await collectionOf(models.Offer).bulkWrite(updates, { session });
  const lines = real.flatMap(({ before, after }) =>
    after.history.slice(before.history.length).map((entry) => auditLine(after._id, entry)),
  );
  await models.AuditEntry.insertNew(lines, session);
}

function update({ after, set, unset }: OfferChange, now: Date) {
  const known = FIELDS.filter((field) => after[field] !== undefined);
  const gone = FIELDS.filter((field) => after[field] === undefined);
  return {
    $set: {
      ...Object.fromEntries(known.map((field) => [field, after[field]])),
      // Nobody needs the texts of counters that a closed offer cannot take any more.
      ...(isClosed(after.status) && { drafts: {} }),
      ...set,
      updatedAt: now,
    },
    $min: { unannounced_since: now },
    $unset: {
      creating_at: 1,
      // The recovery has revived it for earlier changes, not for this one.
      revived_at: 1,
      ...(isClosed(after.status) && { is_open: 1 }),
      ...Object.fromEntries(gone.map((field) => [field, 1])),
      ...unset,
    },
  };
}

function auditLine(offerId: string, { seq, action, by, at, round, reason }: OfferEntry) {
  return {
    _id: `offer.${action}/${offerId}/${seq}`,
    who: by,
    what: `offer.${action}`,
    subject: offerId,
    ...(reason !== undefined && { why: reason }),
    when: at,
    details: { round },
  };
}
