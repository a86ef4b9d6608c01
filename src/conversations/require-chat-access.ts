import {
  isBanned,
  isBannedOpenly,
  isGone,
  USER_STATUS_FIELDS,
  type Ban,
  type StreamUserStatus,
} from '../chat/domain/user-profile';
import { ProblemError } from '../platform/errors';
import { withoutNulls } from '../platform/mongo/without-nulls';
import { conversationProblem } from './conversation-problem';
import type { MarketplaceModels } from '../marketplace/models';

/**
 * Lets people through whom the marketplace knows, and whom Stream has neither deleted, deactivated nor banned everywhere.
 * @param isHeard what they do is told to others at once: then a shadow ban counts, too, of which else nobody is to notice
 * @throws ProblemError `unknown_user`, `banned`
 */
export async function requireChatAccess(
  models: MarketplaceModels,
  userId: string,
  { isHeard = false } = {},
): Promise<void> {
  const user = await models.User.findById(userId, { bans: 1, ...USER_STATUS_FIELDS }).lean();
  if (user === null) throw conversationProblem('unknown_buyer');
  if (isGone(withoutNulls(user) as StreamUserStatus))
    throw new ProblemError('banned', 'Your account has been deleted or deactivated in the chat');
  const bans = user.bans as Ban[];
  const now = new Date();
  if (isHeard ? isBanned(bans, '*', now) : isBannedOpenly(bans, now)) {
    throw new ProblemError('banned', 'You have been banned from the chat');
  }
}
