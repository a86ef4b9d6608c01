import { StreamChat } from 'stream-chat';
import {
  startStreamSandbox,
  type StreamSandbox,
  type StreamSandboxOptions,
} from '../../../local/stream-sandbox/index';
import { startReceiver, type Receiver } from './receiver';

export const KEY = 'sandbox-key';
export const SECRET = 'sandbox-secret';

export interface Bench {
  sandbox: StreamSandbox;
  server: StreamChat;
  hook: Receiver;
  /** A client with a user's token, as a front end has one; no WebSocket is opened. */
  as(userId: string, token?: string): Promise<StreamChat>;
  /** Waits for the deliveries under way, then gives the events of a type in the order they were made. */
  events(type: string): Promise<any[]>;
  forget(): void;
  close(): Promise<void>;
}

/** Microseconds: deliveries may overtake each other, and fractions of seconds have unequal length. */
function sortable({ created_at }: { created_at: string }): number {
  const [, fraction = ''] = /\.(\d+)Z$/.exec(created_at) ?? [];
  return Math.floor(Date.parse(created_at) / 1000) * 1_000_000 + Number(fraction.padEnd(6, '0'));
}

/** A sandbox, the SDK as a server, and a hook that gets every event. */
export async function startBench(options: Partial<StreamSandboxOptions> = {}): Promise<Bench> {
  const sandbox = await startStreamSandbox({
    port: 0,
    apiKey: KEY,
    apiSecret: SECRET,
    deliveryPolicy: { pauseMs: 1 },
    ...options,
  });
  // The SDK gives up after 3 s otherwise, which a busy machine may need for hundreds of messages at once.
  const sdk = { baseURL: sandbox.url, disableCache: true, timeout: 60_000 };
  const server = new StreamChat(KEY, SECRET, sdk);
  const hook = await startReceiver(server);
  await server.updateAppSettings({
    event_hooks: [{ hook_type: 'webhook', enabled: true, webhook_url: hook.url, event_types: [] }],
  });
  return {
    sandbox,
    server,
    hook,
    async as(userId, token = server.createToken(userId)) {
      const client = new StreamChat(KEY, sdk);
      await client._setToken({ id: userId }, token);
      client._setUser({ id: userId });
      return client;
    },
    async events(type) {
      await sandbox.idle();
      return hook.ofType(type).toSorted((left, right) => sortable(left) - sortable(right));
    },
    forget() {
      hook.received.length = 0;
    },
    async close() {
      await hook.close();
      await sandbox.close();
    },
  };
}

/** What the SDK threw: `code` and `status` of an `ErrorFromResponse`, and its message. */
export async function failure(
  promise: Promise<unknown>,
): Promise<{ name: string; code: number | null; status: number; message: string; response: any }> {
  try {
    await promise;
  } catch (error) {
    return error as never;
  }
  throw new Error('expected a failure');
}
