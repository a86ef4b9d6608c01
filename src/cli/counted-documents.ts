import type { Models } from '../models';

/** A counter, or a place in time, as a document has it. Dates are ISO strings. */
export type CounterValue = number | string | null;

/** What a document's counters are and what its messages say. */
export interface CountedDocument {
  readonly kind: 'user' | 'listing' | 'channel';
  readonly id: string;
  readonly stored: Readonly<Record<string, CounterValue>>;
  readonly expected: Readonly<Record<string, CounterValue>>;
}

const ENGAGEMENT_OF_SENDER = 5;
const ENGAGEMENT_OF_LISTING = 1;

interface Latest {
  readonly at: Date;
  readonly id: string;
}

/** One document and its messages; either may be missing. */
interface Row {
  readonly _id: string;
  readonly stored?: Readonly<Record<string, unknown>> | null;
  readonly messages?: number | null;
  readonly latest?: Latest | null;
}

interface Counted {
  readonly kind: CountedDocument['kind'];
  readonly collection: (models: Models) => Models['User']['collection'];
  /** The field of a message that names the document. */
  readonly by: 'sender_id' | 'listing_id' | 'cid';
  readonly expected: (messages: number, latest: Latest | null) => Record<string, CounterValue>;
}

const COUNTED: readonly Counted[] = [
  {
    kind: 'user',
    collection: (models) => models.User.collection,
    by: 'sender_id',
    expected: (messages) => ({
      message_count: messages,
      total_messages_sent: messages,
      engagement_score: ENGAGEMENT_OF_SENDER * messages,
    }),
  },
  {
    kind: 'listing',
    collection: (models) => models.MarketplaceListing.collection,
    by: 'listing_id',
    expected: (messages, latest) => ({
      message_count: messages,
      engagement_score: ENGAGEMENT_OF_LISTING * messages,
      last_message_id: latest?.id ?? null,
      last_message_at: latest?.at.toISOString() ?? null,
    }),
  },
  {
    kind: 'channel',
    collection: (models) => models.ChatChannel.collection,
    by: 'cid',
    expected: (messages, latest) => ({
      message_count: messages,
      last_message_at: latest?.at.toISOString() ?? null,
    }),
  },
];

/**
 * Every user, listing and channel that has counters or messages. MongoDB joins the documents with their
 * messages, at one point in time for each kind, and hands them over in batches: nothing is held here.
 */
export async function* countedDocuments(models: Models): AsyncIterable<CountedDocument> {
  for (const { kind, collection, by, expected } of COUNTED) {
    const names = Object.keys(expected(0, null));
    const rows = collection(models).aggregate<Row>(
      [
        { $project: { stored: Object.fromEntries(names.map((name) => [name, `$${name}`])) } },
        {
          $unionWith: {
            coll: models.ChatMessage.collection.collectionName,
            pipeline: [
              { $match: { [by]: { $ne: null } } },
              {
                $group: {
                  _id: `$${by}`,
                  messages: { $sum: 1 },
                  // Compared field by field: the later one, of equal times the greater id, as it is recorded.
                  latest: { $max: { at: '$stream_created_at', id: '$stream_message_id' } },
                },
              },
            ],
          },
        },
        {
          $group: {
            _id: '$_id',
            stored: { $max: '$stored' },
            messages: { $max: '$messages' },
            latest: { $max: '$latest' },
          },
        },
      ],
      { allowDiskUse: true, readConcern: { level: 'snapshot' } },
    );
    for await (const { _id: id, stored, messages, latest } of rows) {
      const should = expected(messages ?? 0, latest ?? null);
      const is = names.map((name) => [name, counterValue(stored?.[name], should[name] ?? null)] as const);
      yield { kind, id, stored: Object.fromEntries(is), expected: should };
    }
  }
}

/** What was never counted is zero. */
function counterValue(stored: unknown, expected: CounterValue): CounterValue {
  if (stored instanceof Date) return stored.toISOString();
  if (typeof stored === 'number' || typeof stored === 'string') return stored;
  return typeof expected === 'number' ? 0 : null;
}
