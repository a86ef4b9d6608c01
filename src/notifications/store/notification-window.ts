import { Schema, type Connection, type InferSchemaType, type Model } from 'mongoose';

/**
 * The time after a notification in which what else happens in the same conversation is gathered for the same person.
 * One document each, so that notifications planned at the same time collide on it and come one after the other.
 */
const schema = new Schema(
  {
    /** Of recipient, conversation and way: `windowId`. */
    _id: { type: String, required: true },
    ends_at: { type: Date, required: true },
    /** The key of the notification that tells what is gathered; none while nothing is. */
    leader: String,
    /** How many have asked for their turn. */
    turns: { type: Number, required: true },
  },
  { versionKey: false, collection: 'notification_windows' },
);

// Long after its end it says nothing any more; one with a leader stays, however late that comes.
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
