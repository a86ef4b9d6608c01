import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { boundedId } from '../../src/stream/domain/event-id';
import type { FollowUp } from '../../src/chat/domain/channel-state';
import type { FollowUpRules } from '../../src/follow-ups/domain/follow-up-rules';
import { evaluateFollowUp } from '../../src/follow-ups/evaluate-follow-up';
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
 * The least time between two evaluations of one worker, in ms. After an outage thousands are due at once, and none of them
 * is in a hurry: at full speed 1,000 took all of two cores for eight seconds, and messages waited for as long.
 */
const EVALUATION_INTERVAL_MS = 40;

export function createFollowUpActivities({ models, followUps: rules, parleyUserId }: FollowUpActivityDeps) {
  let nextEvaluation = 0;
  const throttle = async (): Promise<void> => {
    const now = performance.now();
    const at = Math.max(now, nextEvaluation);
    nextEvaluation = at + EVALUATION_INTERVAL_MS;
    if (at > now) await delay(at - now);
  };
  return {
    /**
     * Records the reminder that was started, if any, and evaluates what waits for a person in a conversation. Repeating it
     * gives the same answer while nothing has changed.
     */
    lookAtFollowUp: async ({
      cid,
      userId,
      now,
      reminded,
    }: EvaluateFollowUpInput): Promise<FollowUpEvaluation> => {
      await throttle();
      const decision = await evaluateFollowUp(models, {
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

/** Longer ids of messages are hashed: keys have at most 180 bytes. */
const MAX_ID_BYTES = 100;

/** One key for one reminder to one person of the same waiting message, however often it is evaluated. */
function reminderKey(kind: string, cid: string, userId: string, messageId: string): string {
  const conversation = sha256(JSON.stringify([cid, userId])).slice(0, 16);
  return `${kind}/${conversation}/${Buffer.byteLength(messageId) <= MAX_ID_BYTES ? messageId : sha256(messageId)}`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
