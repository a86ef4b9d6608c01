import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Models } from '../../../src/app/models';
import type { DeliveryChannel, NotificationKind } from '../../../src/notifications/domain/kinds';
import { planNotification, type NotificationPlan } from '../../../src/notifications/store/plan-notification';
import { applySupportRequest, markSent } from '../../../src/notifications/store/mark-outcome';
import { dropModels, freshModels } from '../../support/fresh-models';
import { propertyRuns } from '../../support/property-runs';

export function planning(): void {
  const DIGEST_MS = 60_000;
  /** MongoDB takes away windows that ended long ago, once a minute: what is tried is of today. */
  const NOW = Math.floor(Date.now() / 60_000) * 60_000;

  let models: Models;
  beforeAll(async () => {
    models = await freshModels();
  });
  afterAll(() => dropModels(models));

  async function somebody(): Promise<string> {
    const id = randomUUID();
    await models.User.create({ _id: id, email: 'a@example.com' });
    return id;
  }

  const plan = (recipientId: string, key: string, now: number): Promise<NotificationPlan> =>
    planNotification(
      models,
      { key, kind: 'offer_countered', recipientId, cid: 'messaging:c' },
      { now: new Date(now), digestMs: DIGEST_MS, configured: ['email'] },
    );

  describe('notifications of one conversation', () => {
    test('planned at once: one is told now, one gathers, the others are told by it', async () => {
      const who = await somebody();
      const keys = Array.from({ length: 20 }, (_, index) => `${who}/${index}`);
      const plans = await Promise.all(keys.map((key) => plan(who, key, NOW)));
      const count = (next: string) => plans.filter((one) => one.next === next).length;
      expect([count('deliver'), count('wait'), count('end')]).toEqual([1, 1, 18]);
      const leader = keys[plans.findIndex((one) => one.next === 'wait')];
      expect(await models.Notification.countDocuments({ digest_of: leader ?? '', status: 'batched' })).toBe(
        18,
      );
      // Planned again, as after a kill.
      expect(await Promise.all(keys.map((key) => plan(who, key, NOW)))).toEqual(plans);
    });

    test('none is lost and none told twice, in whatever order they and their times come', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.integer({ min: 0, max: 4 * DIGEST_MS }), { minLength: 1, maxLength: 12 }),
          async (times) => {
            const who = await somebody();
            const told = new Map<string, number>();
            // What happens, in the order of its time: a notification comes, or one that waited wakes.
            const queue = times.map((at, index) => ({ at: NOW + at, key: `${who}/${index}` }));
            while (queue.length > 0) {
              queue.sort((a, b) => a.at - b.at);
              const together = queue.filter(({ at }) => at === queue[0]?.at);
              queue.splice(0, together.length);
              await Promise.all(
                together.map(async ({ at, key }) => {
                  const next = await plan(who, key, at);
                  if (next.next === 'wait') {
                    expect(next.until).toBeGreaterThan(at);
                    queue.push({ at: next.until, key });
                  }
                  if (next.next !== 'deliver') return;
                  const members = await models.Notification.find({
                    digest_of: key,
                    status: 'batched',
                  }).lean();
                  for (const one of [key, ...members.map(({ _id }) => _id)]) {
                    told.set(one, (told.get(one) ?? 0) + 1);
                  }
                  await markSent(
                    models,
                    { key, channel: 'email', attemptAt: new Date(at), answer: '250', left: [] },
                    new Date(at),
                  );
                }),
              );
            }
            expect([...told.values()].every((count) => count === 1)).toBe(true);
            expect(told.size).toBe(times.length);
            expect(
              await models.Notification.countDocuments({ recipient_id: who, status: { $ne: 'sent' } }),
            ).toBe(0);
          },
        ),
        { numRuns: propertyRuns(8) },
      );
    });

    test('what is wanted over another way is not gathered with it', async () => {
      const who = randomUUID();
      await models.User.create({
        _id: who,
        email: 'a@example.com',
        phone: '+491700000000',
        notification_preferences: { kinds: { unread_messages: { email: false, sms: true } } },
      });
      const of = (kind: 'offer_countered' | 'unread_messages', key: string) =>
        planNotification(
          models,
          { key: `${who}/${key}`, kind, recipientId: who, cid: 'messaging:c' },
          { now: new Date(NOW), digestMs: DIGEST_MS, configured: ['email', 'sms'] },
        );
      expect(await of('offer_countered', '1')).toEqual({ next: 'deliver', channels: ['email'] });
      expect(await of('unread_messages', '2')).toEqual({ next: 'deliver', channels: ['sms'] });
      expect(await of('offer_countered', '3')).toMatchObject({ next: 'wait' });
      expect(await of('unread_messages', '4')).toMatchObject({ next: 'wait' });
      expect(await of('unread_messages', '5')).toEqual({ next: 'end', status: 'batched' });
      expect(await models.Notification.findById(`${who}/5`).lean()).toMatchObject({ digest_of: `${who}/4` });
    });

    describe('when the one that gathers does not get to tell', () => {
      const START = NOW;
      const ITS_TIME = START + DIGEST_MS;

      /** One that is told at once, and one that gathers until `ITS_TIME`. */
      async function gathering(): Promise<{ who: string; leader: string }> {
        const who = await somebody();
        const leader = `${who}/leader`;
        expect(await plan(who, `${who}/first`, START)).toMatchObject({ next: 'deliver' });
        expect(await plan(who, leader, START + 1)).toMatchObject({ next: 'wait', until: ITS_TIME });
        return { who, leader };
      }

      test('because it is unwanted by then: the next one is told', async () => {
        const { who, leader } = await gathering();
        await models.User.updateOne(
          { _id: who },
          { 'notification_preferences.kinds': { '*': { email: false, push: false } } },
        );
        expect(await plan(who, leader, ITS_TIME)).toMatchObject({ next: 'end', status: 'suppressed' });
        await models.User.updateOne({ _id: who }, { $unset: { 'notification_preferences.kinds': 1 } });
        expect(await plan(who, `${who}/next`, ITS_TIME + 1)).toMatchObject({ next: 'deliver' });
      });

      test('because nobody knows where to: the next one is told', async () => {
        const { who, leader } = await gathering();
        await models.User.updateOne({ _id: who }, { $unset: { email: 1 } });
        expect(await plan(who, leader, ITS_TIME)).toMatchObject({ next: 'failed', reason: 'no_address' });
        await models.User.updateOne({ _id: who }, { email: 'b@example.com' });
        expect(await plan(who, `${who}/next`, ITS_TIME + 1)).toMatchObject({ next: 'deliver' });
      });

      test.each(['retry', 'dismiss'] as const)(
        'because its run is lost, and support has said %s: what comes after waits for another',
        async (what) => {
          const { who, leader } = await gathering();
          const request = { key: leader, actionId: 'a', what, by: 'support', isLost: true };
          await applySupportRequest(models, request, new Date(START + 2));
          expect(await plan(who, leader, START + 3)).toMatchObject(
            what === 'retry' ? { next: 'deliver' } : { next: 'end', status: 'dismissed' },
          );
          expect(await plan(who, `${who}/next`, START + 4)).toMatchObject({ next: 'wait', until: ITS_TIME });
        },
      );

      test('because its run is lost and nobody has noticed: the next one is told', async () => {
        const { who } = await gathering();
        expect(await plan(who, `${who}/next`, ITS_TIME + 1)).toMatchObject({
          next: 'end',
          status: 'batched',
        });
        expect(await plan(who, `${who}/later`, ITS_TIME + 3_600_000)).toMatchObject({ next: 'deliver' });
      });

      test('until it is revived, when another one gathers: that one tells what it has gathered', async () => {
        const { who, leader } = await gathering();
        expect(await plan(who, `${who}/member`, START + 2)).toMatchObject({ status: 'batched' });
        const LATER = ITS_TIME + 3_600_000;
        expect(await plan(who, `${who}/next`, LATER)).toMatchObject({ next: 'deliver' });
        expect(await plan(who, `${who}/other`, LATER + 1)).toMatchObject({ next: 'wait' });
        expect(await plan(who, leader, LATER + 2)).toMatchObject({ next: 'end', status: 'batched' });
        expect(
          await models.Notification.countDocuments({ digest_of: `${who}/other`, status: 'batched' }),
        ).toBe(2);
      });

      test('until the morning: what comes in the night is told by it', async () => {
        const { who, leader } = await gathering();
        const clock = (at: number) => new Date(at).toISOString().slice(11, 16);
        await models.User.updateOne(
          { _id: who },
          {
            'notification_preferences.quiet_hours': {
              start: clock(ITS_TIME),
              end: clock(ITS_TIME + 28_800_000),
            },
          },
        );
        expect(await plan(who, leader, ITS_TIME)).toMatchObject({ next: 'wait' });
        await models.User.updateOne({ _id: who }, { $unset: { 'notification_preferences.quiet_hours': 1 } });
        expect(await plan(who, `${who}/next`, ITS_TIME + 3_600_000)).toMatchObject({
          next: 'end',
          status: 'batched',
        });
      });
    });
  });

  interface Person {
    readonly email?: string;
    readonly phone?: string;
    readonly hasBrowser?: boolean;
    readonly kinds?: object;
    readonly order?: readonly string[];
  }

  async function person({ hasBrowser = false, kinds, order, ...addresses }: Person): Promise<string> {
    const id = randomUUID();
    await models.User.create({ _id: id, ...addresses, notification_preferences: { kinds, order } });
    if (hasBrowser) {
      const keys = { p256dh: 'p', auth: 'a' };
      await models.PushSubscription.put(id, { endpoint: `https://push.example.com/${id}`, keys }, undefined);
    }
    return id;
  }

  const planOf = (
    recipientId: string,
    {
      kind = 'offer_accepted',
      now = 1_000_000,
      key = randomUUID(),
    }: { kind?: NotificationKind; now?: number; key?: string } = {},
    configured: readonly DeliveryChannel[] = ['email', 'push', 'sms'],
  ): Promise<NotificationPlan> =>
    planNotification(
      models,
      { key, kind, recipientId, cid: 'messaging:c' },
      { now: new Date(now), digestMs: 60_000, configured },
    );

  const EMAIL = { email: 'a@example.com' };
  const NO_MAIL = { offer_accepted: { email: false } };
  const UNWANTED = { next: 'end', status: 'suppressed' };
  const NO_ADDRESS = { next: 'failed', reason: 'no_address' };

  describe('the ways of a notification', () => {
    test.each<[string, Person, object]>([
      ['has a mailbox', EMAIL, { channels: ['email'] }],
      ['has mailbox and browser', { ...EMAIL, hasBrowser: true }, { channels: ['email', 'push'] }],
      [
        'wants no mail, and has a browser',
        { ...EMAIL, hasBrowser: true, kinds: NO_MAIL },
        { channels: ['push'] },
      ],
      ['wants no mail, and has nothing else', { ...EMAIL, kinds: NO_MAIL }, UNWANTED],
      ['has a telephone only, over which nothing comes unasked', { phone: '+49301234567' }, UNWANTED],
      ['has nothing at all', {}, NO_ADDRESS],
      ['wants nothing, and has nothing', { kinds: { '*': { email: false, push: false } } }, UNWANTED],
      ['wants no mail, and has no mailbox either', { kinds: NO_MAIL }, NO_ADDRESS],
    ])('to somebody who %s', async (_, who, expected) => {
      expect(await planOf(await person(who))).toMatchObject(expected);
    });

    test('that is not configured is as if it were not there', async () => {
      const withBrowser = await person({ ...EMAIL, hasBrowser: true, kinds: NO_MAIL });
      expect(await planOf(withBrowser, {}, ['email'])).toMatchObject(UNWANTED);
      const withTelephone = await person({ phone: '+49301234567' });
      expect(await planOf(withTelephone, {}, ['email'])).toMatchObject(NO_ADDRESS);
    });

    test('of a digest are those over which any of it is wanted, in the order of the recipient', async () => {
      const kinds = {
        offer_countered: { email: true, push: false },
        offer_declined: { email: true, push: true },
      };
      const who = await person({ ...EMAIL, hasBrowser: true, kinds });
      await planOf(who, { kind: 'offer_countered' });
      const leader = { key: randomUUID(), kind: 'offer_countered' } as const;
      const { until } = (await planOf(who, leader)) as { until: number };
      expect(await planOf(who, { kind: 'offer_declined' })).toMatchObject({ status: 'batched' });
      expect(await planOf(who, { ...leader, now: until })).toMatchObject({ channels: ['email', 'push'] });
    });
  });
}
