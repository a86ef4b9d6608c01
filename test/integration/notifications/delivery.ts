import { createNotificationRuns, type NotificationRuns } from '../../../src/notifications/runs';
import { stateAttribute } from '../../../src/platform/temporal/contract/search-attributes';
import { waitUntil } from '../../support/wait-until';
import type { Marketplace } from '../../support/marketplace';
import { header, notificationDesk } from './notification-desk';

export function delivery(place: Marketplace): void {
  let runs: NotificationRuns;
  beforeAll(async () => {
    runs = createNotificationRuns(place.parley.temporal.client, { uiUrl: 'http://ui' });
  });
  afterEach(() => place.mail.refuse(0));

  /** From an hour ago to in an hour, whatever the time. */
  const quietNow = () => {
    const clock = (ms: number) => new Date(Date.now() + ms).toISOString().slice(11, 16);
    return { start: clock(-3_600_000), end: clock(3_600_000) };
  };

  const { buyer, notify, handleOf, resultOf, stored, storedAs, mailsTo } = notificationDesk(() => place);

  describe('a notification', () => {
    test('comes as one mail, with its amount, inert markup, and a way out', async () => {
      const id = await buyer();
      const key = await notify(id);
      expect(await resultOf(key)).toEqual({ status: 'sent' });
      expect(mailsTo(id)).toHaveLength(1);
      const [mail] = mailsTo(id);
      expect(mail?.subject).toContain('123.45');
      expect(mail?.html).toContain('A &lt;b&gt;watch&lt;/b&gt;');
      expect(header(mail, 'list-unsubscribe-post')).toEqual(['List-Unsubscribe=One-Click']);
      expect(header(mail, 'list-unsubscribe')[0]).toContain('https://chat.example.com/unsubscribe?token=');
      const document = await stored(key);
      expect(document).toMatchObject({
        status: 'sent',
        sent_over: 'email',
        recipient_id: id,
        attempts: [{ channel: 'email', outcome: 'sent', answer: expect.stringMatching(/^250/) }],
      });
      expect(document?.attempts[0]?.ended_at).toBeInstanceOf(Date);
      expect((await handleOf(key).describe()).typedSearchAttributes.get(stateAttribute)).toBe('sent');
    });

    test('that nobody wants is not sent; nor one to somebody unknown, or without an address', async () => {
      const id = await buyer({ kinds: { '*': { email: false, push: false } } });
      const key = await notify(id);
      expect(await resultOf(key)).toEqual({ status: 'suppressed' });
      expect(await stored(key)).toMatchObject({ status: 'suppressed', reason: 'unwanted', attempts: [] });

      const ghost = await notify('nobody');
      expect(await storedAs(ghost, 'failed')).toMatchObject({ reason: 'unknown_recipient' });
      const poor = await buyer();
      await place.parley.models.User.updateOne({ _id: poor }, { $unset: { email: 1 } });
      const unsent = await notify(poor);
      expect(await storedAs(unsent, 'failed')).toMatchObject({ reason: 'no_address' });
      // The address came later.
      await place.parley.models.User.putProfile(poor, { email: `${poor}@example.com` });
      expect(await runs.retry(unsent, { actionId: 'a1', by: 'support-1' })).toBe('done');
      expect(await resultOf(unsent)).toEqual({ status: 'sent' });
      expect(mailsTo(poor)).toHaveLength(1);
    });

    test('waits for the end of quiet hours, and says until when', async () => {
      const hours = quietNow();
      const id = await buyer({ quiet_hours: hours });
      const key = await notify(id);
      const waiting = await storedAs(key, 'waiting');
      expect(waiting.wait_until?.toISOString().slice(11)).toBe(`${hours.end}:00.000Z`);
      expect(mailsTo(id)).toEqual([]);
      await handleOf(key).terminate('seen');
    });

    test('is tried again while the server is busy, and counted', async () => {
      const id = await buyer();
      place.mail.failNext(3, 451);
      const key = await notify(id);
      expect(await resultOf(key)).toEqual({ status: 'sent' });
      expect((await stored(key))?.attempts.map(({ outcome, code }) => code?.slice(0, 3) ?? outcome)).toEqual([
        '451',
        '451',
        '451',
        'sent',
      ]);
      expect(mailsTo(id)).toHaveLength(1);
    });

    test('that has been tried eight times has failed', async () => {
      const id = await buyer();
      place.mail.refuse(451);
      const key = await notify(id);
      expect((await storedAs(key, 'failed')).attempts).toHaveLength(8);
      await waitUntil('operators see it', async () =>
        (await handleOf(key).describe()).typedSearchAttributes.get(stateAttribute) === 'failed'
          ? true
          : undefined,
      );
      await handleOf(key).terminate('seen');
    }, 240_000);
  });

  describe('support', () => {
    const refused = async (id: string) => {
      place.mail.refuse(550);
      const key = await notify(id);
      expect(await storedAs(key, 'failed')).toMatchObject({ reason: expect.stringMatching(/^email: 550/) });
      place.mail.refuse(0);
      return key;
    };

    test('has it tried again, by update or signal, once for an action', async () => {
      const id = await buyer();
      const key = await refused(id);
      const again = await Promise.all(
        [1, 2, 3].map(() => runs.retry(key, { actionId: 'a1', by: 'support-1' }).catch(() => 'gone')),
      );
      expect(again).toContain('done');
      expect(await resultOf(key)).toEqual({ status: 'sent' });
      expect(await stored(key)).toMatchObject({
        status: 'sent',
        actions: [{ what: 'retry', by: 'support-1' }],
      });
      expect(await runs.retry(key, { actionId: 'a2', by: 'support-1' })).toBe('gone');
      expect(mailsTo(id)).toHaveLength(1);
      expect(await place.parley.models.AuditEntry.find({ subject: key }).lean()).toMatchObject([
        { who: 'support-1', what: 'notification.retry' },
      ]);

      const signalled = await buyer();
      const other = await refused(signalled);
      await handleOf(other).signal('retry', { actionId: 'ui-1', by: 'operator' });
      expect(await resultOf(other)).toEqual({ status: 'sent' });
      expect(mailsTo(signalled)).toHaveLength(1);
    });

    test('cannot do anything with one that has not failed', async () => {
      const id = await buyer({ quiet_hours: quietNow() });
      const key = await notify(id);
      await storedAs(key, 'waiting');
      expect(await runs.retry(key, { actionId: 'a1', by: 'support-1' })).toBe('not_failed');
      await handleOf(key).terminate('seen');
    });
  });

  describe('a digest', () => {
    test('the first at once, the others together in one mail when the time is over', async () => {
      const id = await buyer();
      const cid = `messaging:${id}`;
      const first = await notify(id, 'offer_countered', { cid });
      expect(await resultOf(first)).toEqual({ status: 'sent' });
      const later = await Promise.all([1, 2, 3, 4, 5, 6].map(() => notify(id, 'offer_countered', { cid })));
      const results = await Promise.all(later.map(resultOf));
      expect(results.map(({ status }) => status).toSorted()).toEqual([
        ...Array.from({ length: 5 }, () => 'batched'),
        'sent',
      ]);
      expect(mailsTo(id).map(({ subject }) => subject)).toEqual([
        expect.stringContaining('Counter-offer'),
        expect.stringContaining('6 updates'),
      ]);
      for (const key of later)
        expect(await stored(key)).toMatchObject({ status: 'sent', sent_over: 'email' });
    });

    test('what cannot wait, and what is of another conversation, is told at once', async () => {
      const id = await buyer();
      const cid = `messaging:${id}`;
      await resultOf(await notify(id, 'offer_countered', { cid }));
      expect(await resultOf(await notify(id, 'offer_accepted', { cid }))).toEqual({ status: 'sent' });
      expect(await resultOf(await notify(id, 'offer_countered', { cid: `${cid}-2` }))).toEqual({
        status: 'sent',
      });
      expect(mailsTo(id)).toHaveLength(3);
    });

    test('one that fails keeps what it tells, until support has it tried again', async () => {
      const id = await buyer();
      const cid = `messaging:${id}`;
      await resultOf(await notify(id, 'offer_countered', { cid }));
      place.mail.refuse(550);
      const later = await Promise.all([1, 2, 3].map(() => notify(id, 'offer_countered', { cid })));
      const leader = await waitUntil(
        'the digest failed',
        async () =>
          (await place.parley.models.Notification.findOne({
            _id: { $in: later },
            status: 'failed',
          }).lean()) ?? undefined,
      );
      place.mail.refuse(0);
      expect(await runs.retry(leader._id, { actionId: 'a1', by: 'support-1' })).toBe('done');
      await resultOf(leader._id);
      for (const key of later) expect(await stored(key)).toMatchObject({ status: 'sent' });
      expect(mailsTo(id)).toHaveLength(2);
    });
  });
}
