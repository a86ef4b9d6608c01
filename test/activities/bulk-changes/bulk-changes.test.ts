import fc from 'fast-check';
import { isGone, type StreamUserStatus } from '../../../src/chat/domain/user-profile';
import { bulkChangeId } from '../../../src/bulk-changes/domain/bulk-scope';
import { applyBulkBatch } from '../../../src/bulk-changes/apply-bulk-change';
import type { Models } from '../../../src/app/models';
import { ERASED_BODY } from '../../../src/recording/erase-bodies';
import { messageDeleted, messageNew, startMessageRecording } from '../recording/message-recording';
import { differencesOf } from '../../support/differences';
import { useFixture } from '../../support/use-fixture';
import { propertyRuns } from '../../support/property-runs';

const BATCH = 3;
const CID = 'messaging:channel-1';
const ROW = bulkChangeId({ cid: CID });

const recording = useFixture(() => startMessageRecording({ bulkBatchSize: BATCH }));

beforeEach(async () => {
  await recording.clear();
  await recording.sell('listing-1', 'listing-2');
});

const at = (second: number): string => `2026-03-01T12:00:${String(second).padStart(2, '0')}Z`;
const record = async (body: unknown): Promise<void> =>
  recording.activities.recordEvent({ eventId: await recording.receive(body) });
const channel = () => recording.models.ChatChannel.findById(CID).orFail().lean();
const listing = (id: string) => recording.models.MarketplaceListing.findById(id).lean();
const live = () => recording.models.ChatMessage.countDocuments({ deleted_at: null });
const batch = (models = recording.models) =>
  applyBulkBatch(models, ROW, { batchSize: BATCH, now: new Date() });

const differences = () => differencesOf(recording.models);

const channelEvent = (type: string, second: number, fields: object = {}) => ({
  type,
  cid: CID,
  created_at: at(second),
  channel: {
    created_at: at(0),
    updated_at: at(second),
    ...(type === 'channel.deleted' && { deleted_at: at(second) }),
    ...fields,
  },
});

/** Messages of two people in turn, one a second; somebody else only reads. */
async function write(count: number): Promise<void> {
  await record({
    ...channelEvent('channel.created', 0, { listing_id: 'listing-1' }),
    members: ['buyer-1', 'reader', 'seller-1'].map((user_id) => ({ user_id })),
    channel_member_count: 3,
  });
  for (let second = 1; second <= count; second += 1) {
    const sender = second % 2 === 0 ? 'seller-1' : 'buyer-1';
    await recording.record(messageNew({ id: `m${second}`, sender, at: at(second) }));
  }
}

