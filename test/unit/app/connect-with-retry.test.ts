import { connectWithRetry, type ConnectRetryOptions } from '../../../src/app/connect-with-retry';
import { createLogger, type Logger } from '../../../src/platform/logger';

function trial(connect: () => Promise<string>, options: Omit<ConnectRetryOptions, 'logger' | 'variable'>) {
  const lines: string[] = [];
  const logger = createLogger('silent');
  logger.warn = ((fields: object, text: string) =>
    void lines.push(`${JSON.stringify(fields)} ${text}`)) as Logger['warn'];
  return {
    lines,
    connected: connectWithRetry('MongoDB', connect, { logger, variable: 'MONGODB_URI', ...options }),
  };
}

test('tries again, ever more seldom, and says why, until it can connect', async () => {
  let attempts = 0;
  const connect = async (): Promise<string> => {
    attempts += 1;
    if (attempts < 4) throw new Error('connect ECONNREFUSED');
    return 'connected';
  };
  const { lines, connected } = trial(connect, { firstPauseMs: 5 });
  expect(await connected).toBe('connected');
  expect(lines).toEqual(
    ['0.005 s', '0.01 s', '0.02 s'].map(
      (pause) =>
        `{"reason":"connect ECONNREFUSED","variable":"MONGODB_URI"} MongoDB cannot be reached; trying again in ${pause}`,
    ),
  );
});

test('gives up in time, with the last reason', async () => {
  const connect = (): Promise<never> => Promise.reject(new Error('no primary'));
  const began = performance.now();
  const { lines, connected } = trial(connect, { timeoutMs: 200, firstPauseMs: 20 });
  await expect(connected).rejects.toThrow(
    'MongoDB could not be reached within 0.2 s; check MONGODB_URI: no primary',
  );
  expect(performance.now() - began).toBeLessThan(1_000);
  expect(lines).toHaveLength(3);
});

test('takes a server that is silent for one that is away', async () => {
  const silent = (): Promise<never> => new Promise(() => undefined);
  const { connected } = trial(silent, { timeoutMs: 50, attemptMs: 30, firstPauseMs: 40 });
  await expect(connected).rejects.toThrow(
    'MongoDB could not be reached within 0.05 s; check MONGODB_URI: MongoDB did not answer within 30 ms',
  );
});
