import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { EMAIL_CONCURRENCY } from '../../../src/platform/outbound/mailer';
import { startMarketplace, type Marketplace } from '../../support/marketplace';
import { useFixture } from '../../support/use-fixture';
import { waitUntil } from '../../support/wait-until';
import { notificationDesk } from '../../integration/notifications/notification-desk';

const PER_SECOND = 4;
const THINKS_MS = 1_000;

interface Received {
  readonly to: string;
  readonly at: number;
  /** How many tries were under way when it came. */
  readonly underWay: number;
}

/** A marketplace whose mail server, in its slow mode, thinks over each mail for a second once all connections are in use. */
async function startSlowMail() {
  const received: Received[] = [];
  const mode = { isSlow: false };
  let place: Marketplace | undefined;
  const tarpit = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, done) => {
      const take = async (): Promise<void> => {
        const at = Date.now();
        await simpleParser(stream);
        const [to] = session.envelope.rcptTo;
        const underWay = await place?.parley.models.Notification.countDocuments({
          'attempts.outcome': 'unknown',
        });
        received.push({ to: to?.address ?? '', at, underWay: underWay ?? 0 });
        if (mode.isSlow) {
          await waitUntil('as many as it has connections', () => received.length >= EMAIL_CONCURRENCY);
          await delay(THINKS_MS);
        }
      };
      take().then(() => done(), done);
    },
  });
  await new Promise<void>((resolve) => {
    tarpit.listen(0, '127.0.0.1', resolve);
  });
  const { port } = tarpit.server.address() as AddressInfo;
  const started = await startMarketplace({
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_PER_SECOND: String(PER_SECOND),
  });
  place = started;
  return {
    place: started,
    received,
    mode,
    async stop() {
      await started.stop();
      await new Promise<void>((resolve) => {
        tarpit.close(resolve);
      });
    },
  };
}

const slow = useFixture(startSlowMail);
const { buyer, notify, resultOf } = notificationDesk(() => slow.place);
beforeEach(() => {
  slow.received.length = 0;
});

/** Tells so many people of something, and waits until each has their mail. */
async function tell(count: number): Promise<void> {
  const people = await Promise.all(Array.from({ length: count }, () => buyer()));
  const keys = await Promise.all(people.map((id) => notify(id)));
  for (const key of keys) expect(await resultOf(key)).toEqual({ status: 'sent' });
  expect(slow.received.map(({ to }) => to).toSorted()).toEqual(
    people.map((id) => `${id}@example.com`).toSorted(),
  );
}

test('mails go out no faster than the mail server wants them, however many wait', async () => {
  slow.mode.isSlow = false;
  const count = 5 * PER_SECOND;
  await tell(count);
  const times = slow.received.map(({ at }) => at);
  // Temporal lets those of a second or two go at once; the others keep to the rate.
  const seconds = (Math.max(...times) - Math.min(...times)) / 1_000;
  expect(seconds).toBeGreaterThan((count - 2 * PER_SECOND) / PER_SECOND - 0.5);
});

test('a mail server that takes its time gets each mail once: no try begins before there is a connection for it', async () => {
  slow.mode.isSlow = true;
  await tell(3 * EMAIL_CONCURRENCY);
  expect(Math.max(...slow.received.map(({ underWay }) => underWay))).toBe(EMAIL_CONCURRENCY);
});
