import { randomUUID } from 'node:crypto';
import { type TestParley } from '../../support/parley';
import { waitUntil } from '../../support/wait-until';
import { RECENTLY, storeRow } from '../../support/inbox-rows';
import { expectProblem } from '../../support/problem';
import { bearer } from '../../support/tokens';
import { messageNew } from '../../support/webhook-bodies';

export function events(parley: TestParley): void {
  const EVENTS = '/api/v1/webhooks/getstream/events';
  const second = (number: number): string => new Date(RECENTLY + number * 1_000).toISOString();

  async function get(path: string, role = 'support'): Promise<Response> {
    return fetch(`${parley.url}${EVENTS}${path}`, { headers: await bearer({ role, sub: 'someone' }) });
  }

  interface Row {
    readonly event_id: string;
    readonly [field: string]: unknown;
  }
  interface Page {
    readonly data: readonly Row[];
    readonly next: string | null;
  }

  async function list(query: Record<string, string>): Promise<Page> {
    const response = await get(`?${new URLSearchParams(query).toString()}`);
    const text = await response.text();
    expect({ status: response.status, text }).toMatchObject({ status: 200 });
    return JSON.parse(text) as Page;
  }

  /** Rows of a channel of their own, three a second. */
  async function storeTen(): Promise<{ cid: string; ids: string[] }> {
    const cid = `messaging:${randomUUID()}`;
    const ids: string[] = [];
    for (let index = 0; index < 10; index += 1) {
      const body = messageNew({
        cid,
        message: { text: 'PRIVATE', user: { id: 'buyer-1', name: 'PRIVATE' } },
      });
      const at = new Date(second(Math.floor(index / 3)));
      ids.push(await storeRow(parley.models, body, { status: 'processed', received_at: at }));
    }
    return { cid, ids };
  }

  describe('the list of events', () => {
    test('is of the channel, newest first, in pages that meet without a gap or a repetition', async () => {
      const { cid, ids } = await storeTen();
      const seen: Row[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const page: Page = await list({ channel: cid, limit: '3', ...(cursor && { cursor }) });
        seen.push(...page.data);
        cursor = page.next;
      }
      expect(seen.map((row) => row.event_id).toSorted()).toEqual(ids.toSorted());
      const times = seen.map((row) => String(row['received_at']));
      expect(times).toEqual(times.toSorted().toReversed());
    });

    test('shows ids and times, nothing that people wrote', async () => {
      const { cid } = await storeTen();
      const page = await list({ channel: cid, limit: '1' });
      expect(JSON.stringify(page)).not.toContain('PRIVATE');
      expect(page.data).toEqual([
        {
          event_id: expect.stringMatching(/^message\.new\//),
          type: 'message.new',
          status: 'processed',
          cid,
          message_id: expect.any(String),
          user_id: 'buyer-1',
          listing_id: null,
          received_at: second(3),
          processed_at: null,
          reasons: [],
          replaced_by: null,
        },
      ]);
    });

    test('is filtered by status, type and time; from is in, to is out', async () => {
      const { cid, ids } = await storeTen();
      const found = async (query: Record<string, string>) =>
        (await list({ channel: cid, limit: '100', ...query })).data.map((row) => row.event_id);
      expect(await found({ status: 'processed', type: 'message.new' })).toHaveLength(10);
      expect(await found({ status: 'received' })).toEqual([]);
      expect(await found({ type: 'message.read' })).toEqual([]);
      const to = `${new Date(RECENTLY + 2_000 + 3_600_000).toISOString().slice(0, -1)}+01:00`;
      const between = await found({ from: second(1), to });
      expect(between.toSorted()).toEqual(ids.slice(3, 6).toSorted());
      expect(await found({ from: second(1), to: second(1) })).toEqual([]);
      expect(await found({ channel: `${cid}-another` })).toEqual([]);
    });

    test('says why a body was put aside', async () => {
      await parley.post({ ...messageNew(), type: 'message.new', message: { id: 7 } });
      const { data } = await list({ status: 'quarantined', limit: '1' });
      expect(data[0]).toMatchObject({
        event_id: expect.stringMatching(/^quarantined\//),
        cid: null,
        reasons: expect.arrayContaining([expect.stringContaining('message.id')]),
      });
    });

    test.each([
      ['status=done', 'query.status'],
      ['status[$ne]=received', 'query.status[$ne]'],
      ['status=received&status=processed', 'query.status'],
      ['type=', 'query.type'],
      ['channel=a%00b', 'query.channel'],
      [`channel=${'c'.repeat(131)}`, 'query.channel'],
      ['from=yesterday', 'query.from'],
      ['from=2026-02-30T00:00:00Z', 'query.from'],
      ['from=2026-03-01T12:00:00', 'query.from'],
      ['to=1772366400000', 'query.to'],
      ['from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z', 'query.to'],
      ['from[$gt]=', 'query.from[$gt]'],
      ['limit=0', 'query.limit'],
      ['limit=101', 'query.limit'],
      ['limit=1e1', undefined],
      ['cursor=bm90IGEgY3Vyc29y', 'query.cursor'],
      ['cursor[$gt]=x', 'query.cursor[$gt]'],
      ['$where=1', 'query.$where'],
      ['__proto__[status]=received', 'query.__proto__[status]'],
    ])('%s is answered with the field at fault', async (query, field) => {
      for (const path of ['', '/failed-runs']) {
        const response = await get(`${path}?${query}`);
        if (field === undefined) expect(response.status).toBe(200);
        else {
          const problem = await expectProblem(response, 400, 'invalid_request');
          expect(problem.fields?.map((fault) => fault.field)).toContain(field);
        }
      }
    });
  });

  describe('one event', () => {
    test('is found by its id, whichever way it is written, with its run', async () => {
      const id = `a/b ?#%2F'"$ä-${randomUUID()}`;
      await parley.post(messageNew({ id }));
      const eventId = `message.new/${id}`;
      await waitUntil('the run is over', async () => {
        const response = await get(`/${encodeURIComponent(eventId)}`);
        return ((await response.json()) as { run: { status: string } | null }).run?.status === 'completed';
      });
      const paths = [encodeURIComponent(eventId), eventId.split('/').map(encodeURIComponent).join('/')];
      for (const path of paths) {
        const response = await get(`/${path}`);
        expect(response.status).toBe(200);
        expect(await response.json()).toMatchObject({
          event_id: eventId,
          status: 'processed',
          message_id: id,
          run: {
            run_id: expect.stringMatching(/^[\da-f-]{36}$/),
            status: 'completed',
            started_at: expect.stringMatching(/Z$/),
            closed_at: expect.stringMatching(/Z$/),
            failure: null,
            url: expect.stringContaining(`/workflows/${encodeURIComponent(eventId)}/`),
          },
        });
      }
    });

    test('has its body and event for an admin only', async () => {
      const body = messageNew({ message: { text: 'PRIVATE' } });
      await parley.post(body);
      const path = `/message.new/${body.message.id}`;
      for (const role of ['support', 'moderator']) {
        const text = await (await get(path, role)).text();
        expect(text).not.toContain('PRIVATE');
        expect(JSON.parse(text)).not.toHaveProperty('body');
        expect(JSON.parse(text)).not.toHaveProperty('event');
      }
      expect(await (await get(path, 'admin')).json()).toMatchObject({
        body: JSON.stringify(body),
        event: { message: { text: 'PRIVATE' } },
      });
    });

    test('without a run has none', async () => {
      const id = await storeRow(parley.models, '{', { event: undefined, status: 'quarantined' });
      expect(await (await get(`/${id}`)).json()).toMatchObject({ event_id: id, run: null });
    });

    test.each([`/message.new/${randomUUID()}`, '/x', '/redrive', '/..%2F..', `/${'x'.repeat(300)}`])(
      '%s does not exist',
      async (path) => {
        await expectProblem(await get(path), 404, 'not_found');
      },
    );

    test.each(['/a%00b', `/${'x'.repeat(301)}`, '/%ZZ'])('%s is no id', async (path) => {
      await expectProblem(await get(path), 400, 'invalid_request');
    });
  });

  test('only staff reads, and not without a token', async () => {
    const id = await storeRow(parley.models, messageNew(), { status: 'processed' });
    for (const path of ['', '/failed-runs', `/${id}`]) {
      for (const role of ['user', 'service']) await expectProblem(await get(path, role), 403, 'forbidden');
      for (const role of ['support', 'moderator', 'admin']) expect((await get(path, role)).status).toBe(200);
      await expectProblem(await fetch(`${parley.url}${EVENTS}${path}`), 401, 'unauthenticated');
    }
  });
}
