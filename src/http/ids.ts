import { z } from 'zod';
import { isPlainId } from '../domain/plain-id';

/** An id of the marketplace (user, listing, order): a string without control characters. */
export const marketplaceId = z.string().min(1).max(255).refine(isPlainId, 'has control characters');
