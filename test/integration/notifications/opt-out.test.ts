import { startMarketplace, type Marketplace } from '../rules/marketplace';
import { header, notificationDesk } from './notification-desk';

jest.setTimeout(60_000);

let place: Marketplace;
beforeAll(async () => {
  place = await startMarketplace({
    NOTIFICATION_FIRST_RETRY_SECONDS: '0.005',
    UNSUBSCRIBE_SECRET: 'x'.repeat(32),
    PUBLIC_URL: 'https://chat.example.com',
  });
});
afterEach(() => place.mail.refuse(0));
afterAll(() => place.stop());

const { buyer, notify, resultOf, stored, mailsTo } = notificationDesk(() => place);

/** Follows the link of the latest mail, as a mail program does by one click. */
async function unsubscribe(id: string): Promise<void> {
  const [link = ''] = header(mailsTo(id).at(-1), 'list-unsubscribe');
  const { pathname, search } = new URL((link ?? '').slice(1, -1));
  const answer = await fetch(`${place.parley.url}${pathname}${search}`, { method: 'POST' });
  expect(answer.status).toBe(200);
}

test('who has only an e-mail address and unsubscribes is left alone, and nothing waits for support', async () => {
  const id = await buyer();
  await resultOf(await notify(id));
  await unsubscribe(id);
  const key = await notify(id);
  expect(await resultOf(key)).toEqual({ status: 'suppressed' });
  expect(await stored(key)).toMatchObject({ status: 'suppressed', reason: 'unwanted', attempts: [] });
  expect(mailsTo(id)).toHaveLength(1);
  // Of other things they still hear.
  expect(await resultOf(await notify(id, 'offer_failed'))).toEqual({ status: 'sent' });
});
