import { createActivities } from '../../../activities/index';
import * as workflows from '../../../workflows/index';
import { ACT_UPDATE, CREATED_UPDATE, OFFER_CHANGED_SIGNAL } from '../../../src/offers/contract';
import { WAKE_SIGNAL } from '../../../src/follow-ups/contract';

// Histories of runs that are open have these names: who changes one, strands them. What is new is added here.

/** Stands for every dependency: creating the activities only keeps them. */
const anything: any = new Proxy(() => undefined, {
  get: (_, name) => (name === Symbol.toPrimitive ? () => 0 : anything),
  apply: () => anything,
});

test('activities', () => {
  expect(Object.keys(createActivities(anything)).toSorted()).toEqual([
    'activateOffer',
    'applyBulkChange',
    'applyOfferAction',
    'beginPass',
    'clearOfferChannel',
    'closeCase',
    'compareOne',
    'comparePage',
    'concludePass',
    'decideOfferByLimits',
    'deleteAtStream',
    'deliver',
    'endNotification',
    'endPass',
    'expireOffer',
    'failOffer',
    'flagMessage',
    'loadOffer',
    'lookAtFollowUp',
    'markOfferAnnounced',
    'openOfferChannel',
    'planNotification',
    'quarantineEvent',
    'recordEvent',
    'recordMessage',
    'recordMessageChange',
    'recordMessageDeletion',
    'recordOfferChannel',
    'recordSent',
    'refreshMetrics',
    'restoreAtStream',
    'sayOffer',
    'sendAutoResponse',
    'supportNotification',
    'tellModerators',
    'unflagMessage',
    'unsayOffer',
  ]);
});

test('workflows', () => {
  expect(Object.keys(workflows).toSorted()).toEqual([
    'bulkChange',
    'channelCreated',
    'channelDeleted',
    'channelHidden',
    'channelMuted',
    'channelTruncated',
    'channelUnmuted',
    'channelUpdated',
    'followUp',
    'memberAdded',
    'memberRemoved',
    'memberUpdated',
    'messageDeleted',
    'messageNew',
    'messageRead',
    'messageUnblocked',
    'messageUndeleted',
    'messageUpdated',
    'moderationCase',
    'notification',
    'offer',
    'reconcile',
    'userBanned',
    'userDeactivated',
    'userDeleted',
    'userMessagesDeleted',
    'userMuted',
    'userReactivated',
    'userUnbanned',
    'userUnmuted',
    'userUpdated',
  ]);
});

test('signals and updates', () => {
  expect({ WAKE_SIGNAL, OFFER_CHANGED_SIGNAL, ACT_UPDATE, CREATED_UPDATE }).toEqual({
    WAKE_SIGNAL: 'poke',
    OFFER_CHANGED_SIGNAL: 'look',
    ACT_UPDATE: 'act',
    CREATED_UPDATE: 'created',
  });
});
