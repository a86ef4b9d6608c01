import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { EMAIL_CONCURRENCY } from '../../../src/platform/outbound/mailer';
import { startMarketplace, type Marketplace } from '../../support/marketplace';
import { notificationDesk } from './notification-desk';

jest.setTimeout(60_000);

const NOTIFICATIONS = 3 * EMAIL_CONCURRENCY;
const THINKS_MS = 1_000;

let place: Marketplace;
const received: string[] = [];
/** How many tries were under way when each mail came. */
const underWay: number[] = [];

/** Takes its time over each mail. */
const tarpit = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onData: (stream, session, done) => {
    const take = async (): Promise<void> => {
      await simpleParser(stream);
      const [to] = session.envelope.rcptTo;
      received.push(to?.address ?? '');
      underWay.push(await place.parley.models.Notification.countDocuments({ 'attempts.outcome': 'unknown' }));
      await delay(THINKS_MS);
    };
    take().then(() => done(), done);
  },
});

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    tarpit.listen(0, '127.0.0.1', resolve);
  });
  const { port } = tarpit.server.address() as AddressInfo;
  place = await startMarketplace({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_PER_SECOND: '1000' });
});
afterAll(async () => {
  await place.stop();
  await new Promise<void>((resolve) => {
    tarpit.close(resolve);
  });
});

const { buyer, notify, resultOf } = notificationDesk(() => place);

test('a mail server that takes its time gets each mail once: no try begins before there is a connection for it', async () => {
  const people = await Promise.all(Array.from({ length: NOTIFICATIONS }, () => buyer()));
  const keys = await Promise.all(people.map((id) => notify(id)));
  for (const key of keys) expect(await resultOf(key)).toEqual({ status: 'sent' });
  expect(received.toSorted()).toEqual(people.map((id) => `${id}@example.com`).toSorted());
  expect(Math.max(...underWay)).toBe(EMAIL_CONCURRENCY);
});
