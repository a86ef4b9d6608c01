/** The fields of a channel in MongoDB that are compared. Times are ms since 1970. */
export interface StoredChannel {
  /** The time at Stream; absent where the channel is known by its messages only. */
  readonly createdAt?: number | undefined;
  readonly updatedAt?: number | undefined;
  readonly deletedAt?: number | undefined;
  /** An earlier pass found that Stream does not have it any more. */
  readonly isMissing: boolean;
  /** The claims of the custom data, as at Stream, whether they count or not. */
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

/** The fields of a message in MongoDB that are compared. Times are ms since 1970. */
export interface StoredMessage {
  readonly id: string;
  readonly senderId?: string | undefined;
  readonly createdAt?: number | undefined;
  /** The time of the stored version; absent where only a deletion is known. */
  readonly updatedAt?: number | undefined;
  /** Set exactly while it is deleted. */
  readonly deletedAt?: number | undefined;
  readonly lastDeletedAt?: number | undefined;
  readonly isHardDeleted: boolean;
  /** Stream's moderation shows it to its sender only. */
  readonly isHidden: boolean;
  /** When an event last stated whether it is hidden; absent where none did. */
  readonly moderatedAt?: number | undefined;
  /** An earlier pass found that Stream does not have it any more. */
  readonly isMissing: boolean;
  /** The message it is a reply to, where it is shown in that thread only. */
  readonly threadId?: string | undefined;
}