describe('a channel with more messages than a batch', () => {
  beforeEach(() => write(8));

  test('is deleted batch by batch, newest first, and everything is exact after each', async () => {
    await record(channelEvent('channel.deleted', 20));
    expect(await channel()).toMatchObject({ deleted_at: new Date(at(20)), message_count: 8 });
    expect(await live()).toBe(8);

    expect(await batch()).toMatchObject({ isDone: false, lookedAt: 3, changed: 3 });
    const gone = await recording.models.ChatMessage.distinct('stream_message_id', {
      deleted_by: 'channel',
    });
    expect(gone).toEqual(['m6', 'm7', 'm8']);
    expect(await listing('listing-1')).toMatchObject({ message_count: 5, last_message_id: 'm5' });
    expect((await channel()).unread).toEqual({ 'buyer-1': 0, reader: 5, 'seller-1': 0 });
    expect(await differences()).toEqual([]);

    await recording.finishBulk();
    expect(await live()).toBe(0);
    expect(await listing('listing-1')).toMatchObject({ message_count: 0, engagement_score: 0 });
    expect((await listing('listing-1'))?.last_message).toBeUndefined();
    expect(await recording.models.BulkChange.countDocuments()).toBe(0);
    expect(await differences()).toEqual([]);
  });

  test('moves to another listing; what is written meanwhile is there at once', async () => {
    await record(channelEvent('channel.updated', 20, { listing_id: 'listing-2' }));
    await batch();
    await recording.record(messageNew({ id: 'next', at: at(30), listingId: undefined }));
    await recording.record(messageNew({ id: 'late', at: at(1), listingId: undefined }));
    expect(await listing('listing-2')).toMatchObject({ message_count: 5, last_message_id: 'next' });
    expect(await listing('listing-1')).toMatchObject({ message_count: 5, last_message_id: 'm5' });
    await recording.finishBulk();
    expect(await listing('listing-2')).toMatchObject({ message_count: 10 });
    expect(await listing('listing-1')).toMatchObject({ message_count: 0 });
    expect(await differences()).toEqual([]);
  });

  test('that moves again meanwhile begins again; one batch too many changes nothing', async () => {
    await record(channelEvent('channel.updated', 20, { listing_id: 'listing-2' }));
    await batch();
    await record(channelEvent('channel.updated', 21, { listing_id: 'listing-1' }));
    expect(await batch()).toMatchObject({ isDone: false, changed: 3 });
    await recording.finishBulk();
    expect(await batch()).toEqual({ isDone: true, lookedAt: 0, changed: 0, cids: [] });
    expect(await listing('listing-1')).toMatchObject({ message_count: 8, last_message_id: 'm8' });
    expect(await differences()).toEqual([]);
  });

  test('loses what was written before it was emptied, and keeps what came then and later', async () => {
    await record(channelEvent('channel.truncated', 20, { truncated_at: at(6) }));
    await recording.finishBulk();
    await recording.record(messageNew({ id: 'late', at: at(3) }));
    const left = await recording.models.ChatMessage.distinct('stream_message_id', { deleted_at: null });
    expect(left).toEqual(['m6', 'm7', 'm8']);
    expect(await recording.models.ChatMessage.findOne({ stream_message_id: 'm5' }).lean()).toMatchObject({
      text: 'Hello',
      deleted_by: 'channel',
      deleted_at: new Date(at(6)),
    });
    expect((await channel()).deleted_at).toBeUndefined();
    expect(await differences()).toEqual([]);
  });

  test('may lose a message of which only the deletion is known', async () => {
    const stub = messageDeleted({ id: 'stub', deletedAt: at(9) });
    const { created_at: _at, user: _user, ...message } = stub.message as Record<string, unknown>;
    await recording.activities.recordMessageDeletion({
      eventId: await recording.receive({ ...stub, message }),
    });
    await record(channelEvent('channel.updated', 20, { listing_id: 'listing-2' }));
    await recording.finishBulk();
    expect(await recording.models.ChatMessage.distinct('listing_id')).toEqual(['listing-2']);
  });

  test('collides cleanly with messages that are recorded at the same time', async () => {
    await record(channelEvent('channel.updated', 20, { listing_id: 'listing-2' }));
    const messages = Array.from({ length: 20 }, (_, index) =>
      recording.record(messageNew({ id: `more-${index}`, at: at(30), listingId: undefined })),
    );
    await Promise.all([...messages, recording.finishBulk(), recording.finishBulk()]);
    expect(await listing('listing-2')).toMatchObject({ message_count: 28 });
    expect(await differences()).toEqual([]);
  });
});

test('a channel with few messages changes with its event', async () => {
  await write(BATCH);
  await record(channelEvent('channel.deleted', 20));
  expect(await recording.models.BulkChange.countDocuments()).toBe(0);
  expect(await live()).toBe(0);
  expect(await differences()).toEqual([]);
});

test('many small channels in one group are no more than one large one', async () => {
  for (const id of ['a', 'b', 'c']) {
    for (const second of [1, 2]) {
      const place = { id: `${id}${second}`, channelId: id, listingId: 'listing-1' };
      await recording.record(messageNew({ ...place, at: at(second) }));
    }
  }
  const deletions = ['a', 'b', 'c'].map((id) => ({
    ...channelEvent('channel.deleted', 20),
    cid: `messaging:${id}`,
  }));
  const ids = await Promise.all(deletions.map((body) => recording.receive(body)));
  await Promise.all(ids.map((eventId) => recording.activities.recordEvent({ eventId })));
  expect(await live()).toBe(4);
  await recording.finishBulk();
  expect(await live()).toBe(0);
});

