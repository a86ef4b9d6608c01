/** One case a message: the saga that removes it. */
export const MODERATION_CASE_PREFIX = 'moderation-case/';

/**
 * @param caseId of the document `ModerationCase`
 * @param round of a case that was opened again
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
  /** Why it was not removed; an error's kind, never a text of a person. */
  readonly failure?: string;
  /** What is left for a person to do. */
  readonly left: readonly string[];
}
