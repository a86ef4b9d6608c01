import { randomUUID } from 'node:crypto';
import { MockActivityEnvironment } from '@temporalio/testing';
import { generateVAPIDKeys } from 'web-push';
import { createDeliverActivities } from '../../../activities/notifications/deliver';
import type { Delivered } from '../../../src/notifications/domain/delivery';
import { createNotificationActivities } from '../../../activities/notifications/notifications';
import { createEmailProvider } from '../../../src/notifications/providers/email';
import { createMailer } from '../../../src/platform/outbound/mailer';
import { createOutboundAgents } from '../../../src/platform/outbound/outbound-agents';
import { createPushProvider } from '../../../src/notifications/providers/push';
import type { DeliveryChannel, NotificationKind } from '../../../src/notifications/domain/kinds';
import { connectModels, ensureIndexes, type Models } from '../../../src/app/models';
import { publicId, type Notification } from '../../../src/notifications/store/notification';
import { createLoadItem } from '../../../src/app/load-notification-item';
import { createLoadView } from '../../../src/notifications/content/load-view';
import { createRenderer } from '../../../src/notifications/content/render';
import { freshDatabaseUri } from '../../support/environment';
import { browserKeys } from '../../support/push-keys';
import { startRecordingServer, TEST_CERTIFICATE, type RecordingServer } from '../../support/recording-server';
import { startSlowProxy, type SlowProxy } from '../../support/slow-proxy';
import { dropModels } from '../../support/fresh-models';
import { newOffer } from '../../support/new-offer';

