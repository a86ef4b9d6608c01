import type { StreamUser } from '../../stream/domain/stream-event';

/** What Stream says of a user, each field with the time when it said so. */
export interface StreamProfile {
  readonly name?: string | undefined;
  readonly name_at?: Date | undefined;
  readonly image?: string | undefined;
  readonly image_at?: Date | undefined;
}

/** A ban, or its end, in one channel or everywhere (`cid` is `*`); the latest word counts. */
export interface Ban {
  readonly cid: string;
  readonly banned: boolean;
  readonly at: Date;
  readonly expires_at?: Date | undefined;
  readonly shadow?: boolean | undefined;
}

/** That somebody does not, or does again, want to hear of a channel or a person; the latest word counts. */
export interface Mute {
  /** The channel's cid, or the person's id. */
  readonly of: string;
  readonly muted: boolean;
  readonly at: Date;
  readonly expires_at?: Date | undefined;
}

/** What Stream says of whether somebody may use the chat, by the latest word of each kind. */
export interface StreamUserStatus {
  readonly stream_deleted_at?: Date | undefined;
  /** Stream has spoken of the person as of one who is there. */
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

/** The latest ones are kept: nobody is to make a document grow for ever by muting and unmuting. */
const MAX_MUTES = 1_000;

/** The profile with what an event of the time `at` says; a field that is missing says nothing. */
export function withProfile(profile: StreamProfile, user: StreamUser, at: Date): StreamProfile {
  return {
    ...profile,
    ...(isNewer(user.name, at, profile.name, profile.name_at) && { name: user.name, name_at: at }),
    ...(isNewer(user.image, at, profile.image, profile.image_at) && { image: user.image, image_at: at }),
  };
}

/** The profile of a user of whom Stream keeps nothing since the time `at`; what it says later shows again. */
export function withoutProfile(profile: StreamProfile, at: Date): StreamProfile {
  const isOver = (known: Date | undefined): boolean => known === undefined || known <= at;
  return {
    ...profile,
    ...(isOver(profile.name_at) && { name: undefined, name_at: at }),
    ...(isOver(profile.image_at) && { image: undefined, image_at: at }),
  };
}

/** The bans with one more word on one of them. */
export function withBan(bans: readonly Ban[], ban: Ban): readonly Ban[] {
  const known = bans.find((one) => one.cid === ban.cid);
  const outranks =
    known === undefined ||
    ban.at > known.at ||
    (ban.at.getTime() === known.at.getTime() && severityOf(ban) > severityOf(known));
  if (!outranks) return bans;
  return [...bans.filter((one) => one.cid !== ban.cid), ban].toSorted((a, b) => (a.cid < b.cid ? -1 : 1));
}

/** Of two words of one moment the harder one counts: banned in the open, unseen by others, not at all. */
function severityOf({ banned, shadow }: Ban): number {
  return banned ? (shadow ? 1 : 2) : 0;
}

/** Whether somebody may not write in a channel, there or everywhere, at a time. */
export function isBanned(bans: readonly Ban[], cid: string, at: Date): boolean {
  return bans.some(
    (ban) =>
      ban.banned &&
      (ban.cid === cid || ban.cid === '*') &&
      (ban.expires_at === undefined || ban.expires_at > at),
  );
}

/** Whether somebody is banned everywhere at a time, and may know it: who is shadow-banned is not to notice. */
export function isBannedOpenly(bans: readonly Ban[], at: Date): boolean {
  const open = bans.filter((ban) => !ban.shadow);
  return isBanned(open, '*', at);
}

/** The mutes with more words on some of them; of equal times, not to be disturbed outranks. */
export function withMutes(mutes: readonly Mute[], words: readonly Mute[]): readonly Mute[] {
  const latest = new Map(mutes.map((mute) => [mute.of, mute]));
  for (const word of words) {
    const known = latest.get(word.of);
    const isTie = known !== undefined && word.at.getTime() === known.at.getTime();
    if (known === undefined || word.at > known.at || (isTie && word.muted && !known.muted))
      latest.set(word.of, word);
  }
  return [...latest.values()]
    .toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.of < b.of ? -1 : 1))
    .slice(-MAX_MUTES);
}

/** The people whom somebody has muted, wherever they write. */
export function mutedPeople(userMutes: readonly Mute[], now: Date): string[] {
  return userMutes.filter((mute) => isInForce(mute, now)).map(({ of }) => of);
}

/** Whether a mute holds at a time: it may have an end. */
export function isInForce({ muted, expires_at: expires }: Mute, now: Date): boolean {
  return muted && (expires === undefined || expires > now);
}

/** Whether somebody is deleted or deactivated at Stream: they cannot chat, and are told of nothing. */
export function isGone(standing: StreamUserStatus): boolean {
  const { stream_deleted_at: deleted, stream_deactivated_at: deactivated } = standing;
  return (
    isLatest(deleted, standing.stream_restored_at) || isLatest(deactivated, standing.stream_reactivated_at)
  );
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
  // What was wiped at the very same time stays so.
  return at.getTime() === knownAt.getTime() && known !== undefined && value > known;
}
