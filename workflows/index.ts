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
} from './channels/channel-events';
export { followUp } from './follow-ups/follow-up';
export {
  messageDeleted,
  messageUnblocked,
  messageUndeleted,
  messageUpdated,
} from './messages/message-changed';
export { messageNew } from './messages/message-new';
export { messageRead } from './messages/message-read';
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
} from './users/user-events';
