import { randomUUID } from 'node:crypto';
import {
  createChatEventRuns,
  type ChatEventRuns,
  type RunPosition,
} from '../../../src/inbox/runs/chat-event-runs';
import { connectTemporal, type Temporal } from '../../../src/platform/temporal/connection';
import {
  channelAttribute,
  eventTypeAttribute,
} from '../../../src/platform/temporal/contract/search-attributes';
import { testConfig, testServers } from '../../support/environment';
import { waitUntil } from '../../support/wait-until';

export function chatEventRuns(): void {
  let temporal: Temporal;
  let runs: ChatEventRuns;

  beforeAll(async () => {
    temporal = await connectTemporal(testConfig());
    runs = createChatEventRuns(temporal.client, { uiUrl: 'http://ui.example/' });
  });
  afterAll(() => temporal.close());

  /** A run that no worker ever takes. */
  async function start(id: string, cid: string, type = 'message.new'): Promise<string> {
    const handle = await temporal.client.workflow.start('messageNew', {
      workflowId: id,
      taskQueue: 'nobody-works-here',
      typedSearchAttributes: [
        { key: eventTypeAttribute, value: type },
        { key: channelAttribute, value: cid },
      ],
    });
    return handle.firstExecutionRunId;
  }
  const terminate = (id: string) => temporal.client.workflow.getHandle(id).terminate('over');
  const newCid = (): string => `messaging:${randomUUID()}`;

  async function allFailed(cid: string, size: number): Promise<string[]> {
    const ids: string[] = [];
    let after: RunPosition | undefined;
    do {
      const page = await runs.failed({ cid }, after, size);
      expect(page.runs.length).toBeLessThanOrEqual(size);
      ids.push(...page.runs.map(({ eventId }) => eventId));
      after = page.next;
    } while (after !== undefined);
    return ids;
  }

  const listed = (cid: string, count: number) =>
    waitUntil('all are listed', async () => (await runs.countFailed({ cid }, undefined)) === count);

  test('the latest run of an event: none, one under way, a newer one', async () => {
    const id = `message.new/${randomUUID()}`;
    expect(await runs.latest(id)).toBeUndefined();
    const first = await start(id, newCid());
    expect(await runs.latest(id)).toEqual({
      runId: first,
      status: 'running',
      startedAt: expect.any(Date),
      closedAt: undefined,
    });
    await terminate(id);
    expect(await runs.latest(id)).toMatchObject({ status: 'terminated', closedAt: expect.any(Date) });
    const second = await start(id, newCid());
    expect(await runs.latest(id)).toMatchObject({ runId: second, status: 'running' });
    await terminate(id);
  });

  test('failed runs come in pages that meet, latest closed first; those that another run followed do not', async () => {
    const cid = newCid();
    const ids = Array.from({ length: 7 }, (_, index) => `message.new/${index}-${randomUUID()}`);
    for (const id of ids) {
      await start(id, cid);
      await terminate(id);
    }
    await listed(cid, 7);
    for (const size of [1, 2, 3, 7, 50]) expect(await allFailed(cid, size)).toEqual(ids.toReversed());

    const [running = '', again = ''] = ids;
    await start(running, cid);
    await start(again, cid);
    await terminate(again);
    await listed(cid, 8);
    for (const size of [1, 3, 50])
      expect(await allFailed(cid, size)).toEqual([again, ...ids.slice(2).toReversed()]);
    const { next } = await runs.failed({ cid }, undefined, 3);
    expect(await runs.countFailed({ cid }, next)).toBe(5);
    await terminate(running);
  });

  test('failed runs of a type only', async () => {
    const cid = newCid();
    for (const type of ['message.new', 'message.read']) {
      await start(`${type}/${cid}`, cid, type);
      await terminate(`${type}/${cid}`);
    }
    await listed(cid, 2);
    const { runs: found } = await runs.failed({ cid, type: 'message.read' }, undefined, 10);
    expect(found.map(({ eventId }) => eventId)).toEqual([`message.read/${cid}`]);
  });

  test.each(["m:x' OR ParleyChannel != 'x", 'm:x\\', 'm:"x"', 'm:`x`', "m:' --", 'm:%'])(
    'a channel by the name %j asks nothing else',
    async (cid) => {
      const id = `message.new/${randomUUID()}`;
      await start(id, newCid());
      await terminate(id);
      const { runs: found } = await runs.failed({ cid, type: `none-${randomUUID()}` }, undefined, 10);
      expect(found).toEqual([]);
    },
  );

  test('the page of a run in the UI', () => {
    expect(runs.url('message.new/a b/c', 'r-1')).toBe(
      `http://ui.example/namespaces/${testServers().temporalNamespace}/workflows/message.new%2Fa%20b%2Fc/r-1/history`,
    );
  });

  test('a Temporal that does not answer is an error, in time', async () => {
    const other = await connectTemporal(testConfig());
    await other.close();
    const gone = createChatEventRuns(other.client, { uiUrl: 'http://ui.example' });
    await expect(gone.latest('x')).rejects.toThrow();
  });
}
