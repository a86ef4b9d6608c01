import type { StreamChat } from 'stream-chat';
import { VendorError } from '../platform/outbound/vendor-error';
import { splitCid } from './domain/cid';

/** The code of the failure that refuses an id which no path of a URL can name. */
export const UNADDRESSABLE = 'unaddressable_id';

/**
 * Refuses every call whose path has an id that is empty, `.` or `..`, which people may choose for their messages:
 * encoding leaves them as they are, so that the URL would name something else, whose answer says nothing of the id.
 */
export function refuseUnaddressable(chat: StreamChat): void {
  chat.axiosInstance.interceptors.request.use((request) => {
    const [path = ''] = (request.url ?? '').replace(chat.baseURL ?? '', '').split('?');
    if (!path.split('/').slice(1).every(isAddressable)) throw unaddressable();
    return request;
  });
}

/** A channel's type and id. @throws VendorError, final, where it cannot be called by them */
export function addressOf(cid: string): { readonly type: string; readonly id: string } {
  const { type, id } = splitCid(cid);
  // The SDK takes no id with a colon.
  if (!isAddressable(type) || !isAddressable(id) || id.includes(':')) throw unaddressable();
  return { type, id };
}

function isAddressable(segment: string): boolean {
  return !['', '.', '..'].includes(segment);
}

function unaddressable(): VendorError {
  return new VendorError('stream', UNADDRESSABLE, false);
}
