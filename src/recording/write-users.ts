import type { mongo } from 'mongoose';
import { ENGAGEMENT } from '../marketplace/domain/engagement';
import { isComplete, later, type MessageState } from '../chat/domain/message-state';
import type { Folded } from './fold-events';
import { blankUser, type UserState } from './load-documents';
import type { MessageChange } from './attach-messages';
import { BLANK_USER } from '../marketplace/domain/blank-user';
import type { MarketplaceModels } from '../marketplace/models';
import { collectionOf, type AnyDocument } from '../platform/mongo/collection-of';

/** Writes users' activity and what Stream says of them. A user's counters include all messages that were ever sent. */
export async function writeUsers(
  models: MarketplaceModels,
  folded: Folded,
  changes: readonly MessageChange[],
  now: Date,
  session: mongo.ClientSession,
): Promise<void> {
  const sent = new Map<string, { count: number; lastAt: Date | undefined }>();
  const count = (message: MessageState | undefined, by: number): void => {
    if (!isComplete(message)) return;
    const known = sent.get(message.sender_id);
    const lastAt = by > 0 ? later(known?.lastAt, message.stream_created_at) : known?.lastAt;
    sent.set(message.sender_id, { count: (known?.count ?? 0) + by, lastAt });
  };
  for (const { before, after } of changes) {
    // A message that was counted for its sender stays so, unless events contradict each other.
    if (isComplete(before) && before.sender_id === after.sender_id) continue;
    count(before, -1);
    count(after, 1);
  }
  const ids = new Set([...folded.users.keys(), ...sent.keys()]);
  const writes = [...ids].map((id) => userWrite(folded, id, sent.get(id), now));
  if (writes.length > 0) await collectionOf<AnyDocument>(models.User).bulkWrite(writes, { session });
}

function userWrite(
  folded: Folded,
  id: string,
  sent: { count: number; lastAt: Date | undefined } | undefined,
  now: Date,
): mongo.AnyBulkWriteOperation<AnyDocument> {
  const changedUser = folded.users.get(id);
  const user = changedUser ?? blankUser(id);
  // Of a user that no event of this group is about, only the counters change.
  const profile = { stream_profile: user.stream_profile, bans: user.bans };
  const { name, name_at, image, image_at } = user.stream_profile;
  const isWiped = (value: unknown, at: Date | undefined): boolean =>
    !user.profile_of_marketplace && value === undefined && at !== undefined;
  const unset = [
    ...(isWiped(name, name_at) ? ['display_name'] : []),
    ...(isWiped(image, image_at) ? ['avatar'] : []),
  ];
  const activity = folded.activity.get(id);
  const count = sent?.count ?? 0;
  return {
    updateOne: {
      filter: { _id: id },
      update: {
        $inc: {
          message_count: count,
          total_messages_sent: count,
          engagement_score: ENGAGEMENT.ofSender * count,
        },
        $max: {
          ...(activity !== undefined && { last_activity: activity }),
          ...(sent?.lastAt !== undefined && { last_message_at: sent.lastAt }),
        },
        $set: {
          updatedAt: now,
          ...(changedUser !== undefined && profile),
          // Few users have any of these, so absent ones are not written.
          ...definedFields(user, [
            'channel_mutes',
            'user_mutes',
            'stream_deleted_at',
            'stream_restored_at',
            'stream_deactivated_at',
            'stream_reactivated_at',
          ]),
          ...(user.message_deletions.length > 0 && { message_deletions: user.message_deletions }),
          // The name and image at Stream are shown only where the marketplace has given no profile.
          ...(!user.profile_of_marketplace && name !== undefined && { display_name: name }),
          ...(!user.profile_of_marketplace && image !== undefined && { avatar: image }),
        },
        ...(unset.length > 0 && { $unset: Object.fromEntries(unset.map((field) => [field, 1])) }),
        $setOnInsert: {
          createdAt: now,
          ...BLANK_USER,
          ...(changedUser === undefined && profile),
        },
      },
      upsert: true,
    },
  };
}

function definedFields(user: UserState, names: readonly (keyof UserState)[]): Partial<UserState> {
  return Object.fromEntries(names.flatMap((name) => (user[name] === undefined ? [] : [[name, user[name]]])));
}
