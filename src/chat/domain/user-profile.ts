import type { StreamUser } from '../../stream/domain/stream-event';

/** A user's profile at Stream, each field with the time of the event that it comes from. */
export interface StreamProfile {
  readonly name?: string | undefined;
  readonly name_at?: Date | undefined;
  readonly image?: string | undefined;
  readonly image_at?: Date | undefined;
}

/** A ban, or its end, in one channel or everywhere (`cid` is `*`); for each `cid` the latest counts. */
export interface Ban {
  readonly cid: string;
  readonly banned: boolean;
  readonly at: Date;
  readonly expires_at?: Date | undefined;
  readonly shadow?: boolean | undefined;
}

/** The mute of a channel or a person, or its end; for each target the latest counts. */
export interface Mute {
  /** The channel's cid, or the person's id. */
  readonly of: string;
  readonly muted: boolean;
  readonly at: Date;
  readonly expires_at?: Date | undefined;
}

/** Whether somebody may use the chat, by the times of Stream's latest events of each kind. */
export interface StreamUserStatus {
  readonly stream_deleted_at?: Date | undefined;
  /** The latest event that shows the person as existing. */
  readonly stream_restored_at?: Date | undefined;
  readonly stream_deactivated_at?: Date | undefined;
  readonly stream_reactivated_at?: Date | undefined;
}

/** The fields of `StreamUserStatus`, as a projection. */
export const USER_STATUS_FIELDS = {
  stream_deleted_at: 1,
  stream_restored_at: 1,
  stream_deactivated_at: 1,
  stream_reactivated_at: 1,
} as const satisfies Record<keyof StreamUserStatus, 1>;

/** How many mutes are kept, the latest ones: muting and unmuting must not make a document grow without bound. */
const MAX_MUTES = 1_000;

/** The profile after an event of the time `at`. A field that is missing in the event keeps its value. */
export function withProfile(profile: StreamProfile, user: StreamUser, at: Date): StreamProfile {
  return {
    ...profile,
    ...(isNewer(user.name, at, profile.name, profile.name_at) && { name: user.name, name_at: at }),
    ...(isNewer(user.image, at, profile.image, profile.image_at) && { image: user.image, image_at: at }),
  };
}

/** The profile of a user whom Stream has erased at the time `at`. Later events fill it again. */
export function withoutProfile(profile: StreamProfile, at: Date): StreamProfile {
  const isOver = (known: Date | undefined): boolean => known === undefined || known <= at;
  return {
    ...profile,
    ...(isOver(profile.name_at) && { name: undefined, name_at: at }),
    ...(isOver(profile.image_at) && { image: undefined, image_at: at }),
  };
}

/** The bans after one more ban, or end of one. */
export function withBan(bans: readonly Ban[], ban: Ban): readonly Ban[] {
  const known = bans.find((one) => one.cid === ban.cid);
  const outranks =
    known === undefined ||
    ban.at > known.at ||
    (ban.at.getTime() === known.at.getTime() && severityOf(ban) > severityOf(known));
  if (!outranks) return bans;
  return [...bans.filter((one) => one.cid !== ban.cid), ban].toSorted((a, b) => (a.cid < b.cid ? -1 : 1));
}

/** Orders events with the same time, of which the harder one counts: an open ban, a shadow ban, none. */
function severityOf({ banned, shadow }: Ban): number {
  return banned ? (shadow ? 1 : 2) : 0;
}

/** Whether a ban, for this channel or everywhere, forbids somebody to write in it at a time. */
export function isBanned(bans: readonly Ban[], cid: string, at: Date): boolean {
  return bans.some(
    (ban) =>
      ban.banned &&
      (ban.cid === cid || ban.cid === '*') &&
      (ban.expires_at === undefined || ban.expires_at > at),
  );
}

/** Whether somebody is banned everywhere at a time and may know it: a shadow ban must not show. */
export function isBannedOpenly(bans: readonly Ban[], at: Date): boolean {
  const open = bans.filter((ban) => !ban.shadow);
  return isBanned(open, '*', at);
}

/** The mutes after further ones, or ends of them; of two with the same time, the mute outranks. */
export function withMutes(mutes: readonly Mute[], added: readonly Mute[]): readonly Mute[] {
  const latest = new Map(mutes.map((mute) => [mute.of, mute]));
  for (const mute of added) {
    const known = latest.get(mute.of);
    const isTie = known !== undefined && mute.at.getTime() === known.at.getTime();
    if (known === undefined || mute.at > known.at || (isTie && mute.muted && !known.muted))
      latest.set(mute.of, mute);
  }
  return [...latest.values()]
    .toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.of < b.of ? -1 : 1))
    .slice(-MAX_MUTES);
}

/** The people whom somebody has muted, wherever they write. */
export function mutedPeople(userMutes: readonly Mute[], now: Date): string[] {
  return userMutes.filter((mute) => isInForce(mute, now)).map(({ of }) => of);
}

/** Whether a mute is in force at a time: it may have expired. */
export function isInForce({ muted, expires_at: expires }: Mute, now: Date): boolean {
  return muted && (expires === undefined || expires > now);
}

/** Whether somebody is deleted or deactivated at Stream: they cannot chat, and get no notifications. */
export function isGone(status: StreamUserStatus): boolean {
  const { stream_deleted_at: deleted, stream_deactivated_at: deactivated } = status;
  return isLatest(deleted, status.stream_restored_at) || isLatest(deactivated, status.stream_reactivated_at);
}

function isLatest(at: Date | undefined, undone: Date | undefined): boolean {
  return at !== undefined && (undone === undefined || undone <= at);
}

function isNewer(
  value: string | undefined,
  at: Date,
  known: string | undefined,
  knownAt: Date | undefined,
): boolean {
  if (value === undefined) return false;
  if (knownAt === undefined || at > knownAt) return true;
  // A field that was erased at the same time stays erased.
  return at.getTime() === knownAt.getTime() && known !== undefined && value > known;
}
