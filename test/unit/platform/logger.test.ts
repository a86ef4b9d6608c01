import { Writable } from 'node:stream';
import { pino } from 'pino';
import { createLogger } from '../../../src/platform/logger';

describe('the logger', () => {
  test('has the level it is asked for and can be silent', () => {
    expect(createLogger('silent').isLevelEnabled('fatal')).toBe(false);
    expect(createLogger('warn').isLevelEnabled('info')).toBe(false);
    expect(createLogger('debug').isLevelEnabled('debug')).toBe(true);
  });

  test('writes lines of JSON with a readable level and time', () => {
    const lines: string[] = [];
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        lines.push(chunk.toString());
        done();
      },
    });
    const logger = createLogger('info');
    // The same settings, on a stream that can be read here.
    (logger as unknown as Record<symbol, unknown>)[pino.symbols.streamSym] = sink;
    const secrets = {
      text: 'hunter2',
      body: 'hunter2',
      email: 'hunter2',
      token: 'hunter2',
      secret: 'hunter2',
    };
    logger.info(
      { event: secrets, req: { headers: { authorization: 'hunter2', 'x-signature': 'hunter2' } } },
      'said',
    );
    expect(lines).toHaveLength(1);
    const line = JSON.parse(lines[0] ?? '') as Record<string, unknown>;
    expect(line).toMatchObject({ level: 'info', msg: 'said', event: { text: '[redacted]' } });
    expect(Date.parse(String(line['time']))).not.toBeNaN();
    expect(lines[0]).not.toContain('hunter2');

    // As Temporal's runtime has it.
    logger.warn({ error: new TypeError('of the runtime') }, 'failed');
    logger.warn({ err: new TypeError('of ours'), error: 'no error' }, 'failed');
    expect(lines.slice(1).map((one) => JSON.parse(one))).toMatchObject([
      { error: { type: 'TypeError', message: 'of the runtime' } },
      { err: { type: 'TypeError', message: 'of ours' }, error: 'no error' },
    ]);
  });
});
