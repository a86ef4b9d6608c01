import { StreamChat } from 'stream-chat';
import type { ParleyProcess } from '../../../local/parley-process';
import { freePort } from '../../../local/servers/free-port';
import { startMailCatcher } from '../../../local/servers/mail-catcher';
import { startStreamSandbox } from '../../../local/stream-sandbox/index';
import { conversationCid } from '../../../src/stream/channel-id';
import { connectModels, ensureIndexes, type Models } from '../../../src/app/models';
import { connectTemporal, type Temporal } from '../../../src/platform/temporal/connection';
import { apiProcess, workerProcess } from '../scenarios/processes';
import { API_KEY, API_SECRET, testConfig, testEnvironment, testServers } from '../../support/environment';
import { startSlowProxy } from '../../support/slow-proxy';
import { offerDesk, type OfferDesk, type Sale } from '../../integration/offers/offer-desk';
import { dropModels } from '../../support/fresh-models';

export type Part = 'api' | 'worker';

/** API and worker in processes of their own, between servers that outlive them. */
export interface KillScene {
  readonly models: Models;
  readonly temporal: Temporal;
  readonly stream: StreamChat;
  readonly desk: OfferDesk;
  /** `kill -9` of all of them at once, and up again, with a Stream and a Temporal that answer. */
  crash(parts: readonly Part[], meanwhile?: () => Promise<void>): Promise<void>;
  /**
   * What Stream is asked next under this path is answered too late. `done`: it is done all the same, `undone`: it is not,
   * `refused`: at once, and for good.
   */
  hold(method: string, path: string, how: 'done' | 'undone' | 'refused'): Promise<void>;
  /** Whether the hold has been met. */
  isMet(): Promise<boolean>;
  /** Temporal does not hear the API any more. */
  cutTemporal(): void;
  stop(): Promise<void>;
}

/** How long before its end an offer is reminded of: six seconds. */
const REMINDER_HOURS = 6 / 3_600;

/** Longer than the tests wait for what is held. */
const HELD_MS = 60_000;

/** The path at Stream of a sale's conversation. */
export function channelPath({ listing, buyer, seller }: Sale): string {
  const cid = conversationCid({ listingId: listing, buyerId: buyer.id, sellerId: seller.id });
  return `/channels/${cid.replace(':', '/')}`;
}

export async function startKillScene(log: (line: string) => void): Promise<KillScene> {
  const sandbox = await startStreamSandbox({ port: 0, apiKey: API_KEY, apiSecret: API_SECRET });
  const mail = await startMailCatcher();
  const [, temporalPort] = testServers().temporalAddress.split(':');
  let proxy = await startSlowProxy(Number(temporalPort));
  const env = testEnvironment({
    PORT: String(await freePort()),
    LOG_LEVEL: 'info',
    GETSTREAM_BASE_URL: sandbox.url,
    SMTP_URL: mail.smtpUrl,
    OFFER_REMINDER_HOURS: String(REMINDER_HOURS),
  });
  const config = testConfig(env);
  const models = await connectModels(config.MONGODB_URI);
  await ensureIndexes(models, { webhookEventRetentionDays: 30 });
  const temporal = await connectTemporal(config);
  const parts: Record<Part, ParleyProcess> = {
    api: apiProcess({ ...env, TEMPORAL_ADDRESS: `127.0.0.1:${proxy.port}` }, log),
    worker: workerProcess(env, log),
  };
  await Promise.all([parts.api.start(), parts.worker.start()]);
  const stream = new StreamChat(API_KEY, API_SECRET, { baseURL: sandbox.url, disableCache: true });

  const faults = async (method: string, body?: object): Promise<{ faults: unknown[] }> => {
    const response = await fetch(`${sandbox.url}/sandbox/faults`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return response.status === 204 ? { faults: [] } : ((await response.json()) as { faults: unknown[] });
  };

  return {
    models,
    temporal,
    stream,
    desk: offerDesk({ url: () => parts.api.url, stream }),
    async crash(names, meanwhile) {
      await Promise.all(names.map((name) => parts[name].kill()));
      await faults('DELETE');
      // What it had not let through does not come through later either.
      const { port } = proxy;
      if (names.includes('api')) {
        await proxy.stop();
        proxy = await startSlowProxy(Number(temporalPort), port);
      }
      await meanwhile?.();
      await Promise.all(names.map((name) => parts[name].start()));
    },
    async hold(method, path, how) {
      const late = { delay_ms: HELD_MS };
      const kinds = { done: late, undone: { ...late, status: 503 }, refused: { status: 403 } };
      await faults('POST', { method, path, ...kinds[how] });
    },
    isMet: async () => (await faults('GET')).faults.length === 0,
    cutTemporal: () => proxy.pause(),
    async stop() {
      await Promise.all([parts.api.kill(), parts.worker.kill()]);
      for await (const run of temporal.client.workflow.list({ query: "ExecutionStatus = 'Running'" })) {
        await temporal.client.workflow
          .getHandle(run.workflowId)
          .terminate('The test is over')
          .catch(() => undefined);
      }
      await proxy.stop();
      await temporal.close();
      await dropModels(models);
      await sandbox.close();
      await mail.stop();
    },
  };
}
