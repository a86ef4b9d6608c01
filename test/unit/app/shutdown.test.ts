import { createLogger } from '../../../src/platform/logger';
import { shutDown, type Part } from '../../../src/app/shutdown';

const logger = createLogger('silent');

describe('parts', () => {
  test('are stopped one after the other', async () => {
    const happened: string[] = [];
    const part = (name: string): Part => ({
      name,
      timeoutMs: 1_000,
      async stop() {
        happened.push(`${name} stops`);
        await new Promise(setImmediate);
        happened.push(`${name} stopped`);
      },
    });
    expect(await shutDown([part('a'), part('b')], logger)).toEqual([]);
    expect(happened).toEqual(['a stops', 'a stopped', 'b stops', 'b stopped']);
  });

  test('that fail or hang are named, and the others have their turn', async () => {
    let isStopped = false;
    const left = await shutDown(
      [
        { name: 'fails', timeoutMs: 1_000, stop: () => Promise.reject(new Error('no')) },
        { name: 'hangs', timeoutMs: 10, stop: () => new Promise(() => undefined) },
        {
          name: 'ends',
          timeoutMs: 1_000,
          async stop() {
            isStopped = true;
          },
        },
      ],
      logger,
    );
    expect(left).toEqual(['fails', 'hangs']);
    expect(isStopped).toBe(true);
  });
});
