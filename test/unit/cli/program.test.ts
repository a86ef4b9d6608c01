import { runCli } from './run-cli';

const URL_OPTION = ['--url', 'https://chat.example.com/api/v1/webhooks/getstream'];

describe('the command line', () => {
  test('help lists the commands and says where the configuration comes from', async () => {
    const { code, out } = await runCli(['--help']);
    expect(code).toBe(0);
    for (const part of ['token', 'webhook', 'doctor', 'recount', '.env', 'local.env', 'PARLEY_DATA_DIR']) {
      expect(out).toContain(part);
    }
  });

  test.each([
    [['nonsense'], "unknown command 'nonsense'"],
    [['token', '--user', 'u1'], "required option '--role <role>'"],
    [['token', '--role', 'king', '--user', 'u1'], 'Allowed choices are user, service'],
    [['token', '--role', 'user'], "required option '--user <id>'"],
    [['token', '--role', 'user', '--user', ''], '1 to 255 characters'],
    [['token', '--role', 'user', '--user', 'u1', '--expires', '1y'], 'for example 1h'],
    [['token', '--role', 'user', '--user', 'u1', '--expires', '0h'], 'for example 1h'],
    [['webhook', 'send', '--type', 'message.sung'], 'Allowed choices are message.new'],
    [['webhook', 'send', '--count', '0'], 'a number from 1'],
    [['webhook', 'send', '--count', '1.5'], 'a number from 1'],
    [['webhook', 'send', '--file', 'a.json', '--type', 'message.new'], 'cannot be used with'],
    [['webhook', 'send', '--url', 'ftp://example.com'], 'begins with https://'],
    [['webhook', 'send', '--url', 'http://me:secret@example.com'], 'must not have a user or password'],
    [['webhook', 'configure'], "required option '--url <url>'"],
    [['webhook', 'configure', '--url', 'chat.example.com'], 'begins with https://'],
    [['recount', '--fix', 'perhaps'], 'Allowed choices are yes, no'],
  ])('%j is refused', async (args, message) => {
    const { code, out, err } = await runCli(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(err).not.toMatch(/\n\s+at /u);
  });

  test.each([
    [['token', '--role', 'user', '--user', 'u1'], ['AUTH_JWT_SECRET is missing']],
    [
      ['webhook', 'send'],
      ['GETSTREAM_API_KEY is missing', 'GETSTREAM_API_SECRET is missing'],
    ],
    [
      ['webhook', 'configure', ...URL_OPTION],
      ['GETSTREAM_API_KEY is missing', 'GETSTREAM_API_SECRET is missing'],
    ],
    [['recount'], ['MONGODB_URI is missing']],
  ])('%j names exactly the variables it lacks', async (args, faults) => {
    const { code, err } = await runCli(args);
    expect(code).toBe(2);
    for (const fault of faults) expect(err).toContain(fault);
    expect(err).toContain(`${faults.length} fault(s)`);
    expect(err).toContain('npm start');
  });

  test('--version says which Parley it is', async () => {
    expect(await runCli(['--version'])).toEqual({ code: 0, out: '0.1.0', err: '' });
  });

  test('doctor says one thing where nothing is configured', async () => {
    const { code, out } = await runCli(['doctor']);
    expect(code).toBe(1);
    expect(out.match(/^failed/gmu)).toHaveLength(1);
    expect(out).toContain('npm start');
    expect(out).not.toContain('Not checked');
  });

  test('events are not sent in the clear to a real app', async () => {
    const { code, err } = await runCli(['webhook', 'configure', '--url', 'http://chat.example.com/'], {
      GETSTREAM_API_KEY: 'key',
      GETSTREAM_API_SECRET: 'secret',
    });
    expect(code).toBe(1);
    expect(err).toContain('is not https');
  });
});
