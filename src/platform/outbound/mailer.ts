import { createTransport, type SendMailOptions } from 'nodemailer';
import { boundedHeaderId, headerText } from './header-values';
import { smtpAnswer, smtpFailure } from './smtp-reply';

export interface Mail {
  /** Stable over retries of the same mail, so that a mail system can drop a second copy. */
  readonly messageId: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}

/** A mail to one person, who may unsubscribe from mails of its kind. */
export interface NotificationEmail {
  readonly messageId: string;
  readonly fromName: string;
  readonly to: { readonly name?: string | undefined; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly unsubscribeUrl?: string | undefined;
}

export interface Mailer {
  /** @throws VendorError when the mail server does not take it for every recipient */
  send(mail: Mail): Promise<void>;
  /** @throws VendorError when the mail server cannot be reached */
  check(): Promise<void>;
  close(): void;
}

export interface NotificationMailer extends Mailer {
  /**
   * @param signal aborts the attempt
   * @returns the server's answer: its code, and the mail's id in the server's queue where the answer has one
   * @throws VendorError; one that is `gone` where the server knows no such mailbox
   */
  sendNotification(mail: NotificationEmail, signal?: AbortSignal): Promise<string>;
}

/** Notifications that are sent at once. Further ones must wait before their attempt, whose time would pass in the pool's queue. */
export const EMAIL_CONCURRENCY = 5;

const CONNECT_TIMEOUT_MS = 10_000;
/**
 * From the beginning of an attempt to the server's answer. Some servers examine a mail for long before they accept it, and
 * hanging up before that sends it twice. Well below the timeout of the activity, which must not end before the mail does.
 */
const NOTIFICATION_TIMEOUT_MS = 60_000;
const MAIL_TIMEOUT_MS = 25_000;
const MAX_SUBJECT = 250;
const MAX_NAME = 128;

/** Mails over one SMTP server with pooled connections. */
export function createMailer(options: {
  readonly url: string;
  readonly from: string;
  readonly timeoutMs?: number;
}): NotificationMailer {
  const transport = createTransport({
    url: options.url,
    pool: true,
    // One more is for the moderators' mails.
    maxConnections: EMAIL_CONCURRENCY + 1,
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: NOTIFICATION_TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });

  const deliver = async (
    fromName: string,
    mail: SendMailOptions & { messageId: string; signal: AbortSignal },
  ): Promise<string> => {
    try {
      const { rejected, response } = await transport.sendMail({
        ...mail,
        messageId: `<${boundedHeaderId(mail.messageId)}@parley>`,
        from: { name: headerText(fromName, MAX_NAME), address: options.from },
        subject: headerText(mail.subject ?? '', MAX_SUBJECT),
      });
      // `sendMail` resolves where the server accepted only some of the recipients.
      if (rejected.length > 0) throw Object.assign(new Error('refused'), { code: 'EENVELOPE' });
      return smtpAnswer(response);
    } catch (error) {
      throw smtpFailure(error);
    }
  };

  return {
    async send({ messageId, to, subject, text }) {
      await deliver('Parley', {
        messageId,
        to: to.map((address) => ({ name: '', address })),
        subject,
        text,
        signal: AbortSignal.timeout(options.timeoutMs ?? MAIL_TIMEOUT_MS),
      });
    },
    sendNotification({ messageId, fromName, to, subject, text, html, unsubscribeUrl }, signal) {
      const timeout = AbortSignal.timeout(options.timeoutMs ?? NOTIFICATION_TIMEOUT_MS);
      return deliver(fromName, {
        messageId,
        // An object is one address; in a string, commas would separate several.
        to: { name: headerText(to.name ?? '', MAX_NAME), address: to.address },
        subject,
        text,
        html,
        signal: signal === undefined ? timeout : AbortSignal.any([timeout, signal]),
        headers: {
          // RFC 3834: prevents out-of-office replies.
          'Auto-Submitted': 'auto-generated',
          ...(unsubscribeUrl !== undefined && oneClick(unsubscribeUrl)),
        },
      });
    },
    async check() {
      try {
        await transport.verify();
      } catch (error) {
        throw smtpFailure(error);
      }
    },
    close: () => transport.close(),
  };
}

/** The headers of RFC 8058, which is for https only. `prepared`: folding would put a line break into the address. */
function oneClick(url: string) {
  const { href, protocol } = new URL(url);
  return {
    'List-Unsubscribe': { prepared: true, value: `<${href}>` },
    ...(protocol === 'https:' && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
  };
}
