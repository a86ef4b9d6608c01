import { waitUntil } from '../../support/wait-until';
import { useMarketplace } from '../../support/marketplace';
import { notificationDesk } from '../../integration/notifications/notification-desk';

jest.setTimeout(90_000);

const place = useMarketplace({ NOTIFICATION_DIGEST_MINUTES: '60' });
afterEach(() => place.mail.refuse(0));

const { buyer, notify, handleOf, resultOf, stored, storedAs, mailsTo } = notificationDesk(() => place);

/** A look is due every ten seconds. */
const RECOVERED_MS = 40_000;
const LONG_AGO = new Date(Date.now() - 2 * 3_600_000);

const change = (key: string, fields: object) =>
  place.parley.models.Notification.updateOne({ _id: key }, { $set: fields }, { timestamps: false });

describe('nobody asks, and yet', () => {
  test('one that waits, and whose run was lost, is told, with those that it gathered', async () => {
    const id = await buyer();
    const cid = `messaging:${id}`;
    await resultOf(await notify(id, 'offer_countered', { cid }));
    const leader = await notify(id, 'offer_countered', { cid });
    await storedAs(leader, 'waiting');
    const member = await notify(id, 'offer_declined', { cid });
    expect(await resultOf(member)).toEqual({ status: 'batched' });
    await handleOf(leader).terminate('Lost');
    await change(leader, { wait_until: LONG_AGO });
    await place.parley.models.NotificationWindow.updateMany({}, { $set: { ends_at: LONG_AGO } });
    for (const key of [leader, member])
      await waitUntil(
        `${key} is sent`,
        async () => (await stored(key))?.status === 'sent' || undefined,
        RECOVERED_MS,
      );
    expect(mailsTo(id)).toHaveLength(2);
  });

  test('one that was being tried, and whose run was lost, is told; one whose run goes on is left to it', async () => {
    const [lost, alive] = [await buyer(), await buyer()];
    place.mail.refuse(451);
    const keys = [await notify(lost), await notify(alive)] as const;
    for (const key of keys)
      await waitUntil('it was tried', async () =>
        (await stored(key))?.attempts.some(({ outcome }) => outcome === 'failed'),
      );
    await handleOf(keys[0]).terminate('Lost');
    const { runId } = await handleOf(keys[1]).describe();
    place.mail.refuse(0);
    for (const key of keys) await change(key, { updatedAt: LONG_AGO });
    for (const key of keys)
      await waitUntil(
        `${key} is sent`,
        async () => (await stored(key))?.status === 'sent' || undefined,
        RECOVERED_MS,
      );
    expect([mailsTo(lost).length, mailsTo(alive).length]).toEqual([1, 1]);
    expect((await handleOf(keys[1]).describe()).runId).toBe(runId);
  });
});
