import { createHash } from 'node:crypto';

/** The channel type of conversations that Parley opens. */
const TYPE = 'messaging';

/**
 * The cid of the conversation of a buyer with a seller about a listing. Stream takes channel ids of at most 64 characters
 * of `[\w-]`, into which three ids of the marketplace may not fit: so the id is a hash of them, short and always the same.
 */
export function conversationCid(about: {
  readonly listingId: string;
  readonly buyerId: string;
  readonly sellerId: string;
}): string {
  // JSON gives every triple another text.
  const whole = JSON.stringify([about.listingId, about.buyerId, about.sellerId]);
  return `${TYPE}:listing-${createHash('sha256').update(whole).digest('hex').slice(0, 40)}`;
}
