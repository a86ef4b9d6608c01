import { boundedId } from '../../src/stream/domain/event-id';
import type { Mailer } from '../../src/platform/outbound/mailer';
import type { StreamClient } from '../../src/stream/stream';
import { moderatorMail, type FailedRemoval } from '../../src/moderation/domain/moderator-mail';
import type { CaseStatus } from '../../src/moderation/store/moderation-case';
import { moderationCaseId } from '../../src/moderation/contract';
import type { NotificationRules } from '../notifications/notifications';
import { callVendor } from '../shared/vendor-failure';
import type { SharedModels } from '../../src/platform/mongo/shared-models';
import type { ChatModels } from '../../src/chat/models';
import type { ModerationModels } from '../../src/moderation/models';

export interface ModerationActivityDeps {
  readonly models: SharedModels & ChatModels & ModerationModels;
  readonly stream: StreamClient;
  readonly mailer: Mailer;
  readonly moderatorEmails: readonly string[];
  /** The address of a workflow in the Temporal UI. */
  readonly runUrl: (workflowId: string) => string;
  readonly notifications: Pick<NotificationRules, 'configured'>;
}

export interface CaseOfMessage {
  readonly messageId: string;
  /** 1 when absent. */
  readonly round?: number;
}

export function createModerationActivities(deps: ModerationActivityDeps) {
  const { models, stream, mailer } = deps;

  /** The entry's id makes a repeated attempt of an activity write it once. */
  const audit = ({ messageId, round = 1 }: CaseOfMessage, what: string, why?: string): Promise<void> =>
    models.AuditEntry.append({
      _id: `${what}/${messageId}${round > 1 ? `/${round}` : ''}`,
      who: 'parley',
      what,
      subject: messageId,
      ...(why !== undefined && { why }),
      when: new Date(),
    });

  return {
    // Local: MongoDB only.

    async flagMessage(input: CaseOfMessage): Promise<void> {
      const { messageId } = input;
      await models.ChatMessage.flagMessage(messageId, {
        reason: 'spam',
        by: 'parley',
        caseId: boundedId(messageId),
        at: new Date(),
      });
      await audit(input, 'message.flagged', 'spam');
    },

    async unflagMessage(input: CaseOfMessage): Promise<void> {
      await models.ChatMessage.unflagMessage(input.messageId);
      await audit(input, 'message.unflagged', 'the removal failed');
    },

    /** Closes the case of a message. @returns whether the moderators' chat tool must be notified */
    async closeCase(
      input: CaseOfMessage & { status: Exclude<CaseStatus, 'open'>; failed?: FailedRemoval },
    ): Promise<{ webhook: boolean }> {
      const { messageId, round = 1, status, failed } = input;
      await models.ModerationCase.updateOne(
        { _id: boundedId(messageId), round },
        { $set: { status, left: [...(failed?.left ?? [])], ...(failed && { failure: failed.failure }) } },
      );
      await audit(input, `case.${status}`, failed?.failure);
      return { webhook: status === 'removed' && deps.notifications.configured.includes('webhook') };
    },

    // Outbound.

    async deleteAtStream(input: CaseOfMessage): Promise<void> {
      await callVendor(() => stream.deleteMessage(input.messageId));
      await audit(input, 'message.deleted_at_stream', 'spam');
    },

    async restoreAtStream(input: CaseOfMessage): Promise<void> {
      await callVendor(() => stream.undeleteMessage(input.messageId));
      await audit(input, 'message.restored_at_stream', 'the removal failed');
    },

    /** Sends the moderators a mail about a case. @returns to how many: 0 where no moderator's address is configured */
    async tellModerators(input: CaseOfMessage & { failed?: FailedRemoval }): Promise<{ recipients: number }> {
      const { messageId, round = 1, failed } = input;
      if (deps.moderatorEmails.length === 0) return { recipients: 0 };
      const message = await models.ChatMessage.findOne({ stream_message_id: messageId }).orFail().lean();
      const report = {
        messageId,
        cid: message.cid,
        senderId: message.sender_id,
        listingId: message.listing_id ?? undefined,
        text: message.text,
        score: message.moderation?.score ?? 0,
        reasons: message.moderation?.reasons ?? [],
        runUrl: deps.runUrl(moderationCaseId(boundedId(messageId), round)),
      };
      const kind = failed === undefined ? 'removed' : 'not-removed';
      await callVendor(() =>
        mailer.send({
          messageId: `case-${kind}-${Buffer.from(messageId).toString('base64url')}${round > 1 ? `-${round}` : ''}`,
          to: deps.moderatorEmails,
          ...moderatorMail(report, failed),
        }),
      );
      return { recipients: deps.moderatorEmails.length };
    },
  };
}
