/** The prefix of the ids of the workflow that removes a message: a message has one case. */
export const MODERATION_CASE_PREFIX = 'moderation-case/';

/**
 * @param caseId the id of the document `ModerationCase`
 * @param round counts how often the case was opened
 */
export function moderationCaseId(caseId: string, round = 1): string {
  return `${MODERATION_CASE_PREFIX}${caseId}${round > 1 ? `/${round}` : ''}`;
}

export interface ModerationCaseInput {
  readonly messageId: string;
  /** 1 when absent. */
  readonly round?: number;
}

export interface ModerationCaseResult {
  readonly status: 'removed' | 'compensated' | 'needs_attention';
  /** Why the message was not removed: an error's kind, never a text that a person wrote. */
  readonly failure?: string;
  /** The manual steps that are left for a person. */
  readonly left: readonly string[];
}
