import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { contentId } from '../../../src/stream/domain/event-id';
import type { Models } from '../../../src/app/models';
import { openTemporal } from '../../../src/platform/temporal/connection';
import { freshDatabaseUri, testConfig, temporalVariables } from '../../support/environment';
import { runCli, type CliResult } from '../../unit/cli/run-cli';
import { eventOf, storeRow } from '../../support/inbox-rows';
import { messageNew } from '../../support/webhook-bodies';
import { dropModels, emptyDatabase, freshModels } from '../../support/fresh-models';

export function redriveCommand(): void {
  // No API and no worker runs here: the command works without them, and what it starts waits.

  let uri: string;
  let models: Models;
  beforeAll(async () => {
    uri = freshDatabaseUri();
    models = await freshModels(30, uri);
  });
  beforeEach(() => emptyDatabase(models));
  afterEach(async () => {
    // Else another suite's worker would find what was started here.
    const temporal = openTemporal(testConfig());
    for (const { _id } of await models.WebhookEvent.find({ status: 'received' }, { _id: 1 }).lean())
      await temporal.client.workflow.getHandle(_id).terminate();
    await temporal.close();
  });
  afterAll(() => dropModels(models));

  const NOW = new Date();
  const redrive = (...args: string[]): Promise<CliResult> =>
    runCli(['redrive', ...args], { MONGODB_URI: uri, ...temporalVariables() }, NOW);

  /** A body that can be read, put aside, and one that cannot; the first an hour before `NOW`, the second now. */
  async function storeTwo(): Promise<{ good: string; bad: string; id: string }> {
    const body = messageNew();
    const aside = { event: undefined, status: 'quarantined' } as const;
    const good = await storeRow(models, body, { ...aside, received_at: new Date(NOW.getTime() - 3_600_000) });
    const bad = await storeRow(models, '{', { ...aside, received_at: NOW });
    return { good, bad, id: contentId(eventOf(body)) };
  }

  test('redrives what the filters name, line by line, and says what is left to a person', async () => {
    const { good, bad, id } = await storeTwo();
    const { code, out, err } = await redrive('--status', 'quarantined', '--reason', 'new schema');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out.split('\n')).toEqual([
      `redriven          ${good} (as ${id})`,
      `still quarantined ${bad} (body: is not JSON)`,
      '1 redriven, 1 still quarantined.',
    ]);
    expect(await models.WebhookEvent.findById(id).lean()).toMatchObject({ status: 'received' });
    expect(await models.AuditEntry.findOne({ subject: good }).lean()).toMatchObject({
      who: `cli:${userInfo().username}`,
      what: 'event.redriven',
      why: 'new schema',
    });
  });

  test('a dry run changes nothing', async () => {
    const { good, id } = await storeTwo();
    const { code, out } = await redrive('--since', '2h', '--until', '30m', '--dry-run');
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      `redrivable        ${good} (as ${id})`,
      '1 redrivable.',
      'A dry run: nothing was changed.',
    ]);
    expect(await models.WebhookEvent.exists({ _id: id })).toBeNull();
    expect(await models.AuditEntry.countDocuments()).toBe(0);
  });

  test('one by its id, and again', async () => {
    const { good } = await storeTwo();
    expect(await redrive(good)).toMatchObject({ code: 0, out: expect.stringContaining('1 redriven.') });
    expect(await redrive(good)).toMatchObject({
      code: 0,
      out: expect.stringContaining('1 already running.'),
    });
    expect(await models.AuditEntry.countDocuments({ subject: good })).toBe(2);
  });

  test('as one JSON object, up to a limit', async () => {
    const { good, id } = await storeTwo();
    const { code, out } = await redrive('--status', 'quarantined', '--limit', '1', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      dry_run: false,
      attempt: expect.any(String),
      outcomes: { redriven: 1 },
      events: [{ event_id: good, outcome: 'redriven', redriven_as: id }],
      remaining: 1,
    });
  });

  test('nothing to do is no fault; an id that nobody knows is one', async () => {
    expect(await redrive('--channel', 'messaging:none')).toMatchObject({ code: 0, out: 'No such events.' });
    const { code, err } = await redrive(`message.new/${randomUUID()}`);
    expect(code).toBe(1);
    expect(err).toContain('The inbox has no event');
  });

  test('a long redrive says now and then that it goes on', async () => {
    await models.WebhookEvent.insertMany(
      Array.from({ length: 130 }, (_, index) => ({
        _id: `quarantined/${index}`,
        type: 'unknown',
        status: 'quarantined',
        body: '{',
        received_at: NOW,
      })),
    );
    const { err } = await redrive('--status', 'quarantined', '--json');
    expect(err).toBe('100 events done');
  });

  test.each([
    [[], 'give an event id, or at least one of --status'],
    [['some/id', '--status', 'received'], 'not both'],
    [['--status', 'done'], 'Allowed choices are received'],
    [['--run', 'completed'], 'Allowed choices are failed'],
    [['--since', 'yesterday'], 'Write 2026-03-01T12:00:00Z'],
    [['--since', '2026-13-01'], 'Write 2026-03-01T12:00:00Z'],
    [['--since', '1h', '--until', '2h'], '--until is before --since'],
    [['--status', 'received', '--rate', '0'], 'from 1 to 100'],
    [['--status', 'received', '--limit', '1.5'], 'from 1 to 100000'],
  ])('%j is refused', async (args, message) => {
    const { code, out, err } = await redrive(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });

  test('without a configuration it names what it lacks', async () => {
    const { code, err } = await runCli(['redrive', '--status', 'received']);
    expect(code).toBe(2);
    expect(err).toContain('1 fault(s)');
    expect(err).toContain('MONGODB_URI is missing');
  });
}
