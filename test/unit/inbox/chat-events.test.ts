import {
  WorkflowExecutionAlreadyStartedError,
  type Client,
  type WorkflowStartOptions,
} from '@temporalio/client';
import { WorkflowIdConflictPolicy, WorkflowIdReusePolicy } from '@temporalio/common';
import { contentId } from '../../../src/stream/domain/event-id';
import { EVENT_TYPES, type StreamEvent } from '../../../src/stream/domain/stream-event';
import { createChatEventStarter, WORKFLOW_OF } from '../../../src/inbox/runs/chat-events';
import channelCreated from '../../support/payloads/channel.created.json';
import channelUpdated from '../../support/payloads/channel.updated.json';
import messageDeleted from '../../support/payloads/message.deleted.json';
import messageNewBody from '../../support/payloads/message.new.json';
import messageRead from '../../support/payloads/message.read.json';
import messageUpdated from '../../support/payloads/message.updated.json';
import * as workflows from '../../../workflows';
import { eventOf, messageNew } from './parsed';

const PUBLISHED = [
  messageNewBody,
  messageUpdated,
  messageDeleted,
  messageRead,
  channelCreated,
  channelUpdated,
];

function clientWith(fail?: Error) {
  const started: { type: string; options: WorkflowStartOptions }[] = [];
  const client = {
    connection: { withDeadline: (_: number, call: () => Promise<unknown>) => call() },
    workflow: {
      start: async (type: string, options: WorkflowStartOptions) => {
        if (fail !== undefined) throw fail;
        started.push({ type, options });
      },
    },
  };
  return { client: client as unknown as Client, started };
}

async function startOf(event: StreamEvent, listingId?: string): Promise<WorkflowStartOptions> {
  const { client, started } = clientWith();
  const start = createChatEventStarter(client, { eager: true });
  expect(await start({ event, expectedDecision: 'allow', listingId })).toBe('started');
  return started[0]?.options as WorkflowStartOptions;
}

describe('starting the workflow of an event', () => {
  test('there is a workflow for every type, and everything that is exported is one', () => {
    expect(Object.keys(WORKFLOW_OF).toSorted()).toEqual([...EVENT_TYPES].toSorted());
    for (const name of Object.values(WORKFLOW_OF))
      expect(workflows).toHaveProperty(name, expect.any(Function));
    for (const workflow of Object.values(workflows)) expect(workflow).toBeInstanceOf(Function);
  });

  test.each(PUBLISHED)("$type: its id is the event's, its input ids only", async (body) => {
    const event = eventOf(body);
    const options = await startOf(event);
    expect(options).toMatchObject({
      workflowId: contentId(event),
      args: [{ eventId: contentId(event), expectedDecision: 'allow' }],
      workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE_FAILED_ONLY,
      workflowIdConflictPolicy: WorkflowIdConflictPolicy.FAIL,
      requestEagerStart: true,
    });
    expect(options.staticSummary).toMatch(/\S+ \S+/);
    expect(options.staticSummary).not.toMatch(/undefined/);
  });

  test('search attributes, summary and memo have no text, name or address of a person', async () => {
    const event = eventOf({
      ...messageNew({ text: 'PRIVATE', user: { id: 'buyer-1', name: 'PRIVATE', image: 'https://PRIVATE' } }),
      channel: { listing_id: 'listing-1', name: 'PRIVATE' },
    });
    const options = await startOf(event, 'listing-1');
    expect(JSON.stringify(options)).not.toContain('PRIVATE');
    const attributes = options.typedSearchAttributes as { key: { name: string }; value: unknown }[];
    expect(Object.fromEntries(attributes.map(({ key, value }) => [key.name, value]))).toEqual({
      ParleyEventType: 'message.new',
      ParleyChannel: 'messaging:channel-1',
      ParleyListing: 'listing-1',
      ParleySender: 'buyer-1',
      ParleyDecision: 'allow',
    });
    expect(options.staticSummary).toBe('buyer-1 wrote in messaging:channel-1 about listing-1');
  });

  test('carries the event itself only when it is told so', async () => {
    const { client, started } = clientWith();
    const event = eventOf(messageNew());
    const inline = { event, body: '{}', receivedAt: 1 };
    await createChatEventStarter(client, { eager: false })({ event, expectedDecision: 'spam', inline });
    expect(started[0]).toMatchObject({
      type: 'messageNew',
      options: { args: [{ expectedDecision: 'spam', inline_event: inline }], requestEagerStart: false },
    });
  });

  test('a workflow that is there is a duplicate; every other failure is thrown', async () => {
    const event = eventOf(messageNew());
    const known = clientWith(new WorkflowExecutionAlreadyStartedError('there', 'id', 'messageNew'));
    const down = clientWith(new Error('Temporal is down'));
    const input = { event, expectedDecision: 'allow' } as const;
    expect(await createChatEventStarter(known.client, { eager: true })(input)).toBe('duplicate');
    await expect(createChatEventStarter(down.client, { eager: true })(input)).rejects.toThrow(
      'Temporal is down',
    );
  });
});
