// Everything exported here is a workflow: nothing else may be.
export { channelCreated, channelUpdated } from './channels/acknowledge';
export { messageDeleted, messageRead, messageUpdated } from './messages/acknowledge';
export { messageNew } from './messages/message-new';
export { moderationCase } from './moderation/moderation-case';
