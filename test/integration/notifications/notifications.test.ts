import { generateVAPIDKeys } from 'web-push';
import { freshDatabaseUri } from '../../support/environment';
import { startMarketplace } from '../../support/marketplace';
import { startRecordingServer } from '../../support/recording-server';
import { useFixture } from '../../support/use-fixture';
import { delivery } from './delivery';
import { moderators } from './moderators';
import { optOut } from './opt-out';
import { preferences } from './preferences';
import { pushSubscriptions } from './push-subscriptions';
import { support } from './support';
import { unsubscribe } from './unsubscribe';

const MONGODB_URI = freshDatabaseUri();
const UNSUBSCRIBE_SECRET = 'a secret for links of 32 characters!';
const WEBHOOK_SECRET = `whsec_${Buffer.from('a secret of twenty-four b').toString('base64')}`;
const vapid = generateVAPIDKeys();

/** One marketplace for all suites of notifications, and a chat tool of its moderators. */
async function start() {
  const chatTool = await startRecordingServer();
  const place = await startMarketplace({
    MONGODB_URI,
    NOTIFICATION_FIRST_RETRY_SECONDS: '0.001',
    NOTIFICATION_DIGEST_MINUTES: String(2 / 60),
    UNSUBSCRIBE_SECRET,
    PUBLIC_URL: 'https://chat.example.com',
    MARKETPLACE_NAME: 'Trödel, Fish & <b>Chips</b>',
    VAPID_SUBJECT: 'mailto:push@example.com',
    VAPID_PUBLIC_KEY: vapid.publicKey,
    VAPID_PRIVATE_KEY: vapid.privateKey,
    MODERATOR_WEBHOOK_URL: `${chatTool.url}/hook`,
    MODERATOR_WEBHOOK_SECRET: WEBHOOK_SECRET,
    // Of what the operator configures; the endpoints of users stay public.
    ALLOW_PRIVATE_ADDRESSES: 'true',
  });
  return {
    ...place,
    chatTool,
    async stop() {
      await place.stop();
      await chatTool.stop();
    },
  };
}

describe('notifications', () => {
  const place = useFixture(start);

  describe('delivery', () => delivery(place));
  describe('support', () => support(place, MONGODB_URI));
  describe('opt-out', () => optOut(place));
  describe('moderators', () => moderators(place, WEBHOOK_SECRET));
  describe('preferences', () => preferences(place));
  describe('push subscriptions', () => pushSubscriptions(place, vapid.publicKey));
  describe('unsubscribe', () => unsubscribe(place, UNSUBSCRIBE_SECRET));
});
