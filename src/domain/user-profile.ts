import type { StreamUser } from './stream-event';

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

/** The profile with what an event of the time `at` says; a field that is missing says nothing. */
export function withProfile(profile: StreamProfile, user: StreamUser, at: Date): StreamProfile {
  return {
    ...profile,
    ...(isNewer(user.name, at, profile.name, profile.name_at) && { name: user.name, name_at: at }),
    ...(isNewer(user.image, at, profile.image, profile.image_at) && { image: user.image, image_at: at }),
  };
}

/** The bans with one more word on one of them. */
export function withBan(bans: readonly Ban[], ban: Ban): readonly Ban[] {
  const known = bans.find((one) => one.cid === ban.cid);
  const outranks =
    known === undefined ||
    ban.at > known.at ||
    (ban.at.getTime() === known.at.getTime() && ban.banned && !known.banned);
  if (!outranks) return bans;
  return [...bans.filter((one) => one.cid !== ban.cid), ban].toSorted((a, b) => (a.cid < b.cid ? -1 : 1));
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

function isNewer(
  value: string | undefined,
  at: Date,
  known: string | undefined,
  knownAt: Date | undefined,
): boolean {
  if (value === undefined) return false;
  if (knownAt === undefined || at > knownAt) return true;
  return at.getTime() === knownAt.getTime() && value > (known ?? '');
}
