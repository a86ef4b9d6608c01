import type { CustomData } from '../../stream/domain/stream-event';
import { splitCid } from '../../stream/domain/cid';

/** The fields of a channel that say what it is about. */
export const PLACE_FIELDS = ['listing_id', 'buyer_id', 'seller_id', 'order_id'] as const;
export type PlaceField = (typeof PLACE_FIELDS)[number];
/** What the custom data of a channel claims: anybody with a chat token may have written it. */
export type ClaimField = `claimed_${PlaceField}`;

/** How far a member has read. */
export interface ChannelRead {
  readonly user_id: string;
  /** The latest read. */
  readonly at?: Date | undefined;
  /** Up to where, as that read says, and when that message was written, once it is known. */
  readonly message_id?: string | undefined;
  readonly message_at?: Date | undefined;
  /** The member's own latest message: who writes has read what was there, as Stream has it. */
  readonly sent_at?: Date | undefined;
  /** The latest reads, in order. */
  readonly times: readonly Date[];
  /** When the member last put the channel out of sight, and last with all that was written until then. */
  readonly hid_at?: Date | undefined;
  readonly cleared_at?: Date | undefined;
}

export interface ThreadRead {
  readonly user_id: string;
  readonly thread_id: string;
  readonly at: Date;
}

/** That somebody was, or was not, a member at a time. */
export interface MemberFact {
  readonly user_id: string;
  readonly at: Date;
  readonly present: boolean;
}

/** All members at a time. */
export interface Roster {
  readonly at: Date;
  readonly ids: readonly string[];
}

/** Whether a member wants notifications, at a time. */
export interface MuteFact {
  readonly user_id: string;
  readonly at: Date;
  readonly muted: boolean;
}

/** All members who want none, at a time. */
export interface MuteList {
  readonly at: Date;
  readonly ids: readonly string[];
}

/** What is known of the follow-up of one person: the run `follow-up/<cid>/<user>` and what it has told. */
export interface FollowUp {
  readonly user_id: string;
  /** The message that asked for the run: set exactly while one is to look after the messages that wait. */
  readonly armed_by?: string | undefined;
  /** When the run looks again at the latest; set together with `armed_by`. */
  readonly look_at?: Date | undefined;
  /** Reminders since the person last wrote or read here: see `remindersSent`. */
  readonly sent: number;
  readonly sent_at?: Date | undefined;
  /** The key of the last reminder, so that it counts once. */
  readonly last_key?: string | undefined;
  /** Messages up to then were told as unread, and as unanswered. */
  readonly unread_told?: Date | undefined;
  readonly inquiry_told?: Date | undefined;
}

/**
 * A channel as the events that have come so far say it is, whatever their order and repetition: each field goes
 * by the time of the event that said it. The place fields are made of the claims, of the members, and of what the
 * marketplace says of the listing: see `agreed-place`.
 */
export interface ChannelState extends Partial<Record<PlaceField | ClaimField, string | undefined>> {
  readonly _id: string;
  readonly type: string;
  readonly id: string;
  /** When each of the claims was said. */
  readonly said_at: Partial<Record<PlaceField, Date>>;
  readonly custom: CustomData;
  readonly custom_at?: Date | undefined;
  readonly stream_created_at?: Date | undefined;
  readonly stream_updated_at?: Date | undefined;
  /** Set exactly while the channel is deleted. */
  readonly deleted_at?: Date | undefined;
  /** The latest deletion; a channel may be made anew under the same id. */
  readonly last_deleted_at?: Date | undefined;
  /** The latest time before which its messages were taken away. */
  readonly truncated_at?: Date | undefined;
  /** As of a message: a reconciliation did not find it at Stream any more. */
  readonly missing_at_stream_at?: Date | undefined;
  /** Sorted; made of the roster and the later facts. */
  readonly members: readonly string[];
  readonly roster?: Roster | undefined;
  readonly member_facts: readonly MemberFact[];
  /** As with the members. What a person says by muting the channel is with the person: `chat/domain/user-profile`. */
  readonly mute_list?: MuteList | undefined;
  readonly mute_facts?: readonly MuteFact[] | undefined;
  readonly reads: readonly ChannelRead[];
  readonly thread_reads: readonly ThreadRead[];
  /** By member: messages of others after what was read. */
  readonly unread: Readonly<Record<string, number>>;
  /**
   * By person. Unlike all else here not a function of the events alone, but also of when they came and what was told:
   * see `docs/decisions/0017-follow-ups.md`.
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

/** How many messages a member has not read. An id may be the name of what every object has: `constructor`. */
export function unreadBy({ unread }: Pick<ChannelState, 'unread'>, member: string): number {
  return Object.hasOwn(unread, member) ? (unread[member] ?? 0) : 0;
}

/** As it is stored: as a plain object, BSON would refuse the id `_bsontype`, and `__proto__` would be lost. */
export function storedUnread(
  unread: Iterable<readonly [member: string, count: number]>,
): Map<string, number> {
  return new Map(unread);
}

/** A channel as it is read from the database, where those of earlier versions lack what came later. */
export function storedChannel(stored: Partial<ChannelState> & Pick<ChannelState, '_id'>): ChannelState {
  const channel = { ...blankChannel(stored._id), ...stored };
  // They have their claims in the place fields, since nobody had to agree.
  return channel.claimed_listing_id === undefined ? { ...channel, ...claimsOf(channel) } : channel;
}

/** Of a channel without a claim to a listing, no place is agreed upon: what it says, it was stored as a claim. */
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
