import type { ModerationView, NotificationItem } from '../notifications/domain/notification-view';
import type { Notification } from '../notifications/models';
import { boundedId } from '../stream/domain/event-id';
import type { ModerationModels } from './models';
import { moderationCaseId } from './contract';

export interface ModerationItemDeps {
  readonly models: ModerationModels;
  /** The address of a workflow in the Temporal UI. */
  readonly runUrl: (workflowId: string) => string;
}

/** Loads the content of the moderators' notification of a case; undefined where there is no such case. */
export async function loadModerationItem(
  deps: ModerationItemDeps,
  about: Notification,
): Promise<Pick<NotificationItem, 'moderation'> | undefined> {
  const moderation = await moderationOf(deps, about.message_id ?? '');
  return moderation && { moderation };
}

async function moderationOf(
  deps: ModerationItemDeps,
  messageId: string,
): Promise<ModerationView | undefined> {
  const found = await deps.models.ModerationCase.findById(boundedId(messageId)).lean();
  if (found === null) return undefined;
  return {
    messageId,
    cid: found.cid,
    senderId: found.sender_id,
    score: found.score,
    reasons: (found.reasons as { code: string }[]).map(({ code }) => code),
    runUrl: deps.runUrl(moderationCaseId(boundedId(messageId), found.round)),
  };
}
