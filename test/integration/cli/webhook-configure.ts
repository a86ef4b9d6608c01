import { startStreamSandbox, type StreamSandbox } from '../../../local/stream-sandbox';
import { createStreamClient, type StreamClient } from '../../../src/stream/stream';
import { EVENT_TYPES } from '../../../src/stream/domain/stream-event';
import { API_KEY, API_SECRET } from '../../support/environment';
import { runCli } from '../../unit/cli/run-cli';

export function webhookConfigure(): void {
  const URL = 'https://chat.example.com/api/v1/webhooks/getstream';
  const COMMAND = ['webhook', 'configure', '--url', URL];
  const others = [
    {
      hook_type: 'sqs',
      enabled: true,
      event_types: [],
      sqs_queue_url: 'https://q',
      sqs_secret: 'sqs-secret',
    },
    {
      hook_type: 'webhook',
      enabled: false,
      event_types: ['user.banned'],
      webhook_url: 'https://a.example.com/?k=v',
    },
  ];

  let sandbox: StreamSandbox;
  let stream: StreamClient;
  let env: Record<string, string>;
  beforeEach(async () => {
    sandbox = await startStreamSandbox({ port: 0, apiKey: API_KEY, apiSecret: API_SECRET });
    env = { GETSTREAM_API_KEY: API_KEY, GETSTREAM_API_SECRET: API_SECRET, GETSTREAM_BASE_URL: sandbox.url };
    stream = createStreamClient({
      apiKey: API_KEY,
      apiSecret: API_SECRET,
      baseUrl: sandbox.url,
      userId: 'parley',
    });
    await stream.setEventHooks(others);
  });
  afterEach(() => sandbox.close());

  test('adds the hook, keeps the others whole, and shows no secret', async () => {
    const { code, out, err } = await runCli(COMMAND, env);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`+ webhook ${URL} (enabled): ${EVENT_TYPES.join(', ')}`);
    expect(out).toContain('  webhook https://a.example.com/ (disabled): user.banned');
    expect(out).not.toMatch(/sqs-secret|k=v/u);
    const hooks = await stream.eventHooks();
    expect(hooks).toMatchObject([
      ...others,
      { webhook_url: URL, enabled: true, event_types: [...EVENT_TYPES], timeout_ms: 3_000 },
    ]);
  });

  test('has the hook wait half a second longer than Parley takes to answer', async () => {
    await runCli(COMMAND, { ...env, WEBHOOK_ANSWER_TIMEOUT_MS: '4000' });
    expect((await stream.eventHooks()).at(-1)).toMatchObject({ webhook_url: URL, timeout_ms: 4_500 });
  });

  test('a second time it writes nothing', async () => {
    await runCli(COMMAND, env);
    const before = await stream.eventHooks();
    const { code, out } = await runCli(COMMAND, env);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('Nothing to change') });
    // A write would have changed `updated_at`.
    expect(await stream.eventHooks()).toEqual(before);
  });

  test('updates a hook with the same address, and shows it before and after', async () => {
    await stream.setEventHooks([{ hook_type: 'webhook', enabled: false, event_types: [], webhook_url: URL }]);
    const [before] = await stream.eventHooks();
    const { out } = await runCli(COMMAND, env);
    expect(out).toContain(`- webhook ${URL} (disabled): all events\n+ webhook ${URL} (enabled): message.new`);
    expect(await stream.eventHooks()).toMatchObject([
      { id: before?.['id'], enabled: true, event_types: [...EVENT_TYPES] },
    ]);
  });

  test('--dry-run only shows it', async () => {
    const before = await stream.eventHooks();
    const { code, out } = await runCli([...COMMAND, '--dry-run'], env);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('Nothing was written') });
    expect(await stream.eventHooks()).toEqual(before);
  });

  test('a wrong secret and a Stream that is not there are said in words', async () => {
    const wrong = await runCli(COMMAND, { ...env, GETSTREAM_API_SECRET: 'wrong-secret' });
    expect(wrong).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('does not take the API key'),
    });
    expect(wrong.err).not.toContain('wrong-secret');
    const nobody = await runCli(COMMAND, { ...env, GETSTREAM_BASE_URL: 'http://127.0.0.1:9' });
    expect(nobody).toMatchObject({ code: 1, err: expect.stringContaining('cannot be reached') });
  });
}
