import { PLACE_FIELDS } from '../chat/domain/channel-state';
import type { Models } from '../app/models';
import { inBatches } from '../platform/mongo/in-batches';
import { misplacedBatches } from '../conversations/misplaced';
import { reattachStored } from '../recording/reattach-stored';
import { collectionOf } from '../platform/mongo/collection-of';

/** A stored channel or message that is attached to another listing or order than its members agree to. */
export interface PlaceDifference {
  readonly kind: 'channel' | 'message';
  readonly id: string;
  readonly field: string;
  readonly stored: string | null;
  readonly expected: string | null;
}

export interface PlaceOptions {
  readonly parleyUserId: string;
  /** Whether to correct them, and the counters of listings with them. */
  readonly isFixing: boolean;
}

const OFFERS_BATCH_SIZE = 500;

/** Channels and messages that are attached to more than the people named agree to, as versions before that rule stored them. */
export async function* placeDifferences(
  models: Models,
  { parleyUserId, isFixing }: PlaceOptions,
): AsyncIterable<PlaceDifference> {
  for await (const batch of misplacedBatches(models)) {
    const { channels, messages } = await reattachStored(models, batch, new Date(), !isFixing);
    for (const { before, after } of channels)
      for (const field of PLACE_FIELDS) yield* difference('channel', before._id, field, before, after);
    for (const { before, after } of messages)
      for (const field of ['listing_id', 'order_id'] as const)
        yield* difference('message', after.stream_message_id, field, before ?? {}, after);
  }
  yield* claimedOffers(models, { parleyUserId, isFixing });
}

/** Finds messages of people that name an offer, which only Parley's own messages may do. */
async function* claimedOffers(
  models: Models,
  { parleyUserId, isFixing }: PlaceOptions,
): AsyncIterable<PlaceDifference> {
  const messages = collectionOf(models.ChatMessage).find(
    { offer_id: { $ne: null }, sender_id: { $ne: parleyUserId } },
    { projection: { stream_message_id: 1, offer_id: 1 } },
  );
  for await (const batch of inBatches(messages, OFFERS_BATCH_SIZE)) {
    if (isFixing)
      await collectionOf(models.ChatMessage).updateMany(
        { _id: { $in: batch.map(({ _id }) => _id) }, offer_id: { $ne: null } },
        [{ $set: { claimed_offer_id: '$offer_id' } }, { $unset: 'offer_id' }],
      );
    for (const { stream_message_id: id, offer_id } of batch)
      yield* difference('message', id, 'offer_id', { offer_id: String(offer_id) }, {});
  }
}

function* difference<Field extends string>(
  kind: PlaceDifference['kind'],
  id: string,
  field: Field,
  before: Partial<Record<Field, unknown>>,
  after: Partial<Record<Field, unknown>>,
): Iterable<PlaceDifference> {
  const [stored, expected] = [before[field] as string | undefined, after[field] as string | undefined];
  if (stored !== expected) yield { kind, id, field, stored: stored ?? null, expected: expected ?? null };
}
