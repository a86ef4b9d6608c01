import type { ChatModels } from '../../src/chat/models';
import { moderationCaseId } from '../../src/moderation/contract';
import { moderatorMail, type FailedRemoval } from '../../src/moderation/domain/moderator-mail';
import type { Mailer } from '../../src/platform/outbound/mailer';
import { boundedId } from '../../src/stream/domain/event-id';
import { callVendor } from '../shared/vendor-failure';
import type { CaseOfMessage } from './case-of-message';

export interface ModeratorMailDeps {
  readonly models: ChatModels;
  readonly mailer: Mailer;
  readonly moderatorEmails: readonly string[];
  /** The address of a workflow in the Temporal UI. */
  readonly runUrl: (workflowId: string) => string;
}

/** Sends the moderators a mail about a case. @returns to how many: 0 where no moderator's address is configured */
export async function notifyModerators(
  { models, mailer, moderatorEmails, runUrl }: ModeratorMailDeps,
  { messageId, round = 1, failed }: CaseOfMessage & { failed?: FailedRemoval },
): Promise<{ recipients: number }> {
  if (moderatorEmails.length === 0) return { recipients: 0 };
  const message = await models.ChatMessage.findOne({ stream_message_id: messageId }).orFail().lean();
  const report = {
    messageId,
    cid: message.cid,
    senderId: message.sender_id,
    listingId: message.listing_id ?? undefined,
    text: message.text,
    score: message.moderation?.score ?? 0,
    reasons: message.moderation?.reasons ?? [],
    runUrl: runUrl(moderationCaseId(boundedId(messageId), round)),
  };
  const kind = failed === undefined ? 'removed' : 'not-removed';
  await callVendor(() =>
    mailer.send({
      messageId: `case-${kind}-${Buffer.from(messageId).toString('base64url')}${round > 1 ? `-${round}` : ''}`,
      to: moderatorEmails,
      ...moderatorMail(report, failed),
    }),
  );
  return { recipients: moderatorEmails.length };
}
