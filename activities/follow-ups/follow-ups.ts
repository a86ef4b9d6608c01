import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { boundedId } from '../../src/stream/domain/event-id';
import type { FollowUp } from '../../src/chat/domain/channel-state';
import type { FollowUpRules } from '../../src/follow-ups/domain/follow-up-rules';
import { lookAtFollowUp } from '../../src/follow-ups/evaluate-follow-up';
import {
  followUpWorkflowId,
  type ArmedFollowUp,
  type FollowUpEvaluation,
  type EvaluateFollowUpInput,
} from '../../src/follow-ups/contract';
import type { Database } from '../../src/platform/mongo/database';
import type { ChatModels } from '../../src/chat/models';
import type { MarketplaceModels } from '../../src/marketplace/models';

export interface FollowUpActivityDeps {
  readonly models: Database & ChatModels & MarketplaceModels;
  readonly followUps: FollowUpRules;
  /** Parley's own Stream user. */
  readonly parleyUserId: string;
}

/**
 * The least time between two looks of one worker, in ms. After an outage thousands are due at once, and none of them is in
 * a hurry: at full speed 1,000 took all of two cores for eight seconds, and messages waited for as long.
 */
const BETWEEN_LOOKS_MS = 40;

export function createFollowUpActivities({ models, followUps: rules, parleyUserId }: FollowUpActivityDeps) {
  let nextLook = 0;
  const myTurn = async (): Promise<void> => {
    const now = performance.now();
    const at = Math.max(now, nextLook);
    nextLook = at + BETWEEN_LOOKS_MS;
    if (at > now) await delay(at - now);
  };
  return {
    /**
     * Looks at who waits for what in a conversation, after noting the reminder that was started. Running again gives
     * the same answer while nothing has changed.
     */
    lookAtFollowUp: async ({
      cid,
      userId,
      now,
      reminded,
    }: EvaluateFollowUpInput): Promise<FollowUpEvaluation> => {
      await myTurn();
      const decision = await lookAtFollowUp(models, {
        cid,
        userId,
        now: new Date(now),
        reminded,
        rules,
        parleyUserId,
      });
      switch (decision.do) {
        case 'wait':
          return { do: 'wait', until: decision.until };
        case 'end':
          return decision;
        case 'remind': {
          const { kind, wait, until } = decision;
          const { messageId, since, listingId } = wait;
          return {
            do: 'remind',
            reminder: { key: reminderKey(kind, cid, userId, messageId), kind, until },
            since,
            ...(listingId !== undefined && { listingId }),
          };
        }
      }
    },
  };
}

/** The follow-ups that a message has armed, as its workflow starts them. */
export function armedFollowUps(cid: string, followUps: readonly FollowUp[]): readonly ArmedFollowUp[] {
  return followUps.flatMap(({ user_id: userId, look_at: at }) =>
    at === undefined
      ? []
      : [{ workflowId: followUpWorkflowId(boundedId(`${cid}/${userId}`)), userId, lookAt: at.getTime() }],
  );
}

/** Of a message's id in a key: keys have at most 180. */
const MAX_BYTES = 100;

/** The same wait of the same person is one notification, however often it is decided. */
function reminderKey(kind: string, cid: string, userId: string, messageId: string): string {
  const place = sha256(JSON.stringify([cid, userId])).slice(0, 16);
  return `${kind}/${place}/${Buffer.byteLength(messageId) <= MAX_BYTES ? messageId : sha256(messageId)}`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
