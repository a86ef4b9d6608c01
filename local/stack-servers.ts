import { join } from 'node:path';
import { resolveBinaries } from './binaries.mjs';
import type { PartLog } from './log';
import type { Ports } from './ports';
import type { RealParts } from './real-parts.mjs';
import { type MailCatcher, startMailCatcher } from './servers/mail-catcher';
import { type LocalMongoDb, startMongoDb } from './servers/mongodb';
import { type LocalTemporal, startTemporal } from './servers/temporal';
import { SANDBOX_KEY, SANDBOX_SECRET } from './stack-environment';
import { startStreamSandbox } from './stream-sandbox/index';
import { configureWebhook } from './webhook-hook';

export type StreamSandbox = Awaited<ReturnType<typeof startStreamSandbox>>;

/** The local parts; a part whose real counterpart is configured is undefined. */
export interface StackServers {
  mongo: LocalMongoDb | undefined;
  temporal: LocalTemporal | undefined;
  sandbox: StreamSandbox | undefined;
  mail: MailCatcher | undefined;
  /** Sets the sandbox's webhook to Parley; a real Stream app is not changed. */
  configureWebhook(webhookUrl: string): Promise<void>;
  /** In order: sandbox, mail catcher, Temporal, MongoDB. */
  stop(): Promise<void>;
}

interface Options {
  env: NodeJS.ProcessEnv;
  ports: Ports;
  real: RealParts;
  dataDir: string;
  log: (part: string) => PartLog;
}

/** The outcome of a start, so that the parts which did start can be stopped when another one failed. */
type StartOutcome<T> = PromiseSettledResult<T | undefined>;
const valueOf = <T>(outcome: StartOutcome<T>): T | undefined =>
  outcome.status === 'fulfilled' ? outcome.value : undefined;

/** Starts the local parts concurrently. @throws the first failure, after stopping the rest */
export async function startServers({ env, ports, real, dataDir, log }: Options): Promise<StackServers> {
  const needs: ('mongod' | 'temporal')[] = [];
  if (!real.mongo) needs.push('mongod');
  if (!real.temporal) needs.push('temporal');
  const binaries = await resolveBinaries({ needs, env });
  const place = (name: string): string => join(dataDir, name);
  const starts = await Promise.allSettled([
    real.mongo
      ? undefined
      : startMongoDb({
          binary: binaries.mongod,
          dataDir: place('mongodb'),
          port: ports.mongo,
          log: log('mongodb'),
        }),
    real.temporal
      ? undefined
      : startTemporal({
          binary: binaries.temporal,
          dbFile: place('temporal.db'),
          port: ports.temporal,
          uiPort: ports.temporalUi,
          log: log('temporal'),
        }),
    real.stream
      ? undefined
      : startStreamSandbox({
          port: ports.sandbox,
          apiKey: SANDBOX_KEY,
          apiSecret: SANDBOX_SECRET,
          stateFile: place('stream-sandbox.json'),
          log: log('stream'),
        }),
    real.mail
      ? undefined
      : startMailCatcher({
          smtpPort: ports.smtp,
          pagePort: ports.mailPage,
          stateFile: place('mails.json'),
          log: log('mail'),
        }),
  ]);
  const [mongo, temporal, sandbox, mail] = [
    valueOf(starts[0]),
    valueOf(starts[1]),
    valueOf(starts[2]),
    valueOf(starts[3]),
  ];
  const stop = async (): Promise<void> => {
    await sandbox?.close();
    await mail?.stop();
    await temporal?.stop();
    await mongo?.stop();
  };
  const failure = starts.find((start) => start.status === 'rejected');
  if (failure !== undefined) {
    await stop();
    throw failure.reason;
  }
  return {
    mongo,
    temporal,
    sandbox,
    mail,
    configureWebhook: async (webhookUrl) => {
      if (sandbox === undefined) return;
      await configureWebhook(
        { apiKey: SANDBOX_KEY, apiSecret: SANDBOX_SECRET, baseUrl: sandbox.url },
        webhookUrl,
      );
    },
    stop,
  };
}
