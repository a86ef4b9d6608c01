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
  /** The reminder that was started since the last evaluation. */
  readonly reminded?: Reminder | undefined;
}

/**
 * Evaluates what waits for a person, decides, and records in the channel whether the follow-up stays armed: in one
 * transaction, so that a message which is recorded at the same time either is seen here or finds the follow-up disarmed.
 * Repeating it gives the same decision while nothing has changed.
 */
export async function evaluateFollowUp(
  models: Database & ChatModels & MarketplaceModels,
  input: FollowUpToEvaluate,
): Promise<FollowUpDecision> {
  return inTransaction(models, (session) => evaluateIn(models, input, session));
}

async function evaluateIn(
  models: Database & ChatModels & MarketplaceModels,
  { cid, reminded, ...context }: FollowUpToEvaluate,
  session: mongo.ClientSession,
): Promise<FollowUpDecision> {
  const { userId, now } = context;
  const stored = await collectionOf<ChannelState>(models.ChatChannel).findOne({ _id: cid }, { session });
  if (stored === null) return { do: 'end', why: 'channel_deleted' };
  const before = storedChannel(withoutNulls(stored));
  const channel = reminded === undefined ? before : withReminder(before, userId, reminded, now);
  const decision = decideFollowUp(await viewFollowUp(models, channel, context, session));
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
    // A reminder is followed by another evaluation at once, which need not be stored.
    look_at: decision.do === 'wait' ? new Date(decision.until) : (known.look_at ?? now),
  };
}
