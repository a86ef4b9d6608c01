import type { Call } from './call';
import { badInput, notAllowed, notFound } from './errors';
import type { JsonObject, UserRecord } from './records';
import { createUser } from './user-records';

interface Naming {
  user?: JsonObject | null | undefined;
  userId?: string | null | undefined;
}

/** The user behind a user's token. `connectUser` makes it on Stream; here the server has to have upserted it. */
export function ownUser(call: Call): UserRecord | undefined {
  if (call.caller.kind === 'server') return undefined;
  const user = call.app.state.users.get(call.caller.userId);
  if (user === undefined) throw notFound(`user "${call.caller.userId}" does not exist`);
  return user;
}

/**
 * The user who acts. A user's token acts only for that user; a server names somebody, either by id or by an object, which
 * creates the user if need be.
 * @param field The name of the field in errors, such as `message.user`; the id's field has `_id` appended.
 */
export function actingUser(call: Call, field: string, named: Naming): UserRecord {
  const self = ownUser(call);
  const id = named.userId ?? named.user?.['id'];
  if (self !== undefined) {
    if (id !== undefined && id !== self.id) throw notAllowed(`user "${self.id}" cannot act as another user`);
    return self;
  }
  if (named.user && named.userId) throw badInput(`cannot set both ${field} and ${field}_id.`);
  if (named.user) return ensureUser(call, named.user);
  if (typeof id !== 'string' || id === '') {
    throw badInput(`either ${field} or ${field}_id must be provided when using server side auth.`);
  }
  const user = call.app.state.users.get(id);
  if (user === undefined) throw badInput(`user with id "${id}" does not exist`);
  return user;
}

function ensureUser(call: Call, object: JsonObject): UserRecord {
  const known = call.app.state.users.get(String(object['id']));
  if (known !== undefined) return known;
  const user = createUser(object, call.app.clock.now());
  call.app.state.users.set(user.id, user);
  return user;
}
