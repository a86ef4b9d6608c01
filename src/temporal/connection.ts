import { loadClientConnectConfig } from '@temporalio/envconfig';
import { NativeConnection } from '@temporalio/worker';
import { Client, type ConnectionLike } from '@temporalio/client';
import type { Config } from '../config';
import { createPayloadCodec } from './codec';

type TemporalConfig = Pick<
  Config,
  'TEMPORAL_ADDRESS' | 'TEMPORAL_NAMESPACE' | 'TEMPORAL_API_KEY' | 'TEMPORAL_TLS' | 'PAYLOAD_ENCRYPTION_KEYS'
>;

/** How long a call to Temporal may take, in ms: a start that takes longer is left to the sweeper. */
const START_DEADLINE_MS = 8_000;

export interface Temporal {
  readonly connection: NativeConnection;
  readonly client: Client;
  close(): Promise<void>;
}

/**
 * Connects to Temporal. The connection is the worker's kind also for a process that only starts workflows: a
 * client on it can start them eagerly, on the worker beside it.
 */
export async function connectTemporal(config: TemporalConfig): Promise<Temporal> {
  const { connectionOptions } = loadClientConnectConfig({
    disableFile: true,
    overrideEnvVars: {
      TEMPORAL_ADDRESS: config.TEMPORAL_ADDRESS,
      TEMPORAL_NAMESPACE: config.TEMPORAL_NAMESPACE,
      ...(config.TEMPORAL_API_KEY !== undefined && { TEMPORAL_API_KEY: config.TEMPORAL_API_KEY }),
      ...(config.TEMPORAL_TLS !== undefined && { TEMPORAL_TLS: String(config.TEMPORAL_TLS) }),
    },
  });
  const connection = await NativeConnection.connect({
    address: config.TEMPORAL_ADDRESS,
    // Our calls are a few hundred bytes: compressing them costs both sides more than it saves.
    grpcCompression: { codec: 'none' },
    ...(connectionOptions.tls !== undefined && { tls: connectionOptions.tls }),
    ...(config.TEMPORAL_API_KEY !== undefined && { apiKey: config.TEMPORAL_API_KEY }),
  });
  return { connection, client: createTemporalClient(connection, config), close: () => connection.close() };
}

export function createTemporalClient(
  connection: ConnectionLike,
  config: Pick<TemporalConfig, 'TEMPORAL_NAMESPACE' | 'PAYLOAD_ENCRYPTION_KEYS'>,
): Client {
  return new Client({
    connection,
    namespace: config.TEMPORAL_NAMESPACE,
    dataConverter: dataConverter(config),
  });
}

/** What worker and client must have alike. Failure texts are not encrypted: they carry codes and ids only. */
export function dataConverter(config: Pick<TemporalConfig, 'PAYLOAD_ENCRYPTION_KEYS'>) {
  return { payloadCodecs: [createPayloadCodec(config.PAYLOAD_ENCRYPTION_KEYS ?? [])] };
}

/** Runs calls of a client under the deadline of a start. */
export function withStartDeadline<T>(client: Client, call: () => Promise<T>): Promise<T> {
  return client.connection.withDeadline(Date.now() + START_DEADLINE_MS, call);
}
