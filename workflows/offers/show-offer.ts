import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import { stateAttribute } from '../../src/platform/temporal/contract/search-attributes';
import type { OfferSnapshot } from '../../src/offers/contract';

/** Shows an offer's status in the Temporal UI. */
export function showOffer(
  { status, round, awaiting, expiresAt, reason }: OfferSnapshot,
  needsAttention: boolean,
): void {
  upsertSearchAttributes([{ key: stateAttribute, value: needsAttention ? 'needs_attention' : status }]);
  setCurrentDetails(
    [
      `${status}, round ${round}`,
      awaiting && `awaiting the ${awaiting}`,
      expiresAt !== undefined && `until ${new Date(expiresAt).toISOString()}`,
      reason,
    ]
      .filter((part) => typeof part === 'string')
      .join(', '),
  );
}
