import { Schema, type InferSchemaType } from 'mongoose';
import { DELIVERY_CHANNELS, NOTIFICATION_KINDS } from '../domain/kinds';
import { NOTIFICATION_STATUSES } from '../domain/notification-status';

/** An attempt to deliver. Without `ended_at` it is under way, or its process has died. */
const attempt = new Schema(
  {
    channel: { type: String, enum: DELIVERY_CHANNELS, required: true },
    at: { type: Date, required: true },
    ended_at: Date,
    outcome: { type: String, enum: ['sent', 'failed', 'unknown'], required: true },
    /** The provider's answer: codes and ids. */
    answer: String,
    /** Why it failed: the provider's code. */
    code: String,
  },
  { _id: false },
);

/** An action of support; each is applied once. */
const action = new Schema(
  {
    action_id: { type: String, required: true },
    what: { type: String, enum: ['retry', 'dismiss', 'redirect'], required: true },
    by: { type: String, required: true },
    at: { type: Date, required: true },
    channel: String,
    recipient_id: String,
    /** Of a redirect to a corrected address, with an idempotency key: see `addressMarkOf`. */
    address_mark: String,
  },
  { _id: false },
);

/** The address of a redirect that the run has not applied yet: addresses do not go through Temporal. */
const askedAddress = new Schema(
  { action_id: { type: String, required: true }, address: { type: String, required: true }, mark: String },
  { _id: false },
);

export const notificationSchema = new Schema(
  {
    /** The dedupe key: see `NotificationInput`. */
    _id: { type: String, required: true },
    /** The same for URLs: `publicId`. */
    id: { type: String, required: true },
    kind: { type: String, enum: NOTIFICATION_KINDS, required: true },
    recipient_id: { type: String, required: true },
    cid: String,
    listing_id: String,
    offer_id: String,
    round: Number,
    messages_since: Date,
    messages_until: Date,
    message_id: String,
    status: { type: String, enum: NOTIFICATION_STATUSES, required: true },
    /** Why it is suppressed or has failed: a code. */
    reason: String,
    /** The key of the leader of its digest, which delivers this one, too. */
    digest_of: String,
    wait_until: Date,
    /** It has had its digest window, and is delivered without another one: see `digest-window`. */
    claimed: Boolean,
    /** Support wants it sent now, without quiet hours and digests; to `redirect` where there is one. */
    forced: Boolean,
    /** `address`: a corrected one, until the notification ends; empty where it was lost, so that nothing is sent. */
    redirect: new Schema({ channel: String, recipient_id: String, address: String }, { _id: false }),
    /** The latest addresses that support has given, until their redirect is applied or the notification ends. */
    asked_addresses: { type: [askedAddress], default: [] },
    /** The last of these addresses, for runs of earlier versions, which know no others. */
    asked_address: new Schema({ action_id: String, address: String }, { _id: false }),
    attempts: { type: [attempt], default: [] },
    actions: { type: [action], default: [] },
    sent_at: Date,
    sent_over: { type: String, enum: DELIVERY_CHANNELS },
    failed_at: Date,
    /** When the recovery last checked its run. */
    looked_at: Date,
  },
  { timestamps: true, versionKey: false, collection: 'notifications', id: false },
);

notificationSchema.index({ id: 1 }, { unique: true });
notificationSchema.index({ createdAt: -1, _id: -1 });
notificationSchema.index({ status: 1, createdAt: -1, _id: -1 });
notificationSchema.index({ recipient_id: 1, createdAt: -1, _id: -1 });
notificationSchema.index({ kind: 1, createdAt: -1, _id: -1 });
notificationSchema.index({ cid: 1, createdAt: -1, _id: -1 });
notificationSchema.index({ listing_id: 1, createdAt: -1, _id: -1 });
notificationSchema.index({ offer_id: 1, createdAt: -1, _id: -1 });
notificationSchema.index({ wait_until: 1 }, { partialFilterExpression: { wait_until: { $exists: true } } });
notificationSchema.index({ digest_of: 1 }, { partialFilterExpression: { digest_of: { $exists: true } } });

export type Notification = InferSchemaType<typeof notificationSchema>;
