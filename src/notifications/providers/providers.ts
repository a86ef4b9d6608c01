import type { Config } from '../../platform/config';
import { createEmailProvider } from './email';
import type { NotificationMailer } from '../../platform/outbound/mailer';
import { createModeratorWebhook } from './moderator-webhook';
import { createOutboundAgents } from '../../platform/outbound/outbound-agents';
import type { Providers } from './provider';
import { USERS_ADDRESSES } from '../../platform/outbound/public-address';
import { createPushProvider } from './push';
import { createSmsProvider } from './sms';

/**
 * Creates the providers that are configured; e-mail always is. `close` ends their connections, but not the mailer's.
 * @param mailer shared with other senders of e-mails, for one pool of connections
 */
export function createProviders(config: Config, mailer: NotificationMailer): Providers & { close(): void } {
  const own = { allowPrivate: config.ALLOW_PRIVATE_ADDRESSES };
  const ownAgents = createOutboundAgents(own);
  const agents = createOutboundAgents(USERS_ADDRESSES);
  const { VAPID_SUBJECT: subject, VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey } = config;
  const { TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken, TWILIO_FROM: from } = config;
  const { MODERATOR_WEBHOOK_URL: url, MODERATOR_WEBHOOK_SECRET: secret } = config;
  return {
    email: createEmailProvider(mailer, config.MARKETPLACE_NAME),
    // The configuration has all variables of each group, or none.
    ...(subject !== undefined &&
      publicKey !== undefined &&
      privateKey !== undefined && {
        push: createPushProvider({
          vapid: { subject, publicKey, privateKey },
          agents,
          rules: USERS_ADDRESSES,
        }),
      }),
    ...(accountSid !== undefined &&
      authToken !== undefined &&
      from !== undefined && {
        sms: createSmsProvider({ accountSid, authToken, from, baseUrl: config.TWILIO_BASE_URL }),
      }),
    ...(url !== undefined &&
      secret !== undefined && {
        webhook: createModeratorWebhook({ url, secret, agents: ownAgents, rules: own }),
      }),
    close() {
      ownAgents.destroy();
      agents.destroy();
    },
  };
}
