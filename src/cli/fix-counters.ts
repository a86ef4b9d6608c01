import type { mongo } from 'mongoose';
import { storedUnread } from '../chat/domain/channel-state';
import type { Models } from '../app/models';
import { inTransaction } from '../platform/mongo/in-transaction';
import { refreshSellerMetrics } from '../sellers/seller-metrics-refresh';
import { BLANK_USER } from '../marketplace/domain/blank-user';
import { setLastMessage } from '../recording/write-listings';
import { countedDocumentOf, type CountedDocument } from './counted-documents';
import { collectionOf, type AnyDocument } from '../platform/mongo/collection-of';

type Named = Pick<CountedDocument, 'kind' | 'id'>;

/**
 * Recomputes the counters of one document from its messages and offers, in one transaction that collides with every
 * transaction that changes them: so nothing is lost that is written meanwhile.
 * @returns the document as it was
 */
export async function fixCounters(models: Models, named: Named): Promise<CountedDocument> {
  return inTransaction(models, async (session) => {
    const document = await countedDocumentOf(models, named, session);
    await write(models, document, session);
    return document;
  });
}

async function write(
  models: Models,
  { kind, id, expected }: CountedDocument,
  session: mongo.ClientSession,
): Promise<void> {
  const filter = { _id: id };
  const updatedAt = new Date();
  switch (kind) {
    case 'user': {
      const made = { createdAt: updatedAt, ...BLANK_USER };
      await collectionOf(models.User).updateOne(
        filter,
        { $set: { ...expected, updatedAt }, $setOnInsert: made },
        { upsert: true, session },
      );
      return;
    }
    case 'listing': {
      const { message_count, engagement_score } = expected;
      await collectionOf<AnyDocument>(models.MarketplaceListing).updateOne(
        filter,
        { $set: { message_count, engagement_score, updatedAt } },
        { session },
      );
      await setLastMessage(models, id, session);
      return;
    }
    case 'channel': {
      const { message_count, last_message_at: at } = expected;
      const unread = storedUnread(
        Object.entries(expected).flatMap(([field, count]): [string, number][] =>
          field.startsWith(UNREAD) ? [[field.slice(UNREAD.length), Number(count)]] : [],
        ),
      );
      await collectionOf<AnyDocument>(models.ChatChannel).updateOne(
        filter,
        {
          $set: { message_count, unread, updatedAt, ...(at && { last_message_at: new Date(at) }) },
          ...(!at && { $unset: { last_message_at: 1 } }),
        },
        { session },
      );
    }
  }
}

const UNREAD = 'unread.';

/** Matches listings that the marketplace has never written: they were created from claims in custom data. */
const NEVER_WRITTEN_BY_MARKETPLACE = {
  title: null,
  price: null,
  currency: null,
  seller_id: null,
  former_sellers: null,
  status: null,
  stock: null,
  offer_floor: null,
  offer_ceiling: null,
  url: null,
  category: null,
  // Every write of the marketplace sets this field, even one that only says that the listing exists.
  reserved_count: null,
  message_count: { $in: [null, 0] },
};

/** Deletes listings that the marketplace has never written and about which there are no messages. */
export async function removePlaceholderListings(models: Models): Promise<readonly string[]> {
  const removed: string[] = [];
  const neverWritten = collectionOf<AnyDocument>(models.MarketplaceListing).find(
    NEVER_WRITTEN_BY_MARKETPLACE,
    {
      projection: { _id: 1 },
    },
  );
  for await (const { _id } of neverWritten) {
    const { deletedCount } = await collectionOf<AnyDocument>(models.MarketplaceListing).deleteOne({
      ...NEVER_WRITTEN_BY_MARKETPLACE,
      _id,
    });
    if (deletedCount === 1) removed.push(_id);
  }
  return removed;
}

/** Recomputes the metrics of all sellers who have some. @returns how many sellers */
export async function refreshAllSellers(models: Models, parleyUserId: string): Promise<number> {
  let sellers = 0;
  for await (const { _id } of collectionOf(models.SellerMetrics).find({}, { projection: { _id: 1 } })) {
    await refreshSellerMetrics(models, _id, new Date(), parleyUserId);
    sellers += 1;
  }
  return sellers;
}
