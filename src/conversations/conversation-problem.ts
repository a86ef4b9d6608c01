import type { ConversationFault } from './open-conversation';
import { ProblemError, type ErrorCode } from '../platform/errors';

/** The problem document for each reason that a conversation cannot be opened. */
const PROBLEMS: Readonly<Record<ConversationFault, { code: ErrorCode; detail: string }>> = {
  unknown_listing: { code: 'not_found', detail: 'No such listing' },
  own_listing: {
    code: 'own_listing',
    detail: 'This is your own listing: ask about listings of other sellers',
  },
  unknown_buyer: {
    code: 'unknown_user',
    detail:
      'The buyer is not known: the marketplace must first send them with PUT /api/v1/users/{id}, under an id that Stream accepts',
  },
  unknown_seller: {
    code: 'unknown_user',
    detail:
      "The seller is not known: the marketplace must first send the listing's seller_id and that user, under an id that Stream accepts",
  },
  conversation_taken: {
    code: 'conversation_taken',
    detail: 'Another channel has the id of this conversation: ask support to remove it',
  },
};

export function conversationProblem(fault: ConversationFault): ProblemError {
  const { code, detail } = PROBLEMS[fault];
  return new ProblemError(code, detail);
}
