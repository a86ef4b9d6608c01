import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveBinaries } from '../../local/binaries.mjs';
import { startMongoDb, type LocalMongoDb } from '../../local/servers/mongodb';
import { postWebhook } from '../support/parley';
import { waitUntil } from '../support/wait-until';
import { messageNew } from '../support/webhook-bodies';
import { BURST, makeBurst, postBurst, sellListings, type Posting } from './burst';
import { expectExactlyOnce, startObservedParley, type ObservedParley } from './observed-parley';

/** `STOP_TIMEOUT_MS` of the process, and a little for a busy machine. */
const STOP_TIMEOUT_MS = 25_000;
jest.setTimeout(180_000);

let parley: ObservedParley | undefined;
let posting: Posting | undefined;

afterEach(async () => {
  posting?.stop();
  await parley?.stop();
  parley = undefined;
});

/** The messages of the log lines, which are JSON. */
const said = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => (line.startsWith('{') ? [(JSON.parse(line) as { msg: string }).msg] : []));

test('SIGTERM in a burst of 500: all that was answered is kept, nothing counts twice, exit 0', async () => {
  parley = await startObservedParley({ LOG_LEVEL: 'info' });
  const { process, models, lines } = parley;
  const burst = makeBurst();
  await sellListings(models, burst);
  let restarted: () => void = () => undefined;
  const up = new Promise<void>((resolve) => (restarted = resolve));
  posting = postBurst(burst, process.url, () => up);
  const { finished } = posting;
  await posting.reached(BURST / 5);
  expect(posting.answered()).toBeLessThan(BURST);

  const { how, ms } = await parley.end('SIGTERM');
  expect(how).toBe('exit 0');
  expect(ms).toBeLessThan(STOP_TIMEOUT_MS);
  expect(said(lines)).toEqual(expect.arrayContaining(['Stopping', 'Stopped']));
  // What was answered is in the inbox: nothing else could still write it.
  const kept = await models.WebhookEvent.countDocuments();
  expect(kept).toBeGreaterThanOrEqual(posting.answered());
  expect(await models.Lease.countDocuments()).toBe(0);

  await process.start();
  restarted();
  await finished;
  const { accepted = 0, duplicate = 0, ...others } = posting.answers();
  expect(accepted + duplicate).toBe(BURST);
  expect(others).toEqual({});
  await expectExactlyOnce(parley, burst);
});

describe('with a MongoDB that is stopped', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-shutdown-'));
  let mongo: LocalMongoDb;

  beforeAll(async () => {
    const { mongod } = await resolveBinaries({ quiet: true, needs: ['mongod'] });
    mongo = await startMongoDb({ binary: mongod, dataDir: join(folder, 'mongodb') });
  });
  beforeEach(async () => {
    parley = await startObservedParley({ LOG_LEVEL: 'info', MONGODB_URI: mongo.uri });
    process.kill(mongo.pid, 'SIGSTOP');
  });
  // Before the database is dropped.
  afterEach(() => void process.kill(mongo.pid, 'SIGCONT'));
  afterAll(async () => {
    await mongo.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('SIGTERM ends within the limit, says what did not end, exit 1', async () => {
    if (parley === undefined) throw new Error('It did not start');
    // Has the dispatcher, the sweeper and a workflow in hand that need MongoDB.
    const answer = await postWebhook(parley.process.url, messageNew());
    expect(answer.status).toBe(200);
    const { how, ms } = await parley.end('SIGTERM');
    expect(how).toBe('exit 1');
    expect(ms).toBeLessThan(STOP_TIMEOUT_MS);
    const last = JSON.parse(parley.lines.at(-1) ?? '{}') as { level: string; msg: string; parts: string[] };
    expect(last).toMatchObject({
      level: 'fatal',
      msg: 'Stopped without waiting any longer for parts that did not end',
      parts: expect.arrayContaining(['sweeper and recovery']),
    });
  });

  test('a second signal ends at once, exit 1', async () => {
    if (parley === undefined) throw new Error('It did not start');
    const { pid } = parley.process;
    const answer = await postWebhook(parley.process.url, messageNew());
    expect(answer.status).toBe(200);
    const end = parley.end('SIGTERM');
    const { lines } = parley;
    await waitUntil('it stops', () => said(lines).includes('Stopping'));
    process.kill(pid ?? 0, 'SIGINT');
    const { how, ms } = await end;
    expect(how).toBe('exit 1');
    expect(ms).toBeLessThan(3_000);
    expect(said(lines).at(-1)).toBe('A second signal to stop; ending at once');
  });
});
