import type { mongo } from 'mongoose';
import { storedChannel, unreadBy, type ChannelState } from '../chat/domain/channel-state';
import { readUpTo } from '../chat/domain/reads';
import { ENGAGEMENT } from '../marketplace/domain/engagement';
import type { Models } from '../app/models';
import { unreadFilter } from '../recording/write-channels';
import { collectionOf, type AnyDocument } from '../platform/mongo/collection-of';

/** A counter, or a time, as a document has it. Dates are ISO strings. */
export type CounterValue = number | string | null;

/** A document's stored counters, and those that its messages, and the offers that a user got, add up to. */
export interface CountedDocument {
  readonly kind: 'user' | 'listing' | 'channel';
  readonly id: string;
  readonly stored: Readonly<Record<string, CounterValue>>;
  readonly expected: Readonly<Record<string, CounterValue>>;
}

/** Compared field by field as recording does it: the later one, at equal times the greater id. */
const TIME_AND_ID = { at: '$stream_created_at', id: '$stream_message_id' };

/** `isLive` of `chat/domain/message-state` as an expression, for complete messages. */
const IS_LIVE = {
  $and: [{ $eq: [{ $ifNull: ['$deleted_at', null] }, null] }, { $ne: ['$hidden', true] }],
};

/** Whether it may be a listing's last message. */
const IS_FOR_ALL = { $and: ['$isLive', { $eq: [{ $ifNull: ['$visible_to', null] }, null] }] };

interface Latest {
  readonly at: Date;
  readonly id: string;
}

/** One document, its messages and offers; either may be missing. */
interface Row {
  readonly _id: string;
  readonly stored?: Readonly<Record<string, unknown>> | null;
  readonly all?: number | null;
  readonly live?: number | null;
  readonly latest?: Latest | null;
  readonly latestForAll?: Latest | null;
  readonly offers?: number | null;
}

interface Counted {
  readonly kind: CountedDocument['kind'];
  readonly collection: (models: Models) => mongo.Collection<AnyDocument>;
  /** The field of a message that names the document. */
  readonly by: 'sender_id' | 'listing_id' | 'cid';
  /** The field of an offer that names the document, where offers count for it. */
  readonly ofOffers?: 'seller_id';
  /** `all` counts all messages that were ever sent; the others those that are neither deleted nor hidden. */
  readonly expected: (counts: Counts) => Record<string, CounterValue>;
}

interface Counts {
  readonly all: number;
  readonly live: number;
  readonly latest: Latest | null;
  readonly latestForAll: Latest | null;
  /** Offers that were ever valid, whatever their outcome. */
  readonly offers: number;
}

const COUNTED: readonly Counted[] = [
  {
    kind: 'user',
    collection: (models) => collectionOf<AnyDocument>(models.User),
    by: 'sender_id',
    ofOffers: 'seller_id',
    expected: ({ all, offers }) => ({
      message_count: all,
      total_messages_sent: all,
      engagement_score: ENGAGEMENT.ofSender * all + ENGAGEMENT.ofSeller * offers,
    }),
  },
  {
    kind: 'listing',
    collection: (models) => collectionOf<AnyDocument>(models.MarketplaceListing),
    by: 'listing_id',
    expected: ({ live, latestForAll }) => ({
      message_count: live,
      engagement_score: ENGAGEMENT.ofListing * live,
      last_message_id: latestForAll?.id ?? null,
      last_message_at: latestForAll?.at.toISOString() ?? null,
    }),
  },
  {
    kind: 'channel',
    collection: (models) => collectionOf<AnyDocument>(models.ChatChannel),
    by: 'cid',
    expected: ({ live, latest }) => ({
      message_count: live,
      last_message_at: latest?.at.toISOString() ?? null,
    }),
  },
];

/**
 * Every user, listing and channel that has counters, messages or offers. MongoDB joins the documents with their messages
 * and offers, at one point in time for each kind, and returns them in batches, so that memory stays bounded.
 */
export async function* countedDocuments(models: Models): AsyncIterable<CountedDocument> {
  for (const counted of COUNTED) {
    for await (const row of allRows(models, counted)) {
      const document = countedDocument(counted, row);
      yield counted.kind === 'channel' ? await atOneTime(models, document) : document;
    }
  }
}

/** One of these documents inside a transaction, where collections cannot be joined. */
export async function countedDocumentOf(
  models: Models,
  { kind, id }: Pick<CountedDocument, 'kind' | 'id'>,
  session: mongo.ClientSession,
): Promise<CountedDocument> {
  const counted = COUNTED.find((one) => one.kind === kind) as Counted;
  const stored = await counted
    .collection(models)
    .findOne({ _id: id }, { session, projection: storedFields(counted) });
  const of = async (collection: Pick<mongo.Collection, 'aggregate'>, stages: object[] | undefined) =>
    stages && (await collection.aggregate<Row>(stages, { session }).toArray())[0];
  const messages = await of(collectionOf(models.ChatMessage), messageStages(counted, id));
  const offers = await of(collectionOf(models.Offer), offerStages(counted, id));
  const document = countedDocument(counted, { ...messages, offers: offers?.offers ?? 0, _id: id, stored });
  return kind === 'channel' ? withUnread(models, document, session) : document;
}

