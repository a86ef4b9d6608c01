import { createHash } from 'node:crypto';

/** JSON keeps the parts apart: two different lists of parts never make the same text. */
function hash(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

const HASH_LENGTH = 32;

/** The id of the offer that a buyer's request on a listing makes: a request with the same key makes the same offer. */
export function offerId(of: {
  readonly buyerId: string;
  readonly listingId: string;
  readonly key: string;
}): string {
  return `o${hash([of.buyerId, of.listingId, of.key]).slice(0, HASH_LENGTH)}`;
}

/** Tells two request bodies apart by their fields, in whatever order; fields that are undefined do not count. */
export function requestHash(body: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(body).filter(([, value]) => value !== undefined);
  return hash(given.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * The id of an action on an offer, under which it is applied once. Made of the caller's idempotency key where there is
 * one, else of the action and the terms that it is about: a second click is the same action as the first.
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
  return `a${hash([offer, userId, ...what]).slice(0, HASH_LENGTH)}`;
}
