import type { Difference } from '../../../src/cli/recount';
import type { Models } from '../../../src/app/models';
import { activateOffer } from '../../../src/offers/activate-offer';
import { failOffer } from '../../../src/offers/store/fail-offer';
import type { EventToRecord } from '../../../src/recording/event-to-record';
import { putListing } from '../../../src/offers/put-listing';
import { recordEvents } from '../../../src/recording/record-events';
import { FOLLOW_UPS } from '../../activities/recording/message-recording';
import { freshDatabaseUri } from '../../support/environment';
import { runCli } from '../../unit/cli/run-cli';
import { differencesOf } from '../../support/differences';
import { dropModels, emptyDatabase, freshModels } from '../../support/fresh-models';
import { newOffer } from '../../support/new-offer';

export function recountCommand(): void {
  let uri: string;
  let models: Models;
  beforeAll(async () => {
    uri = freshDatabaseUri();
    models = await freshModels(30, uri);
  });
  beforeEach(() => emptyDatabase(models));
  afterAll(() => dropModels(models));

  function record(id: string, minute: number, listing: string | undefined, sender = 'u1'): EventToRecord {
    const at = Date.UTC(2026, 4, 4, 12, minute);
    return {
      eventId: `message.new/${id}`,
      receivedAt: at,
      event: {
        type: 'message.new',
        cid: 'messaging:c1',
        member_ids: ['u1'],
        message: {
          id,
          text: id,
          type: 'regular',
          sender: { id: sender },
          listing_id: listing,
          attachments: [],
          shadowed: false,
          created_at: at,
        },
      },
    };
  }

  const differences = (): Promise<Difference[]> => differencesOf(models);

  /** `u1` sells both listings and is in the channel. */
  async function recordSome(): Promise<void> {
    for (const listing of ['l1', 'l2'])
      await models.MarketplaceListing.putDetails(listing, { seller_id: 'u1' });
    const records = [
      record('b', 2, 'l1'),
      record('a', 2, 'l1', 'u2'),
      record('c', 1, 'l2'),
      record('d', 3, undefined, '😀'),
      record('e', 0, undefined, '\uFFFD'),
    ];
    await recordEvents(models, records, {
      parleyUserId: 'parley',
      now: new Date(),
      followUps: FOLLOW_UPS,
    });
    await models.User.putProfile('silent', { display_name: 'Silent' });
    await models.MarketplaceListing.putDetails('unasked', { title: 'Unasked' });
  }

  test('an empty database, and counters as messages made them: no difference', async () => {
    expect(await differences()).toEqual([]);
    await recordSome();
    expect(await differences()).toEqual([]);
    const { code, out } = await runCli(['recount'], { MONGODB_URI: uri });
    expect({ code, out }).toEqual({
      code: 0,
      out: 'Every counter is what the messages say (5 users, 3 listings and 1 channels compared).',
    });
  });

  test('every counter that is off is found', async () => {
    await recordSome();
    const off = { $inc: { message_count: 1, total_messages_sent: -1, engagement_score: 2 } };
    await models.User.updateOne({ _id: 'u1' }, off);
    await models.MarketplaceListing.updateOne(
      { _id: 'l1' },
      {
        $inc: { message_count: 3, engagement_score: 1 },
        $set: { last_message_id: 'a', last_message_at: new Date(0) },
      },
    );
    await models.ChatChannel.updateOne(
      { _id: 'messaging:c1' },
      { $inc: { message_count: -5 }, $unset: { last_message_at: 1 } },
    );
    const at = '2026-05-04T12:02:00.000Z';
    expect(await differences()).toEqual([
      { kind: 'user', id: 'u1', field: 'message_count', stored: 3, expected: 2 },
      { kind: 'user', id: 'u1', field: 'total_messages_sent', stored: 1, expected: 2 },
      { kind: 'user', id: 'u1', field: 'engagement_score', stored: 12, expected: 10 },
      { kind: 'listing', id: 'l1', field: 'message_count', stored: 5, expected: 2 },
      { kind: 'listing', id: 'l1', field: 'engagement_score', stored: 3, expected: 2 },
      { kind: 'listing', id: 'l1', field: 'last_message_id', stored: 'a', expected: 'b' },
      {
        kind: 'listing',
        id: 'l1',
        field: 'last_message_at',
        stored: new Date(0).toISOString(),
        expected: at,
      },
      { kind: 'channel', id: 'messaging:c1', field: 'message_count', stored: 0, expected: 5 },
      {
        kind: 'channel',
        id: 'messaging:c1',
        field: 'last_message_at',
        stored: null,
        expected: '2026-05-04T12:03:00.000Z',
      },
    ]);
  });

  test('offers count for their sellers, those that have stood', async () => {
    await recordSome();
    await putListing(models, 'l1', { seller_id: 'u2', status: 'active' });
    for (const id of ['stood', 'failed', 'unbegun']) {
      const parties = { listing_id: 'l1', buyer_id: `buyer-${id}`, seller_id: 'u2' };
      await models.Offer.begin(newOffer({ _id: id, ...parties }), new Date());
      if (id !== 'unbegun') await activateOffer(models, id, new Date());
    }
    await failOffer(models, 'failed', 'openOfferChannel: stream: 403', new Date());
    expect(await differences()).toEqual([]);
    await models.User.updateOne({ _id: 'u2' }, { $inc: { engagement_score: -5 } });
    expect(await differences()).toEqual([
      { kind: 'user', id: 'u2', field: 'engagement_score', stored: 10, expected: 15 },
    ]);
  });

  describe('recount --fix', () => {
    const fix = () => runCli(['recount', '--fix'], { MONGODB_URI: uri });

    test('sets every counter right, and says what it was; again there is nothing to do', async () => {
      await recordSome();
      const before = await models.MarketplaceListing.findById('l1').lean();
      await models.User.updateOne({ _id: 'u1' }, { $inc: { message_count: 1, engagement_score: 2 } });
      await models.User.deleteOne({ _id: 'u2' });
      await models.MarketplaceListing.updateOne(
        { _id: 'l1' },
        { $inc: { message_count: 3 }, $set: { last_message: 'Spoilt', last_message_id: 'a' } },
      );
      await models.ChatChannel.updateOne(
        { _id: 'messaging:c1' },
        { $inc: { message_count: -5, 'unread.u1': 7 }, $unset: { last_message_at: 1 } },
      );
      const { code, out, err } = await fix();
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toMatch(/user +message_count +3 +2 +u1\n/u);
      expect(out).toContain('were set right');
      expect(await differences()).toEqual([]);
      const { last_message, last_message_id, message_count } =
        (await models.MarketplaceListing.findById('l1').lean()) ?? {};
      expect({ last_message, last_message_id, message_count }).toEqual({
        last_message: before?.last_message,
        last_message_id: 'b',
        message_count: 2,
      });
      expect((await fix()).out).toContain('Every counter is what the messages say');
    });

    test('also in a channel whose members have the names of what every object, or the driver, has', async () => {
      const member_ids = ['__proto__', '_bsontype', 'constructor', 'u1'];
      const { event, ...rest } = record('m', 1, undefined);
      const named = { ...rest, event: { ...event, member_ids } } as EventToRecord;
      await recordEvents(models, [named], { parleyUserId: 'parley', now: new Date(), followUps: FOLLOW_UPS });
      expect(await differences()).toEqual([]);
      const right = await models.ChatChannel.collection.findOne({ _id: 'messaging:c1' as never });
      await models.ChatChannel.collection.updateOne(
        { _id: 'messaging:c1' as never },
        { $set: { unread: new Map([['u1', 7]]) } },
      );
      expect((await differences()).map(({ field, stored }) => [field, stored])).toEqual(
        member_ids.map((id) => [`unread.${id}`, id === 'u1' ? 7 : 0]),
      );
      expect(await fix()).toMatchObject({ code: 0, err: '' });
      expect(await differences()).toEqual([]);
      const fixed = await models.ChatChannel.collection.findOne({ _id: 'messaging:c1' as never });
      expect(fixed?.['unread']).toEqual(right?.['unread']);
    });

    test('takes back what mere claims had made before agreement was asked for', async () => {
      await models.MarketplaceListing.putDetails('l1', { seller_id: 'u1' });
      await recordEvents(models, [record('m', 1, undefined, 'mallory')], {
        parleyUserId: 'parley',
        now: new Date(),
        followUps: FOLLOW_UPS,
      });
      // As an earlier version stored them: two channels of a stranger, and a listing that nobody sells.
      const place = { seller_id: 'u1', members: ['mallory'], message_count: 1 };
      for (const listing of ['l1', 'made-up']) {
        const cid = `messaging:${listing}`;
        const spoilt = {
          message_count: 1,
          engagement_score: 1,
          last_message: 'Ha',
          last_message_id: listing,
        };
        await models.ChatChannel.collection.insertOne({ _id: cid as never, listing_id: listing, ...place });
        await models.ChatMessage.collection.insertOne({
          stream_message_id: listing,
          cid,
          text: 'Ha',
          sender_id: 'mallory',
          listing_id: listing,
          offer_id: 'of-somebody',
          stream_created_at: new Date(),
          type: 'regular',
          edit_history: [],
        });
        await models.MarketplaceListing.collection.updateOne(
          { _id: listing as never },
          { $set: spoilt },
          { upsert: true },
        );
      }
      // The marketplace has said no more than that there is one.
      await models.MarketplaceListing.putDetails('bare', {});
      const dry = await runCli(['recount'], { MONGODB_URI: uri });
      expect(dry).toMatchObject({ code: 1 });
      expect(dry.out).toMatch(/channel +listing_id +l1 +- +messaging:l1\n/u);
      expect(await models.ChatMessage.countDocuments({ listing_id: { $ne: null } })).toBe(2);

      const { code, out, err } = await fix();
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain('never said anything: made-up');
      expect(await differences()).toEqual([]);
      expect(await models.ChatMessage.countDocuments({ listing_id: { $ne: null } })).toBe(0);
      expect(await models.ChatMessage.countDocuments({ claimed_offer_id: 'of-somebody' })).toBe(2);
      expect(await models.MarketplaceListing.find({}).sort({ _id: 1 }).lean()).toMatchObject([
        { _id: 'bare' },
        { _id: 'l1', seller_id: 'u1', message_count: 0, engagement_score: 0 },
      ]);
      expect(await models.ChatChannel.findById('messaging:l1').lean()).toMatchObject({
        claimed_listing_id: 'l1',
        claimed_seller_id: 'u1',
      });
    });
  });

  test('documents without messages, and messages without documents', async () => {
    await recordSome();
    await models.ChatMessage.deleteMany({ sender_id: 'u2' });
    await models.User.deleteOne({ _id: 'u1' });
    const found = (await differences()).filter(({ field }) => field === 'message_count');
    expect(found.filter(({ kind }) => kind === 'user').toSorted((a, b) => a.id.localeCompare(b.id))).toEqual([
      { kind: 'user', id: 'u1', field: 'message_count', stored: 0, expected: 2 },
      { kind: 'user', id: 'u2', field: 'message_count', stored: 1, expected: 0 },
    ]);
  });

  test('the report: a table or JSON, and exit code 1', async () => {
    await recordSome();
    await models.User.updateOne({ _id: 'u1' }, { $inc: { message_count: 1 } });
    const table = await runCli(['recount', '--fix', 'no'], { MONGODB_URI: uri });
    expect(table).toMatchObject({ code: 1, err: '' });
    expect(table.out).toMatch(
      /^kind +field +stored +expected +id\nuser +message_count +3 +2 +u1\n1 counters of 1 doc/u,
    );
    const json = await runCli(['recount', '--json'], { MONGODB_URI: uri });
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toEqual({
      differences: [{ kind: 'user', id: 'u1', field: 'message_count', stored: 3, expected: 2 }],
      summary: { differences: 1, differing_documents: 1, documents: { user: 5, listing: 3, channel: 1 } },
    });
  });
}
