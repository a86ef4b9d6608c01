import { Schema, type Connection, type InferSchemaType, type Model } from 'mongoose';
import { putFields } from '../../platform/mongo/put-fields';

const schema = new Schema(
  {
    /** The marketplace's own id, which is also the Stream user id. */
    _id: { type: String, required: true },
    display_name: String,
    avatar: String,
    email: String,
    phone: String,
    roles: { type: [String], default: [] },
    timezone: String,
    last_activity: Date,
    last_message_at: Date,
    message_count: { type: Number, default: 0 },
    total_messages_sent: { type: Number, default: 0 },
    engagement_score: { type: Number, default: 0 },
    /** `NotificationPreferences` of `notifications/domain/preferences`. */
    notification_preferences: { type: Schema.Types.Mixed, default: {} },
    /** The automatic answer for buyers who write to this seller until then. */
    away: {
      type: new Schema(
        { message: { type: String, required: true }, until: { type: Date, required: true } },
        { _id: false },
      ),
    },
    strikes: { type: Number, default: 0 },
    /** Whether the marketplace has sent the profile; else the name and picture at Stream are shown. */
    profile_of_marketplace: Boolean,
    /** The profile at Stream: `StreamProfile` of `chat/domain/user-profile`. */
    stream_profile: { type: Schema.Types.Mixed, default: {} },
    bans: { type: [Schema.Types.Mixed], default: [] },
    /** `Mute` of `chat/domain/user-profile`: channels and people that this person has muted. */
    channel_mutes: { type: [Schema.Types.Mixed], default: undefined },
    user_mutes: { type: [Schema.Types.Mixed], default: undefined },
    /** `StreamUserStatus` of `chat/domain/user-profile`. */
    stream_deleted_at: Date,
    stream_restored_at: Date,
    stream_deactivated_at: Date,
    stream_reactivated_at: Date,
    /** `SenderDeletion` of `chat/domain/sender-deletions`. */
    message_deletions: { type: [Schema.Types.Mixed], default: undefined },
  },
  { timestamps: true, versionKey: false, collection: 'users', minimize: false },
);

export type User = InferSchemaType<typeof schema>;

/** The fields of a user that the marketplace sets. A field that is left out keeps its value, `null` removes it. */
export type UserProfile = {
  [K in 'display_name' | 'avatar' | 'email' | 'phone' | 'roles' | 'timezone']?: User[K] | null | undefined;
};

const statics = {
  /** Creates or changes a user without touching the counters. */
  putProfile(this: Model<User>, id: string, profile: UserProfile) {
    return putFields(this, id, { ...profile, profile_of_marketplace: true });
  },
};

schema.statics = statics;

export type UserModel = Model<User> & typeof statics;

export function defineUser(connection: Connection): UserModel {
  return connection.model<User, UserModel>('User', schema);
}
