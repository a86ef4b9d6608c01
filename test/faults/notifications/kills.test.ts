import { randomUUID } from 'node:crypto';
import { startMailCatcher, type MailCatcher } from '../../../local/servers/mail-catcher';
import { support } from '../../../src/notifications/support';
import { createNotificationRuns } from '../../../src/notifications/runs';
import { notificationWorkflowId, type NotificationInput } from '../../../src/notifications/contract';
import { CHAT_EVENTS_QUEUE } from '../../../src/platform/temporal/contract/task-queues';
import { waitUntil } from '../../support/wait-until';
import { startObservedParley, type ObservedParley } from '../observed-parley';
import { newOffer } from '../../support/new-offer';

jest.setTimeout(180_000);

const NOTIFICATIONS = 24;
const KILLS = 3;

let parley: ObservedParley;
let mail: MailCatcher;
beforeEach(async () => {
  mail = await startMailCatcher();
  parley = await startObservedParley({
    SMTP_URL: mail.smtpUrl,
    NOTIFICATION_FIRST_RETRY_SECONDS: '0.1',
    // So that the kills fall between them, and not after the last one.
    MAIL_PER_SECOND: '5',
  });
});
afterEach(async () => {
  await parley.stop();
  await mail.stop();
});

/** Tells each of some people of an offer. @returns their ids */
async function notifyPeople(): Promise<string[]> {
  const { models, temporal } = parley;
  const run = randomUUID().slice(0, 8);
  const people = Array.from({ length: NOTIFICATIONS }, (_, index) => `person-${run}-${index}`);
  await models.User.insertMany(people.map((_id) => ({ _id, email: `${_id}@example.com` })));
  await models.Offer.begin(newOffer({ _id: `offer-${run}` }), new Date());
  await Promise.all(
    people.map((recipientId) => {
      const key = `offer_accepted/${recipientId}`;
      const input: NotificationInput = {
        key,
        kind: 'offer_accepted',
        recipientId,
        offerId: `offer-${run}`,
        round: 1,
      };
      return temporal.client.workflow.start('notification', {
        workflowId: notificationWorkflowId(key),
        taskQueue: CHAT_EVENTS_QUEUE,
        workflowTaskTimeout: '5s',
        args: [input],
      });
    }),
  );
  return people;
}

const arrived = (id: string) => mail.mails().filter(({ to }) => to.includes(`${id}@example.com`));

/** Each came, and as one mail; again only where a kill fell between the server's yes and the record. */
async function expectMailOfEach(people: readonly string[]): Promise<void> {
  let twice = 0;
  for (const id of people) {
    const document = await parley.models.Notification.findById(`offer_accepted/${id}`).orFail().lean();
    const mails = arrived(id);
    expect(mails.length).toBeGreaterThanOrEqual(1);
    // Between the server's yes and the record a kill is not seen: then it comes again, as the same mail.
    const unseen = document.attempts.filter(({ outcome }) => outcome === 'unknown').length;
    expect(mails.length).toBeLessThanOrEqual(1 + unseen);
    const ids = mails.map(({ headers }) => headers.find(([name]) => /^message-id$/i.test(name ?? ''))?.[1]);
    expect(new Set(ids).size).toBe(1);
    twice += mails.length - 1;
  }
  expect(twice).toBeLessThanOrEqual(KILLS * 5);
}

test(`kill -9 of Parley ${KILLS} times while ${NOTIFICATIONS} notifications go out: each is sent, none that was recorded comes again`, async () => {
  const { models } = parley;
  const people = await notifyPeople();

  const recorded = () => models.Notification.find({ status: 'sent' }, { recipient_id: 1 }).lean();
  for (let kills = 1; kills <= KILLS; kills += 1) {
    const goal = mail.mails().length + 3;
    await waitUntil('some more went out', () => mail.mails().length >= goal, 60_000);
    await parley.process.kill();
    const before = (await recorded()).map(({ recipient_id: id }) => [id, arrived(id).length] as const);
    expect(before.length).toBeLessThan(NOTIFICATIONS);
    await parley.process.start();
    await waitUntil('it goes on', async () => (await recorded()).length > before.length, 60_000);
    for (const [id, count] of before) expect([id, arrived(id).length]).toEqual([id, count]);
  }
  await waitUntil('all are sent', async () => (await recorded()).length === NOTIFICATIONS, 90_000);

  await expectMailOfEach(people);
});

test(`kill -9 of Parley ${KILLS} times while support has ${NOTIFICATIONS} that failed tried again: each is sent, each action is done once`, async () => {
  const { models, temporal } = parley;
  const runs = createNotificationRuns(temporal.client, { uiUrl: 'http://ui' });
  mail.refuse(550);
  const people = await notifyPeople();
  const keys = people.map((id) => `offer_accepted/${id}`);
  const count = (status: 'failed' | 'sent') => models.Notification.countDocuments({ status });
  await waitUntil('all have failed', async () => (await count('failed')) === NOTIFICATIONS, 60_000);
  mail.refuse(0);

  // Who asks while nobody answers asks again, with the same key.
  const retry = async (key: string): Promise<void> => {
    await waitUntil(
      `${key} is retried`,
      () =>
        support({ models, runs }, { _id: key }, { what: 'retry', actionId: 'once', by: 'support-1' }).then(
          (outcome) => outcome === 'done',
          () => false,
        ),
      120_000,
    );
  };
  const retrying = Promise.all(keys.map(retry));
  for (let kills = 1; kills <= KILLS; kills += 1) {
    const goal = mail.mails().length + 3;
    await waitUntil('some more went out', () => mail.mails().length >= goal, 60_000);
    await parley.process.kill();
    await parley.process.start();
  }
  await retrying;
  await waitUntil('all are sent', async () => (await count('sent')) === NOTIFICATIONS, 90_000);
  for (const key of keys)
    expect((await models.Notification.findById(key).orFail().lean()).actions).toMatchObject([
      { action_id: 'once', what: 'retry' },
    ]);
  await expectMailOfEach(people);
});
