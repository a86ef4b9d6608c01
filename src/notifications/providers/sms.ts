import { isPhoneNumber } from '../../platform/values/phone-number';
import { isWorthRetrying, post, retryAfterMs, type Answer } from '../../platform/outbound/post';
import type { Provider, SmsAddress } from './provider';
import { smsText } from './sms-text';
import { VendorError } from '../../platform/outbound/vendor-error';

export interface TwilioAccount {
  readonly accountSid: string;
  readonly authToken: string;
  /** A number (E.164), a sender's name, or a messaging service (`MG...`). */
  readonly from: string;
  readonly baseUrl: string;
}

/** The recipient has answered STOP. */
const UNSUBSCRIBED = '21610';

/**
 * SMS through Twilio's REST API. Twilio knows no idempotency key: a message whose answer was lost is sent again.
 * @throws VendorError whose code is Twilio's own (such as 21211, not a number) or the HTTP status
 */
export function createSmsProvider(account: TwilioAccount, timeoutMs?: number): Provider<SmsAddress> {
  const { accountSid, authToken, from, baseUrl } = account;
  const url = `${baseUrl.replace(/\/+$/, '')}/2010-04-01/Accounts/${encodeURIComponent(accountSid)}/Messages.json`;
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
  return {
    channel: 'sms',
    async send(_id, to, { sms }) {
      if (!isPhoneNumber(to)) throw new VendorError('sms', 'invalid_address', false, undefined, true);
      const answer = await post({
        vendor: 'sms',
        url,
        headers: {
          authorization,
          accept: 'application/json',
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: new URLSearchParams({
          To: to,
          [from.startsWith('MG') ? 'MessagingServiceSid' : 'From']: from,
          Body: smsText(sms),
        }).toString(),
        ...(timeoutMs !== undefined && { timeoutMs }),
      });
      const { status } = answer;
      if (status >= 200 && status < 300)
        return field(answer, 'sid', /^[A-Z]{2}[0-9a-f]{32}$/) ?? String(status);
      const code = field(answer, 'code', /^\d{1,6}$/) ?? String(status);
      throw new VendorError(
        'sms',
        code,
        isWorthRetrying(status),
        retryAfterMs(answer.headers, Date.now()),
        code === UNSUBSCRIBED,
      );
    },
  };
}

/** A field of the JSON answer, where it matches the pattern. */
function field({ body }: Answer, name: string, pattern: RegExp): string | undefined {
  try {
    const value = String((JSON.parse(body) as Record<string, unknown> | null)?.[name]);
    return pattern.test(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
