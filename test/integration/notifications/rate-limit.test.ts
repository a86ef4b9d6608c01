import { useMarketplace } from '../../support/marketplace';
import { notificationDesk } from './notification-desk';

jest.setTimeout(60_000);

const PER_SECOND = 4;
const NOTIFICATIONS = 20;

const place = useMarketplace({ MAIL_PER_SECOND: String(PER_SECOND) });

const { buyer, notify, resultOf, mailsTo } = notificationDesk(() => place);

test('mails go out no faster than the mail server wants them, however many wait', async () => {
  const people = await Promise.all(Array.from({ length: NOTIFICATIONS }, () => buyer()));
  const keys = await Promise.all(people.map((id) => notify(id)));
  for (const key of keys) expect(await resultOf(key)).toEqual({ status: 'sent' });
  const times = people.flatMap((id) => mailsTo(id).map(({ receivedAt }) => Date.parse(receivedAt)));
  expect(times).toHaveLength(NOTIFICATIONS);
  // Temporal lets those of a second or two go at once; the others keep to the rate.
  const seconds = (Math.max(...times) - Math.min(...times)) / 1_000;
  expect(seconds).toBeGreaterThan((NOTIFICATIONS - 2 * PER_SECOND) / PER_SECOND - 0.5);
});
