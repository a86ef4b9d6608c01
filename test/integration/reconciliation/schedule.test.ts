import { ScheduleNotFoundError } from '@temporalio/client';
import { ensureReconciliationSchedule } from '../../../src/reconciliation/runs';
import { RECONCILIATION_SCHEDULE_ID } from '../../../src/reconciliation/contract';
import { startParley, type TestParley } from '../../support/parley';
import { waitUntil } from '../../support/wait-until';
import { say, startStreamApp, type StreamApp } from './stream-app';

let app: StreamApp;
let parley: TestParley;

beforeAll(async () => {
  app = await startStreamApp();
  await say(await app.channel('one'), 'ann', 'Hello');
  parley = await startParley({ GETSTREAM_BASE_URL: app.sandbox.url, RECONCILE_EVERY_MINUTES: '5' });
});
afterAll(async () => {
  await ensureReconciliationSchedule(parley.temporal.client, { everyMinutes: 0, depthDays: 7 });
  await parley.stop();
  await app.close();
});

const described = () => parley.temporal.client.schedule.getHandle(RECONCILIATION_SCHEDULE_ID).describe();

test('a worker makes the schedule and has a pass run at once, which leaves the last minute to the webhooks', async () => {
  const { spec, policies, state } = await described();
  expect(spec.intervals).toEqual([expect.objectContaining({ every: 300_000 })]);
  expect({ overlap: policies.overlap, paused: state.paused }).toEqual({ overlap: 'SKIP', paused: false });
  const pass = await waitUntil('a pass has ended', () =>
    parley.models.ReconciliationPass.findOne({ trigger: 'schedule', status: 'done' }).lean(),
  );
  expect(pass._id).toMatch(/^reconciliation\/scheduled-/u);
  expect(pass.report).toMatchObject({ found: 0 });
  expect((pass.started_at as Date).getTime() - (pass.until as Date).getTime()).toBeGreaterThan(59_000);
});

test('a further worker makes it as it is set now, and leaves it paused where somebody paused it', async () => {
  const schedule = parley.temporal.client.schedule.getHandle(RECONCILIATION_SCHEDULE_ID);
  await schedule.pause('Stream is being moved');
  await ensureReconciliationSchedule(parley.temporal.client, { everyMinutes: 10, depthDays: 3 });
  const { spec, action, state } = await described();
  expect(spec.intervals).toEqual([expect.objectContaining({ every: 600_000 })]);
  expect(action).toMatchObject({ args: [{ trigger: 'schedule', depthDays: 3 }] });
  expect(state).toMatchObject({ paused: true, note: 'Stream is being moved' });
});

test('0 takes it away, once and again', async () => {
  for (let times = 0; times < 2; times += 1) {
    await ensureReconciliationSchedule(parley.temporal.client, { everyMinutes: 0, depthDays: 7 });
  }
  await expect(described()).rejects.toThrow(ScheduleNotFoundError);
});
