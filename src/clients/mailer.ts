import { createTransport } from 'nodemailer';
import { VendorError } from './vendor-error';

export interface Mail {
  /** Stable over retries of the same mail, so that a mail system can drop a second copy. */
  readonly messageId: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}

export interface Mailer {
  /** @throws VendorError when the mail server does not take it for every recipient */
  send(mail: Mail): Promise<void>;
  /** @throws VendorError when the mail server cannot be reached */
  check(): Promise<void>;
  close(): void;
}

const TIMEOUT_MS = 10_000;

/** Mails over one SMTP server with pooled connections. */
export function createMailer(options: { url: string; from: string }): Mailer {
  const transport = createTransport({
    url: options.url,
    pool: true,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(mail) {
      try {
        const { rejected } = await transport.sendMail({
          messageId: `<${mail.messageId}@parley>`,
          from: { name: 'Parley', address: options.from },
          to: mail.to.map((address) => ({ name: '', address })),
          // Ids in a subject come from outside: a line break there would begin a header of its own.
          subject: mail.subject.replace(/[\r\n]+/gu, ' '),
          text: mail.text,
        });
        // It resolves where one of several recipients was taken.
        if (rejected.length > 0) throw Object.assign(new Error('refused'), { code: 'EENVELOPE' });
      } catch (error) {
        throw asVendorError(error);
      }
    },
    async check() {
      try {
        await transport.verify();
      } catch (error) {
        throw asVendorError(error);
      }
    },
    close: () => transport.close(),
  };
}

/** SMTP's 5yz replies are final, 4yz and everything about the connection may pass. */
function asVendorError(error: unknown): VendorError {
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  // nodemailer calls every refused recipient EENVELOPE, also for now (450, greylisting): the reply decides.
  const isFinal = responseCode === undefined ? code === 'EENVELOPE' || code === 'EAUTH' : responseCode >= 500;
  return new VendorError('mail', String(responseCode ?? code ?? 'unknown'), !isFinal);
}
