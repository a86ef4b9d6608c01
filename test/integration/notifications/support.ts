import { actionIdOf } from '../../../src/notifications/support';
import { publicId, type Notification } from '../../../src/notifications/store/notification';
import { notificationWorkflowId } from '../../../src/notifications/contract';
import { temporalVariables } from '../../support/environment';
import { waitUntil } from '../../support/wait-until';
import { runCli, type CliResult } from '../../unit/cli/run-cli';
import { expectProblem } from '../../support/problem';
import { bearer } from '../../support/tokens';
import type { Marketplace } from '../../support/marketplace';
import { notificationDesk } from './notification-desk';

export function support(place: Marketplace, mongoUri: string): void {
  afterEach(() => place.mail.refuse(0));

  interface View {
    readonly id: string;
    readonly key: string;
    readonly kind: string;
    readonly status: string;
    readonly reason: string | null;
    readonly digest_of: string | null;
    readonly attempts: readonly { readonly outcome: string; readonly code: string | null }[];
    readonly actions: readonly { readonly what: string; readonly by: string }[];
    readonly run: { readonly url: string };
  }

  const call = async (
    method: string,
    path: string,
    { body, role = 'support', key }: { body?: unknown; role?: string; key?: string } = {},
  ): Promise<Response> =>
    fetch(`${place.parley.url}/api/v1/notifications${path}`, {
      method,
      headers: {
        ...(await bearer({ role, sub: 'support-1' })),
        'content-type': 'application/json',
        ...(key !== undefined && { 'idempotency-key': key }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const ok = async <T = View>(answer: Promise<Response>): Promise<T> => {
    const response = await answer;
    const text = await response.text();
    expect({ status: response.status, text }).toMatchObject({ status: 200 });
    return JSON.parse(text) as T;
  };

  const desk = notificationDesk(() => place);
  const { buyer, mailsTo } = desk;
  /** @returns its id in URLs */
  const notify = async (recipientId: string): Promise<string> => publicId(await desk.notify(recipientId));
  const stored = (id: string) =>
    place.parley.models.Notification.findOne({ id }).orFail().lean<Notification>();
  const standsAs = (id: string, status: string) =>
    waitUntil(`${id} is ${status}`, async () => {
      const found = await place.parley.models.Notification.findOne({ id }).lean<Notification>();
      return found?.status === status ? found : undefined;
    });

  /** One that the mail server has refused. The server takes mails again. */
  async function failed(who?: string): Promise<{ id: string; who: string }> {
    const recipient = who ?? (await buyer());
    place.mail.refuse(550);
    const id = await notify(recipient);
    await standsAs(id, 'failed');
    place.mail.refuse(0);
    return { id, who: recipient };
  }

  describe('support', () => {
    test('sees what failed and what the provider said, and has it sent again, once', async () => {
      const { id, who } = await failed();
      const { data } = await ok<{ data: View[] }>(call('GET', `?status=failed&recipient=${who}`));
      expect(data).toHaveLength(1);
      expect(data[0]).toMatchObject({
        id,
        kind: 'offer_accepted',
        status: 'failed',
        reason: expect.stringMatching(/^email: 550/),
        attempts: [{ channel: 'email', outcome: 'failed', code: expect.stringMatching(/^550/) }],
        actions: [],
        run: { url: expect.stringContaining(encodeURIComponent('notification/offer_accepted/')) },
      });
      // Ids only: neither where it goes nor what it says.
      expect(JSON.stringify(data)).not.toMatch(/@|Bea/);

      const answers = await Promise.all(Array.from({ length: 5 }, () => call('POST', `/${id}/retry`)));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
      await standsAs(id, 'sent');
      await expectProblem(await call('POST', `/${id}/retry`), 409, 'notification_not_failed');
      expect(mailsTo(who)).toHaveLength(1);
      const view = await ok(call('GET', `/${id}`));
      expect(view).toMatchObject({
        status: 'sent',
        sent_over: 'email',
        reason: null,
        attempts: [{ outcome: 'failed' }, { outcome: 'sent', answer: expect.stringMatching(/^250/) }],
        actions: [{ what: 'retry', by: 'support-1' }],
      });
    });

    test('may ask again with a key: it is done once, whatever became of it', async () => {
      const { id, who } = await failed();
      const key = 'a key of mine';
      expect((await ok(call('POST', `/${id}/retry`, { key }))).actions).toHaveLength(1);
      await standsAs(id, 'sent');
      expect(await ok(call('POST', `/${id}/retry`, { key }))).toMatchObject({
        status: 'sent',
        actions: [{ what: 'retry' }],
      });
      expect(mailsTo(who)).toHaveLength(1);
      await expectProblem(await call('POST', `/${id}/dismiss`, { key }), 422, 'idempotency_key_reused');
    });

    test('may not mean something else by the same key', async () => {
      const { id } = await failed();
      const key = 'a key of mine';
      place.mail.refuse(550);
      await ok(call('POST', `/${id}/retry`, { key }));
      await standsAs(id, 'failed');
      for (const [path, body] of [
        ['dismiss', undefined],
        ['redirect', { channel: 'sms' }],
      ] as const) {
        const answer = await call('POST', `/${id}/${path}`, { key, body });
        await expectProblem(answer, 422, 'idempotency_key_reused');
      }
      const { actions, attempts, status } = await stored(id);
      expect([actions.length, attempts.length, status]).toEqual([1, 2, 'failed']);
    });

    test('sends it to somebody else, or closes it', async () => {
      const [first, second, colleague] = [await failed(), await failed(), await buyer()];
      await ok(call('POST', `/${first.id}/redirect`, { body: { recipient_id: colleague } }));
      await standsAs(first.id, 'sent');
      expect([mailsTo(first.who), mailsTo(colleague)].map(({ length }) => length)).toEqual([0, 1]);
      expect(await ok(call('POST', `/${second.id}/dismiss`))).toMatchObject({ status: 'dismissed' });
      await expectProblem(await call('POST', `/${second.id}/retry`), 409, 'notification_not_failed');
      expect(mailsTo(second.who)).toHaveLength(0);
      const lines = await place.parley.models.AuditEntry.find({
        subject: (await stored(second.id))._id,
      }).lean();
      expect(lines.map(({ what, who }) => [what, who])).toEqual([['notification.dismiss', 'support-1']]);
    });

    test('sends nothing to somebody who has switched it off: it is refused, and stays failed', async () => {
      const { id } = await failed();
      const colleague = await buyer();
      await place.parley.models.User.updateOne(
        { _id: colleague },
        { $set: { 'notification_preferences.kinds': { '*': { email: false, push: false, sms: false } } } },
      );
      const answer = await call('POST', `/${id}/redirect`, { body: { recipient_id: colleague } });
      await expectProblem(answer, 422, 'not_redirectable');
      expect((await stored(id)).status).toBe('failed');
      expect(mailsTo(colleague)).toHaveLength(0);
      // Support may name a way nevertheless.
      await ok(call('POST', `/${id}/redirect`, { body: { recipient_id: colleague, channel: 'email' } }));
      await standsAs(id, 'sent');
      expect(mailsTo(colleague)).toHaveLength(1);
    });

    test('sends it to a corrected address, which is kept nowhere afterwards', async () => {
      const { id, who } = await failed();
      const address = `corrected-${id}@example.com`;
      await expectProblem(
        await call('POST', `/${id}/redirect`, { body: { channel: 'sms', address } }),
        400,
        'invalid_request',
      );
      const redirected = await ok(call('POST', `/${id}/redirect`, { body: { channel: 'email', address } }));
      expect(JSON.stringify(redirected)).not.toContain('corrected');
      await standsAs(id, 'sent');
      expect(mailsTo(who)).toHaveLength(0);
      expect(mailsTo(`corrected-${id}`)).toHaveLength(1);
      expect(JSON.stringify(await stored(id))).not.toContain('corrected');
    });

    test('tries it again as it was, after it could not be sent elsewhere', async () => {
      const { id, who } = await failed();
      await ok(call('POST', `/${id}/redirect`, { body: { channel: 'sms' } }));
      expect(await standsAs(id, 'failed')).toMatchObject({ reason: 'no_address' });
      await ok(call('POST', `/${id}/retry`));
      await standsAs(id, 'sent');
      expect(mailsTo(who)).toHaveLength(1);
    });

    test('acts on a digest through any of it', async () => {
      const { id } = await failed();
      const leader = await stored(id);
      const member = { ...leader, _id: `${leader._id}/member`, id: publicId(`${leader._id}/member`) };
      await place.parley.models.Notification.create({ ...member, status: 'batched', digest_of: leader._id });
      expect(await ok(call('GET', `/${member.id}`))).toMatchObject({ status: 'batched', digest_of: id });
      const key = 'a key of mine';
      await ok(call('POST', `/${member.id}/retry`, { key }));
      await standsAs(id, 'sent');
      expect(await ok(call('POST', `/${member.id}/retry`, { key }))).toMatchObject({ status: 'sent' });
    });

    describe('of one whose run is lost', () => {
      const terminated = async () => {
        const { id, who } = await failed();
        const { _id: key } = await stored(id);
        await place.parley.temporal.client.workflow.getHandle(notificationWorkflowId(key)).terminate();
        return { id, who, key };
      };

      test.each(['failed', 'waiting'])('%s: has it sent all the same, once for a key', async (status) => {
        const { id, who } = await terminated();
        const fields = {
          status,
          ...(status === 'waiting' && { wait_until: new Date(Date.now() + 3_600_000) }),
        };
        await place.parley.models.Notification.updateOne({ id }, { $set: fields });
        place.mail.refuse(550);
        await ok(call('POST', `/${id}/retry`, { key: 'k' }));
        const { attempts } = await standsAs(id, 'failed');
        expect(attempts).toHaveLength(2);
        place.mail.refuse(0);
        expect(await ok(call('POST', `/${id}/retry`, { key: 'k' }))).toMatchObject({ status: 'failed' });
        await ok(call('POST', `/${id}/retry`, { key: 'k2' }));
        expect((await standsAs(id, 'sent')).attempts).toHaveLength(3);
        expect(mailsTo(who)).toHaveLength(1);
      });

      test('closes it', async () => {
        const { id, who } = await terminated();
        expect(await ok(call('POST', `/${id}/dismiss`))).toMatchObject({ status: 'dismissed' });
        await expectProblem(await call('POST', `/${id}/retry`), 409, 'notification_not_failed');
        expect(mailsTo(who)).toHaveLength(0);
      });

      test('goes on where the first request was cut off', async () => {
        const { id, who } = await terminated();
        const key = 'k';
        await place.parley.models.Notification.updateOne(
          { id },
          {
            $set: { status: 'pending', forced: true },
            $push: {
              actions: {
                action_id: actionIdOf('support-1', key),
                what: 'retry',
                by: 'support-1',
                at: new Date(),
              },
            },
          },
        );
        await ok(call('POST', `/${id}/retry`, { key }));
        await standsAs(id, 'sent');
        expect(mailsTo(who)).toHaveLength(1);
      });
    });

    test('does not send again what was sent, although MongoDB was restored to before', async () => {
      const { id, who } = await failed();
      const before = await stored(id);
      await ok(call('POST', `/${id}/retry`));
      await standsAs(id, 'sent');
      await place.parley.temporal.client.workflow.getHandle(notificationWorkflowId(before._id)).result();
      await place.parley.models.Notification.replaceOne({ id }, before);
      await expectProblem(await call('POST', `/${id}/retry`), 409, 'notification_not_failed');
      expect(mailsTo(who)).toHaveLength(1);
    });

    test('may have a long name, and send to somebody who has', async () => {
      const { id } = await failed();
      const [sub, recipient] = ['s'.repeat(255), 'r'.repeat(255)];
      await place.parley.models.User.create({ _id: recipient, email: 'long@example.com' });
      const response = await fetch(`${place.parley.url}/api/v1/notifications/${id}/redirect`, {
        method: 'POST',
        headers: { ...(await bearer({ role: 'support', sub })), 'content-type': 'application/json' },
        body: JSON.stringify({ recipient_id: recipient }),
      });
      expect((await ok(Promise.resolve(response))).actions).toMatchObject([
        { by: sub, recipient_id: recipient },
      ]);
      await standsAs(id, 'sent');
    });

    test('pages, filters, and bad input', async () => {
      const who = await buyer();
      const ids = [];
      for (const name of ['a', 'b', 'c']) {
        const key = `offer_accepted/${who}/${name}`;
        ids.unshift(publicId(key));
        await place.parley.models.Notification.create({
          _id: key,
          id: publicId(key),
          kind: 'offer_accepted',
          recipient_id: who,
          offer_id: `offer-${who}`,
          listing_id: `listing-${who}`,
          status: 'failed',
          reason: 'email: 550',
        });
      }
      const first = await ok<{ data: View[]; next: string }>(call('GET', `?limit=2&recipient=${who}`));
      const second = await ok<{ data: View[]; next: null }>(
        call('GET', `?limit=2&recipient=${who}&cursor=${first.next}`),
      );
      expect([...first.data, ...second.data].map(({ id }) => id)).toEqual(ids);
      expect(second.next).toBeNull();
      for (const filter of [
        `listing=listing-${who}`,
        `offer=offer-${who}`,
        `kind=offer_accepted&recipient=${who}`,
      ]) {
        expect((await ok<{ data: View[] }>(call('GET', `?${filter}`))).data).toHaveLength(3);
      }
      expect((await ok<{ data: View[] }>(call('GET', `?status=sent&recipient=${who}`))).data).toEqual([]);
      for (const [method, path, body, field] of [
        ['GET', '?status=lost', undefined, 'query.status'],
        ['GET', '?kind=any', undefined, 'query.kind'],
        ['GET', '?from=yesterday', undefined, 'query.from'],
        ['GET', '?from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z', undefined, 'query.to'],
        ['GET', '?limit=101', undefined, 'query.limit'],
        ['GET', '?cursor=x', undefined, 'query.cursor'],
        ['GET', '?recipient[$ne]=x', undefined, 'query.recipient[$ne]'],
        ['GET', '/nothing', undefined, 'params.id'],
        ['POST', `/${ids[0]}/redirect`, {}, 'body.channel'],
        ['POST', `/${ids[0]}/redirect`, { channel: 'webhook' }, 'body.channel'],
        ['POST', `/${ids[0]}/redirect`, { recipient_id: { $ne: '' } }, 'body.recipient_id'],
        ['POST', `/${ids[0]}/retry`, { force: true }, 'body.force'],
        ['POST', '/retry', {}, 'body.failed_since'],
        ['POST', '/retry', { kind: 'any' }, 'body.kind'],
        ['POST', '/retry', { recipient: who, rate_per_second: 0 }, 'body.rate_per_second'],
        ['POST', '/retry', { recipient: who, limit: 501 }, 'body.limit'],
        ['POST', '/retry', { recipient: who, cursor: 'x' }, 'body.cursor'],
      ] as const) {
        const problem = await expectProblem(await call(method, path, { body }), 400, 'invalid_request');
        expect(problem.fields?.map((fault) => fault.field)).toEqual([field]);
      }
      await expectProblem(await call('GET', `/${'0'.repeat(24)}`), 404, 'not_found');
      const nobody = { body: { recipient_id: 'nobody' } };
      await expectProblem(await call('POST', `/${ids[0]}/redirect`, nobody), 422, 'unknown_user');
      for (const role of ['user', 'service', 'moderator']) {
        await expectProblem(await call('GET', '', { role }), 403, 'forbidden');
        await expectProblem(await call('POST', `/${ids[0]}/retry`, { role }), 403, 'forbidden');
        await expectProblem(
          await call('POST', '/retry', { role, body: { recipient: who } }),
          403,
          'forbidden',
        );
      }
      expect((await stored(ids[0] ?? '')).actions).toEqual([]);
    });
  });

  interface Bulk {
    readonly dry_run: boolean;
    readonly count: number;
    readonly outcomes: Readonly<Record<string, number>>;
    readonly notifications: readonly { readonly id: string; readonly outcome: string }[];
    readonly remaining: number;
    readonly next: string | null;
  }

  describe('many at once', () => {
    test('are previewed, then retried at a rate, each with its outcome', async () => {
      const who = await buyer();
      const ids: string[] = [];
      for (let index = 0; index < 5; index += 1) ids.push((await failed(who)).id);
      const bulk = (body: object) =>
        ok<Bulk>(call('POST', '/retry', { body: { recipient: who, rate_per_second: 100, ...body } }));

      const preview = await bulk({ dry_run: true });
      expect(preview).toMatchObject({ dry_run: true, count: 5, outcomes: { retriable: 5 }, remaining: 0 });
      expect(preview.notifications.map(({ id }) => id)).toEqual(ids);
      expect(mailsTo(who)).toHaveLength(0);
      expect(await bulk({ failed_before: '2026-01-01T00:00:00Z' })).toMatchObject({ count: 0, next: null });

      const first = await bulk({ limit: 2 });
      expect(first).toMatchObject({ count: 5, outcomes: { retried: 2 }, remaining: 3 });
      const began = Date.now();
      const rest = await bulk({ cursor: first.next, rate_per_second: 5 });
      expect(rest).toMatchObject({ count: 3, outcomes: { retried: 3 }, remaining: 0, next: null });
      // Three at five a second: the third begins after two fifths.
      expect(Date.now() - began).toBeGreaterThanOrEqual(390);
      for (const id of ids) await standsAs(id, 'sent');
      expect(mailsTo(who)).toHaveLength(5);
      expect(await bulk({})).toMatchObject({ count: 0, notifications: [] });
    });

    test('wait for the end of quiet hours, where one by itself does not', async () => {
      const who = await buyer();
      const [one, two] = [await failed(who), await failed(who)];
      const clock = (ms: number) => new Date(Date.now() + ms).toISOString().slice(11, 16);
      const quiet = { start: clock(-3_600_000), end: clock(3_600_000) };
      await place.parley.models.User.updateOne(
        { _id: who },
        { $set: { 'notification_preferences.quiet_hours': quiet } },
      );
      await ok(call('POST', `/${one.id}/retry`));
      await standsAs(one.id, 'sent');
      const answer = await ok<Bulk>(call('POST', '/retry', { body: { recipient: who } }));
      expect(answer).toMatchObject({ outcomes: { retried: 1 } });
      const { wait_until: until } = await standsAs(two.id, 'waiting');
      expect(until?.toISOString().slice(11, 16)).toBe(quiet.end);
      expect(mailsTo(who)).toHaveLength(1);
    });

    test('on the command line: listed, retried by filter and id, dismissed', async () => {
      const env = { MONGODB_URI: mongoUri, ...temporalVariables() };
      const cli = (...args: string[]): Promise<CliResult> =>
        runCli(['notifications', ...args], env, new Date());
      const who = await buyer();
      const [one, two, three] = [await failed(who), await failed(who), await failed(who)];

      const list = await cli('list', '--status', 'failed', '--recipient', who);
      expect(list.code).toBe(0);
      expect(list.out).toContain(`failed     ${one.id}`);
      expect(list.out).toMatch(/email: 550.*; 1 attempts/);
      expect(list.out).toMatch(/3 shown\.$/);

      const preview = await cli('retry', '--failed-since', '1h', '--recipient', who, '--dry-run');
      expect(preview.out).toMatch(/3 retriable\.\nA dry run: nothing was retried\.$/);
      expect(await cli('dismiss', three.id, 'f'.repeat(24))).toMatchObject({
        code: 1,
        out: `done ${three.id}\nunknown ${'f'.repeat(24)}`,
      });
      expect(await cli('retry', one.id)).toMatchObject({ code: 0, out: `done ${one.id}` });
      await standsAs(one.id, 'sent');
      const rest = await cli('retry', '--failed-since', '1h', '--recipient', who, '--json');
      expect(JSON.parse(rest.out)).toMatchObject({
        outcomes: { retried: 1 },
        notifications: [{ id: two.id }],
      });
      await standsAs(two.id, 'sent');
      expect(mailsTo(who)).toHaveLength(2);
      expect(await cli('retry', '--recipient', who)).toMatchObject({
        code: 0,
        out: 'No such notifications.',
      });

      for (const [args, complaint] of [
        [['retry'], 'give ids, or at least one of'],
        [['retry', one.id, '--kind', 'new_offer'], 'give ids or filters, not both'],
        [['retry', '--kind', 'any'], 'Allowed choices are new_offer'],
        [['retry', '--failed-since', 'yesterday'], 'Write 2026-03-01T12:00:00Z'],
        [['dismiss'], "missing required argument 'ids'"],
      ] as const) {
        const { code, err } = await cli(...args);
        expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(complaint) });
      }
    });
  });
}
