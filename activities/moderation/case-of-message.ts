import type { SharedModels } from '../../src/platform/mongo/shared-models';

export interface CaseOfMessage {
  readonly messageId: string;
  /** 1 when absent. */
  readonly round?: number;
}

/** Notes in the audit log what was done in a case. The entry's id makes a repeated attempt of an activity write it once. */
export function auditCase(
  models: Pick<SharedModels, 'AuditEntry'>,
  { messageId, round = 1 }: CaseOfMessage,
  what: string,
  why?: string,
): Promise<void> {
  return models.AuditEntry.append({
    _id: `${what}/${messageId}${round > 1 ? `/${round}` : ''}`,
    who: 'parley',
    what,
    subject: messageId,
    ...(why !== undefined && { why }),
    when: new Date(),
  });
}
