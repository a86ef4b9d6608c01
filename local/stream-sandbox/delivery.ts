import { createHmac, randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzip as gzipCallback } from 'node:zlib';
import { createDeliveryLog, type Delivery } from './delivery-log';
import { attemptsAllowed, type DeliveryPolicy } from './delivery-policy';
import { createDeliveryQueue } from './delivery-queue';
import { goJson } from './go-json';
import type { JsonObject } from './records';
import { createWebhookPoster } from './webhook-request';

const gzip = promisify(gzipCallback);

/** Disturbances of deliveries for tests; `compress: null` leaves compression to the app settings. */
export interface DeliverySettings {
  copies: number;
  shuffle: boolean;
  compress: boolean | null;
}

const normal: DeliverySettings = { copies: 1, shuffle: false, compress: null };

export interface DelivererOptions {
  apiKey: string;
  apiSecret: string;
  policy: DeliveryPolicy;
  log: (line: string) => void;
}

/** The target of a hook. */
interface Target {
  readonly url: string;
  /** The timeout of the hook, where it sets one. */
  readonly timeoutMs?: number | undefined;
}

interface Sending {
  readonly text: string;
  readonly compress: boolean;
  readonly timeoutMs?: number | undefined;
}

/** All deliveries listen to one signal, so Node's warning about a leak of listeners is turned off. */
function newAbort(): AbortController {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  return controller;
}

export function createDeliverer(options: DelivererOptions) {
  const { policy } = options;
  const log = createDeliveryLog();
  const poster = createWebhookPoster(policy.concurrency);
  const queue = createDeliveryQueue(policy.concurrency);
  let settings = normal;
  let abort = newAbort();

  async function deliver(
    delivery: Delivery,
    { text, compress, timeoutMs = policy.attemptMs }: Sending,
    signal: AbortSignal,
  ): Promise<void> {
    const started = Date.now();
    // The signature covers the uncompressed bytes, whatever is sent.
    const signature = createHmac('sha256', options.apiSecret).update(text).digest('hex');
    const body = compress ? await gzip(text) : Buffer.from(text);
    for (let attempt = 1; ; attempt += 1) {
      const at = Date.now();
      const left = policy.totalMs - (at - started);
      const result = await poster.post({
        url: delivery.url,
        body,
        signal,
        timeoutMs: Math.min(timeoutMs, left),
        headers: {
          'content-type': 'application/json',
          'user-agent': 'Stream Webhook Client',
          // Undocumented; older receivers look for it.
          'target-agent': 'Stream Webhook Client',
          'x-api-key': options.apiKey,
          'x-signature': signature,
          'x-webhook-id': delivery.event_id,
          'x-webhook-attempt': String(attempt),
          ...(compress ? { 'content-encoding': 'gzip' } : {}),
        },
      });
      delivery.attempts.push({
        at: new Date(at).toISOString(),
        status: result.kind === 'answer' ? result.status : null,
        ms: Date.now() - at,
        error: result.kind === 'answer' ? null : result.error,
      });
      const allowed = attemptsAllowed(result);
      const pauseMs = policy.pauseMs * attempt;
      if (allowed === 0) {
        delivery.outcome = 'delivered';
        return;
      }
      if (attempt >= allowed || signal.aborted || Date.now() - started + pauseMs >= policy.totalMs) break;
      await pause(pauseMs, undefined, { signal }).catch(() => undefined);
    }
    delivery.outcome = 'dropped';
    if (!signal.aborted) {
      const last = delivery.attempts.at(-1);
      const reason = last?.error ?? `HTTP ${String(last?.status)}`;
      options.log(`stream-sandbox: dropped ${delivery.type} for ${delivery.url}: ${reason}`);
    }
  }

  return {
    /** @param compress Whether the app settings ask for compression. */
    send(event: JsonObject, targets: readonly Target[], compress: boolean): void {
      const text = goJson(event);
      const message = event['message'] as JsonObject | undefined;
      for (const { url, timeoutMs } of targets) {
        const eventId = randomUUID();
        for (let copy = 1; copy <= settings.copies; copy += 1) {
          const fields = {
            event_id: eventId,
            type: String(event['type']),
            cid: typeof event['cid'] === 'string' ? event['cid'] : null,
            message_id: typeof message?.['id'] === 'string' ? message['id'] : null,
            url,
            copy,
            created_at: new Date().toISOString(),
          };
          const delivery = log.add(fields, text);
          const { signal } = abort;
          const sending = { text, compress: settings.compress ?? compress, timeoutMs };
          queue.add(() => deliver(delivery, sending, signal), settings.shuffle);
        }
      }
    },
    settings: (): DeliverySettings => settings,
    configure(change: Partial<DeliverySettings>): void {
      settings = { ...settings, ...change };
    },
    log,
    idle: () => queue.idle(),
    /** Cancels the deliveries under way and clears the log. */
    async reset(): Promise<void> {
      queue.clear();
      abort.abort();
      await queue.idle();
      abort = newAbort();
      settings = normal;
      log.clear();
    },
    async close(): Promise<void> {
      queue.clear();
      abort.abort();
      await queue.idle();
      poster.close();
      for (const delivery of log.all()) if (delivery.outcome === 'pending') delivery.outcome = 'dropped';
    },
  };
}

export type Deliverer = ReturnType<typeof createDeliverer>;
