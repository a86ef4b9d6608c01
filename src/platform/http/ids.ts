import { z } from 'zod';
import { isPlainId } from '../values/plain-id';
import { isStreamUserId, STREAM_USER_ID } from '../values/stream-user-id';

/** An id of the marketplace's listings, orders and offers: a string without control characters. */
export const marketplaceId = z.string().min(1).max(255).refine(isPlainId, 'has control characters');

/** An id of a person, who is the same at Stream. */
export const userId = z.string().refine(isStreamUserId, `is no user id (${STREAM_USER_ID})`);

/** An id of somebody of the marketplace: anybody but Parley's own user. */
export const personId = (parleyUserId: string) =>
  userId.refine((id) => id !== parleyUserId, "is Parley's own user (PARLEY_USER_ID)");
