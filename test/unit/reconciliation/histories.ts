import type { ChannelHistory, HistoryMessage } from '../../../src/reconciliation/domain/channel-history';
import type { StoredChannel, StoredMessage } from '../../../src/reconciliation/domain/stored-history';

/** A moment of these tests: so many seconds after noon. */
export const at = (seconds: number): number => Date.UTC(2026, 2, 1, 12) + seconds * 1_000;

export function historyMessage(id: string, more: Partial<HistoryMessage> = {}): HistoryMessage {
  const createdAt = more.createdAt ?? at(0);
  const message = {
    id,
    type: more.deletedAt === undefined ? 'regular' : 'deleted',
    senderId: 'ann',
    createdAt,
    updatedAt: more.updatedAt ?? createdAt,
    replies: 0,
    ...more,
  };
  return {
    ...message,
    json: more.json ?? {
      id,
      text: 'Hello',
      type: message.type,
      user: { id: message.senderId },
      created_at: new Date(createdAt).toISOString(),
      updated_at: new Date(message.updatedAt).toISOString(),
      ...(message.deletedAt !== undefined && { deleted_at: new Date(message.deletedAt).toISOString() }),
    },
  };
}

export function history(more: Partial<ChannelHistory> = {}): ChannelHistory {
  const createdAt = more.createdAt ?? at(0);
  const updatedAt = more.updatedAt ?? createdAt;
  return {
    cid: 'messaging:c1',
    createdAt,
    updatedAt,
    listingId: 'listing-1',
    memberIds: ['ann', 'ben'],
    memberCount: 2,
    messages: [],
    hasOlder: false,
    reads: [],
    json: {
      cid: 'messaging:c1',
      id: 'c1',
      type: 'messaging',
      listing_id: 'listing-1',
      colour: 'red',
      config: { name: 'messaging' },
      created_at: new Date(createdAt).toISOString(),
      updated_at: new Date(updatedAt).toISOString(),
    },
    ...more,
  };
}

export function storedChannel(more: Partial<StoredChannel> = {}): StoredChannel {
  return {
    createdAt: at(0),
    updatedAt: at(0),
    listingId: 'listing-1',
    isMissing: false,
    members: ['ann', 'ben'],
    reads: [],
    ...more,
  };
}

export function storedMessage(id: string, more: Partial<StoredMessage> = {}): StoredMessage {
  return {
    id,
    senderId: 'ann',
    createdAt: at(0),
    updatedAt: at(0),
    isHardDeleted: false,
    isHidden: false,
    isMissing: false,
    ...more,
  };
}
