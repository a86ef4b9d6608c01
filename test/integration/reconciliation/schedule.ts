import { ScheduleNotFoundError } from '@temporalio/client';
import { ensureReconciliationSchedule } from '../../../src/reconciliation/runs';
import { RECONCILIATION_SCHEDULE_ID } from '../../../src/reconciliation/contract';
import { waitUntil } from '../../support/wait-until';
import type { BothSides } from './both-sides';
import { reconciled } from './parley-side';

export function schedule(sides: BothSides): void {
  afterAll(async () => {
    await ensureReconciliationSchedule(sides.parley.temporal.client, { everyMinutes: 0, depthDays: 7 });
    // It brings in what was written in the last minute.
    await reconciled(sides.parley.temporal);
  });

  const described = () =>
    sides.parley.temporal.client.schedule.getHandle(RECONCILIATION_SCHEDULE_ID).describe();

  test('a worker makes the schedule and has a pass run at once, which leaves the last minute to the webhooks', async () => {
    const { spec, policies, state } = await described();
    expect(spec.intervals).toEqual([expect.objectContaining({ every: 300_000 })]);
    expect({ overlap: policies.overlap, paused: state.paused }).toEqual({ overlap: 'SKIP', paused: false });
    const pass = await waitUntil('a pass has ended', () =>
      sides.parley.models.ReconciliationPass.findOne({ trigger: 'schedule', status: 'done' }).lean(),
    );
    expect(pass._id).toMatch(/^reconciliation\/scheduled-/u);
    expect(pass.report).toMatchObject({ found: 0 });
    expect((pass.started_at as Date).getTime() - (pass.until as Date).getTime()).toBeGreaterThan(59_000);
  });

  test('a further worker makes it as it is set now, and leaves it paused where somebody paused it', async () => {
    const schedule = sides.parley.temporal.client.schedule.getHandle(RECONCILIATION_SCHEDULE_ID);
    await schedule.pause('Stream is being moved');
    await ensureReconciliationSchedule(sides.parley.temporal.client, { everyMinutes: 10, depthDays: 3 });
    const { spec, action, state } = await described();
    expect(spec.intervals).toEqual([expect.objectContaining({ every: 600_000 })]);
    expect(action).toMatchObject({ args: [{ trigger: 'schedule', depthDays: 3 }] });
    expect(state).toMatchObject({ paused: true, note: 'Stream is being moved' });
  });

  test('0 takes it away, once and again', async () => {
    for (let times = 0; times < 2; times += 1) {
      await ensureReconciliationSchedule(sides.parley.temporal.client, { everyMinutes: 0, depthDays: 7 });
    }
    await expect(described()).rejects.toThrow(ScheduleNotFoundError);
  });
}
