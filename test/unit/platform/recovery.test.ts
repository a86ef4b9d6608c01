import { startRecovery, type Recovery, type RecoveryOptions } from '../../../src/platform/recovery';
import { waitUntil } from '../../support/wait-until';
import { deferred, silent } from '../inbox/fakes';

const names = (count: number): string[] => Array.from({ length: count }, (_, place) => `f${place}`);

interface Line {
  readonly id?: string;
  readonly err?: Error;
}

/** A recovery that is told of these, in this order, until they are noted. */
function recoveryOf(
  all: readonly string[],
  revive: (id: string) => Promise<boolean>,
  { take = () => true, batchSize = 20 }: { take?: () => boolean; batchSize?: number } = {},
) {
  const done = new Set<string>();
  const lines: Line[] = [];
  const logger = { ...silent, info: () => undefined, warn: (line: Line) => void lines.push(line) };
  const recovery: Recovery<string> = {
    name: 'things',
    batchSize,
    find: (_, limit) => Promise.resolve(all.filter((id) => !done.has(id)).slice(0, limit)),
    idOf: (id) => id,
    revive,
    async note(looked) {
      for (const id of looked) done.add(id);
    },
  };
  const started = startRecovery(recovery, {
    models: {
      Lease: { take: () => Promise.resolve(take()), release: () => Promise.resolve() },
    } as unknown as RecoveryOptions['models'],
    logger,
    instance: 'me',
    intervalMs: 2,
  });
  return { stop: () => started.stop(), done, lines };
}

test('those that always fail, however many, neither take the place of others nor go unsaid', async () => {
  const failing = names(45);
  const failed = new Map<string, number>();
  const { stop, done, lines } = recoveryOf([...failing, 'good'], (id) => {
    if (id === 'good') return Promise.resolve(true);
    failed.set(id, (failed.get(id) ?? 0) + 1);
    return Promise.reject(new Error(`${id} is refused`));
  });
  await waitUntil('the one behind them is revived', () => done.has('good'));
  await waitUntil('all have been tried again', () => failing.every((id) => (failed.get(id) ?? 0) > 1));
  await stop();
  for (const id of failing) {
    const causes = lines.filter((line) => line.id === id).map(({ err }) => err?.message);
    expect(causes).toEqual(Array.from({ length: failed.get(id) ?? 0 }, () => `${id} is refused`));
  }
});

test('one that always fails beside one that succeeds pauses longer each time', async () => {
  let failures = 0;
  let looks = 0;
  const { stop } = recoveryOf(
    ['bad', ...names(500)],
    (id) => {
      if (id !== 'bad') looks += 1;
      else failures += 1;
      return id === 'bad' ? Promise.reject(new Error('No')) : Promise.resolve(false);
    },
    { batchSize: 2 },
  );
  await waitUntil('250 looks', () => looks === 500);
  await stop();
  // Twice the pause each time: of so many looks it took part in a few.
  expect(failures).toBeGreaterThan(1);
  expect(failures).toBeLessThan(25);
});

test('the lease is renewed while one is being revived, and who has lost it begins no others', async () => {
  let takes = 0;
  let isMine = true;
  const gate = deferred<boolean>();
  const begun: string[] = [];
  const { stop } = recoveryOf(
    names(11),
    (id) => {
      begun.push(id);
      return gate.promise;
    },
    {
      take: () => {
        takes += 1;
        return isMine;
      },
    },
  );
  await waitUntil('it is renewed', () => takes >= 5);
  expect(begun).toEqual(names(10));
  isMine = false;
  const before = takes;
  await waitUntil('it is lost', () => takes >= before + 2);
  gate.resolve(true);
  await stop();
  expect(begun).toEqual(names(10));
});
