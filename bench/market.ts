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

/** A Parley process of its own, with the sandbox behind it and a mail server that counts. */
export interface Market {
  readonly url: string;
  readonly webhookUrl: string;
  readonly pid: number;
  /** What the mail server has taken since `clearMails`, as it came. */
  mails(): readonly ArrivedMail[];
  clearMails(): void;
  /** Resolves when so many mails are there, or no other one has come for so long. */
  waitForMails(count: number, patienceMs?: number): Promise<void>;
  stop(): Promise<void>;
}

const TAKE_MAILS_EVERY_MS = 100;
const MAIL_TIMEOUT_MS = 30_000;

/** To start after the workers of this process have ended: they would take its tasks. */
export async function startMarket(stack: BenchStack): Promise<Market> {
  const apiKey = stack.env['GETSTREAM_API_KEY'] ?? '';
  const apiSecret = stack.env['GETSTREAM_API_SECRET'] ?? '';
  const sandbox = await startStreamSandbox({ port: 0, apiKey, apiSecret });
  const catcher = await startMailCatcher();
  const arrived: ArrivedMail[] = [];
  // The catcher keeps the newest 1,000 only.
  const takeMails = (): void => {
    for (const mail of catcher.mails()) {
      arrived.push({ to: mail.to[0] ?? '', at: Date.parse(mail.receivedAt) });
    }
    catcher.clear();
  };
  const taking = setInterval(takeMails, TAKE_MAILS_EVERY_MS);
  const parley = createParleyProcess(
    {
      ...stack.env,
      PORT: String(await freePort()),
      GETSTREAM_BASE_URL: sandbox.url,
      SMTP_URL: catcher.smtpUrl,
      UNSUBSCRIBE_SECRET: randomBytes(32).toString('hex'),
      // The most that the configuration takes: what is measured is Parley, not the limit for a mail provider's sake.
      MAIL_PER_SECOND: '1000',
      // The limit of requests goes by address: each buyer says one of their own.
      TRUST_PROXY: '1',
    },
    () => undefined,
  );
  const stop = async (): Promise<void> => {
    await parley.stop();
    await sandbox.close();
    await catcher.stop();
    clearInterval(taking);
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
        takeMails();
        return arrived;
      },
      clearMails() {
        takeMails();
        arrived.length = 0;
      },
      async waitForMails(count, patienceMs = MAIL_TIMEOUT_MS) {
        let until = Date.now() + patienceMs;
        let seen = arrived.length;
        while (arrived.length < count && Date.now() < until) {
          await delay(TAKE_MAILS_EVERY_MS);
          if (arrived.length > seen) until = Date.now() + patienceMs;
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
