import type { Client, WorkflowStartOptions } from '@temporalio/client';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { WorkflowIdConflictPolicy, WorkflowIdReusePolicy } from '@temporalio/common';
import type { Decision } from '../../moderation/domain/screen-message';
import { contentId } from '../../stream/domain/event-id';
import type { EventType, StreamEvent } from '../../stream/domain/stream-event';
import { withStartDeadline } from '../../platform/temporal/call-deadline';
import type { InlineEvent, MessageNewInput } from '../../chat/contract';
import {
  channelAttribute,
  decisionAttribute,
  eventTypeAttribute,
  listingAttribute,
  senderAttribute,
} from '../../platform/temporal/contract/search-attributes';
import { CHAT_EVENTS_QUEUE } from '../../platform/temporal/contract/task-queues';

/** The workflow of each event type; a key of `workflows/index`, which `test/unit/inbox/chat-events.test.ts` checks. */
export const WORKFLOW_OF: Readonly<Record<EventType, string>> = {
  'message.new': 'messageNew',
  'message.updated': 'messageUpdated',
  'message.deleted': 'messageDeleted',
  'message.undeleted': 'messageUndeleted',
  'message.unblocked': 'messageUnblocked',
  'message.read': 'messageRead',
  'channel.created': 'channelCreated',
  'channel.updated': 'channelUpdated',
  'channel.deleted': 'channelDeleted',
  'channel.hidden': 'channelHidden',
  'channel.truncated': 'channelTruncated',
  'member.added': 'memberAdded',
  'member.updated': 'memberUpdated',
  'member.removed': 'memberRemoved',
  'user.updated': 'userUpdated',
  'user.banned': 'userBanned',
  'user.unbanned': 'userUnbanned',
  'user.deactivated': 'userDeactivated',
  'user.reactivated': 'userReactivated',
  'user.muted': 'userMuted',
  'user.unmuted': 'userUnmuted',
  'channel.muted': 'channelMuted',
  'channel.unmuted': 'channelUnmuted',
  'user.deleted': 'userDeleted',
  'user.messages.deleted': 'userMessagesDeleted',
};

export interface ChatEventStart {
  readonly event: StreamEvent;
  /** The screening's decision on a new message. */
  readonly expectedDecision: Decision;
  /** The listing that the event is about, where it is known. */
  readonly listingId?: string | undefined;
  /** The event itself, where it could not be inserted into the inbox. */
  readonly inline?: InlineEvent | undefined;
  /** Starts the workflow even after a successful run: the inbox shows that its effects are not in this database. */
  readonly again?: boolean | undefined;
}

export type ChatEventStarter = (start: ChatEventStart) => Promise<'started' | 'duplicate'>;

/**
 * Starts the workflow of an event. Its id is the event's content id, so a second start while it runs or after
 * it succeeded is a `duplicate`; after a failure it may run again.
 *
 * The workflow task timeout is short, so that after `kill -9` of a worker its tasks go to another one within seconds; a
 * task takes a few milliseconds.
 *
 * @param options.eager hands the first task to the worker in this process, without a round trip to the server
 */
export function createChatEventStarter(client: Client, options: { eager: boolean }): ChatEventStarter {
  return async (start) => {
    const { event } = start;
    const eventId = contentId(event);
    const input: MessageNewInput = {
      eventId,
      expectedDecision: start.expectedDecision,
      ...(start.inline !== undefined && { inline_event: start.inline }),
    };
    const startOptions: WorkflowStartOptions = {
      taskQueue: CHAT_EVENTS_QUEUE,
      workflowId: eventId,
      workflowIdReusePolicy:
        start.again === true
          ? WorkflowIdReusePolicy.ALLOW_DUPLICATE
          : WorkflowIdReusePolicy.ALLOW_DUPLICATE_FAILED_ONLY,
      workflowIdConflictPolicy: WorkflowIdConflictPolicy.FAIL,
      workflowTaskTimeout: '5s',
      args: [input],
      typedSearchAttributes: searchAttributes(start),
      staticSummary: summary(start),
      memo: { event_id: eventId, ...(event.cid !== undefined && { cid: event.cid }) },
      requestEagerStart: options.eager,
    };
    try {
      await withStartDeadline(client, () => client.workflow.start(WORKFLOW_OF[event.type], startOptions));
      return 'started';
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError) return 'duplicate';
      throw error;
    }
  };
}

function userIdOf(event: StreamEvent): string | undefined {
  if ('message' in event) return event.message.sender?.id;
  return 'user' in event ? event.user.id : undefined;
}

function searchAttributes(start: ChatEventStart): NonNullable<WorkflowStartOptions['typedSearchAttributes']> {
  const { event, listingId } = start;
  const userId = userIdOf(event);
  return [
    { key: eventTypeAttribute, value: event.type },
    ...(event.cid === undefined ? [] : [{ key: channelAttribute, value: event.cid }]),
    ...(listingId === undefined ? [] : [{ key: listingAttribute, value: listingId }]),
    ...(userId === undefined ? [] : [{ key: senderAttribute, value: userId }]),
    ...(event.type === 'message.new' ? [{ key: decisionAttribute, value: start.expectedDecision }] : []),
  ];
}

const WHAT_HAPPENED: Readonly<Record<EventType, string>> = {
  'message.new': 'wrote',
  'message.updated': 'had a message changed',
  'message.deleted': 'had a message deleted',
  'message.undeleted': 'had a message restored',
  'message.unblocked': 'had a message let through',
  'message.read': 'read',
  'channel.created': 'Channel created:',
  'channel.updated': 'Channel updated:',
  'channel.deleted': 'Channel deleted:',
  'channel.hidden': 'put the channel out of sight',
  'channel.truncated': 'Channel emptied:',
  'member.added': 'became a member',
  'member.updated': 'was changed as a member',
  'member.removed': 'left or was removed',
  'user.updated': 'was changed at Stream',
  'user.banned': 'was banned',
  'user.unbanned': 'was unbanned',
  'user.deactivated': 'was deactivated',
  'user.reactivated': 'was reactivated',
  'user.muted': 'muted somebody',
  'user.unmuted': 'muted somebody no longer',
  'channel.muted': 'muted a channel',
  'channel.unmuted': 'muted a channel no longer',
  'user.deleted': 'was deleted at Stream',
  'user.messages.deleted': 'had all messages deleted',
};

/** A line for the Temporal UI: ids only. */
function summary({ event, listingId }: ChatEventStart): string {
  const userId = userIdOf(event);
  const channel = userId === undefined ? event.cid : event.cid && `in ${event.cid}`;
  const parts = [userId, WHAT_HAPPENED[event.type], channel, listingId && `about ${listingId}`];
  return parts.filter((part) => part !== undefined && part !== '').join(' ');
}
