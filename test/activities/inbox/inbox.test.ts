import { mongo } from 'mongoose';
import { createEventActivities } from '../../../activities/inbox/events';
import { ensureIndexes } from '../../../src/app/models';
import { createInbox, insertRows } from '../../../src/inbox/insert-events';
import { isPermanent } from '../../../src/platform/mongo/permanent-failure';
import type { InboxEvent } from '../../../src/inbox/store/webhook-event';
import {
  inlineEvent,
  waitingEvent,
  messageNew,
  messageRead,
  startMessageRecording,
} from '../recording/message-recording';
import { useFixture } from '../../support/use-fixture';

const recording = useFixture(startMessageRecording);

beforeEach(async () => {
  await recording.clear();
  await recording.sell('listing-1', 'listing-2');
});

const received = (id: string): InboxEvent => waitingEvent(messageNew({ id }));

describe('the inbox', () => {
  test('takes each of many events once, and says of every call which', async () => {
    const { WebhookEvent } = recording.models;
    const [here, there] = [createInbox(recording.models, 2_500), createInbox(recording.models, 2_500)];
    const calls = Array.from({ length: 300 }, (_, index) => received(`m${index % 100}`));
    const results = await Promise.all(
      calls.map((event, index) => (index % 2 === 0 ? here(event) : there(event))),
    );
    expect(results.filter((result) => result === 'accepted')).toHaveLength(100);
    expect(results.filter((result) => result === 'duplicate')).toHaveLength(200);
    expect(await WebhookEvent.countDocuments()).toBe(100);
  });

  test('keeps the first body of an event', async () => {
    const accept = createInbox(recording.models, 2_500);
    await accept({ ...received('m1'), body: 'first' });
    expect(await accept({ ...received('m1'), body: 'second' })).toBe('duplicate');
    expect((await recording.models.WebhookEvent.findById('message.new/m1').lean())?.body).toBe('first');
  });

  test('gives back the event as it was read', async () => {
    const event = received('m1');
    await createInbox(recording.models, 2_500)(event);
    expect(await recording.models.WebhookEvent.leftBehind(new Date(), 10)).toEqual([
      JSON.parse(JSON.stringify(event.event)),
    ]);
  });

  test('fails when MongoDB is away, for every call', async () => {
    const collection = { insertMany: () => Promise.reject(new Error('no primary')) };
    const accept = createInbox({ WebhookEvent: { collection } } as never, 2_500);
    const settled = await Promise.allSettled([accept(received('m1')), accept(received('m2'))]);
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  test('an event that it refuses fails as what it is when MongoDB goes away while its body is put aside', async () => {
    const away = new mongo.MongoNetworkError('connection closed');
    const collection = {
      insertMany: () => Promise.reject(new mongo.BSON.BSONError('refused')),
      insertOne: () => Promise.reject(away),
    };
    const [result] = await insertRows({ WebhookEvent: { collection } } as never, [received('m1')]);
    expect(result).toBe(away);
    expect(isPermanent(result)).toBe(false);
  });

  test('shows what was left behind: only received, only from before, oldest first, no more than asked for', async () => {
    const { WebhookEvent } = recording.models;
    const accept = createInbox(recording.models, 2_500);
    const noon = Date.parse('2026-03-01T12:00:00Z');
    for (const [index, id] of ['late', 'early', 'middle', 'done'].entries()) {
      await accept({ ...received(id), receivedAt: noon - (index === 3 ? 9 : index) * 1_000 });
    }
    await accept({
      ...received('x'),
      id: 'ignored/x',
      type: 'x',
      status: 'ignored',
      event: undefined,
      receivedAt: 0,
    });
    await WebhookEvent.updateOne({ _id: 'message.new/done' }, { $set: { status: 'processed' } });
    const left = async (at: number, limit: number): Promise<string[]> =>
      (await WebhookEvent.leftBehind(new Date(at), limit)).map((event) =>
        event.type === 'message.new' ? event.message.id : event.type,
      );
    expect(await left(noon, 10)).toEqual(['middle', 'early', 'late']);
    expect(await left(noon - 1, 10)).toEqual(['middle', 'early']);
    expect(await left(noon, 1)).toEqual(['middle']);
  });
});

describe('how long the inbox is kept', () => {
  test('follows the configuration, also where the index is there already', async () => {
    const { models } = recording;
    for (const days of [2, 2, 7]) {
      await ensureIndexes(models, { webhookEventRetentionDays: days });
      expect(await models.WebhookEvent.collection.indexes()).toContainEqual(
        expect.objectContaining({ name: 'retention', expireAfterSeconds: days * 86_400 }),
      );
    }
  });
});

describe('the activities on events', () => {
  test('mark an event as processed once, also one that came inline', async () => {
    const { WebhookEvent } = recording.models;
    const eventId = await recording.receive(messageRead());
    await recording.activities.recordEvent({ eventId });
    const first = await WebhookEvent.findById(eventId).lean();
    await recording.activities.recordEvent({ eventId });
    expect(await WebhookEvent.findById(eventId).lean()).toEqual(first);
    expect(first).toMatchObject({ status: 'processed', processed_at: expect.any(Date) });

    const late = inlineEvent(messageRead({ user: 'seller-1' }));
    await recording.activities.recordEvent({ eventId: late.eventId, inline_event: late.inline });
    await recording.activities.recordEvent({ eventId: late.eventId, inline_event: late.inline });
    expect(await WebhookEvent.findById(late.eventId).lean()).toMatchObject({ status: 'processed' });
  });

  test('quarantine an event with the reason, but none that is done', async () => {
    const events = createEventActivities({ models: recording.models });
    const { WebhookEvent } = recording.models;
    const [bad, done] = [await recording.receive(messageNew()), await recording.receive(messageNew())];
    await recording.activities.recordMessage({ eventId: done });
    for (const eventId of [bad, done, bad]) await events.quarantineEvent({ eventId, reason: 'EventMissing' });
    expect(await WebhookEvent.findById(bad).lean()).toMatchObject({
      status: 'quarantined',
      reasons: ['EventMissing'],
    });
    expect(await WebhookEvent.findById(done).lean()).toMatchObject({ status: 'processed' });
  });
});

describe('a lease', () => {
  const at = (second: number): Date => new Date(second * 1_000);

  test('is one holder’s until it is over or given back', async () => {
    const { Lease } = recording.models;
    expect(await Lease.take('sweeper', 'a', at(0), 10_000)).toBe(true);
    expect(await Lease.take('sweeper', 'b', at(9), 10_000)).toBe(false);
    expect(await Lease.take('sweeper', 'a', at(9), 10_000)).toBe(true);
    expect(await Lease.take('sweeper', 'b', at(18), 10_000)).toBe(false);
    expect(await Lease.take('sweeper', 'b', at(19), 10_000)).toBe(true);
    await Lease.release('sweeper', 'a');
    expect(await Lease.take('sweeper', 'a', at(20), 10_000)).toBe(false);
    await Lease.release('sweeper', 'b');
    expect(await Lease.take('sweeper', 'a', at(20), 10_000)).toBe(true);
    expect(await Lease.take('another', 'b', at(20), 10_000)).toBe(true);
  });

  test('goes to one of many who ask at once', async () => {
    const { Lease } = recording.models;
    const takes = Array.from({ length: 20 }, (_, index) => Lease.take('sweeper', `i${index}`, at(0), 10_000));
    expect((await Promise.all(takes)).filter(Boolean)).toHaveLength(1);
  });
});
