import { generateVAPIDKeys } from 'web-push';
import { createMailer } from '../../../src/platform/outbound/mailer';
import { createProviders } from '../../../src/notifications/providers/providers';
import { testConfig } from '../../support/environment';
import { browserKeys } from '../../support/push-keys';
import { startRecordingServer } from '../../support/recording-server';
import { RENDERED } from '../../support/rendered-sample';

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
const VAPID = {
  VAPID_SUBJECT: 'mailto:a@b.example',
  VAPID_PUBLIC_KEY: publicKey,
  VAPID_PRIVATE_KEY: privateKey,
};

describe('the ways of delivery', () => {
  test.each([
    [['email'], {}],
    [['email', 'push'], VAPID],
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

  test('that users name never lead to private addresses, whatever the operator allows for the own webhook', async () => {
    const chatTool = await startRecordingServer();
    const config = testConfig({
      ...VAPID,
      ALLOW_PRIVATE_ADDRESSES: 'true',
      MODERATOR_WEBHOOK_URL: `${chatTool.url}/hook`,
      MODERATOR_WEBHOOK_SECRET: `whsec_${Buffer.alloc(24).toString('base64')}`,
    });
    const mailer = createMailer({ url: config.SMTP_URL, from: config.MAIL_FROM });
    const providers = createProviders(config, mailer);
    try {
      expect(await providers.webhook?.send('d1', undefined, RENDERED)).toBe('200');
      for (const endpoint of [`${chatTool.url}/push`, 'https://127.0.0.1/push', 'https://localhost/push']) {
        await expect(
          providers.push?.send('d1', { endpoint, keys: browserKeys().keys }, RENDERED),
        ).rejects.toMatchObject({ code: 'private_address' });
      }
      expect(chatTool.requests.map(({ path }) => path)).toEqual(['/hook']);
    } finally {
      providers.close();
      mailer.close();
      await chatTool.stop();
    }
  });
});
