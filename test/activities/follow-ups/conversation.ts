import { createFollowUpActivities } from '../../../activities/follow-ups/follow-ups';
import type { EvaluateFollowUpInput } from '../../../src/follow-ups/contract';
import {
  FOLLOW_UPS,
  messageNew,
  PARLEY_USER,
  startMessageRecording,
  type MessageParts,
  type MessageRecording,
} from '../recording/message-recording';

export const CID = 'messaging:channel-1';
export const AT = Date.parse('2026-03-01T12:00:00Z');
export const HOUR = 3_600_000;

export interface FollowedUp {
  readonly recording: MessageRecording;
  /** A run's look, `ms` after `AT`. */
  look(
    userId: string,
    ms: number,
    more?: Partial<EvaluateFollowUpInput>,
  ): ReturnType<Activities['lookAtFollowUp']>;
  /** What a channel has noted, by person. */
  followUps(cid?: string): Promise<Record<string, any>>;
  /** Empties the database but for buyer, seller and listing. */
  clear(): Promise<void>;
  stop(): Promise<void>;
}

type Activities = ReturnType<typeof createFollowUpActivities>;

export const iso = (ms: number): string => new Date(ms).toISOString();

/** A message in a conversation of a buyer and a seller; `ms` after `AT`. */
export function say(id: string, parts: MessageParts & { readonly ms?: number } = {}) {
  const body = messageNew({ id, at: iso(AT + (parts.ms ?? 0)), ...parts });
  return {
    ...body,
    channel: { listing_id: 'listing-1', buyer_id: 'buyer-1', seller_id: 'seller-1' },
    members: [{ user_id: 'buyer-1' }, { user_id: 'seller-1' }],
    channel_member_count: 2,
  };
}

export async function startFollowedUp(): Promise<FollowedUp> {
  const recording = await startMessageRecording();
  const { models } = recording;
  const { lookAtFollowUp } = createFollowUpActivities({
    models,
    followUps: FOLLOW_UPS,
    parleyUserId: PARLEY_USER,
  });
  return {
    recording,
    look: (userId, ms, more) => lookAtFollowUp({ cid: CID, userId, now: AT + ms, ...more }),
    async followUps(cid = CID) {
      const channel = await models.ChatChannel.findById(cid).orFail().lean();
      return Object.fromEntries(
        (channel.follow_ups as { user_id: string }[]).map((one) => [one.user_id, one]),
      );
    },
    stop: () => recording.stop(),
    async clear() {
      await recording.clear();
      await models.User.create([{ _id: 'buyer-1' }, { _id: 'seller-1' }]);
      await models.MarketplaceListing.create({ _id: 'listing-1', status: 'active', seller_id: 'seller-1' });
    },
  };
}
