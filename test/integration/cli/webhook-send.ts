import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EVENT_TYPES } from '../../../src/stream/domain/stream-event';
import { API_KEY, API_SECRET } from '../../support/environment';
import { startParley, type TestParley } from '../../support/parley';
import { runCli } from '../../unit/cli/run-cli';

export function webhookSend(): void {
  let parley: TestParley;
  let env: Record<string, string>;
  let folder: string;
  beforeAll(async () => {
    parley = await startParley();
    folder = mkdtempSync(path.join(tmpdir(), 'parley-cli-'));
    const { hostname, port } = new URL(parley.url);
    env = { HOST: hostname, PORT: port, GETSTREAM_API_KEY: API_KEY, GETSTREAM_API_SECRET: API_SECRET };
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await parley.stop();
  });

  function bodyFile(text: string): string {
    const file = path.join(folder, 'body.json');
    writeFileSync(file, text);
    return file;
  }

  test.each(EVENT_TYPES)('a sample of %s is accepted and is in the inbox', async (type) => {
    const { code, out } = await runCli(['webhook', 'send', '--type', type], env);
    expect(code).toBe(0);
    expect(out).toMatch(/^200 \{"status":"accepted"/u);
    const { event_id: id } = JSON.parse(out.slice(4)) as { event_id: string };
    expect(await parley.models.WebhookEvent.findById(id).lean()).toMatchObject({ type });
  });

  test('--gzip and --count: each sample is an event of its own', async () => {
    const { code, out } = await runCli(['webhook', 'send', '--gzip', '--count', '3'], env);
    expect(code).toBe(0);
    expect(out.match(/"accepted"/gu)).toHaveLength(3);
    expect(new Set(out.split('\n')).size).toBe(3);
  });

  test('a file goes byte for byte, and the second time it is a duplicate', async () => {
    const body = {
      type: 'message.new',
      message: { id: 'from-file', user: { id: 'u1' } },
      cid: 'messaging:c',
    };
    const file = bodyFile(`${JSON.stringify(body, null, 3)}\n`);
    const { code, out } = await runCli(['webhook', 'send', '--file', file, '--count', '2'], env);
    expect(code).toBe(0);
    expect(out).toMatch(/"accepted".*\n200 .*"duplicate"/u);
  });

  test('an answer that is not 2xx is shown, and the exit code is 1', async () => {
    const wrong = { ...env, GETSTREAM_WEBHOOK_SECRET: 'another-secret' };
    const refused = await runCli(['webhook', 'send'], wrong);
    expect(refused).toMatchObject({ code: 1, err: '' });
    expect(refused.out).toMatch(/^401 \{.*invalid_signature/u);
    expect(await runCli(['webhook', 'send', '--file', bodyFile('no json')], env)).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^400 /u),
    });
  });

  test('the first of several webhook secrets signs', async () => {
    const rotated = { ...env, GETSTREAM_WEBHOOK_SECRET: `${API_SECRET},old` };
    expect(await runCli(['webhook', 'send'], rotated)).toMatchObject({ code: 0 });
  });

  test('who is not there, and what cannot be read, is said in words', async () => {
    const nobody = await runCli(['webhook', 'send', '--url', 'http://127.0.0.1:9/hook?key=secret'], env);
    expect(nobody).toMatchObject({ code: 1, out: '' });
    expect(nobody.err).toMatch(/^http:\/\/127\.0\.0\.1:9\/hook cannot be reached \(.*npm start/u);
    const missing = await runCli(['webhook', 'send', '--file', path.join(folder, 'none.json')], env);
    expect(missing).toMatchObject({ code: 1, err: expect.stringContaining('cannot be read (ENOENT)') });
  });
}
