import { Schema, type Connection, type InferSchemaType, type Model } from 'mongoose';

/**
 * `open`: to be removed · `removed`: flagged here, deleted at Stream, moderators told · `compensated`: a step
 * failed for good and what was done was undone · `needs_attention`: undoing failed too; `left` says what is left.
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
     * The event whose workflow starts the saga of this round. Any other event of the message, such as the webhook of
     * our own restoring, would start it once more where it comes while a failing saga is about to close the case.
     */
    opened_by: String,
    /** Goes up when a case that had ended is opened again: each round is a run of its own. */
    round: { type: Number, default: 1, required: true },
    score: { type: Number, required: true },
    reasons: { type: [Schema.Types.Mixed], default: [] },
    /** What a person has to do by hand, where undoing did not succeed. */
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
