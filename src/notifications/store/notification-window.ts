import { Schema, type Connection, type InferSchemaType, type Model } from 'mongoose';

/**
 * A digest window: the time after a notification in which others of the same conversation are gathered for the same
 * person. One document each, so that notifications that are planned at the same time conflict on it, and are planned one
 * after the other.
 */
const schema = new Schema(
  {
    /** A hash of recipient, conversation and delivery channel: `windowId`. */
    _id: { type: String, required: true },
    ends_at: { type: Date, required: true },
    /** The key of the notification that delivers what is gathered; absent while nothing is. */
    leader: String,
    /** Counts the writes, so that each changes the document. */
    turns: { type: Number, required: true },
  },
  { versionKey: false, collection: 'notification_windows' },
);

// A window is useless long after its end; one with a leader stays, however late that delivers.
schema.index(
  { ends_at: 1 },
  { expireAfterSeconds: 86_400, partialFilterExpression: { leader: { $eq: null } } },
);
schema.index({ leader: 1 });

export type NotificationWindow = InferSchemaType<typeof schema>;
export type NotificationWindowModel = Model<NotificationWindow>;

export function defineNotificationWindow(connection: Connection): NotificationWindowModel {
  return connection.model<NotificationWindow>('NotificationWindow', schema);
}
