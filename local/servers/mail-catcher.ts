import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { mailHttp } from './mail-http';
import { type Mail, MailStore } from './mail-store';

export type { Mail } from './mail-store';

const HOST = '127.0.0.1';
const MAX_BYTES = 10 * 1024 * 1024;

export interface MailCatcherOptions {
  /** 0 or none: a free port. */
  smtpPort?: number;
  /** 0 or none: a free port. */
  pagePort?: number;
  /** The file that keeps mails over restarts; without it they are kept in memory only. */
  stateFile?: string;
  log?: (line: string) => void;
}

export interface MailCatcher {
  smtpUrl: string;
  smtpPort: number;
  /** The page; JSON is at `/api/mails`. */
  pageUrl: string;
  pagePort: number;
  /** Oldest first. */
  mails(): Mail[];
  /** The first mail, also of those already there, that the predicate accepts; rejects after the deadline. */
  waitForMail(predicate: (mail: Mail) => boolean, deadlineMs: number): Promise<Mail>;
  clear(): void;
  /** Refuses the next `count` mails with this SMTP code: 4xx asks to try again, 5xx is final. */
  failNext(count: number, code: number): void;
  /** Refuses all mails with this SMTP code, until it is called with 0. */
  refuse(code: number): void;
  stop(): Promise<void>;
}

async function parse(stream: Parameters<typeof simpleParser>[0], to: string[], from: string): Promise<Mail> {
  const parsed = await simpleParser(stream, { skipTextToHtml: true });
  return {
    id: randomUUID(),
    receivedAt: new Date().toISOString(),
    from: parsed.from?.text ?? from,
    to,
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    ...(parsed.html === false ? {} : { html: parsed.html }),
    headers: parsed.headerLines.map(({ line }) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).trim()];
    }),
    attachments: parsed.attachments.map((file) => ({
      filename: file.filename ?? 'unnamed',
      contentType: file.contentType,
      bytes: file.size,
    })),
  };
}

function listen(server: Pick<Server, 'listen' | 'once' | 'address'>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // With a host, `listen` gives an address with a port.
    server.listen(port, HOST, () => resolve((server.address() as AddressInfo).port));
  });
}

/** Accepts every mail by SMTP and shows it on a page, instead of delivering it. On 127.0.0.1 only. */
export async function startMailCatcher(options: MailCatcherOptions = {}): Promise<MailCatcher> {
  const store = new MailStore(options.stateFile);
  let refusal = { code: 0, remaining: 0 };
  const refuse = (code: number, count = Infinity): void => void (refusal = { code, remaining: count });

  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: MAX_BYTES,
    logger: false,
    onMailFrom: (_address, _session, done) => {
      if (refusal.code === 0 || refusal.remaining <= 0) return done();
      refusal.remaining -= 1;
      options.log?.(`refused a mail with ${refusal.code}, as requested`);
      return done(Object.assign(new Error('Refused, as requested'), { responseCode: refusal.code }));
    },
    onData: (stream, session, done) => {
      const { rcptTo, mailFrom } = session.envelope;
      const from = mailFrom === false ? '' : mailFrom.address;
      parse(
        stream,
        rcptTo.map(({ address }) => address),
        from,
      )
        .then((mail) => {
          if (stream.sizeExceeded) {
            return done(Object.assign(new Error(`Larger than ${MAX_BYTES} bytes`), { responseCode: 552 }));
          }
          store.add(mail);
          options.log?.(`"${mail.subject}" to ${mail.to.join(', ')}`);
          return done();
        })
        .catch(done);
    },
  });
  // A client that hangs up in the middle of a mail must not end the catcher.
  smtp.on('error', (error) => options.log?.(`SMTP: ${error.message}`));
  const page = createServer(mailHttp(store, { refuse }));

  const close = (server: { close(done: () => void): unknown }): Promise<void> =>
    new Promise((resolve) => void server.close(() => resolve()));
  const smtpPort = await listen(smtp.server, options.smtpPort ?? 0);
  const pagePort = await listen(page, options.pagePort ?? 0).catch(async (error: unknown) => {
    await close(smtp);
    throw error;
  });
  return {
    smtpUrl: `smtp://${HOST}:${smtpPort}`,
    smtpPort,
    pageUrl: `http://${HOST}:${pagePort}`,
    pagePort,
    mails: () => store.mails(),
    waitForMail: (predicate, deadlineMs) => store.waitFor(predicate, deadlineMs),
    clear: () => store.clear(),
    failNext: (count, code) => refuse(code, count),
    refuse: (code) => refuse(code),
    stop: async () => {
      page.closeAllConnections();
      await Promise.all([close(smtp), close(page)]);
      await store.flush();
    },
  };
}
