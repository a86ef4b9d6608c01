import { createHash } from 'node:crypto';
import { generateRequestDetails, getVapidHeaders } from 'web-push';
import type { RenderedNotification } from '../domain/rendered';
import type { OutboundAgents } from '../../platform/outbound/outbound-agents';
import { isWorthRetrying, post, retryAfterMs } from '../../platform/outbound/post';
import type { Provider, PushAddress } from './provider';
import { addressFault, type AddressRules } from '../../platform/outbound/public-address';
import { VendorError } from '../../platform/outbound/vendor-error';

export interface Vapid {
  /** `mailto:` or `https:`: whom push services write to. */
  readonly subject: string;
  readonly publicKey: string;
  readonly privateKey: string;
}

/** How long a push service keeps a message that it cannot deliver yet: a day, after which e-mails have said it. */
const TTL_SECONDS = 86_400;

/**
 * Web push (RFC 8030, 8291, 8292). `web-push` encrypts and signs; Parley makes the call itself, since an endpoint is a URL
 * that a user gave it.
 * @throws VendorError that is `gone` where the push service says that the subscription is, or its keys are invalid
 */
export function createPushProvider(options: {
  readonly vapid: Vapid;
  readonly agents: OutboundAgents;
  readonly rules: AddressRules;
  readonly timeoutMs?: number | undefined;
}): Provider<PushAddress> {
  const { vapid, agents, rules, timeoutMs } = options;
  // Throws where our own keys are invalid. Later that would look like a fault of the subscription, which would be removed.
  getVapidHeaders('https://example.com', vapid.subject, vapid.publicKey, vapid.privateKey, 'aes128gcm');
  return {
    channel: 'push',
    async send(id, to, { push }) {
      if (addressFault(to.endpoint, rules) !== undefined)
        throw new VendorError('push', 'private_address', false);
      const url = new URL(to.endpoint).href;
      const { headers, body } = encrypted({ endpoint: url, keys: to.keys }, push, {
        vapidDetails: vapid,
        TTL: TTL_SECONDS,
        urgency: 'normal',
        // A repeated message replaces the first one where that was not delivered yet.
        topic: createHash('sha256').update(id).digest('base64url').slice(0, 32),
      });
      const answer = await post({
        vendor: 'push',
        url,
        headers,
        body,
        agents,
        ...(timeoutMs !== undefined && { timeoutMs }),
      });
      const { status } = answer;
      if (status >= 200 && status < 300) return String(status);
      throw new VendorError(
        'push',
        String(status),
        isWorthRetrying(status),
        retryAfterMs(answer.headers, Date.now()),
        status === 404 || status === 410,
      );
    },
  };
}

function encrypted(
  to: PushAddress,
  push: RenderedNotification['push'],
  options: Parameters<typeof generateRequestDetails>[2],
) {
  try {
    return generateRequestDetails(to, JSON.stringify(push), options);
  } catch {
    // The text of the error may contain the keys.
    throw new VendorError('push', 'invalid_keys', false, undefined, true);
  }
}
