/** An object in the form of Stream's API and channel exports. */
export type StreamJson = Readonly<Record<string, unknown>>;

/** A channel at Stream, with the part of its history that was read. Times are ms since 1970. */
export interface ChannelHistory {
  readonly cid: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly lastMessageAt?: number | undefined;
  readonly listingId?: string | undefined;
  readonly orderId?: string | undefined;
  readonly buyerId?: string | undefined;
  readonly sellerId?: string | undefined;
  /** Stream answers with at most 100 of them. */
  readonly memberIds: readonly string[];
  readonly memberCount?: number | undefined;
  /** Oldest first. */
  readonly messages: readonly HistoryMessage[];
  /** Whether Stream may have messages before these. */
  readonly hasOlder: boolean;
  readonly reads: readonly HistoryRead[];
  readonly json: StreamJson;
}

export interface HistoryMessage {
  readonly id: string;
  /** Stream's own type: regular, system, reply, ephemeral, error, deleted. */
  readonly type: string;
  readonly senderId?: string | undefined;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly deletedAt?: number | undefined;
  readonly parentId?: string | undefined;
  /** How many replies its thread has or had. */
  readonly replies: number;
  readonly json: StreamJson;
}

/** The position up to which a member has read. */
export interface HistoryRead {
  readonly userId: string;
  readonly at: number;
  readonly messageId?: string | undefined;
  readonly user: StreamJson;
}