describe('the messages of a person', () => {
  beforeEach(async () => {
    await write(4);
    await recording.record(messageNew({ id: 'elsewhere', channelId: 'channel-2', at: at(5) }));
  });

  const messages = async (): Promise<Record<string, unknown>> => {
    const all = await recording.models.ChatMessage.find().sort({ stream_created_at: 1 }).lean();
    return Object.fromEntries(
      all.map((one) => [
        one.stream_message_id,
        one.deleted_at ? `${one.deleted_by}${one.hard_deleted ? ', wiped' : ''}` : one.text,
      ]),
    );
  };
  const deleted = (type: string, more: object) => ({
    type,
    created_at: at(20),
    user: { id: 'buyer-1', name: 'Ada', ...(type === 'user.deleted' && { deleted_at: at(20) }) },
    ...more,
  });

  test.each([
    ['are deleted everywhere', deleted('user.messages.deleted', { hard_delete: false, cid: null }), 'user'],
    ['are wiped everywhere', deleted('user.messages.deleted', { hard_delete: true }), 'user, wiped'],
    ['are deleted with their account', deleted('user.deleted', { mark_messages_deleted: true }), 'user'],
    ['are wiped with it', deleted('user.deleted', { hard_delete: true }), 'user, wiped'],
    ['are wiped when pruned', deleted('user.deleted', { delete_messages: 'pruning' }), 'user, wiped'],
    ['stay where only the account goes', deleted('user.deleted', {}), 'Hello'],
  ])('%s, also those that come late', async (_what, body, expected) => {
    await record(body);
    await recording.finishBulk();
    await recording.record(messageNew({ id: 'late', at: at(6) }));
    await recording.record(messageNew({ id: 'later', at: at(30) }));
    expect(await messages()).toEqual({
      m1: expected,
      m2: 'Hello',
      m3: expected,
      m4: 'Hello',
      elsewhere: expected,
      late: expected,
      later: 'Hello',
    });
    expect(await differences()).toEqual([]);
  });

  test('and are wiped are so in the inbox as well, where their listing is looked at before their turn', async () => {
    // Nobody has said yet who sells it.
    await record(channelEvent('channel.updated', 6, { listing_id: 'listing-3' }));
    await recording.finishBulk();
    await recording.models.WebhookEvent.updateMany({}, { body: 'secret' });
    await record(deleted('user.messages.deleted', { hard_delete: true }));
    await recording.sell('listing-3');
    expect(await messages()).toMatchObject({ m1: 'user, wiped', m2: 'Hello', elsewhere: 'Hello' });
    await recording.finishBulk();
    const rows = await recording.models.WebhookEvent.find({ type: 'message.new' }).lean();
    expect(Object.fromEntries(rows.map(({ _id, body }) => [_id, body]))).toMatchObject({
      'message.new/m1': ERASED_BODY,
      'message.new/m2': 'secret',
      'message.new/m3': ERASED_BODY,
    });
  });

  test('are deleted in one channel only, where the event names it', async () => {
    await record(deleted('user.messages.deleted', { cid: CID }));
    await recording.finishBulk();
    expect(await messages()).toMatchObject({ m1: 'user', m2: 'Hello', m3: 'user', elsewhere: 'Hello' });
    expect(await differences()).toEqual([]);
  });

  test('that were restored later are there again, unless they were wiped', async () => {
    const restored = {
      ...messageNew({ id: 'm1', at: at(1) }),
      type: 'message.undeleted',
      created_at: at(25),
    };
    const body = { ...restored, message: { ...restored.message, updated_at: at(25) } };
    await recording.activities.recordMessageChange({ eventId: await recording.receive(body) });
    await record(deleted('user.messages.deleted', {}));
    await recording.finishBulk();
    expect(await messages()).toMatchObject({ m1: 'Hello', m3: 'user' });
    await record({ ...deleted('user.messages.deleted', { hard_delete: true }), created_at: at(26) });
    await recording.finishBulk();
    expect(await messages()).toMatchObject({ m1: 'user, wiped', m3: 'user, wiped' });
    const rows = await recording.models.WebhookEvent.find({
      'event.message.id': { $in: ['m1', 'm3'] },
    }).lean();
    expect(rows).toHaveLength(3);
    expect(JSON.stringify(rows)).not.toContain('Hello');
  });
});

