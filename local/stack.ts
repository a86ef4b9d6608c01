import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataFolder, lockDataFolder, prepareDataFolder } from './data-folder.mjs';
import type { PartLog } from './log';
import { createParleyProcess, type ParleyProcess } from './parley-process';
import { type PortName, type Ports, readPorts, assignPorts } from './ports';
import { realParts, type RealParts } from './real-parts.mjs';
import { environmentFile, stackEnvironment } from './stack-environment';
import { type StackServers, startServers } from './stack-servers';
import { webhookPath } from './webhook-hook';

export interface StackOptions {
  /** @default process.env */
  env?: NodeJS.ProcessEnv;
  /** @default PARLEY_DATA_DIR, else `.parley` in the clone */
  dataDir?: string;
  /** Instead of the environment's; 0 is a free port. */
  ports?: Partial<Ports>;
  /** Added to Parley's own environment. */
  parleyEnv?: Record<string, string>;
  /** @default true. Without, `stack.parley.start()` starts it later. */
  startParley?: boolean;
  /** When it is aborted, the start is cancelled and all parts that run already are stopped. */
  signal?: AbortSignal;
  /** The log of one part. @default silence */
  log?: (part: string) => PartLog;
}

/** The running stack: the addresses of its parts, and handles of the local ones. */
export interface LocalStack {
  dataDir: string;
  ports: Ports;
  real: RealParts;
  /** Parley's configuration, as `npx parley` needs it too (`<dataDir>/local.env`). */
  env: Record<string, string>;
  parley: ParleyProcess;
  webhookUrl: string;
  mongoUri: string;
  temporalAddress: string;
  /** None with a real Temporal unless TEMPORAL_UI_URL is set. */
  temporalUiUrl: string | undefined;
  stream: { apiKey: string; apiSecret: string; baseUrl: string | undefined };
  /** For signing tokens. */
  jwtSecret: string;
  /** The local parts; undefined where the real counterpart is configured. */
  servers: StackServers;
  /** Ends everything in order: Parley (drained), sandbox, mail catcher, Temporal, MongoDB. */
  stop(): Promise<void>;
}

/** All ports free, for tests. */
export const freePorts: Ports = {
  parley: 0,
  mongo: 0,
  temporal: 0,
  temporalUi: 0,
  sandbox: 0,
  smtp: 0,
  mailPage: 0,
};

function neededPorts(real: RealParts): PortName[] {
  const needed: PortName[] = ['parley'];
  if (!real.mongo) needed.push('mongo');
  if (!real.temporal) needed.push('temporal', 'temporalUi');
  if (!real.stream) needed.push('sandbox');
  if (!real.mail) needed.push('smtp', 'mailPage');
  return needed;
}

/**
 * Starts the local stack and resolves when it is ready for messages. Two at once need two data folders and
 * other ports. When a part fails to start, those that were started before are stopped again.
 */
export async function startStack(options: StackOptions = {}): Promise<LocalStack> {
  const env = options.env ?? process.env;
  const log = options.log ?? (() => () => undefined);
  const real = realParts(env);
  const dataDir = options.dataDir ?? dataFolder(env);
  prepareDataFolder(dataDir);
  const lock = lockDataFolder(dataDir);
  const undo: (() => Promise<void> | void)[] = [lock.release];
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).toReversed()) await step();
  };
  try {
    // The processes of a stack that was killed end by themselves within a few seconds.
    const portTimeoutMs = lock.afterCrash ? 8000 : 0;
    const ports = await assignPorts(
      { ...readPorts(env), ...options.ports },
      neededPorts(real),
      portTimeoutMs,
    );
    const stackEnv = stackEnvironment(env, ports, real, dataDir);
    const servers = await startServers({ env, ports, real, dataDir, log });
    undo.push(() => servers.stop());
    options.signal?.throwIfAborted();

    const envFile = join(dataDir, 'local.env');
    await writeFile(envFile, environmentFile(stackEnv), { mode: 0o600 });
    undo.push(() => rm(envFile, { force: true }));

    const parley = createParleyProcess({ ...stackEnv, ...options.parleyEnv }, log('parley'));
    undo.push(() => parley.stop());
    options.signal?.addEventListener('abort', () => void parley.stop());
    if (options.startParley !== false) await parley.start();
    const webhookUrl = `${parley.url}${webhookPath}`;
    await servers.configureWebhook(webhookUrl);
    return {
      dataDir,
      ports,
      real,
      env: stackEnv,
      parley,
      webhookUrl,
      mongoUri: stackEnv['MONGODB_URI'] ?? '',
      temporalAddress: stackEnv['TEMPORAL_ADDRESS'] ?? '',
      temporalUiUrl: stackEnv['TEMPORAL_UI_URL'] ?? env['TEMPORAL_UI_URL'],
      stream: {
        apiKey: stackEnv['GETSTREAM_API_KEY'] ?? '',
        apiSecret: stackEnv['GETSTREAM_API_SECRET'] ?? '',
        baseUrl: stackEnv['GETSTREAM_BASE_URL'] ?? env['GETSTREAM_BASE_URL'],
      },
      jwtSecret: stackEnv['AUTH_JWT_SECRET'] ?? '',
      servers,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
