import { testEnvironment } from '../../support/environment';
import { startParley, type TestParley } from '../../support/parley';
import { startStreamApp, type StreamApp } from './stream-app';

/** A Stream app and the Parley that is to know what it has. */
export interface BothSides {
  readonly app: StreamApp;
  readonly parley: TestParley;
  /** Parley's environment, for the command line. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/**
 * @param variables of Parley's environment
 * @param before what happens at Stream before Parley starts
 */
export async function startBothSides(
  variables: Readonly<Record<string, string>> = {},
  before: (app: StreamApp) => Promise<unknown> = () => Promise.resolve(),
): Promise<BothSides> {
  const app = await startStreamApp();
  await before(app);
  const env = testEnvironment({ GETSTREAM_BASE_URL: app.sandbox.url, ...variables });
  const parley = await startParley(env);
  return {
    app,
    parley,
    env,
    async stop() {
      await parley.stop();
      await app.close();
    },
  };
}
