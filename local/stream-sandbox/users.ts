import { z } from 'zod';
import { check, queryPayload, type Call, type Operation } from './call';
import { checkCustomSize, customFields, withPartial } from './custom-data';
import { badInput, notAllowed } from './errors';
import { publishUserEvent } from './events';
import { compileFilter, compileSort } from './filters';
import type { JsonObject, UserRecord } from './records';
import { parseMicros } from './timestamps';
import { createUser, reservedUserFields, userView } from './user-records';

const MAX_BATCH = 100;

function refuseOthers(call: Call, ids: readonly string[]): void {
  const { caller } = call;
  if (caller.kind === 'user' && ids.some((id) => id !== caller.userId)) {
    throw notAllowed(`User with role 'user' is not allowed to perform action UpdateUser`);
  }
}

/** A deleted user must be restored first, which the sandbox does not offer. */
function refuseDeleted(user: UserRecord): void {
  if (user.deletedAt !== undefined) throw badInput(`User ${user.id} was deleted`);
}

const upsertBody = z.object({ users: z.record(z.string(), z.looseObject({ id: z.string() })) });

/** Replaces the data of each user; the whole batch is refused for one bad user. */
export const upsertUsers: Operation = (call) => {
  const { users } = check(upsertBody, call.body);
  const sources = Object.values(users);
  if (sources.length === 0 || sources.length > MAX_BATCH)
    throw badInput(`users must have 1 to ${MAX_BATCH} entries`);
  refuseOthers(
    call,
    sources.map(({ id }) => id),
  );
  const { state, clock } = call.app;
  const records = sources.map((source) => {
    if (call.caller.kind === 'user' && source['role'] !== undefined) {
      throw notAllowed('role can only be changed server-side');
    }
    const record = createUser(source, clock.now());
    const known = state.users.get(record.id);
    if (known === undefined) return record;
    refuseDeleted(known);
    // Reserved fields that are not given keep their value; custom ones are replaced as a whole.
    const role = source['role'] === undefined ? known.role : record.role;
    const teams = source['teams'] === undefined ? known.teams : record.teams;
    const revokeTokensBefore = record.revokeTokensBefore ?? known.revokeTokensBefore;
    return { ...record, role, teams, revokeTokensBefore, createdAt: known.createdAt };
  });
  return store(call, records);
};

const partialBody = z.object({
  users: z
    .array(
      z.object({
        id: z.string(),
        set: z.record(z.string(), z.unknown()).default({}),
        unset: z.array(z.string()).default([]),
      }),
    )
    .min(1)
    .max(MAX_BATCH),
});

export const partialUpdateUsers: Operation = (call) => {
  const { users } = check(partialBody, call.body);
  refuseOthers(
    call,
    users.map(({ id }) => id),
  );
  const { state, clock } = call.app;
  const records = users.map(({ id, set, unset }) => {
    const known = state.users.get(id);
    if (known === undefined) throw badInput(`user with id "${id}" does not exist`);
    refuseDeleted(known);
    if (call.caller.kind === 'user' && set['role'] !== undefined) {
      throw notAllowed('role can only be changed server-side');
    }
    const custom = withPartial(known.custom, customFields(set, reservedUserFields), unset);
    checkCustomSize(custom, `user ${id}`);
    const checked = createUser({ id, role: set['role'], teams: set['teams'] }, clock.now());
    const revoked = set['revoke_tokens_issued_before'];
    return {
      ...known,
      custom,
      role: set['role'] === undefined ? known.role : checked.role,
      teams: set['teams'] === undefined ? known.teams : checked.teams,
      revokeTokensBefore: revoked === undefined ? known.revokeTokensBefore : (parseMicros(revoked) ?? null),
      updatedAt: checked.updatedAt,
    };
  });
  return store(call, records);
};

function store(call: Call, records: readonly UserRecord[]): JsonObject {
  const { state } = call.app;
  for (const record of records) state.users.set(record.id, record);
  for (const record of records) publishUserEvent(call, 'user.updated', { user: userView(state, record) });
  return {
    users: Object.fromEntries(records.map((record) => [record.id, userView(state, record)])),
    membership_deletion_task_id: '',
  };
}

const queryBody = z.object({
  filter_conditions: z.record(z.string(), z.unknown()).default({}),
  sort: z.array(z.object({ field: z.string(), direction: z.number().optional() })).default([]),
  limit: z.number().int().min(0).max(100).default(30),
  offset: z.number().int().min(0).max(1000).default(0),
});

export const queryUsers: Operation = (call) => {
  const payload = check(queryBody, queryPayload(call));
  const { state } = call.app;
  const matches = compileFilter(payload.filter_conditions);
  const views = [...state.users.values()]
    .map((user) => userView(state, user))
    .filter((view) => matches(view));
  views.sort(compileSort(payload.sort, [{ field: 'created_at', direction: -1 }]));
  return { users: views.slice(payload.offset, payload.offset + payload.limit) };
};
