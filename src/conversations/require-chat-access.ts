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
 * Requires that the marketplace knows a person and that Stream has neither deleted, deactivated nor banned them everywhere.
 * @param isHeard whether others are notified of the action at once: then a shadow ban, which else must not show, counts too
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
