import { setTimeout as delay } from 'node:timers/promises';
import { waitUntil } from '../../support/wait-until';
import { isExact, judge, type Verdict } from './oracle';
import { reconcile } from './reconcile';
import { writeReport, type ReportRow } from './report';
import { SCENARIOS, type Scenario } from './scenarios';
import { startFaultStack, type FaultStack } from './stack';
import { startTraffic } from './traffic';

const SETTLE_MS = 120_000;
const LOOK_EVERY_MS = 500;
const SCENARIO_MS = 1_500_000;

let stack: FaultStack;
const rows: ReportRow[] = [];

beforeAll(async () => {
  stack = await startFaultStack();
}, 180_000);
afterAll(async () => {
  await stack.stop();
  if (rows.length === SCENARIOS.length) await writeReport(rows);
}, 60_000);

test.each(SCENARIOS)('$name', (scenario) => play(scenario), SCENARIO_MS);

async function play(scenario: Scenario): Promise<void> {
  const before = new Set(stack.sandbox.deliveries().map(({ id }) => id));
  const traffic = await startTraffic(stack, scenario.traffic);
  let measured: unknown;
  try {
    measured = await scenario.run(stack, traffic);
  } finally {
    await scenario.heal?.(stack);
  }
  const over = Date.now();
  if (typeof measured === 'string') process.stdout.write(`${scenario.name}: ${measured}\n`);
  await stack.sandbox.idle();
  const deliveries = stack.sandbox.deliveries().filter(({ id }) => !before.has(id));
  const dropped = deliveries.filter(({ outcome }) => outcome === 'dropped').length;
  const brought = scenario.losesAtStream ? (await reconcile(stack)).found : undefined;

  let verdict: Verdict | undefined;
  await waitUntil(
    'everything is as at Stream',
    async () => {
      // A look takes Stream's sandbox and MongoDB a while: not all the time.
      await delay(LOOK_EVERY_MS);
      // Servers that are just back may not answer yet.
      verdict = await judge(stack, traffic, scenario).catch(() => undefined);
      return verdict !== undefined && isExact(verdict);
    },
    SETTLE_MS,
  ).catch(() => undefined);
  if (verdict === undefined || !isExact(verdict)) {
    throw new Error(`Not exact: ${JSON.stringify(verdict, null, 1)}\n${stack.lastLines()}`);
  }
  // What Stream gave up on is only to be lost where nothing took it.
  expect(dropped > 0).toBe(scenario.losesAtStream === true);
  rows.push({
    scenario,
    measured: typeof measured === 'string' ? measured : undefined,
    events: traffic.events(),
    attempts: deliveries.reduce((sum, { attempts }) => sum + attempts.length, 0),
    dropped,
    brought,
    settledMs: Date.now() - over,
  });
}
