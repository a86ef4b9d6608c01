import type { StreamChat } from 'stream-chat';
import { VendorError } from '../platform/outbound/vendor-error';
import { splitCid } from './domain/cid';

/** The error code for an id that cannot be a segment of a URL's path. */
export const UNADDRESSABLE = 'unaddressable_id';

/**
 * Refuses every call whose path has an id that is empty, `.` or `..`, which people may choose for their messages. URL
 * encoding does not change them, so the URL would name another resource, whose answer says nothing about the id.
 */
export function refuseUnaddressable(chat: StreamChat): void {
  chat.axiosInstance.interceptors.request.use((request) => {
    const [path = ''] = (request.url ?? '').replace(chat.baseURL ?? '', '').split('?');
    if (!path.split('/').slice(1).every(isAddressable)) throw unaddressableError();
    return request;
  });
}

/** A channel's type and id. @throws VendorError, not retryable, where they cannot stand in a URL */
export function addressOf(cid: string): { readonly type: string; readonly id: string } {
  const { type, id } = splitCid(cid);
  // The SDK refuses ids with a colon.
  if (!isAddressable(type) || !isAddressable(id) || id.includes(':')) throw unaddressableError();
  return { type, id };
}

function isAddressable(segment: string): boolean {
  return !['', '.', '..'].includes(segment);
}

function unaddressableError(): VendorError {
  return new VendorError('stream', UNADDRESSABLE, false);
}
