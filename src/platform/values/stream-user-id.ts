/** What a user id consists of, for messages to people. */
export const STREAM_USER_ID = 'letters, digits, @ _ -, at most 255';

/**
 * Whether an id is one of a user, of the marketplace and at Stream alike. This is Stream's own rule (`[@\w-]`, of the
 * schema that it checks imports with); its documentation names small letters only. Capitals count: `Zk1Aq` and `zk1aq`
 * are two users.
 */
export function isStreamUserId(id: string): boolean {
  return /^[\w@-]{1,255}$/.test(id);
}
