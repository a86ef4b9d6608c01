import { createHash } from 'node:crypto';
import type { ChatModels } from '../chat/models';
import { collectionOf } from '../platform/mongo/collection-of';

/** The fields of a channel that the metrics of its seller are computed from. */
export interface SellerChannel {
  readonly _id: string;
  readonly updatedAt?: Date;
  /** The seller's reads only; the others' are not loaded. */
  readonly reads?: readonly { readonly times?: readonly Date[] }[];
}

/** The channels of a seller, as far as their members and the marketplace agree about who sells. */
export async function channelsOfSeller(models: ChatModels, sellerId: string): Promise<SellerChannel[]> {
  return collectionOf(models.ChatChannel)
    .find<SellerChannel>(
      { seller_id: sellerId },
      { projection: { updatedAt: 1, reads: { $elemMatch: { user_id: sellerId } } } },
    )
    .toArray();
}

/** The known sellers of these channels, each once. */
export async function sellersOf(
  models: ChatModels,
  filter: Record<string, unknown>,
): Promise<readonly string[]> {
  const channels = await models.ChatChannel.find(
    { ...filter, seller_id: { $ne: null } },
    { seller_id: 1 },
  ).lean();
  return [...new Set(channels.flatMap(({ seller_id: seller }) => seller ?? []))];
}

/**
 * A fingerprint of the state of channels, which every transaction that touches one of them or one of its messages changes.
 * Comparing times would not do: a transaction has its time before others can see it.
 */
export function fingerprintOf(channels: readonly SellerChannel[]): string {
  const states = channels.map(({ _id: cid, updatedAt }) => `${cid} ${updatedAt?.getTime() ?? ''}`);
  return createHash('sha256').update(states.toSorted().join('\n')).digest('base64url');
}
