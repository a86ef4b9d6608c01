import { createHash } from 'node:crypto';

/** Parts are written as JSON, so that no two lists of them are written the same way. */
function hash(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

const SHORT = 32;

/** The id of the offer that a buyer's request on a listing makes: the same request with the same key, the same offer. */
export function offerId(of: {
  readonly buyerId: string;
  readonly listingId: string;
  readonly key: string;
}): string {
  return `o${hash([of.buyerId, of.listingId, of.key]).slice(0, SHORT)}`;
}

/** What tells two request bodies apart: their fields by name, whatever their order; those left out do not count. */
export function requestHash(body: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(body).filter(([, value]) => value !== undefined);
  return hash(given.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * The id of what somebody does with an offer, which makes it happen once. By the caller's key where there is one, else
 * by what is done with which terms: a second click is the first one's action.
 */
export function offerActionId(of: {
  readonly offerId: string;
  readonly userId: string;
  readonly key: string | undefined;
  readonly action: string;
  readonly round: number;
  readonly body: Readonly<Record<string, unknown>>;
}): string {
  const { offerId: offer, userId, key, action, round, body } = of;
  const what = key === undefined ? ['terms', action, round, requestHash(body)] : ['key', key];
  return `a${hash([offer, userId, ...what]).slice(0, SHORT)}`;
}
