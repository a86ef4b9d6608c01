import { Webhook } from 'standardwebhooks';
import { boundedHeaderId } from '../../platform/outbound/header-values';
import type { OutboundAgents } from '../../platform/outbound/outbound-agents';
import { isWorthRetrying, post, retryAfterMs } from '../../platform/outbound/post';
import type { Provider } from './provider';
import { addressFault, type AddressRules } from '../../platform/outbound/public-address';
import { VendorError } from '../../platform/outbound/vendor-error';

const TYPE = 'moderation.case.removed';

/**
 * Posts to the moderators' chat tool, signed as Standard Webhooks (standardwebhooks.com): the receiver verifies
 * `webhook-signature` and drops requests whose `webhook-id` it has seen.
 * @throws VendorError that is `gone` where the receiver answers 410
 */
export function createModeratorWebhook(options: {
  readonly url: string;
  /** `whsec_...` */
  readonly secret: string;
  readonly agents: OutboundAgents;
  readonly rules: AddressRules;
  readonly timeoutMs?: number | undefined;
}): Provider<undefined> {
  const { url, agents, rules, timeoutMs } = options;
  const webhook = new Webhook(options.secret);
  return {
    channel: 'webhook',
    async send(deliveryId, _to, notification) {
      if (addressFault(url, rules) !== undefined) throw new VendorError('webhook', 'private_address', false);
      const id = boundedHeaderId(deliveryId);
      const now = new Date();
      const data = notification.webhook;
      // The time of the event, so that the body stays the same over retries; the header has the time of the attempt.
      const timestamp = typeof data['at'] === 'string' ? data['at'] : now.toISOString();
      const body = JSON.stringify({ type: TYPE, timestamp, data });
      const { status, headers } = await post({
        vendor: 'webhook',
        url,
        headers: {
          'content-type': 'application/json',
          'user-agent': 'Parley',
          'webhook-id': id,
          'webhook-timestamp': Math.floor(now.getTime() / 1_000),
          'webhook-signature': webhook.sign(id, now, body),
        },
        body,
        agents,
        ...(timeoutMs !== undefined && { timeoutMs }),
      });
      if (status >= 200 && status < 300) return String(status);
      throw new VendorError(
        'webhook',
        String(status),
        isWorthRetrying(status),
        retryAfterMs(headers, now.getTime()),
        status === 410,
      );
    },
  };
}
