/** What a suite starts before its tests and stops after them. */
export interface Fixture {
  stop(): Promise<void>;
}

/**
 * Starts a fixture before the tests of a file or `describe`, and stops it after them.
 * @returns stands for the fixture; nothing of it is there before the tests run
 */
export function useFixture<Started extends Fixture>(start: () => Promise<Started>): Started {
  let started: Started | undefined;
  beforeAll(async () => {
    started = await start();
  });
  afterAll(() => started?.stop());
  return new Proxy({} as Started, {
    get(_, property) {
      if (started === undefined) throw new Error(`${String(property)}: the fixture has not been started`);
      return Reflect.get(started, property) as unknown;
    },
  });
}
