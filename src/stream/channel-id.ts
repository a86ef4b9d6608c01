import { createHash } from 'node:crypto';

/** The channel type of conversations that Parley opens. */
const TYPE = 'messaging';

/**
 * The cid of the conversation of a buyer with a seller on a listing. Stream takes channel ids of at most 64 characters
 * of `[\w-]`, which three ids of the marketplace do not fit: hence a hash of them, short and always the same.
 */
export function conversationCid(about: {
  readonly listingId: string;
  readonly buyerId: string;
  readonly sellerId: string;
}): string {
  // As JSON, so that no two triples are written the same way.
  const whole = JSON.stringify([about.listingId, about.buyerId, about.sellerId]);
  return `${TYPE}:listing-${createHash('sha256').update(whole).digest('hex').slice(0, 40)}`;
}
