import type { ConversationFault } from './open-conversation';
import { ProblemError, type ErrorCode } from '../platform/errors';

/** What is answered for each reason that there is no conversation. */
const PROBLEMS: Readonly<Record<ConversationFault, { code: ErrorCode; detail: string }>> = {
  unknown_listing: { code: 'not_found', detail: 'There is no such listing' },
  own_listing: { code: 'own_listing', detail: 'The listing is your own' },
  unknown_buyer: {
    code: 'unknown_user',
    detail: 'The marketplace has not said who you are, or your id is none that Stream takes',
  },
  unknown_seller: {
    code: 'unknown_user',
    detail: 'The marketplace has not said who sells it, or the id is none that Stream takes',
  },
  conversation_taken: {
    code: 'conversation_taken',
    detail: 'There is no conversation to be had on this listing',
  },
};

export function conversationProblem(fault: ConversationFault): ProblemError {
  const { code, detail } = PROBLEMS[fault];
  return new ProblemError(code, detail);
}
