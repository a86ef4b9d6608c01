// Everything exported here is a workflow: nothing else may be.
export { bulkChange } from './bulk-changes/bulk-change';
export {
  channelCreated,
  channelDeleted,
  channelHidden,
  channelTruncated,
  channelUpdated,
  memberAdded,
  memberRemoved,
  memberUpdated,
} from './chat/channel-events';
export { followUp } from './follow-ups/follow-up';
export { messageDeleted, messageUnblocked, messageUndeleted, messageUpdated } from './chat/message-changed';
export { messageNew } from './chat/message-new';
export { messageRead } from './chat/message-read';
export { moderationCase } from './moderation/moderation-case';
export { notification } from './notifications/notification';
export { offer } from './offers/offer';
export { reconcile } from './reconciliation/reconcile';
export {
  channelMuted,
  channelUnmuted,
  userBanned,
  userDeactivated,
  userDeleted,
  userMessagesDeleted,
  userMuted,
  userReactivated,
  userUnbanned,
  userUnmuted,
  userUpdated,
} from './chat/user-events';
