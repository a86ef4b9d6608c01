/** One case a message: the saga that removes it. */
export const MODERATION_CASE_PREFIX = 'moderation-case/';

/** @param caseId of the document `ModerationCase` */
export function moderationCaseId(caseId: string): string {
  return `${MODERATION_CASE_PREFIX}${caseId}`;
}

export interface ModerationCaseInput {
  readonly messageId: string;
}

export interface ModerationCaseResult {
  readonly status: 'removed' | 'compensated' | 'needs_attention';
  /** Why it was not removed; an error's kind, never a text of a person. */
  readonly failure?: string;
  /** What is left for a person to do. */
  readonly left: readonly string[];
}
