import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { createParleyProcess } from '../local/parley-process';
import { freePort } from '../local/servers/free-port';
import { startMailCatcher } from '../local/servers/mail-catcher';
import { startStreamSandbox } from '../local/stream-sandbox/index';
import { configureWebhook, webhookPath } from '../local/webhook-hook';
import type { BenchStack } from './stack';

export interface ArrivedMail {
  readonly to: string;
  /** ms since 1970 */
  readonly at: number;
}

/** A separate Parley process, with the sandbox behind it and a mail server that counts. */
export interface Market {
  readonly url: string;
  readonly webhookUrl: string;
  readonly pid: number;
  /** The mails that the mail server has accepted since `clearMails`, in order. */
  mails(): readonly ArrivedMail[];
  clearMails(): void;
  /** Resolves when so many mails have arrived, or no further one for `timeoutMs`. */
  waitForMails(count: number, timeoutMs?: number): Promise<void>;
  stop(): Promise<void>;
}

const COLLECT_INTERVAL_MS = 100;
const MAIL_TIMEOUT_MS = 30_000;

/** Start it after the workers of this process have ended, which would take its tasks. */
export async function startMarket(stack: BenchStack): Promise<Market> {
  const apiKey = stack.env['GETSTREAM_API_KEY'] ?? '';
  const apiSecret = stack.env['GETSTREAM_API_SECRET'] ?? '';
  const sandbox = await startStreamSandbox({ port: 0, apiKey, apiSecret });
  const catcher = await startMailCatcher();
  const arrived: ArrivedMail[] = [];
  // The catcher keeps the newest 1,000 only.
  const collectMails = (): void => {
    for (const mail of catcher.mails()) {
      arrived.push({ to: mail.to[0] ?? '', at: Date.parse(mail.receivedAt) });
    }
    catcher.clear();
  };
  const collecting = setInterval(collectMails, COLLECT_INTERVAL_MS);
  const parley = createParleyProcess(
    {
      ...stack.env,
      PORT: String(await freePort()),
      GETSTREAM_BASE_URL: sandbox.url,
      SMTP_URL: catcher.smtpUrl,
      UNSUBSCRIBE_SECRET: randomBytes(32).toString('hex'),
      // The largest value that the configuration allows, so that Parley is measured and not the limit for mail providers.
      MAIL_PER_SECOND: '1000',
      // Requests are limited by address, so each buyer sends another one.
      TRUST_PROXY: '1',
    },
    () => undefined,
  );
  const stop = async (): Promise<void> => {
    await parley.stop();
    await sandbox.close();
    await catcher.stop();
    clearInterval(collecting);
  };
  try {
    await parley.start();
    const webhookUrl = parley.url + webhookPath;
    await configureWebhook({ apiKey, apiSecret, baseUrl: sandbox.url }, webhookUrl);
    return {
      url: parley.url,
      webhookUrl,
      pid: parley.pid ?? 0,
      mails() {
        collectMails();
        return arrived;
      },
      clearMails() {
        collectMails();
        arrived.length = 0;
      },
      async waitForMails(count, timeoutMs = MAIL_TIMEOUT_MS) {
        let until = Date.now() + timeoutMs;
        let seen = arrived.length;
        while (arrived.length < count && Date.now() < until) {
          await delay(COLLECT_INTERVAL_MS);
          if (arrived.length > seen) until = Date.now() + timeoutMs;
          seen = arrived.length;
        }
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
