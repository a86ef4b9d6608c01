import { boundedId } from '../src/content-id';
import type { Mailer } from '../src/clients/mailer';
import type { StreamClient } from '../src/clients/stream';
import { moderatorMail, type FailedRemoval } from '../src/domain/moderator-mail';
import type { Models } from '../src/models';
import type { CaseStatus } from '../src/models/moderation-case';
import { moderationCaseId } from '../workflows/moderation/contract';
import { callVendor } from './vendor-failure';

export interface ModerationActivityDeps {
  readonly models: Models;
  readonly stream: StreamClient;
  readonly mailer: Mailer;
  readonly moderatorEmails: readonly string[];
  /** The address of a workflow in the Temporal UI. */
  readonly runUrl: (workflowId: string) => string;
}

export interface CaseOfMessage {
  readonly messageId: string;
}

export function createModerationActivities(deps: ModerationActivityDeps) {
  const { models, stream, mailer } = deps;

  const audit = (messageId: string, what: string, why?: string): Promise<void> =>
    models.AuditEntry.append({
      _id: `${what}/${messageId}`,
      who: 'parley',
      what,
      subject: messageId,
      ...(why !== undefined && { why }),
      when: new Date(),
    });

  return {
    // Local: MongoDB only.

    async flagMessage({ messageId }: CaseOfMessage): Promise<void> {
      await models.ChatMessage.flagMessage(messageId, {
        reason: 'spam',
        by: 'parley',
        caseId: boundedId(messageId),
        at: new Date(),
      });
      await audit(messageId, 'message.flagged', 'spam');
    },

    async unflagMessage({ messageId }: CaseOfMessage): Promise<void> {
      await models.ChatMessage.unflagMessage(messageId);
      await audit(messageId, 'message.unflagged', 'the removal failed');
    },

    async closeCase(
      input: CaseOfMessage & { status: Exclude<CaseStatus, 'open'>; failed?: FailedRemoval },
    ): Promise<void> {
      const { messageId, status, failed } = input;
      await models.ModerationCase.updateOne(
        { _id: boundedId(messageId) },
        { $set: { status, left: [...(failed?.left ?? [])], ...(failed && { failure: failed.failure }) } },
      );
      await audit(messageId, `case.${status}`, failed?.failure);
    },

    // Outbound.

    async deleteAtStream({ messageId }: CaseOfMessage): Promise<void> {
      await callVendor(() => stream.deleteMessage(messageId));
      await audit(messageId, 'message.deleted_at_stream', 'spam');
    },

    async restoreAtStream({ messageId }: CaseOfMessage): Promise<void> {
      await callVendor(() => stream.undeleteMessage(messageId));
      await audit(messageId, 'message.restored_at_stream', 'the removal failed');
    },

    /** @returns whom: nobody where no moderator's address is configured */
    async tellModerators(input: CaseOfMessage & { failed?: FailedRemoval }): Promise<{ recipients: number }> {
      const { messageId, failed } = input;
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
        runUrl: deps.runUrl(moderationCaseId(boundedId(messageId))),
      };
      const kind = failed === undefined ? 'removed' : 'not-removed';
      await callVendor(() =>
        mailer.send({
          messageId: `case-${kind}-${Buffer.from(messageId).toString('base64url')}`,
          to: deps.moderatorEmails,
          ...moderatorMail(report, failed),
        }),
      );
      return { recipients: deps.moderatorEmails.length };
    },
  };
}
