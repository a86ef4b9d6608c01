import { randomUUID } from 'node:crypto';
import { StreamChat, type Channel } from 'stream-chat';
import { type MailCatcher, startMailCatcher } from '../../local/servers/mail-catcher';
import { startStreamSandbox, type StreamSandbox } from '../../local/stream-sandbox/index';
import { API_KEY, API_SECRET } from './environment';
import { startParley, WEBHOOK_PATH, type TestParley } from './parley';
import { useFixture } from './use-fixture';
import { waitUntil } from './wait-until';
import type { MessageNewResult } from '../../src/chat/contract';
import type { ModerationCaseResult } from '../../src/moderation/contract';

export const MODERATORS = 'moderators@example.com';

/** A listing with one buyer's channel to its seller. */
export interface Talk {
  readonly listing: string;
  readonly buyer: string;
  readonly seller: string;
  readonly channel: Channel;
}

export interface Marketplace {
  readonly parley: TestParley;
  readonly sandbox: StreamSandbox;
  readonly mail: MailCatcher;
  /** The SDK with the app's secret. */
  readonly stream: StreamChat;
  /** A listing of the marketplace, and a buyer who talks to its seller. */
  talk(options?: { status?: 'active' | 'reserved' | 'sold'; with?: Talk }): Promise<Talk>;
  /** Says something as a user, with the user's own token and nothing of the server's rights. @returns the message's id */
  say(who: string, talk: Talk, text: string, custom?: Record<string, unknown>): Promise<string>;
  /** Orders a fault from the sandbox. */
  fault(fault: Record<string, unknown>): Promise<void>;
  clearFaults(): Promise<void>;
  /** What the run of a message said when it ended. */
  runOf(messageId: string): Promise<MessageNewResult>;
  /** What a case's run said when it ended; rejects where it failed. */
  caseOf(messageId: string): Promise<ModerationCaseResult>;
  /** The audit lines about a message, in their order. */
  auditOf(messageId: string): Promise<string[]>;
  mailsAbout(messageId: string): string[];
  stop(): Promise<void>;
}

/**
 * Parley with everything that it talks to: the sandbox's webhooks come in, its mails go out.
 * @param variables of Parley's environment
 */
export async function startMarketplace(
  variables: Readonly<Record<string, string>> = {},
): Promise<Marketplace> {
  const sandbox = await startStreamSandbox({ port: 0, apiKey: API_KEY, apiSecret: API_SECRET });
  const mail = await startMailCatcher();
  const parley = await startParley({
    GETSTREAM_BASE_URL: sandbox.url,
    SMTP_URL: mail.smtpUrl,
    MODERATOR_EMAILS: MODERATORS,
    ...variables,
  });
  const sdk = { baseURL: sandbox.url, disableCache: true };
  const stream = new StreamChat(API_KEY, API_SECRET, sdk);
  await stream.updateAppSettings({
    event_hooks: [
      { hook_type: 'webhook', enabled: true, webhook_url: parley.url + WEBHOOK_PATH, event_types: [] },
    ],
  });

  const control = async (method: string, body?: object): Promise<void> => {
    const response = await fetch(`${sandbox.url}/sandbox/faults`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`The sandbox answered ${response.status}: ${await response.text()}`);
  };
  const result = async <T>(workflowId: string): Promise<T> => {
    const handle = parley.temporal.client.workflow.getHandle(workflowId);
    await waitUntil(`${workflowId} started`, () =>
      handle.describe().then(
        () => true,
        () => false,
      ),
    );
    return (await handle.result()) as T;
  };

  return {
    parley,
    sandbox,
    mail,
    stream,
    async talk({ status = 'active', with: other } = {}) {
      const run = randomUUID().slice(0, 8);
      const listing = other?.listing ?? `listing-${run}`;
      const [buyer, seller] = [`buyer-${run}`, other?.seller ?? `seller-${run}`];
      await stream.upsertUsers([
        { id: buyer, name: 'Bea' },
        { id: seller, name: 'Sam' },
      ]);
      if (other === undefined) {
        await parley.models.MarketplaceListing.putDetails(listing, {
          title: 'A steel watch',
          seller_id: seller,
          status,
        });
      }
      const data = { listing_id: listing, buyer_id: buyer, seller_id: seller };
      const channel = stream.channel('messaging', `${listing}-${run}`, {
        members: [buyer, seller],
        created_by_id: buyer,
        ...data,
      } as never);
      await channel.create();
      return { listing, buyer, seller, channel };
    },
    async say(who, talk, text, custom = {}) {
      const client = new StreamChat(API_KEY, sdk);
      await client._setToken({ id: who }, stream.createToken(who));
      client._setUser({ id: who });
      const id = `m-${randomUUID()}`;
      await client.channel('messaging', talk.channel.id).sendMessage({ id, text, ...custom });
      return id;
    },
    fault: (fault) => control('POST', fault),
    clearFaults: () => control('DELETE'),
    runOf: (messageId) => result(`message.new/${messageId}`),
    caseOf: (messageId) => result(`moderation-case/${messageId}`),
    async auditOf(messageId) {
      const lines = await parley.models.AuditEntry.find({ subject: messageId }).sort({ when: 1 }).lean();
      return lines.map((line) => line.what);
    },
    mailsAbout: (messageId) =>
      mail
        .mails()
        .filter(({ subject }) => subject.includes(messageId))
        .map(({ subject }) => subject),
    async stop() {
      await parley.stop();
      await sandbox.close();
      await mail.stop();
    },
  };
}

/** Parley with everything that it talks to, for the tests of a suite. */
export const useMarketplace = (variables: Readonly<Record<string, string>> = {}): Marketplace =>
  useFixture(() => startMarketplace(variables));
