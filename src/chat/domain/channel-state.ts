import type { CustomData } from '../../stream/domain/stream-event';
import { splitCid } from '../../stream/domain/cid';

/** The fields of a channel that name its listing, its parties and its order. */
export const PLACE_FIELDS = ['listing_id', 'buyer_id', 'seller_id', 'order_id'] as const;
export type PlaceField = (typeof PLACE_FIELDS)[number];
/** The same fields as the custom data of a channel claims them: anybody with a chat token may have written it. */
export type ClaimField = `claimed_${PlaceField}`;

/** How far a member has read. */
export interface ChannelRead {
  readonly user_id: string;
  /** The latest read. */
  readonly at?: Date | undefined;
  /** The last message that the latest read covers, and when it was written, once that is known. */
  readonly message_id?: string | undefined;
  readonly message_at?: Date | undefined;
  /** The time of the member's own latest message: as at Stream, whoever writes has read what was there. */
  readonly sent_at?: Date | undefined;
  /** The times of the latest reads, in order. */
  readonly times: readonly Date[];
  /** When the member last hid the channel, and when they last cleared its history in doing so. */
  readonly hid_at?: Date | undefined;
  readonly cleared_at?: Date | undefined;
}

export interface ThreadRead {
  readonly user_id: string;
  readonly thread_id: string;
  readonly at: Date;
}

/** States that somebody was, or was not, a member at a time. */
export interface MemberFact {
  readonly user_id: string;
  readonly at: Date;
  readonly present: boolean;
}

/** The complete list of members at a time. */
export interface Roster {
  readonly at: Date;
  readonly ids: readonly string[];
}

/** States whether a member had muted the channel at a time. */
export interface MuteFact {
  readonly user_id: string;
  readonly at: Date;
  readonly muted: boolean;
}

/** The complete list of members who had muted the channel at a time. */
export interface MuteList {
  readonly at: Date;
  readonly ids: readonly string[];
}

/** The state of one person's follow-up: the run `follow-up/<cid>/<user>` and the reminders that it has sent. */
export interface FollowUp {
  readonly user_id: string;
  /** The message that armed the follow-up: set exactly while a run is to watch the messages that wait. */
  readonly armed_by?: string | undefined;
  /** The latest time of the run's next evaluation; set together with `armed_by`. */
  readonly look_at?: Date | undefined;
  /** Reminders since the person last wrote or read here: see `remindersSent`. */
  readonly sent: number;
  readonly sent_at?: Date | undefined;
  /** The key of the last reminder, so that it counts once. */
  readonly last_key?: string | undefined;
  /** Reminders have covered the messages up to then, as unread and as unanswered ones. */
  readonly unread_told?: Date | undefined;
  readonly inquiry_told?: Date | undefined;
}

/**
 * The state of a channel by all events received so far, whatever their order and repetition: each field goes by the
 * time of the event that set it. The place fields follow from the claims, the members, and the sellers whom the
 * marketplace names: see `agreed-place`.
 */
export interface ChannelState extends Partial<Record<PlaceField | ClaimField, string | undefined>> {
  readonly _id: string;
  readonly type: string;
  readonly id: string;
  /** The time of the event that each claim comes from. */
  readonly said_at: Partial<Record<PlaceField, Date>>;
  readonly custom: CustomData;
  readonly custom_at?: Date | undefined;
  readonly stream_created_at?: Date | undefined;
  readonly stream_updated_at?: Date | undefined;
  /** Set exactly while the channel is deleted. */
  readonly deleted_at?: Date | undefined;
  /** The latest deletion; a channel may be created again under the same id. */
  readonly last_deleted_at?: Date | undefined;
  /** The latest truncation, which removed the messages before it. */
  readonly truncated_at?: Date | undefined;
  /** As for messages: a reconciliation did not find the channel at Stream any more. */
  readonly missing_at_stream_at?: Date | undefined;
  /** Sorted; derived from the roster and the later facts. */
  readonly members: readonly string[];
  readonly roster?: Roster | undefined;
  readonly member_facts: readonly MemberFact[];
  /** As with the members. Events of a person who mutes the channel are stored with the person: `chat/domain/user-profile`. */
  readonly mute_list?: MuteList | undefined;
  readonly mute_facts?: readonly MuteFact[] | undefined;
  readonly reads: readonly ChannelRead[];
  readonly thread_reads: readonly ThreadRead[];
  /** By member: how many messages of others came after what the member has read. */
  readonly unread: Readonly<Record<string, number>>;
  /**
   * By person. Unlike everything else here not a function of the events alone, but also of when they arrived and which
   * reminders were sent: see `docs/decisions/0017-follow-ups.md`.
   */
  readonly follow_ups: readonly FollowUp[];
  readonly message_count: number;
  /** Of all messages, also deleted ones. */
  readonly last_message_at?: Date | undefined;
}

export function blankChannel(cid: string): ChannelState {
  return {
    _id: cid,
    ...splitCid(cid),
    said_at: {},
    custom: {},
    members: [],
    member_facts: [],
    reads: [],
    thread_reads: [],
    unread: {},
    follow_ups: [],
    message_count: 0,
  };
}

/** How many messages a member has not read. An id may be the name of an inherited property, such as `constructor`. */
export function unreadBy({ unread }: Pick<ChannelState, 'unread'>, member: string): number {
  return Object.hasOwn(unread, member) ? (unread[member] ?? 0) : 0;
}

/** The counts in the form that is stored. In a plain object, BSON would refuse the id `_bsontype`, and `__proto__` would be lost. */
export function storedUnread(
  unread: Iterable<readonly [member: string, count: number]>,
): Map<string, number> {
  return new Map(unread);
}

/** A channel as read from the database, with defaults for fields that earlier versions did not store. */
export function storedChannel(stored: Partial<ChannelState> & Pick<ChannelState, '_id'>): ChannelState {
  const channel = { ...blankChannel(stored._id), ...stored };
  // Earlier versions stored claims in the place fields, since nobody had to agree.
  return channel.claimed_listing_id === undefined ? { ...channel, ...claimsOf(channel) } : channel;
}

/** The claims of a channel. Where none names a listing, an earlier version stored the claims in the place fields. */
export function claimsOf(
  channel: Partial<Record<PlaceField | ClaimField, string | undefined>>,
): Partial<Record<ClaimField, string>> {
  const isOld = channel.claimed_listing_id === undefined;
  return Object.fromEntries(
    PLACE_FIELDS.flatMap((field) => {
      const claim = channel[`claimed_${field}`] ?? (isOld ? channel[field] : undefined);
      return claim === undefined ? [] : [[`claimed_${field}`, claim]];
    }),
  );
}
