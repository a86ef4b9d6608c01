import type { OfferEntry, OfferState, OfferStatus } from './offer-state';

/** The fields of a new entry; its number and its terms follow from the offer. */
export type NewEntry = Pick<OfferEntry, 'action' | 'action_id' | 'by' | 'side' | 'at'> & {
  readonly reason?: string | undefined;
};

/** The offer with one more entry, about its latest terms. */
export function withEntry(offer: OfferState, { reason, ...fields }: NewEntry): OfferState {
  const entry: OfferEntry = {
    seq: offer.history.length + 1,
    ...fields,
    round: offer.round,
    amount: offer.amount,
    ...(reason !== undefined && { reason }),
  };
  return { ...offer, history: [...offer.history, entry] };
}

/** The offer closed with an entry: it awaits nobody, and does not expire. */
export function closed(
  offer: OfferState,
  status: Exclude<OfferStatus, 'creating' | 'pending'>,
  entry: NewEntry,
): OfferState {
  const { awaiting: _awaiting, expires_at: _expires, ...rest } = withEntry(offer, entry);
  return { ...rest, status, ...(entry.reason !== undefined && { reason: entry.reason }) };
}
