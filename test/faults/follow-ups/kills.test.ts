import { randomUUID } from 'node:crypto';
import { startMailCatcher, type MailCatcher } from '../../../local/servers/mail-catcher';
import { postWebhook } from '../../support/parley';
import { waitUntil } from '../../support/wait-until';
import { startObservedParley, type ObservedParley } from '../observed-parley';

jest.setTimeout(240_000);

const CONVERSATIONS = 16;
const KILLS = 2;
/** Long enough for all messages to be recorded before the first reminder. */
const UNREAD_MS = 10_000;

let parley: ObservedParley;
let mail: MailCatcher;
beforeEach(async () => {
  mail = await startMailCatcher();
  parley = await startObservedParley({
    SMTP_URL: mail.smtpUrl,
    FOLLOW_UP_UNREAD_MINUTES: String(UNREAD_MS / 60_000),
    NOTIFICATION_FIRST_RETRY_SECONDS: '0.1',
    // So that the kills fall between them, and not after the last one.
    MAIL_PER_SECOND: '3',
  });
});
afterEach(async () => {
  await parley.stop();
  await mail.stop();
});

test(`kill -9 of Parley ${KILLS} times while ${CONVERSATIONS} follow-ups fire: each reminds once`, async () => {
  const { models } = parley;
  const run = randomUUID().slice(0, 8);
  const sellers = Array.from({ length: CONVERSATIONS }, (_, index) => `seller-${run}-${index}`);
  await models.User.insertMany(sellers.map((_id) => ({ _id, email: `${_id}@example.com` })));
  for (const seller of sellers) {
    await models.MarketplaceListing.putDetails(`listing-of-${seller}`, { seller_id: seller });
    const answer = await postWebhook(parley.process.url, asked(seller));
    expect(answer.status).toBe(200);
  }
  const armed = () => models.ChatChannel.countDocuments({ 'follow_ups.armed_by': { $exists: true } });
  await waitUntil('all are followed up', async () => (await armed()) === CONVERSATIONS, 60_000);

  const reminded = () => models.ChatChannel.countDocuments({ 'follow_ups.sent': 1 });
  for (let kills = 1; kills <= KILLS; kills += 1) {
    const goal = mail.mails().length + 3;
    await waitUntil('some more went out', () => mail.mails().length >= goal, 60_000);
    await parley.process.kill();
    expect(mail.mails().length).toBeLessThan(CONVERSATIONS);
    await parley.process.start();
  }
  const sent = () => models.Notification.find({ status: 'sent' }).lean();
  await waitUntil('all are sent', async () => (await sent()).length >= CONVERSATIONS, 120_000);
  await waitUntil('all are noted', async () => (await reminded()) === CONVERSATIONS, 60_000);

  const notifications = await models.Notification.find().lean();
  expect(notifications.map(({ recipient_id: id }) => id).toSorted()).toEqual(sellers.toSorted());
  for (const { recipient_id: id, attempts } of notifications) {
    const mails = mail.mails().filter(({ to }) => to.includes(`${id}@example.com`));
    // A kill between the server's yes and the record is not seen: that mail comes again.
    const unseen = attempts.filter(({ outcome }) => outcome === 'unknown').length;
    expect(mails.length).toBeGreaterThanOrEqual(1);
    expect(mails.length).toBeLessThanOrEqual(1 + unseen);
  }
});

/** A buyer's message in a conversation of its own, that nobody will read. */
function asked(seller: string): object {
  const at = new Date().toISOString();
  const buyer = { id: `buyer-of-${seller}` };
  return {
    type: 'message.new',
    cid: `messaging:of-${seller}`,
    channel_type: 'messaging',
    channel_id: `of-${seller}`,
    channel: { listing_id: `listing-of-${seller}`, buyer_id: buyer.id, seller_id: seller },
    members: [{ user_id: buyer.id }, { user_id: seller }],
    message: { id: `m-${seller}`, text: 'Does it tick?', user: buyer, created_at: at, updated_at: at },
    user: buyer,
    created_at: at,
  };
}
