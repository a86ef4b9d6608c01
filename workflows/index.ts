// Everything exported here is a workflow: nothing else may be.
export {
  channelCreated,
  channelDeleted,
  channelUpdated,
  memberAdded,
  memberRemoved,
} from './channels/channel-events';
export { followUp } from './follow-ups/follow-up';
export { messageDeleted, messageUndeleted, messageUpdated } from './messages/message-changed';
export { messageNew } from './messages/message-new';
export { messageRead } from './messages/message-read';
export { moderationCase } from './moderation/moderation-case';
export { notification } from './notifications/notification';
export { offer } from './offers/offer';
export { reconcile } from './reconciliation/reconcile';
export { userBanned, userUnbanned, userUpdated } from './users/user-events';
