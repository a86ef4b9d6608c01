import { loadClientConnectConfig } from '@temporalio/envconfig';
import { NativeConnection } from '@temporalio/worker';
import {
  Client,
  Connection,
  defaultGrpcRetryOptions,
  makeGrpcRetryInterceptor,
  type ConnectionLike,
} from '@temporalio/client';
import { endAfterClose } from './closed-connection';
import type { Config } from '../config';
import { createPayloadCodec } from './codec';

type TemporalConfig = Pick<
  Config,
  'TEMPORAL_ADDRESS' | 'TEMPORAL_NAMESPACE' | 'TEMPORAL_API_KEY' | 'TEMPORAL_TLS' | 'PAYLOAD_ENCRYPTION_KEYS'
>;

const LONGEST_RECONNECT_MS = 5_000;

/** A client that starts workflows and asks about them. */
export interface TemporalClient {
  readonly client: Client;
  close(): Promise<void>;
}

export interface Temporal extends TemporalClient {
  readonly connection: NativeConnection;
}

/**
 * Connects to Temporal for a process that has a worker. A client on the worker's connection can start workflows
 * eagerly, on the worker beside it.
 * @throws when Temporal cannot be reached
 */
export async function connectTemporal(config: TemporalConfig): Promise<Temporal> {
  const connection = await NativeConnection.connect({
    ...connectionOptions(config),
    // The calls have a few hundred bytes: compressing them costs both sides more than it saves.
    grpcCompression: { codec: 'none' },
  });
  return { connection, client: createTemporalClient(connection, config), close: () => connection.close() };
}

/**
 * For a process that only starts workflows: connects at the first call, and again whenever it has to. So the process can
 * start while Temporal is away, and take events into the inbox.
 */
export function openTemporal(config: TemporalConfig): TemporalClient {
  const connection = Connection.lazy({
    ...connectionOptions(config),
    // By default gRPC would try to reconnect only every two minutes after a long outage.
    channelArgs: { 'grpc.max_reconnect_backoff_ms': LONGEST_RECONNECT_MS },
    interceptors: [makeGrpcRetryInterceptor(defaultGrpcRetryOptions()), endAfterClose],
  });
  return { client: createTemporalClient(connection, config), close: () => connection.close() };
}

function connectionOptions(config: TemporalConfig) {
  const { connectionOptions: options } = loadClientConnectConfig({
    disableFile: true,
    overrideEnvVars: {
      TEMPORAL_ADDRESS: config.TEMPORAL_ADDRESS,
      TEMPORAL_NAMESPACE: config.TEMPORAL_NAMESPACE,
      ...(config.TEMPORAL_API_KEY !== undefined && { TEMPORAL_API_KEY: config.TEMPORAL_API_KEY }),
      ...(config.TEMPORAL_TLS !== undefined && { TEMPORAL_TLS: String(config.TEMPORAL_TLS) }),
    },
  });
  return {
    address: config.TEMPORAL_ADDRESS,
    ...(options.tls !== undefined && { tls: options.tls }),
    ...(config.TEMPORAL_API_KEY !== undefined && { apiKey: config.TEMPORAL_API_KEY }),
  };
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

/** The data converter, which worker and client must share. Failure texts are not encrypted: they carry codes and ids only. */
export function dataConverter(config: Pick<TemporalConfig, 'PAYLOAD_ENCRYPTION_KEYS'>) {
  return { payloadCodecs: [createPayloadCodec(config.PAYLOAD_ENCRYPTION_KEYS ?? [])] };
}
