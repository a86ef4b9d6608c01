import type { Client, WorkflowStartOptions } from '@temporalio/client';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { WorkflowIdConflictPolicy, WorkflowIdReusePolicy } from '@temporalio/common';
import type { Decision } from '../domain/screening/screen-message';
import { contentId } from '../content-id';
import type { EventType, StreamEvent } from '../domain/stream-event';
import { withStartDeadline } from '../temporal/connection';
import type { InlineEvent, MessageNewInput } from '../../workflows/messages/contract';
import {
  channelAttribute,
  decisionAttribute,
  eventTypeAttribute,
  listingAttribute,
  senderAttribute,
} from '../../workflows/search-attributes';
import { CHAT_EVENTS_QUEUE } from '../../workflows/task-queues';

/** The workflow of each event type; a key of `workflows/index`, which `test/unit/starters` checks. */
export const WORKFLOW_OF: Readonly<Record<EventType, string>> = {
  'message.new': 'messageNew',
  'message.updated': 'messageUpdated',
  'message.deleted': 'messageDeleted',
  'message.read': 'messageRead',
  'channel.created': 'channelCreated',
  'channel.updated': 'channelUpdated',
};

export interface ChatEventStart {
  readonly event: StreamEvent;
  /** What screening says of a new message. */
  readonly expectedDecision: Decision;
  /** The listing that the event is about, where it is known. */
  readonly listingId?: string | undefined;
  /** The event itself, when it could not be put into the inbox. */
  readonly inline?: InlineEvent | undefined;
}

export type ChatEventStarter = (start: ChatEventStart) => Promise<'started' | 'duplicate'>;

/**
 * Starts the workflow of an event. Its id is the event's content id, so a second start while it runs or after
 * it succeeded is a `duplicate`; after a failure it may run again.
 *
 * The workflow task time-out is short so that after `kill -9` of a worker its tasks go to another one within
 * seconds; a task of ours is a few milliseconds of work.
 *
 * @param options.eager hand the first task to the worker in this process, without the way over the server
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
      workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE_FAILED_ONLY,
      workflowIdConflictPolicy: WorkflowIdConflictPolicy.FAIL,
      workflowTaskTimeout: '5s',
      args: [input],
      typedSearchAttributes: searchAttributes(start),
      staticSummary: summary(start),
      memo: { event_id: eventId, cid: event.cid },
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

function personOf(event: StreamEvent): string | undefined {
  switch (event.type) {
    case 'message.new':
    case 'message.updated':
      return event.message.sender.id;
    case 'message.deleted':
      return event.message.sender?.id;
    case 'message.read':
      return event.user.id;
    case 'channel.created':
    case 'channel.updated':
      return undefined;
  }
}

function searchAttributes(start: ChatEventStart): NonNullable<WorkflowStartOptions['typedSearchAttributes']> {
  const { event, listingId } = start;
  const person = personOf(event);
  return [
    { key: eventTypeAttribute, value: event.type },
    { key: channelAttribute, value: event.cid },
    ...(listingId === undefined ? [] : [{ key: listingAttribute, value: listingId }]),
    ...(person === undefined ? [] : [{ key: senderAttribute, value: person }]),
    ...(event.type === 'message.new' ? [{ key: decisionAttribute, value: start.expectedDecision }] : []),
  ];
}

const WHAT_HAPPENED: Readonly<Record<EventType, string>> = {
  'message.new': 'wrote',
  'message.updated': 'had a message changed',
  'message.deleted': 'had a message deleted',
  'message.read': 'read',
  'channel.created': 'Channel created:',
  'channel.updated': 'Channel updated:',
};

/** A line for the Temporal UI: ids only. */
function summary({ event, listingId }: ChatEventStart): string {
  const person = personOf(event);
  const channel = person === undefined ? event.cid : `in ${event.cid}`;
  const parts = [person, WHAT_HAPPENED[event.type], channel, listingId && `about ${listingId}`];
  return parts.filter((part) => part !== undefined && part !== '').join(' ');
}
