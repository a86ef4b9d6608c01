import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { contentId } from '../../../src/stream/domain/event-id';
import { type TestParley } from '../../support/parley';
import { waitUntil } from '../../support/wait-until';
import { eventOf, RECENTLY, storeRow } from '../../support/inbox-rows';
import { expectProblem } from '../../support/problem';
import { bearer } from '../../support/tokens';
import { messageNew } from '../../support/webhook-bodies';

export function redrive(parley: TestParley): void {
  const EVENTS = '/api/v1/webhooks/getstream/events';

  interface Result {
    readonly event_id: string;
    readonly outcome: string;
    readonly redriven_as?: string;
    readonly reasons?: readonly string[];
    readonly error?: string;
  }
  interface Summary {
    readonly attempt: string | null;
    readonly count: number;
    readonly outcomes: Readonly<Record<string, number>>;
    readonly events: readonly Result[];
    readonly remaining: number;
    readonly next: string | null;
  }

  async function post(path: string, body?: unknown, role = 'support'): Promise<Response> {
    return fetch(`${parley.url}${EVENTS}${path}`, {
      method: 'POST',
      headers: {
        ...(await bearer({ role, sub: 'support-1' })),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  }

  async function ok<T>(response: Response): Promise<T> {
    const text = await response.text();
    expect({ status: response.status, text }).toMatchObject({ status: 200 });
    return JSON.parse(text) as T;
  }

  const redriveOne = async (id: string, body?: unknown): Promise<Result & { attempt: string }> =>
    ok(await post(`/${encodeURIComponent(id)}/redrive`, body));
  const redriveMany = async (body: object): Promise<Summary> => ok(await post('/redrive', body));

  const row = (id: string) => parley.models.WebhookEvent.findById(id).lean();
  const processed = (id: string) =>
    waitUntil(`${id} is processed`, () =>
      parley.models.WebhookEvent.exists({ _id: id, status: 'processed' }),
    );
  const messages = (id: string) => parley.models.ChatMessage.countDocuments({ stream_message_id: id });
  const auditOf = (id: string) =>
    parley.models.AuditEntry.find({ subject: id, what: 'event.redriven' }).sort({ when: 1 }).lean();
  const newCid = (): string => `messaging:${randomUUID()}`;

  /** Not yet the sweeper's, which takes all there is when it begins. */
  const ahead = (seconds = 0): Date => new Date(Date.now() + 60_000 + seconds * 1_000);

  /** A question about a sold listing, whose answer Stream does not take: its run goes on for a day. */
  async function waitingRun(cid = newCid()): Promise<{ id: string; listing: string; buyer: string }> {
    const [listing, buyer] = [`listing-${randomUUID()}`, `buyer-${randomUUID()}`];
    await parley.models.MarketplaceListing.putDetails(listing, { seller_id: 'seller-1', status: 'sold' });
    const body = messageNew({
      cid,
      channel: { listing_id: listing },
      members: [{ user_id: buyer }, { user_id: 'seller-1' }],
      message: { text: 'Is this still available?', user: { id: buyer } },
    });
    await parley.post(body);
    const id = contentId(eventOf(body));
    await processed(id);
    return { id, listing, buyer };
  }

  async function terminated(cid?: string): Promise<{ id: string; listing: string; buyer: string }> {
    const run = await waitingRun(cid);
    await parley.temporal.client.workflow.getHandle(run.id).terminate('PRIVATE reason');
    return run;
  }

  async function statusOf(id: string): Promise<string> {
    return (await parley.temporal.client.workflow.getHandle(id).describe()).status.name;
  }

  describe('redriving one event', () => {
    test('that was received starts its workflow, and again changes nothing', async () => {
      const body = messageNew();
      const id = await storeRow(parley.models, body, { received_at: ahead() });
      expect(await redriveOne(id)).toMatchObject({ event_id: id, outcome: 'redriven' });
      await processed(id);
      await waitUntil('the run is over', async () => (await statusOf(id)) === 'COMPLETED');
      expect(await redriveOne(id)).toMatchObject({ outcome: 'already_processed' });
      expect(await messages(body.message.id)).toBe(1);
    });

    test('whose body today’s schema can read: once under its content id, and the old row points there', async () => {
      const body = messageNew();
      const id = contentId(eventOf(body));
      const old = await storeRow(parley.models, body, {
        event: undefined,
        status: 'quarantined',
        reasons: ['x'],
      });
      const receivedAt = (await row(old))?.received_at;
      expect(await redriveOne(old)).toMatchObject({ event_id: old, outcome: 'redriven', redriven_as: id });
      await processed(id);
      expect(await row(old)).toMatchObject({ status: 'processed', replaced_by: id });
      expect((await row(id))?.received_at).toEqual(receivedAt);
      await waitUntil('the run is over', async () => (await statusOf(id)) === 'COMPLETED');
      expect(await redriveOne(old)).toMatchObject({ outcome: 'already_processed', redriven_as: id });
      expect(await messages(body.message.id)).toBe(1);
    });

    test('whose body came again meanwhile and was read then: only the pointer is set', async () => {
      const body = messageNew();
      const id = contentId(eventOf(body));
      const old = await storeRow(parley.models, body, { event: undefined, status: 'quarantined' });
      await parley.post(body);
      await waitUntil('the run is over', async () => {
        return (await row(id))?.status === 'processed' && (await statusOf(id)) === 'COMPLETED';
      });
      expect(await redriveOne(old)).toMatchObject({ outcome: 'already_processed', redriven_as: id });
      expect(await row(old)).toMatchObject({ status: 'processed', replaced_by: id });
    });

    test('of a type that was ignored and is handled today', async () => {
      const body = messageNew();
      const old = await storeRow(parley.models, body, {
        event: undefined,
        status: 'ignored',
        type: 'message.new',
        _id: `ignored/${randomUUID()}`,
      });
      expect(await redriveOne(old)).toMatchObject({ outcome: 'redriven' });
      await processed(contentId(eventOf(body)));
      expect(await messages(body.message.id)).toBe(1);
    });

    test('that came packed from a queue and was too large then', async () => {
      const body = messageNew();
      const text = gzipSync(JSON.stringify(body)).toString('base64');
      const reasons = ['body: is over 100 bytes'];
      const old = await storeRow(parley.models, text, { event: undefined, status: 'quarantined', reasons });
      const id = contentId(eventOf(body));
      expect(await redriveOne(old)).toMatchObject({ outcome: 'redriven', redriven_as: id });
      await processed(id);
      expect((await row(id))?.body).toBe(JSON.stringify(body));
    });

    test.each([
      ['no JSON', '{', 'still_quarantined', ['body: is not JSON']],
      ['no event', '{"type":"message.new"}', 'still_quarantined', [expect.stringContaining('message')]],
      ['a type that nobody handles', '{"type":"weather.fine"}', 'not_handled', undefined],
    ])('whose body is still %s stays as it is', async (_, body, outcome, reasons) => {
      const id = await storeRow(parley.models, body, { event: undefined, status: 'quarantined' });
      const before = await row(id);
      const result = await redriveOne(id);
      expect(result).toMatchObject({ outcome, ...(reasons && { reasons: expect.arrayContaining(reasons) }) });
      expect(await row(id)).toEqual(before);
    });

    test('that its workflow put aside goes back in line', async () => {
      const body = messageNew();
      const event = eventOf(body);
      const id = contentId(event);
      // Without its row in the inbox its workflow gives up.
      await parley.temporal.client.workflow.start('messageNew', {
        workflowId: id,
        taskQueue: 'chat-events',
        args: [{ eventId: id, expectedDecision: 'allow' }],
      });
      await waitUntil('the run has failed', async () => (await statusOf(id)) === 'FAILED');
      await storeRow(parley.models, body, { status: 'quarantined', reasons: ['EventMissing'] });
      const shown = await fetch(`${parley.url}${EVENTS}/${id}`, {
        headers: await bearer({ role: 'support' }),
      });
      expect(await shown.json()).toMatchObject({ run: { status: 'failed', failure: 'EventMissing' } });
      expect(await redriveOne(id)).toMatchObject({ outcome: 'redriven' });
      await processed(id);
      expect(await row(id)).not.toHaveProperty('reasons');
      expect(await messages(body.message.id)).toBe(1);
    });

    test('whose run failed after it was recorded: it runs again, and counts once', async () => {
      const { id, listing, buyer } = await terminated();
      expect(await redriveOne(id)).toMatchObject({ outcome: 'redriven' });
      await waitUntil('it runs again', async () => (await statusOf(id)) === 'RUNNING');
      expect(await redriveOne(id)).toMatchObject({ outcome: 'already_running' });
      await parley.temporal.client.workflow.getHandle(id).terminate();
      await parley.models.MarketplaceListing.putDetails(listing, { status: 'active' });
      expect(await redriveOne(id)).toMatchObject({ outcome: 'redriven' });
      await waitUntil('the run is over', async () => (await statusOf(id)) === 'COMPLETED');
      expect(await redriveOne(id)).toMatchObject({ outcome: 'already_processed' });
      expect(await parley.models.User.findById(buyer).lean()).toMatchObject({ message_count: 1 });
      expect(await parley.models.MarketplaceListing.findById(listing).lean()).toMatchObject({
        message_count: 1,
      });
    });

    test('whose run is over, in a database from before: it runs again', async () => {
      const body = messageNew();
      const id = contentId(eventOf(body));
      await parley.post(body);
      await waitUntil('the run is over', async () => {
        return (await row(id))?.status === 'processed' && (await statusOf(id)) === 'COMPLETED';
      });
      await parley.models.ChatMessage.deleteOne({ stream_message_id: body.message.id });
      await parley.models.AuditEntry.deleteOne({ _id: `message.recorded/${body.message.id}` });
      await parley.models.WebhookEvent.updateOne(
        { _id: id },
        { $set: { status: 'received', received_at: ahead() }, $unset: { processed_at: 1 } },
      );
      expect(await redriveOne(id)).toMatchObject({ outcome: 'redriven' });
      await processed(id);
      expect(await messages(body.message.id)).toBe(1);
    });

    test('is written down, a line for each attempt', async () => {
      const id = await storeRow(parley.models, '{', { event: undefined, status: 'quarantined' });
      const first = await redriveOne(id, { reason: 'after the new schema' });
      await redriveOne(id);
      expect(await auditOf(id)).toEqual([
        {
          _id: `event.redriven/${id}/${first.attempt}`,
          who: 'support-1',
          what: 'event.redriven',
          subject: id,
          why: 'after the new schema',
          when: expect.any(Date),
          details: { attempt: first.attempt, found: 'quarantined' },
        },
        expect.not.objectContaining({ why: expect.anything() }),
      ]);
    });

    test('that does not exist is not found', async () => {
      await expectProblem(await post('/message.new/nobody/redrive'), 404, 'not_found');
    });

    test.each([
      [{ reason: { $ne: null } }, 'body.reason'],
      [{ reason: '' }, 'body.reason'],
      [{ reason: 'a\u0000b' }, 'body.reason'],
      [{ who: 'somebody else' }, 'body.who'],
      [['x'], 'body'],
    ])('with the body %j is refused', async (body, field) => {
      const id = await storeRow(parley.models, '{', { event: undefined, status: 'quarantined' });
      const problem = await expectProblem(await post(`/${id}/redrive`, body), 400, 'invalid_request');
      expect(problem.fields?.map((fault) => fault.field)).toContain(field);
      expect(await auditOf(id)).toEqual([]);
    });
  });

  describe('redriving many', () => {
    /** Of a channel of their own: three that wait, and one that is done. */
    async function storeFour(): Promise<{ cid: string; ids: string[] }> {
      const cid = newCid();
      const ids: string[] = [];
      for (let second = 0; second < 3; second += 1) {
        ids.push(await storeRow(parley.models, messageNew({ cid }), { received_at: ahead(second) }));
      }
      await storeRow(parley.models, messageNew({ cid }), { status: 'processed' });
      return { cid, ids };
    }

    test('a dry run says what would be done and changes nothing', async () => {
      const cid = newCid();
      const [good, bad, late] = [messageNew({ cid }), '{', messageNew({ cid })];
      const type = `test-${randomUUID()}`;
      const aside = { event: undefined, status: 'quarantined', type } as const;
      const ids = [
        await storeRow(parley.models, good, { ...aside, received_at: new Date(RECENTLY + 1_000) }),
        await storeRow(parley.models, bad, { ...aside, received_at: new Date(RECENTLY + 2_000) }),
        await storeRow(parley.models, late, { ...aside, received_at: new Date(RECENTLY + 3_000) }),
      ];
      const before = await Promise.all(ids.map(row));
      const summary = await redriveMany({ status: 'quarantined', type, limit: 2, dry_run: true });
      expect(summary).toEqual({
        dry_run: true,
        attempt: null,
        count: 3,
        outcomes: { redrivable: 1, still_quarantined: 1 },
        events: [
          { event_id: ids[0], outcome: 'redrivable', redriven_as: contentId(eventOf(good)) },
          { event_id: ids[1], outcome: 'still_quarantined', reasons: ['body: is not JSON'] },
        ],
        remaining: 1,
        next: expect.any(String),
      });
      expect(await Promise.all(ids.map(row))).toEqual(before);
      expect(await row(contentId(eventOf(good)))).toBeNull();
      for (const id of ids) expect(await auditOf(id)).toEqual([]);
    });

    test('goes oldest first, in bounded steps that meet, and again changes nothing', async () => {
      const { cid, ids } = await storeFour();
      const first = await redriveMany({ channel: cid, status: 'received', limit: 2 });
      expect(first.events).toEqual(ids.slice(0, 2).map((event_id) => ({ event_id, outcome: 'redriven' })));
      expect(first).toMatchObject({ outcomes: { redriven: 2 }, next: expect.any(String) });
      const second = await redriveMany({ channel: cid, status: 'received', limit: 2, cursor: first.next });
      expect(second).toMatchObject({
        events: [{ event_id: ids[2], outcome: 'redriven' }],
        remaining: 0,
        next: null,
      });
      for (const id of ids) await processed(id);
      await Promise.all(
        ids.map((id) => waitUntil('the run is over', async () => (await statusOf(id)) === 'COMPLETED')),
      );
      expect(await redriveMany({ channel: cid })).toMatchObject({
        outcomes: { already_processed: 4 },
        remaining: 0,
      });
      expect(await parley.models.ChatChannel.findById(cid).lean()).toMatchObject({ message_count: 3 });
      for (const id of ids) expect(await auditOf(id)).toHaveLength(2);
    });

    test('the same events from two sides at once are started once each', async () => {
      const { cid, ids } = await storeFour();
      const answers = await Promise.all([
        redriveMany({ channel: cid, status: 'received', rate_per_second: 100 }),
        redriveMany({ channel: cid, status: 'received', rate_per_second: 100 }),
      ]);
      for (const { events } of answers)
        for (const { outcome } of events)
          expect(['redriven', 'already_running', 'already_processed']).toContain(outcome);
      for (const id of ids) await processed(id);
      expect(await parley.models.ChatChannel.findById(cid).lean()).toMatchObject({ message_count: 3 });
    });

    test('keeps to the rate', async () => {
      const { cid } = await storeFour();
      const begin = performance.now();
      await redriveMany({ channel: cid, status: 'received', rate_per_second: 5 });
      expect(performance.now() - begin).toBeGreaterThanOrEqual(2 * 200 - 5);
    });

    test('failed runs are listed with their events, and redriven', async () => {
      const cid = newCid();
      const runs = [await terminated(cid), await terminated(cid)];
      const done = await terminated(cid);
      for (const { listing } of [...runs, done])
        await parley.models.MarketplaceListing.putDetails(listing, { status: 'active' });
      await redriveOne(done.id);
      await waitUntil('the third is over', async () => (await statusOf(done.id)) === 'COMPLETED');

      const listed = await waitUntil('both are listed', async () => {
        const query = new URLSearchParams({ channel: cid }).toString();
        const response = await fetch(`${parley.url}${EVENTS}/failed-runs?${query}`, {
          headers: await bearer({ role: 'moderator' }),
        });
        const page = (await response.json()) as { data: { event_id: string }[]; next: string | null };
        return page.data.length === 2 && page;
      });
      expect(listed).toMatchObject({
        data: [runs[1]?.id, runs[0]?.id].map((event_id) => ({
          event_id,
          run: { status: 'terminated', failure: 'terminated', closed_at: expect.any(String) },
          event: { event_id, status: 'processed', cid },
        })),
        next: null,
      });
      expect(JSON.stringify(listed)).not.toMatch(/PRIVATE|available/);

      const preview = await redriveMany({ run: 'failed', channel: cid, dry_run: true });
      expect(preview.outcomes).toEqual({ redrivable: 2 });
      const first = await redriveMany({ run: 'failed', channel: cid, limit: 1 });
      expect(first.events).toEqual([{ event_id: runs[1]?.id, outcome: 'redriven' }]);
      const second = await redriveMany({ run: 'failed', channel: cid, limit: 10, cursor: first.next });
      expect(second.events).toEqual([{ event_id: runs[0]?.id, outcome: 'redriven' }]);
      expect(second.next).toBeNull();
      expect(await redriveMany({ run: 'failed', channel: cid })).toMatchObject({ events: [], remaining: 0 });
    });

    test.each([
      [{}, 'body.status'],
      [{ limit: 10, dry_run: true }, 'body.status'],
      [{ status: { $ne: 'processed' } }, 'body.status'],
      [{ status: ['received'] }, 'body.status'],
      [{ status: 'received', type: { $gt: '' } }, 'body.type'],
      [{ channel: { $regex: '.' } }, 'body.channel'],
      [{ $where: '1', status: 'received' }, 'body.$where'],
      [{ status: 'received', from: 'yesterday' }, 'body.from'],
      [{ status: 'received', from: 1_772_366_400_000 }, 'body.from'],
      [{ from: '2026-03-02T00:00:00Z', to: '2026-03-01T00:00:00Z' }, 'body.to'],
      [{ status: 'received', run: 'completed' }, 'body.run'],
      [{ status: 'received', limit: 501 }, 'body.limit'],
      [{ status: 'received', limit: '10' }, 'body.limit'],
      [{ status: 'received', rate_per_second: 0 }, 'body.rate_per_second'],
      [{ status: 'received', rate_per_second: 1_000 }, 'body.rate_per_second'],
      [{ status: 'received', dry_run: 'yes' }, 'body.dry_run'],
      [{ status: 'received', cursor: 'eA' }, 'body.cursor'],
      [{ run: 'failed', cursor: Buffer.from('1:x').toString('base64url') }, 'body.cursor'],
      [[], 'body'],
    ])('%j is refused with the field at fault', async (body, field) => {
      const problem = await expectProblem(await post('/redrive', body), 400, 'invalid_request');
      expect(problem.fields?.map((fault) => fault.field)).toContain(field);
    });

    test('what is no JSON is refused', async () => {
      await expectProblem(await post('/redrive', '{'), 400, 'invalid_json');
    });
  });

  test('support and admins redrive, nobody else', async () => {
    const id = await storeRow(parley.models, '{', { event: undefined, status: 'quarantined' });
    const many = { status: 'quarantined', dry_run: true, limit: 1 };
    for (const role of ['user', 'service', 'moderator']) {
      await expectProblem(await post(`/${id}/redrive`, {}, role), 403, 'forbidden');
      await expectProblem(await post('/redrive', many, role), 403, 'forbidden');
    }
    expect(await auditOf(id)).toEqual([]);
    for (const role of ['support', 'admin']) {
      await ok(await post(`/${id}/redrive`, {}, role));
      await ok(await post('/redrive', many, role));
    }
    await expectProblem(
      await fetch(`${parley.url}${EVENTS}/redrive`, { method: 'POST' }),
      401,
      'unauthenticated',
    );
  });
}
