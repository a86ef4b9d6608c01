import { StreamChat } from 'stream-chat';
import { startMailCatcher, type MailCatcher } from '../../../local/servers/mail-catcher';
import { startStreamSandbox, type StreamSandbox } from '../../../local/stream-sandbox';
import { API_KEY, API_SECRET, testEnvironment } from '../../support/environment';
import { startParley, type TestParley, WEBHOOK_PATH } from '../../support/parley';
import { runCli } from '../../unit/cli/run-cli';

export function doctorCommand(): void {
  let sandbox: StreamSandbox;
  let mails: MailCatcher;
  let parley: TestParley;
  let env: Record<string, string>;
  beforeAll(async () => {
    sandbox = await startStreamSandbox({ port: 0, apiKey: API_KEY, apiSecret: API_SECRET });
    mails = await startMailCatcher();
    const servers = { GETSTREAM_BASE_URL: sandbox.url, SMTP_URL: mails.smtpUrl };
    parley = await startParley(servers);
    env = testEnvironment({ ...servers, PORT: new URL(parley.url).port });
  });
  afterAll(async () => {
    await parley.stop();
    await mails.stop();
    await sandbox.close();
  });

  /** What is said of each part. */
  async function doctor(variables: Record<string, string>) {
    const { code, out, err } = await runCli(['doctor'], variables);
    const states = Object.fromEntries(
      out
        .split('\n')
        .map((line) => /^(ok|warning|failed) +(.{1,19}) /u.exec(line))
        .flatMap((found) => (found === null ? [] : [[found[2]?.trim(), found[1]]])),
    ) as Record<string, string>;
    return { code, out, err, states };
  }

  const GOOD = {
    Configuration: 'ok',
    MongoDB: 'ok',
    Temporal: 'ok',
    'Search attributes': 'ok',
    Workers: 'ok',
    'Frozen runs': 'ok',
    Stream: 'ok',
    'Stream webhook': 'warning',
    'Mail server': 'ok',
    'Parley API': 'ok',
    Moderators: 'ok',
    'Payload keys': 'ok',
  };

  test('a Parley that runs: everything is ok once the hook is configured', async () => {
    expect(await doctor(env)).toMatchObject({ code: 0, err: '', states: GOOD });
    await runCli(['webhook', 'configure', '--url', `${parley.url}${WEBHOOK_PATH}`], env);
    const { states, out } = await doctor(env);
    expect(states).toEqual({ ...GOOD, 'Stream webhook': 'ok' });
    expect(out).toContain('All is well.');
  });

  test("a retention policy of Stream's is told; where Stream does not say, nothing is", async () => {
    const chat = new StreamChat(API_KEY, API_SECRET, { baseURL: sandbox.url });
    const url = `${sandbox.url}/api/v2/chat/retention_policy`;
    await chat.post(url, { policy: 'old-messages', max_age_hours: 48 });
    const told = await doctor(env);
    expect(told.states['Stream retention']).toBe('warning');
    expect(told.out).toContain('Stream deletes messages after 2 days for good (old-messages)');
    const fault = { path: '/api/v2/chat/retention_policy', status: 403, body: { code: 17 } };
    await fetch(`${sandbox.url}/sandbox/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(fault),
    });
    const untold = await doctor(env);
    expect(untold.states).toMatchObject({ Stream: 'ok' });
    expect(untold.states).not.toHaveProperty('Stream retention');
    await chat.delete(url, { policy: 'old-messages' });
    expect((await doctor(env)).states).not.toHaveProperty('Stream retention');
  });

  test('nothing is reachable: every part says so and what to do, and no password is shown', async () => {
    const { code, out, states } = await doctor({
      ...env,
      MONGODB_URI: 'mongodb://me:mongo-pass@127.0.0.1:9/parley?replicaSet=x',
      TEMPORAL_ADDRESS: '127.0.0.1:9',
      TEMPORAL_API_KEY: 'temporal-key',
      GETSTREAM_BASE_URL: 'http://127.0.0.1:9',
      SMTP_URL: 'smtp://me:mail-pass@127.0.0.1:9',
      PORT: '9',
      MODERATOR_EMAILS: '',
      PAYLOAD_ENCRYPTION_KEYS: '',
    });
    expect(code).toBe(1);
    expect(states).toEqual({
      Configuration: 'ok',
      MongoDB: 'failed',
      Temporal: 'failed',
      Stream: 'failed',
      'Mail server': 'failed',
      'Parley API': 'failed',
      Moderators: 'warning',
      'Payload keys': 'warning',
    });
    expect(out).not.toMatch(/mongo-pass|temporal-key|mail-pass/u);
    expect(out).toContain('5 failed, 2 to look at.');
  });

  test('with a faulty configuration all faults are reported, and the other parts are still examined', async () => {
    const { code, out, states } = await doctor({
      ...env,
      MONGODB_URI: 'nonsense',
      SMTP_URL: '',
      LOG_LEVEL: 'loud',
    });
    expect(code).toBe(1);
    for (const name of ['MONGODB_URI', 'SMTP_URL', 'LOG_LEVEL']) expect(out).toContain(name);
    expect(states).toMatchObject({
      Configuration: 'failed',
      MongoDB: 'failed',
      'Mail server': 'failed',
      Temporal: 'ok',
      Stream: 'ok',
      'Parley API': 'ok',
    });
  });

  test('a namespace that is not there, and a secret that is wrong', async () => {
    const { code, out, states } = await doctor({
      ...env,
      TEMPORAL_NAMESPACE: 'nowhere',
      GETSTREAM_API_SECRET: 'wrong-secret',
    });
    expect(code).toBe(1);
    expect(states).toMatchObject({ Temporal: 'failed', Stream: 'failed', MongoDB: 'ok' });
    expect(out).toContain('no namespace nowhere');
    expect(out).not.toContain('wrong-secret');
  });
}
