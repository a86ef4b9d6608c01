/** Whether Stream takes an id of the marketplace as a user's. */
export function isStreamUserId(id: string): boolean {
  return /^[a-z0-9@_-]{1,255}$/.test(id);
}