/** Documents with their messages and offers. */
function allRows(models: Models, counted: Counted) {
  const offers = offerStages(counted);
  return counted.collection(models).aggregate<Row>(
    [
      { $project: { stored: storedFields(counted, '$') } },
      {
        $unionWith: {
          coll: collectionOf(models.ChatMessage).collectionName,
          pipeline: messageStages(counted),
        },
      },
      ...(offers === undefined
        ? []
        : [{ $unionWith: { coll: collectionOf(models.Offer).collectionName, pipeline: offers } }]),
      {
        $group: {
          _id: '$_id',
          stored: { $max: '$stored' },
          all: { $max: '$all' },
          live: { $max: '$live' },
          latest: { $max: '$latest' },
          latestForAll: { $max: '$latestForAll' },
          offers: { $max: '$offers' },
        },
      },
    ],
    { allowDiskUse: true, readConcern: { level: 'snapshot' } },
  );
}

/** The counters of a document: as a projection, or with `$` as the fields of an object. */
function storedFields({ expected }: Counted, prefix?: '$'): Record<string, string | 1> {
  const names = Object.keys(expected({ all: 0, live: 0, latest: null, latestForAll: null, offers: 0 }));
  return Object.fromEntries(names.map((name) => [name, prefix === undefined ? 1 : `${prefix}${name}`]));
}

/** Of all documents, or of the one with an id. */
function messageStages({ by }: Counted, id?: string): object[] {
  return [
    { $match: { ...COMPLETE, [by]: id ?? { $ne: null } } },
    { $set: { isLive: IS_LIVE, place: TIME_AND_ID } },
    {
      $group: {
        _id: `$${by}`,
        all: { $sum: 1 },
        live: { $sum: { $cond: ['$isLive', 1, 0] } },
        latest: { $max: '$place' },
        latestForAll: { $max: { $cond: [IS_FOR_ALL, '$place', null] } },
      },
    },
  ];
}

function offerStages({ ofOffers }: Counted, id?: string): object[] | undefined {
  if (ofOffers === undefined) return undefined;
  return [
    { $match: { activated_at: { $ne: null }, ...(id !== undefined && { [ofOffers]: id }) } },
    { $group: { _id: `$${ofOffers}`, offers: { $sum: 1 } } },
  ];
}

/** Matches messages that are counted: of a stub too little is known. */
const COMPLETE = { sender_id: { $ne: null }, stream_created_at: { $ne: null } };

function countedDocument({ kind, expected }: Counted, { _id: id, stored, ...counts }: Row): CountedDocument {
  const should = expected({
    all: counts.all ?? 0,
    live: counts.live ?? 0,
    latest: counts.latest ?? null,
    latestForAll: counts.latestForAll ?? null,
    offers: counts.offers ?? 0,
  });
  const is = Object.keys(should).map((name) => [name, counterValue(stored?.[name], should[name] ?? null)]);
  return { kind, id, stored: Object.fromEntries(is) as CountedDocument['stored'], expected: should };
}

async function atOneTime(models: Models, document: CountedDocument): Promise<CountedDocument> {
  const session = models.connection.getClient().startSession({ snapshot: true });
  try {
    return await withUnread(models, document, session);
  } finally {
    await session.endSession();
  }
}

/** A channel's counters with the unread messages of each member. */
async function withUnread(
  models: Models,
  document: CountedDocument,
  session: mongo.ClientSession,
): Promise<CountedDocument> {
  const [found] = await collectionOf<ChannelState>(models.ChatChannel)
    .find({ _id: document.id }, { session })
    .toArray();
  const channel = found && storedChannel(found);
  const stored = { ...document.stored };
  const expected = { ...document.expected };
  for (const member of channel?.members ?? []) {
    const filter = unreadFilter(document.id, member, readUpTo(channel as ChannelState, member));
    stored[`unread.${member}`] = channel === undefined ? 0 : unreadBy(channel, member);
    expected[`unread.${member}`] = await collectionOf(models.ChatMessage).countDocuments(filter, { session });
  }
  return { ...document, stored, expected };
}

/** An absent counter is zero. */
function counterValue(stored: unknown, expected: CounterValue): CounterValue {
  if (stored instanceof Date) return stored.toISOString();
  if (typeof stored === 'number' || typeof stored === 'string') return stored;
  return typeof expected === 'number' ? 0 : null;
}
