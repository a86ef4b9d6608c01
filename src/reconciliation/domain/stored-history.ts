/** What MongoDB has of a channel, as far as it is compared. Times are ms since 1970. */
export interface StoredChannel {
  /** As Stream said; absent where the channel is known by its messages only. */
  readonly createdAt?: number | undefined;
  readonly updatedAt?: number | undefined;
  readonly deletedAt?: number | undefined;
  /** An earlier pass found that Stream does not have it any more. */
  readonly isMissing: boolean;
  /** What its custom data claims, as Stream has it; not what counts of it. */
  readonly listingId?: string | undefined;
  readonly orderId?: string | undefined;
  readonly buyerId?: string | undefined;
  readonly sellerId?: string | undefined;
  /** Without Parley's own user. */
  readonly members: readonly string[];
  readonly reads: readonly StoredRead[];
}

export interface StoredRead {
  readonly userId: string;
  readonly at?: number | undefined;
  /** When the member wrote last. */
  readonly sentAt?: number | undefined;
}

/** What MongoDB has of a message, as far as it is compared. Times are ms since 1970. */
export interface StoredMessage {
  readonly id: string;
  readonly senderId?: string | undefined;
  readonly createdAt?: number | undefined;
  /** Of the version that is stored; absent where only a deletion is known. */
  readonly updatedAt?: number | undefined;
  /** Set exactly while it is deleted. */
  readonly deletedAt?: number | undefined;
  readonly lastDeletedAt?: number | undefined;
  readonly isHardDeleted: boolean;
  /** Stream's moderation shows it to its sender only. */
  readonly isHidden: boolean;
  /** The latest word on that; absent where nothing was ever said. */
  readonly moderatedAt?: number | undefined;
  /** An earlier pass found that Stream does not have it any more. */
  readonly isMissing: boolean;
  /** The message it is a reply to, where it is shown in that thread only. */
  readonly threadId?: string | undefined;
}
