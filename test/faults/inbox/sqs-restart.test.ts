import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { createParleyProcess, type ParleyProcess } from '../../../local/parley-process';
import { freePort } from '../../../local/servers/free-port';
import { connectModels, type Models } from '../../../src/app/models';
import { testConfig, testEnvironment } from '../../support/environment';
import { SQS_CREDENTIALS, startSqsServer, type SqsServer } from '../../support/sqs-server';
import { waitUntil } from '../../support/wait-until';
import { messageNew } from '../../support/webhook-bodies';
import { dropModels } from '../../support/fresh-models';

jest.setTimeout(180_000);

let sqs: SqsServer;
let parley: ParleyProcess;
let models: Models;

beforeAll(async () => {
  sqs = await startSqsServer();
  const env = testEnvironment({
    PORT: String(await freePort()),
    GETSTREAM_SQS_QUEUE_URL: sqs.queueUrl,
    GETSTREAM_SQS_REGION: 'eu-west-1',
  });
  models = await connectModels(testConfig(env).MONGODB_URI);
  parley = createParleyProcess({ ...env, ...SQS_CREDENTIALS }, () => undefined);
});
afterAll(async () => {
  await parley.kill();
  await dropModels(models);
  await sqs.down();
});
beforeEach(() => parley.start());

/** Messages of one sender, whose counter is then theirs. */
function send(count: number) {
  const sender = `buyer-${randomUUID()}`;
  const ids = Array.from({ length: count }, () => randomUUID());
  for (const id of ids) {
    const body = messageNew({ id, message: { user: { id: sender } } });
    sqs.send(gzipSync(JSON.stringify(body)).toString('base64'));
  }
  const rows = { _id: { $in: ids.map((id) => `message.new/${id}`) } };
  return {
    inInbox: () => models.WebhookEvent.countDocuments(rows),
    async expectEachOnce(): Promise<void> {
      await waitUntil('the queue is empty', () => sqs.list().length === 0);
      await waitUntil(
        'all are processed',
        async () => (await models.WebhookEvent.countDocuments({ ...rows, status: 'processed' })) === count,
        60_000,
      );
      const stored = await models.ChatMessage.find({ sender_id: sender }, { stream_message_id: 1 }).lean();
      expect(stored.map((message) => message.stream_message_id).toSorted()).toEqual(ids.toSorted());
      expect(await models.User.findById(sender).lean()).toMatchObject({ message_count: count });
    },
  };
}

test('kill -9 after events are durable and before they are deleted: they come again, and count once', async () => {
  let held = 0;
  let isKilled = false;
  sqs.before = async ({ operation, bodies }) => {
    if (operation !== 'DeleteMessageBatch' || isKilled) return;
    held += bodies.length;
    await waitUntil('the kill', () => isKilled, 60_000);
    throw new Error('It never came in');
  };
  const burst = send(30);
  await waitUntil('all wait to be deleted', () => held >= 30);
  expect(await burst.inInbox()).toBe(30);
  await parley.kill();
  isKilled = true;
  expect(sqs.list()).toHaveLength(30);

  await parley.start();
  sqs.showAll();
  await burst.expectEachOnce();
  sqs.before = () => Promise.resolve();
  await parley.stop();
});

test('SIGTERM in the middle: what was taken is deleted, what was not stays', async () => {
  let receives = 0;
  let isStopped = false;
  sqs.before = async ({ operation }) => {
    if (operation !== 'ReceiveMessage' || isStopped || (receives += 1) <= 5) return;
    await waitUntil('the stop', () => isStopped, 60_000);
    throw new Error('Nobody waits any more');
  };
  const burst = send(100);
  await waitUntil('no more are given', () => receives > 5);
  await parley.stop();
  isStopped = true;
  const left = sqs.list();
  expect(left.length).toBeGreaterThan(0);
  expect(left.every(({ deliveries }) => deliveries === 0)).toBe(true);
  expect(left.length + (await burst.inInbox())).toBe(100);

  await parley.start();
  await burst.expectEachOnce();
  await parley.stop();
});
