import type { OfferEntry, OfferState, OfferStatus } from './offer-state';

/** What an entry says beside its place and the terms, which follow from the offer. */
export type Happening = Pick<OfferEntry, 'action' | 'action_id' | 'by' | 'side' | 'at'> & {
  readonly reason?: string | undefined;
};

/** The offer with one more entry, about the terms that stand now. */
export function withEntry(offer: OfferState, { reason, ...happening }: Happening): OfferState {
  const entry: OfferEntry = {
    seq: offer.history.length + 1,
    ...happening,
    round: offer.round,
    amount: offer.amount,
    ...(reason !== undefined && { reason }),
  };
  return { ...offer, history: [...offer.history, entry] };
}

/** The offer as it stays: nobody's turn, no clock. */
export function closed(
  offer: OfferState,
  status: Exclude<OfferStatus, 'creating' | 'pending'>,
  happening: Happening,
): OfferState {
  const { awaiting: _awaiting, expires_at: _expires, ...rest } = withEntry(offer, happening);
  return { ...rest, status, ...(happening.reason !== undefined && { reason: happening.reason }) };
}
