import { Schema, type Connection, type InferSchemaType, type Model } from 'mongoose';

/**
 * `open`: to be removed · `removed`: flagged here, deleted at Stream, moderators notified · `compensated`: a step failed
 * for good and the others were undone · `needs_attention`: a compensation failed too; `left` has the manual steps.
 */
export const CASE_STATUSES = ['open', 'removed', 'compensated', 'needs_attention'] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

const schema = new Schema(
  {
    /** The message's Stream id, by `boundedId`: a message has one case. */
    _id: { type: String, required: true },
    message_id: { type: String, required: true },
    cid: { type: String, required: true },
    sender_id: { type: String, required: true },
    listing_id: String,
    status: { type: String, enum: CASE_STATUSES, required: true },
    /**
     * The event whose workflow starts the saga of this round; no other event of the message does. Else the webhook of our
     * own restoring, for example, would start it again if it arrived while a failing saga is about to close the case.
     */
    opened_by: String,
    /** Increases when a closed case is opened again: each round is a run of its own. */
    round: { type: Number, default: 1, required: true },
    score: { type: Number, required: true },
    reasons: { type: [Schema.Types.Mixed], default: [] },
    /** The manual steps for a person, where a compensation failed. */
    left: { type: [String], default: [] },
    failure: String,
  },
  { timestamps: true, versionKey: false, collection: 'moderation_cases' },
);

schema.index({ status: 1, createdAt: -1 });

export type ModerationCase = InferSchemaType<typeof schema>;
export type ModerationCaseModel = Model<ModerationCase>;

export function defineModerationCase(connection: Connection): ModerationCaseModel {
  return connection.model<ModerationCase>('ModerationCase', schema);
}