test('an account is deleted until Stream tells of it again; a wiped one has no name', async () => {
  const user = () => recording.models.User.findById('buyer-1').orFail().lean();
  const updated = (second: number, more: object = {}) => ({
    type: 'user.updated',
    created_at: at(second),
    user: { id: 'buyer-1', name: 'Ada', image: 'https://a.test/ada.png', ...more },
  });
  await record(updated(1));
  await record({
    type: 'user.deleted',
    created_at: at(5),
    user: { id: 'buyer-1', name: 'Ada', deleted_at: at(5) },
    delete_user: 'hard',
    hard_delete: true,
  });
  const isDeleted = async () => isGone((await user()) as StreamUserStatus);
  expect(await isDeleted()).toBe(true);
  expect((await user()).display_name).toBeUndefined();
  expect((await user()).avatar).toBeUndefined();
  await record(updated(4));
  await record(updated(6, { deleted_at: at(5) }));
  expect(await isDeleted()).toBe(true);
  await record(updated(9));
  expect(await isDeleted()).toBe(false);
  expect(await user()).toMatchObject({ display_name: 'Ada' });
});

describe('a kill', () => {
  /** The same models, of which the n-th command ends everything, as far as MongoDB is asked by a batch. */
  function failing(models: Models, after: number): { models: Models; calls: () => number } {
    let calls = 0;
    const guard = <T extends object>(collection: T): T =>
      new Proxy(collection, {
        get(target, name) {
          const value = Reflect.get(target, name) as unknown;
          if (typeof value !== 'function') return value;
          return (...args: unknown[]) => {
            calls += 1;
            if (calls > after) throw new Error('killed');
            return (value as (...all: unknown[]) => unknown).apply(target, args);
          };
        },
      });
    const names = [
      'BulkChange',
      'ChatMessage',
      'ChatChannel',
      'User',
      'MarketplaceListing',
      'ModerationCase',
    ];
    const guarded = Object.fromEntries(
      names.map((name) => [name, { collection: guard(models[name as 'User'].collection) }]),
    );
    return { models: { ...models, ...guarded }, calls: () => calls };
  }

  test('at any point of any batch leaves the last batch that was done, and the next one goes on there', async () => {
    await write(8);
    await recording.record(messageNew({ id: 'spam', text: 'buy now, click here', at: at(9) }));
    const all = failing(recording.models, Number.POSITIVE_INFINITY);
    await record(channelEvent('channel.updated', 20, { listing_id: 'listing-2' }));
    await batch(all.models);
    const commands = all.calls();
    expect(commands).toBeGreaterThan(8);
    let second = 21;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: commands }), { minLength: 1, maxLength: 4 }), async (kills) => {
        await recording.finishBulk();
        const target = second % 2 === 0 ? 'listing-2' : 'listing-1';
        await record(channelEvent('channel.updated', second, { listing_id: target }));
        second += 1;
        let done = 0;
        for (const after of kills) {
          const killed = failing(recording.models, after);
          const outcome = await batch(killed.models).catch(() => undefined);
          if (outcome !== undefined) done += outcome.lookedAt;
          const row = await recording.models.BulkChange.findById(ROW).lean();
          if (row !== null) expect(row.looked_at).toBe(done);
          expect(await differences()).toEqual([]);
        }
        await recording.finishBulk();
        expect(await listing(target)).toMatchObject({ message_count: 9, last_message_id: 'spam' });
      }),
      { numRuns: propertyRuns(4) },
    );
  });
});
