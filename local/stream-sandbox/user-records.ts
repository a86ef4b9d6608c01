import { checkCustomSize, customFields } from './custom-data';
import { badInput } from './errors';
import type { JsonObject, UserRecord } from './records';
import { banKey, type State } from './state';
import { formatMicros, parseMicros, type Micros } from './timestamps';

/** Stream's, or those it fills in itself: the app's values for them are not kept as custom data. */
export const reservedUserFields: ReadonlySet<string> = new Set(
  (
    'id role teams created_at updated_at deleted_at deactivated_at last_active online banned ban_expires ' +
    'shadow_banned blocked_user_ids avg_response_time revoke_tokens_issued_before anon ' +
    'channel_last_read_at channel_unread_count total_unread_count unread_channels unread_count unread_threads'
  ).split(' '),
);

/** @throws StreamError if the object cannot be a user. */
export function createUser(source: JsonObject, now: Micros): UserRecord {
  const { id, role, teams } = source;
  if (typeof id !== 'string' || !/^[@\w-]{1,255}$/.test(id)) {
    throw badInput(
      `user.id ${JSON.stringify(id)} is invalid: only a-z, 0-9, @, _ and - are allowed, up to 255`,
    );
  }
  if (role !== undefined && typeof role !== 'string') throw badInput('user.role must be a string');
  if (teams !== undefined && !(Array.isArray(teams) && teams.every((team) => typeof team === 'string'))) {
    throw badInput('user.teams must be a list of strings');
  }
  const custom = customFields(source, reservedUserFields);
  checkCustomSize(custom, `user ${id}`);
  return {
    id,
    role: role ?? 'user',
    teams: teams ?? [],
    createdAt: now,
    updatedAt: now,
    revokeTokensBefore: parseMicros(source['revoke_tokens_issued_before']) ?? null,
    custom,
  };
}

export function activeBan(state: State, userId: string, cid: string | null, now: Micros) {
  const ban = state.bans.get(banKey(userId, cid));
  return ban !== undefined && (ban.expires === null || ban.expires > now) ? ban : undefined;
}

export function userView(state: State, user: UserRecord): JsonObject {
  const ban = activeBan(state, user.id, null, Date.now() * 1000);
  return {
    ...user.custom,
    id: user.id,
    role: user.role,
    teams: user.teams,
    created_at: formatMicros(user.createdAt),
    updated_at: formatMicros(user.updatedAt),
    ...(user.deletedAt === undefined ? {} : { deleted_at: formatMicros(user.deletedAt) }),
    banned: ban !== undefined && !ban.shadow,
    ...(ban?.expires ? { ban_expires: formatMicros(ban.expires) } : {}),
    ...(ban?.shadow ? { shadow_banned: true } : {}),
    online: false,
    blocked_user_ids: [],
    ...(user.revokeTokensBefore === null
      ? {}
      : { revoke_tokens_issued_before: formatMicros(user.revokeTokensBefore) }),
  };
}

export function userViewById(state: State, id: string): JsonObject {
  const user = state.users.get(id);
  return user === undefined ? { id } : userView(state, user);
}
