import { boundedId } from '../../src/stream/domain/event-id';
import type { StreamClient } from '../../src/stream/stream';
import type { FailedRemoval } from '../../src/moderation/domain/moderator-mail';
import type { CaseStatus } from '../../src/moderation/store/moderation-case';
import type { NotificationRules } from '../notifications/notifications';
import type { SharedModels } from '../../src/platform/mongo/shared-models';
import type { ChatModels } from '../../src/chat/models';
import type { ModerationModels } from '../../src/moderation/models';
import { auditCase, type CaseOfMessage } from './case-of-message';
import { deleteAtStream } from './delete-at-stream';
import { notifyModerators, type ModeratorMailDeps } from './notify-moderators';
import { restoreAtStream } from './restore-at-stream';

export interface ModerationActivityDeps extends ModeratorMailDeps {
  readonly models: SharedModels & ChatModels & ModerationModels;
  readonly stream: StreamClient;
  readonly notifications: Pick<NotificationRules, 'configured'>;
}

export function createModerationActivities(deps: ModerationActivityDeps) {
  const { models } = deps;

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
      await auditCase(models, input, 'message.flagged', 'spam');
    },

    async unflagMessage(input: CaseOfMessage): Promise<void> {
      await models.ChatMessage.unflagMessage(input.messageId);
      await auditCase(models, input, 'message.unflagged', 'the removal failed');
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
      await auditCase(models, input, `case.${status}`, failed?.failure);
      return { webhook: status === 'removed' && deps.notifications.configured.includes('webhook') };
    },

    // Outbound.

    deleteAtStream: (input: CaseOfMessage): Promise<void> => deleteAtStream(deps, input),
    restoreAtStream: (input: CaseOfMessage): Promise<void> => restoreAtStream(deps, input),
    tellModerators: (input: CaseOfMessage & { failed?: FailedRemoval }): Promise<{ recipients: number }> =>
      notifyModerators(deps, input),
  };
}
