import { WORKFLOW_OF } from '../../src/starters/chat-events';
import * as workflows from '../../workflows/index';
import { CHAT_EVENTS_QUEUE } from '../../workflows/task-queues';
import { startWorkflowBench, type WorkflowBench } from './workflow-bench';

/** Workflows that other workflows start. */
const CHILDREN = ['moderationCase'];

let bench: WorkflowBench;
beforeAll(async () => {
  bench = await startWorkflowBench();
});
afterAll(() => bench.stop());

describe('the workflows of all event types', () => {
  test('each is exported, and each that is exported is started by an event or a workflow', () => {
    expect([...Object.values(WORKFLOW_OF), ...CHILDREN].toSorted()).toEqual(
      Object.keys(workflows).toSorted(),
    );
  });

  const acknowledged = Object.entries(WORKFLOW_OF).filter(([type]) => type !== 'message.new');
  test.each(acknowledged)('%s is marked processed, and nothing else', async (type, workflow) => {
    bench.use();
    const eventId = bench.id(type);
    const input = { eventId, expectedDecision: 'allow' };
    await bench.environment.client.workflow.execute(workflow, {
      taskQueue: CHAT_EVENTS_QUEUE,
      workflowId: eventId,
      args: [input],
    });
    expect(bench.calls).toEqual([['markProcessed', input]]);
  });
});
