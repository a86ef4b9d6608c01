import { Schema, type Connection, type InferSchemaType, type Model } from 'mongoose';
import { isClosed, OFFER_STATUSES, type OfferState } from '../domain/offer-state';
import { isDuplicateKey } from '../../platform/mongo/duplicate-key';
import { collectionOf, type AnyDocument } from '../../platform/mongo/collection-of';

/**
 * How long an offer whose workflow has not begun is kept, in seconds: far longer than an outage, since its request may
 * have been answered while no worker ran.
 */
const UNBEGUN_SECONDS = 7 * 24 * 3_600;

/** The least time between two revivals, in ms: each is a signal in the history of a workflow that runs. */
const REVIVED_PAUSE_MS = 10 * 60_000;

/** See `OfferState` in `offers/domain/offer-state` for what the fields mean that the rules know. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    listing_id: { type: String, ref: 'MarketplaceListing', required: true },
    buyer_id: { type: String, ref: 'User', required: true },
    seller_id: { type: String, ref: 'User', required: true },
    /** ISO 4217 */
    currency: { type: String, required: true },
    /** Minor units, of the latest terms. */
    amount: { type: Number, required: true },
    status: { type: String, enum: OFFER_STATUSES, required: true },
    awaiting: { type: String, enum: ['buyer', 'seller'] },
    round: { type: Number, required: true },
    terms: { type: [Schema.Types.Mixed], required: true },
    history: { type: [Schema.Types.Mixed], default: [] },
    expires_at: Date,
    /** How long each round stands, in ms. */
    stands_ms: { type: Number, required: true },
    cid: String,
    /** Why it failed, was declined by a rule, or ended: a code. */
    reason: String,
    /** SHA-256 of the request's body: the same key with another one is refused. */
    request_hash: { type: String, required: true },
    /** `CounterTerms` of counters that the workflow was asked to apply, by the action's id: see `ACT_UPDATE`. */
    drafts: { type: Schema.Types.Mixed, default: {} },
    /** Set until it is closed: a buyer has one open offer at a time on a listing. */
    is_open: Boolean,
    /** Set until it is activated; one that never is, is deleted after `UNBEGUN_SECONDS`. */
    creating_at: Date,
    /** When it became pending: from then on it counts for its seller, however it ends. */
    activated_at: Date,
    /** When its message was posted in its conversation: it cannot be undone any more, and people may act on it. */
    made_at: Date,
    /** How many entries of `history` have been announced. */
    announced: { type: Number, default: 0 },
    /** Since when there is an entry that is not announced. */
    unannounced_since: Date,
    /** When the recovery last revived its workflow. */
    revived_at: Date,
  },
  { timestamps: true, versionKey: false, collection: 'offers', minimize: false },
);

schema.index({ listing_id: 1, createdAt: -1, _id: -1 });
schema.index({ buyer_id: 1, createdAt: -1, _id: -1 });
schema.index({ seller_id: 1, createdAt: -1, _id: -1 });
schema.index({ listing_id: 1, status: 1 });
schema.index(
  { listing_id: 1, buyer_id: 1 },
  { unique: true, partialFilterExpression: { is_open: { $eq: true } } },
);
schema.index({ creating_at: 1 }, { expireAfterSeconds: UNBEGUN_SECONDS });
schema.index({ unannounced_since: 1 }, { partialFilterExpression: { unannounced_since: { $exists: true } } });
schema.index({ expires_at: 1 }, { partialFilterExpression: { expires_at: { $exists: true } } });

export type Offer = InferSchemaType<typeof schema>;

export type UnattendedOffer = Pick<Offer, '_id' | 'listing_id' | 'buyer_id'>;

export interface NewOffer {
  /** Letters, digits, `_` and `-`: the ids of its workflow and its messages are made of it. */
  readonly _id: string;
  readonly listing_id: string;
  readonly buyer_id: string;
  readonly seller_id: string;
  /** ISO 4217 */
  readonly currency: string;
  /** Minor units, positive. */
  readonly amount: number;
  readonly message?: string | undefined;
  /** How long each round stands, in ms. */
  readonly stands_ms: number;
  readonly request_hash: string;
}

const statics = {
  /**
   * Stores an offer, as `creating`, before its workflow starts.
   * @returns the stored offer, which is an earlier one, unchanged, where the id is known; undefined where the buyer has
   * another open offer on the listing
   */
  async begin(this: Model<Offer>, { message, ...offer }: NewOffer, now: Date): Promise<Offer | undefined> {
    const terms = {
      round: 1,
      by: 'buyer',
      amount: offer.amount,
      ...(message !== undefined && { message }),
      at: now,
      expires_at: new Date(now.getTime() + offer.stands_ms),
    };
    const document = {
      ...offer,
      status: 'creating',
      round: 1,
      terms: [terms],
      history: [],
      drafts: {},
      announced: 0,
      is_open: true,
      creating_at: now,
      createdAt: now,
      updatedAt: now,
    };
    try {
      await collectionOf<AnyDocument>(this).insertOne(document);
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
    return (await this.findById(offer._id).lean<Offer>()) ?? undefined;
  },

  /**
   * Offers for which something has been due for long, those unchanged longest first: their workflow has not begun, an
   * entry is not announced, or they have not expired in time. Those that were revived lately are left out: they may wait
   * for a Stream that is away.
   */
  unattended(this: Model<Offer>, olderThan: Date, limit: number): Promise<UnattendedOffer[]> {
    const old = { $lt: olderThan };
    const lately = { $gte: new Date(olderThan.getTime() - REVIVED_PAUSE_MS) };
    return this.find(
      {
        $or: [{ creating_at: old }, { unannounced_since: old }, { expires_at: old }],
        revived_at: { $not: lately },
      },
      { listing_id: 1, buyer_id: 1 },
    )
      .sort({ updatedAt: 1 })
      .limit(limit)
      .lean<UnattendedOffer[]>();
  },

  async noteRevived(this: Model<Offer>, ids: readonly string[], now: Date): Promise<void> {
    if (ids.length === 0) return;
    await this.updateMany({ _id: { $in: ids } }, { $set: { revived_at: now } }, { timestamps: false });
  },
};

schema.statics = statics;

export type OfferModel = Model<Offer> & typeof statics;

/** An offer's document as the rules see it. */
export function offerState(document: Offer): OfferState {
  return document as unknown as OfferState;
}

/** Whether something has happened to it that is not announced. */
export function isUnannounced({ unannounced_since: since }: Offer): boolean {
  return (since ?? undefined) !== undefined;
}

/**
 * Whether people may act on it, or it is closed. Until then making it may fail and be undone, which an acceptance could
 * not: it has declined other offers. Offers from before `made_at` was stored are known by what was announced or done.
 */
export function isMadeOrClosed({ status, made_at: made, announced, history }: Offer): boolean {
  return isClosed(status) || (made ?? undefined) !== undefined || announced > 0 || history.length > 1;
}

export function defineOffer(connection: Connection): OfferModel {
  return connection.model<Offer, OfferModel>('Offer', schema);
}
