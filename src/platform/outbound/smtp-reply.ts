import { VendorError } from './vendor-error';

/** The codes 5.1.x of RFC 3463 for a mailbox that does not exist. */
const NO_MAILBOX = /^5\.1\.(?:1|2|3|6|10)$/;

/**
 * A server's answer to a mail that it accepted, without its text, which may have addresses: `250 2.0.0 4F9D195432`. By the
 * queue's id the server's administrator finds the mail.
 */
export function smtpAnswer(response: string): string {
  const [, code = '250', status] = /^(\d{3})(?:[ -](\d\.\d{1,3}\.\d{1,3})(?= |$))?/.exec(response) ?? [];
  const id =
    /\bqueued as:? ?<?([\w.-]{4,64})\b(?!@)/i.exec(response)?.[1] ??
    /\bid=([\w.-]{4,64})\b(?!@)/i.exec(response)?.[1] ??
    // Amazon SES and Google: `250 Ok 0102…-000000`. An id has digits, words have none.
    /^\d{3} (?:\d\.\d{1,3}\.\d{1,3} )?ok:? +(?=[\w-]*\d)([\w-]{6,100})(?= |$)/i.exec(response)?.[1];
  return [code, status, id].filter((part) => part !== undefined).join(' ');
}

/** The commands whose replies are about the mail. Replies to earlier commands are about the connection or the account. */
const OF_THE_MAIL = /^(?:MAIL|RCPT|DATA)\b/;

/** Replies 5yz to a mail are final; 4yz, and failures of the connection or of Parley's account, may pass. */
export function smtpFailure(error: unknown): VendorError {
  if (error instanceof VendorError) return error;
  const {
    responseCode,
    code,
    response,
    command = '',
  } = error as {
    responseCode?: number;
    code?: string;
    response?: string;
    command?: string;
  };
  // nodemailer reports every refused recipient as EENVELOPE, temporary refusals (450, greylisting) too: the reply decides.
  const isFinal =
    responseCode === undefined ? code === 'EENVELOPE' : responseCode >= 500 && OF_THE_MAIL.test(command);
  const status = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})(?= |$)/.exec(response ?? '')?.[1];
  const said = [responseCode ?? code ?? 'unknown', status].filter((part) => part !== undefined).join(' ');
  return new VendorError('mail', said, !isFinal, undefined, isFinal && NO_MAILBOX.test(status ?? ''));
}
