import type { ChatMessage } from './chat-message';

/** All that one new message changes, ready to be written. */
export interface MessageRecord {
  /** The inbox row that becomes `processed`. */
  readonly eventId: string;
  readonly channel: {
    readonly cid: string;
    readonly type: string;
    readonly id: string;
    /** What Stream says of the channel, which its members cannot make up, unlike a message's custom data. */
    readonly known: Partial<Record<'listing_id' | 'buyer_id' | 'seller_id' | 'order_id', string>>;
  };
  readonly message: Omit<ChatMessage, 'createdAt' | 'updatedAt' | 'edit_history' | 'edited' | 'is_flagged'>;
  readonly sender: { readonly name?: string | undefined; readonly image?: string | undefined };
  readonly members: readonly string[];
  /** The moderation case that is opened with it. */
  readonly opensCase: boolean;
}

/** The records of one document, the latest message last; ties go to the greater id, so that any order gives the same. */
export function groupBy(
  records: readonly MessageRecord[],
  key: (record: MessageRecord) => string | undefined,
) {
  const groups = new Map<string, MessageRecord[]>();
  for (const record of records) {
    const id = key(record);
    if (id === undefined) continue;
    groups.set(id, [...(groups.get(id) ?? []), record]);
  }
  return [...groups].map(([id, group]) => {
    const latest = group.reduce((last, record) => (byTime(record, last) > 0 ? record : last));
    return { id, group, latest };
  });
}

/** For sorting, earliest first. */
export function byTime({ message: a }: MessageRecord, { message: b }: MessageRecord): number {
  const difference = a.stream_created_at.getTime() - b.stream_created_at.getTime();
  return difference === 0 ? (a.stream_message_id > b.stream_message_id ? 1 : -1) : difference;
}
