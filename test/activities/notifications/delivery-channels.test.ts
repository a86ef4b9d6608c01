import { randomUUID } from 'node:crypto';
import type { DeliveryChannel, NotificationKind } from '../../../src/notifications/domain/kinds';
import type { Models } from '../../../src/app/models';
import { planNotification, type NotificationPlan } from '../../../src/notifications/store/plan-notification';
import { dropModels, freshModels } from '../../support/fresh-models';

let models: Models;
beforeAll(async () => {
  models = await freshModels();
});
afterAll(() => dropModels(models));

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

const plan = (
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
    expect(await plan(await person(who))).toMatchObject(expected);
  });

  test('that is not configured is as if it were not there', async () => {
    const withBrowser = await person({ ...EMAIL, hasBrowser: true, kinds: NO_MAIL });
    expect(await plan(withBrowser, {}, ['email'])).toMatchObject(UNWANTED);
    const withTelephone = await person({ phone: '+49301234567' });
    expect(await plan(withTelephone, {}, ['email'])).toMatchObject(NO_ADDRESS);
  });

  test('of a digest are those over which any of it is wanted, in the order of the recipient', async () => {
    const kinds = {
      offer_countered: { email: true, push: false },
      offer_declined: { email: true, push: true },
    };
    const who = await person({ ...EMAIL, hasBrowser: true, kinds });
    await plan(who, { kind: 'offer_countered' });
    const leader = { key: randomUUID(), kind: 'offer_countered' } as const;
    const { until } = (await plan(who, leader)) as { until: number };
    expect(await plan(who, { kind: 'offer_declined' })).toMatchObject({ status: 'batched' });
    expect(await plan(who, { ...leader, now: until })).toMatchObject({ channels: ['email', 'push'] });
  });
});
