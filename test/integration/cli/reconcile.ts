import { useFixture } from '../../support/use-fixture';
import { runCli } from '../../unit/cli/run-cli';
import { startBothSides } from '../reconciliation/both-sides';
import { say } from '../reconciliation/stream-app';

export function reconcileCommand(): void {
  const sides = useFixture(() => startBothSides());

  test('brings in what webhooks did not, and says what it was', async () => {
    const channel = await sides.app.channel('one');
    await say(channel, 'ann', 'Hello');
    await say(channel, 'ben', 'Hello!');
    const first = await runCli(['reconcile', '--since', '5m'], sides.env, new Date());
    expect(first.code).toBe(0);
    expect(first.out).toMatch(
      /^From .*Z to .*Z; messages since .*Z\.\n1 channels and 2 messages compared\./u,
    );
    expect(first.out).toContain('3 found, 3 started, 0 already known.');
    expect(first.out).toMatch(/channel\.created +1\n +message\.new +2/u);
    expect(await sides.parley.models.ChatMessage.countDocuments()).toBe(2);

    const second = await runCli(['reconcile', '--since', '5m', '--json'], sides.env, new Date());
    expect(second.code).toBe(0);
    expect(JSON.parse(second.out)).toMatchObject({
      workflow_id: expect.stringMatching(/^reconciliation\/on-demand-/u),
      channels: 1,
      messages: 2,
      found: 0,
      started: 0,
      already_known: 0,
      missing: {},
    });
  });

  test('one channel alone, and without waiting', async () => {
    await say(await sides.app.channel('two'), 'ann', 'Hello');
    await say(await sides.app.channel('three'), 'ann', 'Hello');
    const args = ['reconcile', '--channel', 'messaging:two', '--since', '1h'];
    const { out } = await runCli([...args, '--json'], sides.env, new Date());
    expect(JSON.parse(out)).toMatchObject({ channels: 1, found: 2 });
    const started = await runCli([...args, '--no-wait'], sides.env, new Date());
    expect(started.out).toMatch(/^Started reconciliation\/on-demand-/u);
    const id = started.out.replace('Started ', '');
    await expect(sides.parley.temporal.client.workflow.getHandle(id).result()).resolves.toMatchObject({
      found: 0,
    });
  });

  test('a pass that fails says why, without what people wrote', async () => {
    await sides.app.fault({
      path: '/channels',
      status: 401,
      body: { code: 5, message: 'secret', StatusCode: 401 },
    });
    const { code, err } = await runCli(['reconcile'], sides.env, new Date());
    expect(code).toBe(1);
    expect(err).toContain('failed: stream: 5');
    expect(err).not.toContain('secret');
  });

  test.each([
    [['--since', 'yesterday'], 'Write 2026-03-01T12:00:00Z'],
    [['--depth', '0'], 'It is a number from 1 to 365'],
    [['--channel', 'two'], 'It is a type and an id'],
    [['--since', '1h', '--until', '2h'], '--until is before --since'],
  ])('%j is refused', async (args, message) => {
    const { code, err } = await runCli(['reconcile', ...args], sides.env);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(message) });
  });
}
