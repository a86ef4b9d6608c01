import { createNotificationRuns } from '../../../src/notifications/runs';
import type { Marketplace } from '../../support/marketplace';
import { header, notificationDesk } from './notification-desk';

export function optOut(place: Marketplace): void {
  afterEach(() => place.mail.refuse(0));

  const { buyer, notify, resultOf, stored, storedAs, mailsTo } = notificationDesk(() => place);

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

  const put = (id: string, kinds: object) =>
    place.parley.models.User.updateOne({ _id: id }, { $set: { 'notification_preferences.kinds': kinds } });

  test('support may try it again, but not over a way that is switched off; over one that it names', async () => {
    const id = await buyer();
    place.mail.refuse(550);
    const [first, second] = [await notify(id), await notify(id)];
    for (const key of [first, second]) await storedAs(key, 'failed');
    place.mail.refuse(0);
    await put(id, { offer_accepted: { email: false, push: false } });
    const runs = createNotificationRuns(place.parley.temporal.client, { uiUrl: 'http://ui' });
    const action = { actionId: 'a1', by: 'support-1' };
    await runs.retry(first, action);
    expect(await resultOf(first)).toEqual({ status: 'suppressed' });
    expect(mailsTo(id)).toEqual([]);
    await runs.redirect(second, { ...action, channel: 'email' });
    expect(await resultOf(second)).toEqual({ status: 'sent' });
    expect(mailsTo(id)).toHaveLength(1);
  });

  test('a digest tells what is wanted over its way; the rest is suppressed, and its link ends what it tells', async () => {
    const id = await buyer();
    const cid = `messaging:${id}`;
    await resultOf(await notify(id, 'offer_countered', { cid }));
    const leader = await notify(id, 'offer_countered', { cid });
    await storedAs(leader, 'waiting');
    const [declined, gone] = [
      await notify(id, 'offer_declined', { cid }),
      await notify(id, 'offer_withdrawn', { cid, offerId: 'none' }),
    ];
    for (const key of [declined, gone]) expect(await resultOf(key)).toEqual({ status: 'batched' });
    await unsubscribe(id);
    expect(await resultOf(leader)).toEqual({ status: 'sent' });
    expect(await stored(declined)).toMatchObject({ status: 'sent', sent_over: 'email' });
    expect(await stored(gone)).toMatchObject({ status: 'suppressed', reason: 'no_longer_relevant' });
    expect(mailsTo(id)).toHaveLength(2);
    expect(mailsTo(id)[1]?.subject).toContain('declined');
    // The link of the digest is of what it told.
    await unsubscribe(id);
    expect((await place.parley.models.User.findById(id).lean())?.notification_preferences).toMatchObject({
      kinds: { offer_countered: { email: false }, offer_declined: { email: false } },
    });
  });
}
