import type { mongo } from 'mongoose';
import { storedChannel, type ChannelState, type FollowUp } from '../chat/domain/channel-state';
import { decideFollowUp, type FollowUpDecision } from './domain/decide';
import { followUpOf, putFollowUp, withReminder, type Reminder } from './domain/reminders';
import { sameData } from '../chat/domain/same-data';
import { inTransaction } from '../platform/mongo/in-transaction';
import { withoutNulls } from '../platform/mongo/without-nulls';
import { viewFollowUp, type EvaluationContext } from './view-follow-up';
import type { Database } from '../platform/mongo/database';
import type { ChatModels } from '../chat/models';
import type { MarketplaceModels } from '../marketplace/models';
import { collectionOf } from '../platform/mongo/collection-of';

export interface FollowUpToEvaluate extends EvaluationContext {
  readonly cid: string;
  /** Started since the last look. */
  readonly reminded?: Reminder | undefined;
}

/**
 * Looks at how things stand, decides, and notes in the channel whether the follow-up goes on: in one transaction, so
 * that a message which is recorded at the same time either is seen here or finds the follow-up disarmed. Looking again
 * gives the same answer while nothing has changed.
 */
export async function lookAtFollowUp(
  models: Database & ChatModels & MarketplaceModels,
  input: FollowUpToEvaluate,
): Promise<FollowUpDecision> {
  return inTransaction(models, (session) => look(models, input, session));
}

async function look(
  models: Database & ChatModels & MarketplaceModels,
  { cid, reminded, ...looking }: FollowUpToEvaluate,
  session: mongo.ClientSession,
): Promise<FollowUpDecision> {
  const { userId, now } = looking;
  const stored = await collectionOf<ChannelState>(models.ChatChannel).findOne({ _id: cid }, { session });
  if (stored === null) return { do: 'end', why: 'channel_deleted' };
  const before = storedChannel(withoutNulls(stored));
  const channel = reminded === undefined ? before : withReminder(before, userId, reminded, now);
  const decision = decideFollowUp(await viewFollowUp(models, channel, looking, session));
  const after = putFollowUp(channel, withDecision(followUpOf(channel, userId), decision, now));
  // `updatedAt` stays: nothing has happened in the conversation.
  if (!sameData(before.follow_ups, after.follow_ups))
    await collectionOf<ChannelState>(models.ChatChannel).updateOne(
      { _id: cid },
      { $set: { follow_ups: after.follow_ups } },
      { session },
    );
  return decision;
}

function withDecision(known: FollowUp, decision: FollowUpDecision, now: Date): FollowUp {
  if (decision.do === 'end') {
    const { armed_by: _by, look_at: _at, ...disarmed } = known;
    return disarmed;
  }
  return {
    ...known,
    armed_by: known.armed_by ?? decision.wait.messageId,
    // After a reminder it looks again at once: no need to write that down.
    look_at: decision.do === 'wait' ? new Date(decision.until) : (known.look_at ?? now),
  };
}
