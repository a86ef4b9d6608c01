import { isBanned, type Ban } from '../domain/user-profile';
import { ProblemError } from '../errors';
import type { Models } from '../models';
import { conversationProblem } from './conversation-problem';

/** Lets people through whom the marketplace knows and Stream has not banned everywhere. */
export async function permit(models: Models, userId: string): Promise<void> {
  const user = await models.User.findById(userId, { bans: 1 }).lean();
  if (user === null) throw conversationProblem('unknown_buyer');
  // Who is shadow-banned is not to notice.
  const open = (user.bans as Ban[]).filter((ban) => !ban.shadow);
  if (isBanned(open, '*', new Date())) {
    throw new ProblemError('banned', 'You have been banned from the chat');
  }
}
