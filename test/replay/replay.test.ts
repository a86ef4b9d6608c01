import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DeterminismViolationError } from '@temporalio/workflow';
import { Worker, type ReplayWorkerOptions } from '@temporalio/worker';
import { createLogger } from '../../src/platform/logger';
import { installTemporalLogger } from '../../src/platform/temporal/runtime-logger';
import * as workflows from '../../workflows/index';
import { testServers } from '../support/environment';

installTemporalLogger(createLogger(process.env['TEST_LOG_LEVEL'] ?? 'silent'));

const FOLDER = path.join(__dirname, 'histories');
const histories = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({
    name: file.replace(/\.json$/, ''),
    json: readFileSync(path.join(FOLDER, file), 'utf8'),
  }));

/** What the first event says that the workflow is. */
function typeOf(json: string): string | undefined {
  const { events } = JSON.parse(json) as {
    events: { workflowExecutionStartedEventAttributes?: { workflowType: { name: string } } }[];
  };
  return events[0]?.workflowExecutionStartedEventAttributes?.workflowType.name;
}

const options = (): ReplayWorkerOptions => ({
  workflowBundle: { codePath: testServers().workflowBundle },
});

// Histories as running workflows may have them, recorded by `record.ts`: new code has to go on from each.
describe('recorded histories', () => {
  test('there is one of every workflow', () => {
    const recorded = new Set(histories.map(({ json }) => typeOf(json)));
    expect(Object.keys(workflows).filter((name) => !recorded.has(name))).toEqual([]);
  });

  test.each(histories)('$name is replayed', async ({ json }) => {
    await Worker.runReplayHistory(options(), JSON.parse(json));
  });

  test('a history that the code does not go with is noticed', async () => {
    const { json = '' } = histories.find(({ name }) => name === 'message-new-plain') ?? {};
    const other = json.replaceAll('"messageNew"', '"moderationCase"');
    await expect(Worker.runReplayHistory(options(), JSON.parse(other))).rejects.toBeInstanceOf(
      DeterminismViolationError,
    );
  });

  test('none holds what people wrote', () => {
    for (const { json } of histories) {
      const payloads = [...json.matchAll(/"data": "([A-Za-z0-9+/=]+)"/g)].map(([, data = '']) =>
        Buffer.from(data, 'base64').toString(),
      );
      expect(payloads.length).toBeGreaterThan(0);
      // Of every text that `record.ts` writes; a keyword that was found is ours.
      for (const text of [...payloads, json])
        expect(text).not.toMatch(/\b(?:watch|available|at once|again|box)\b/i);
    }
  });
});
