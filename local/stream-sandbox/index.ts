import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { createApiRouter } from './api-router';
import { hooksFor } from './app-settings';
import { createAuthenticator } from './auth';
import type { App } from './call';
import { createDeliverer } from './delivery';
import type { Delivery } from './delivery-log';
import { streamPolicy, type DeliveryPolicy } from './delivery-policy';
import { createFaults } from './faults';
import { createRateLimits } from './rate-limits';
import { createSandboxRouter } from './sandbox-router';
import { createSnapshotWriter, readSnapshot } from './snapshot-file';
import { createState } from './state';
import { createClock } from './timestamps';

export type { Delivery, DeliveryAttempt, DeliveryOutcome } from './delivery-log';
export type { DeliveryPolicy } from './delivery-policy';

export interface StreamSandboxOptions {
  /** 0: a free one. */
  port: number;
  /** @default '127.0.0.1' */
  host?: string;
  apiKey: string;
  apiSecret: string;
  /** JSON file that keeps the state over restarts; without it nothing is kept. */
  stateFile?: string;
  /** One line for each event that was dropped, and for faults of the sandbox itself. */
  log?: (line: string) => void;
  /** Timeouts other than Stream's, for tests. */
  deliveryPolicy?: Partial<DeliveryPolicy>;
}

export interface StreamSandbox {
  /** For the SDK's `baseURL`. */
  url: string;
  port: number;
  /** Resolves when every delivery has arrived or was dropped. */
  idle(): Promise<void>;
  /** The latest, oldest first. */
  deliveries(): readonly Delivery[];
  /** Cuts off answers and deliveries under way; when it resolves, the state is on disk. */
  close(): Promise<void>;
}

/**
 * A server that stands in for GetStream's chat API: the unmodified `stream-chat` SDK talks to it, and it posts signed
 * webhooks to the hooks of its app settings.
 * @throws if the port is taken or the snapshot cannot be read.
 */
export async function startStreamSandbox(options: StreamSandboxOptions): Promise<StreamSandbox> {
  const { apiKey, apiSecret, stateFile, log = () => undefined, host = '127.0.0.1' } = options;
  const restored = stateFile === undefined ? undefined : await readSnapshot(stateFile);
  const state = restored?.state ?? createState();
  const snapshot = stateFile === undefined ? undefined : createSnapshotWriter(stateFile, state, log);
  const policy = { ...streamPolicy, ...options.deliveryPolicy };
  const deliverer = createDeliverer({ apiKey, apiSecret, policy, log });
  const faults = createFaults();
  const closing = new AbortController();
  const changed = () => snapshot?.touch();
  const app: App = {
    apiKey,
    apiSecret,
    state,
    clock: createClock(restored?.latest),
    publish(event) {
      const hooks = hooksFor(state, String(event['type'])).filter(({ hook_type }) => hook_type === 'webhook');
      const targets = hooks.flatMap(({ webhook_url: url, timeout_ms: timeoutMs }) =>
        url === undefined ? [] : [{ url, timeoutMs }],
      );
      if (targets.length > 0)
        deliverer.send(event, targets, state.settings['enable_hook_payload_compression'] === true);
    },
  };

  const server = express();
  server.disable('x-powered-by').disable('etag');
  server.use(createSandboxRouter({ state, deliverer, faults, changed }));
  server.use(
    createApiRouter({
      app,
      authenticate: createAuthenticator(apiKey, apiSecret, state),
      faults,
      rateLimits: createRateLimits(),
      changed,
      closing: closing.signal,
      log,
    }),
  );
  const listener = createServer(server);
  // Longer than clients keep idle connections, so that none is closed at the moment when it is used again.
  listener.keepAliveTimeout = 75_000;
  await new Promise<void>((resolve, reject) => {
    listener.once('error', reject);
    listener.listen(options.port, host, () => {
      listener.off('error', reject);
      resolve();
    });
  });
  const { port } = listener.address() as AddressInfo;
  const shown = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;

  let closed: Promise<void> | undefined;
  async function close(): Promise<void> {
    const stopped = new Promise<void>((resolve) => {
      listener.close(() => resolve());
    });
    closing.abort();
    listener.closeAllConnections();
    await stopped;
    await deliverer.close();
    await snapshot?.close();
  }

  return {
    url: `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`,
    port,
    idle: () => deliverer.idle(),
    deliveries: () => deliverer.log.all(),
    close: () => (closed ??= close()),
  };
}
