import { generateVAPIDKeys } from 'web-push';
import { createMailer } from '../../../src/clients/mailer';
import { createProviders } from '../../../src/clients/providers';
import { testConfig } from '../../support/environment';

function configured(overrides: Record<string, string>): string[] {
  const config = testConfig(overrides);
  const mailer = createMailer({ url: config.SMTP_URL, from: config.MAIL_FROM });
  const providers = createProviders(config, mailer);
  providers.close();
  mailer.close();
  const { email, push, sms, webhook } = providers;
  return [email, push, sms, webhook].flatMap((provider) => provider?.channel ?? []);
}

const { publicKey, privateKey } = generateVAPIDKeys();

describe('the ways of delivery', () => {
  test.each([
    [['email'], {}],
    [
      ['email', 'push'],
      { VAPID_SUBJECT: 'mailto:a@b.example', VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey },
    ],
    [['email', 'sms'], { TWILIO_ACCOUNT_SID: 'AC1', TWILIO_AUTH_TOKEN: 'x', TWILIO_FROM: '+15005550006' }],
    [
      ['email', 'webhook'],
      {
        MODERATOR_WEBHOOK_URL: 'https://chat.example/hook',
        MODERATOR_WEBHOOK_SECRET: `whsec_${Buffer.alloc(24).toString('base64')}`,
      },
    ],
  ])('are %j with %j', (channels, overrides) => {
    expect(configured(overrides as Record<string, string>)).toEqual(channels);
  });
});