export function deliveries(): void {
  let models: Models;
  let line: SlowProxy;
  let service: RecordingServer;
  beforeAll(async () => {
    const uri = new URL(freshDatabaseUri().replace('mongodb:', 'http:'));
    line = await startSlowProxy(Number(uri.port));
    uri.port = String(line.port);
    uri.searchParams.set('directConnection', 'true');
    models = await connectModels(uri.toString().replace('http:', 'mongodb:'));
    await ensureIndexes(models, { webhookEventRetentionDays: 30 });
    service = await startRecordingServer({ tls: true });
  });
  afterAll(async () => {
    await service.stop();
    await dropModels(models);
    await line.stop();
  });
  beforeEach(() => {
    service.requests.length = 0;
  });
  afterEach(() => jest.restoreAllMocks());

  const rules = { allowPrivate: true };
  const vapid = { subject: 'mailto:push@example.com', ...generateVAPIDKeys() };
  const mailer = createMailer({ url: 'smtp://127.0.0.1:9', from: 'parley@example.com' });
  afterAll(() => mailer.close());

  function deliver(key: string, channel: DeliveryChannel): Promise<Delivered> {
    const activities = createDeliverActivities({
      models,
      providers: {
        email: createEmailProvider(mailer, 'Parley'),
        push: createPushProvider({
          vapid,
          rules,
          agents: createOutboundAgents(rules, { tls: { ca: TEST_CERTIFICATE } }),
          timeoutMs: 2_000,
        }),
      },
      loadView: createLoadView({
        models,
        loadItem: createLoadItem({ models, parleyUserId: 'parley', runUrl: () => '' }),
        marketplace: 'Parley',
      }),
      render: createRenderer(),
    });
    return new MockActivityEnvironment().run<[], Delivered, () => Promise<Delivered>>(() =>
      activities.deliver({ key, channel }),
    );
  }

  /** Something to tell somebody with these browsers. @returns its key */
  async function something(
    browsers: readonly string[],
    preferences: object = {},
    kind: NotificationKind = 'offer_accepted',
  ): Promise<string> {
    const who = `buyer-${randomUUID()}`;
    await models.User.create({ _id: who, email: 'a@example.com', notification_preferences: preferences });
    for (const browser of browsers) {
      const { keys } = browserKeys();
      await models.PushSubscription.put(
        who,
        { endpoint: `${service.url}/${browser}/${who}`, keys },
        undefined,
      );
    }
    await models.Offer.begin(newOffer({ _id: `offer-${who}`, buyer_id: who }), new Date());
    const key = `${kind}/${who}`;
    await models.Notification.create({
      _id: key,
      id: publicId(key),
      kind,
      recipient_id: who,
      offer_id: `offer-${who}`,
      round: 1,
      status: 'pending',
    });
    return key;
  }
  const stored = (key: string) => models.Notification.findById(key).orFail().lean<Notification>();
  const browsersOf = async (key: string) =>
    (await models.PushSubscription.addressesOf((await stored(key)).recipient_id)).map(
      ({ endpoint }) => new URL(endpoint).pathname.split('/')[1],
    );

  describe('a push message', () => {
    /** Browsers' services answer by their name: `takes`, `dead`, `busy`, `refuses`, and `silent` never. */
    const STATUS: Readonly<Record<string, number>> = { takes: 201, dead: 410, busy: 503, refuses: 400 };
    beforeEach(() => {
      service.answer = ({ path }, response) => {
        const status = STATUS[path.split('/')[1] ?? ''];
        if (status !== undefined) response.writeHead(status).end();
      };
    });

    test('goes to all browsers at once: one that takes it is enough, and dead ones are forgotten', async () => {
      const key = await something(['silent', 'dead', 'takes', 'refuses']);
      expect(await deliver(key, 'push')).toEqual({ outcome: 'sent' });
      expect(service.requests).toHaveLength(4);
      expect(await stored(key)).toMatchObject({
        status: 'sent',
        sent_over: 'push',
        attempts: [{ channel: 'push', outcome: 'sent', answer: '201' }],
      });
      expect(new Set(await browsersOf(key))).toEqual(new Set(['refuses', 'silent', 'takes']));
      // It is recorded as sent: nothing goes out again.
      expect(await deliver(key, 'push')).toEqual({ outcome: 'sent' });
      expect(service.requests).toHaveLength(4);
    });

    test('that one has taken is sent, though another one could not be forgotten', async () => {
      const key = await something(['dead', 'takes']);
      jest.spyOn(models.PushSubscription, 'removeEndpoint').mockRejectedValue(new Error('MongoDB is away'));
      expect(await deliver(key, 'push')).toEqual({ outcome: 'sent' });
      expect(await browsersOf(key)).toHaveLength(2);
    });

    test.each([
      [['dead', 'busy', 'refuses'], '503', true],
      [['dead', 'dead'], '410', false],
      [['refuses'], '400', false],
      [[], 'no_subscription', false],
    ])('that none of %j takes has failed: %s, worth another try: %s', async (browsers, code, retryable) => {
      const key = await something(browsers);
      expect(await deliver(key, 'push')).toEqual({ outcome: 'failed', code, retryable });
      expect(await stored(key)).toMatchObject({ status: 'pending', attempts: [{ outcome: 'failed', code }] });
    });
  });

  describe('what was sent while MongoDB went away', () => {
    test('is told to the workflow, which records it', async () => {
      const key = await something(['takes']);
      service.answer = (_request, response) => {
        line.pause();
        response.writeHead(201).end();
      };
      const delivered = await deliver(key, 'push').finally(() => line.resume());
      expect(delivered).toMatchObject({
        outcome: 'sent',
        unrecorded: { key, channel: 'push', answer: '201' },
      });
      const activities = createNotificationActivities({
        models,
        notifications: { digestMs: 0, firstRetryMs: 1, configured: ['push'] },
      });
      if (delivered.outcome !== 'sent' || delivered.unrecorded === undefined)
        throw new Error('It is recorded');
      await activities.recordSent(delivered.unrecorded);
      expect(await stored(key)).toMatchObject({
        status: 'sent',
        attempts: [{ outcome: 'sent', answer: '201' }],
      });
    });
  });

  describe('what has changed since it was planned', () => {
    test.each(['dismissed', 'suppressed', 'waiting'] as const)(
      'one that is %s is not sent',
      async (status) => {
        const key = await something(['takes']);
        await models.Notification.updateOne({ _id: key }, { $set: { status } });
        expect(await deliver(key, 'push')).toEqual({ outcome: 'changed' });
        expect(service.requests).toEqual([]);
      },
    );

    test('nor is one over a way that its recipient has switched off since it was tried', async () => {
      service.answer = { status: 503 };
      const key = await something(['takes']);
      expect(await deliver(key, 'push')).toMatchObject({ outcome: 'failed', retryable: true });
      const { recipient_id: who } = await stored(key);
      await models.User.updateOne(
        { _id: who },
        { $set: { 'notification_preferences.kinds': { offer_accepted: { email: false, push: false } } } },
      );
      expect(await deliver(key, 'push')).toEqual({ outcome: 'unwanted' });
      expect(service.requests).toHaveLength(1);
      expect((await stored(key)).attempts).toMatchObject([{ outcome: 'failed' }]);
    });

    test('nor is one in quiet hours that have begun meanwhile, but for one that support wants sent', async () => {
      service.answer = { status: 201 };
      const clock = (ms: number) => new Date(Date.now() + ms).toISOString().slice(11, 16);
      const key = await something(['takes'], {
        quiet_hours: { start: clock(-3_600_000), end: clock(3_600_000) },
      });
      expect(await deliver(key, 'push')).toEqual({ outcome: 'changed' });
      expect((await stored(key)).attempts).toEqual([]);
      await models.Notification.updateOne({ _id: key }, { $set: { forced: true } });
      expect(await deliver(key, 'push')).toEqual({ outcome: 'sent' });
    });
  });

  describe('what is told of an offer', () => {
    const standing = { status: 'pending', round: 1, awaiting: 'buyer' };
    test.each<[NotificationKind, object, Delivered['outcome']]>([
      ['new_offer', standing, 'sent'],
      ['new_offer', { ...standing, status: 'withdrawn' }, 'irrelevant'],
      ['new_offer', { ...standing, round: 2 }, 'irrelevant'],
      ['offer_countered', standing, 'sent'],
      ['offer_countered', { ...standing, status: 'accepted' }, 'irrelevant'],
      ['offer_countered', { ...standing, round: 2 }, 'irrelevant'],
      ['offer_expiring', standing, 'sent'],
      ['offer_expiring', { ...standing, status: 'expired' }, 'irrelevant'],
      ['offer_expiring', { ...standing, round: 3 }, 'irrelevant'],
      ['offer_expiring', { ...standing, awaiting: 'seller' }, 'irrelevant'],
      ['offer_accepted', { ...standing, status: 'accepted', round: 2 }, 'sent'],
      ['offer_expired', { ...standing, status: 'expired' }, 'sent'],
    ])('%s, where it is %j: %s', async (kind, offer, outcome) => {
      service.answer = { status: 201 };
      const key = await something(['takes'], {}, kind);
      await models.Offer.updateOne({ _id: (await stored(key)).offer_id ?? '' }, { $set: offer });
      expect(await deliver(key, 'push')).toEqual({ outcome });
    });

    test('that waits for an answer, nothing when the other side is deleted at Stream', async () => {
      service.answer = { status: 201 };
      const key = await something(['takes'], {}, 'new_offer');
      const { offer_id: id, recipient_id: recipient } = await stored(key);
      await models.Offer.updateOne({ _id: id ?? '' }, { $set: standing });
      const { buyer_id: buyer, seller_id: seller } = await models.Offer.findById(id).orFail().lean();
      const other = buyer === recipient ? seller : buyer;
      await models.User.putProfile(other, {});
      await models.User.updateOne({ _id: other }, { $set: { stream_deleted_at: new Date() } });
      expect(await deliver(key, 'push')).toEqual({ outcome: 'irrelevant' });
    });
  });
}
