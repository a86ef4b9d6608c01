import { differencesOf } from '../../support/differences';
import { AT, CID, HOUR, iso, say, type FollowedUp } from './conversation';

export function restricted(place: FollowedUp): void {
  beforeEach(async () => {
    await place.clear();
    await place.recording.models.User.create({ _id: 'helper-1' });
  });

  /** Of a conversation of three. */
  function body(id: string, restricted: readonly string[] | undefined, more: Parameters<typeof say>[1] = {}) {
    const said = say(id, { ...more, message: { restricted_visibility: restricted, ...more.message } });
    const members = ['buyer-1', 'seller-1', 'helper-1'].map((user_id) => ({ user_id }));
    return { ...said, members, channel_member_count: 3 };
  }

  async function edit(id: string, restricted: readonly string[], ms: number) {
    const at = iso(AT + ms);
    const { message, ...rest } = body(id, restricted);
    const updated = { ...message, updated_at: at };
    const eventId = await place.recording.receive({
      ...rest,
      type: 'message.updated',
      created_at: at,
      message: updated,
    });
    return place.recording.activities.recordMessageChange({ eventId });
  }

  async function seen() {
    const { models } = place.recording;
    const ids = async (reader?: string) => {
      const query = { order: 'asc', limit: 10, reader } as const;
      const { messages, total } = await models.ChatMessage.getMessagesByListing('listing-1', query);
      expect(total).toBe(messages.length);
      return messages.map((message) => message.stream_message_id);
    };
    const listing = await models.MarketplaceListing.findById('listing-1').orFail().lean();
    const channel = await models.ChatChannel.findById(CID).orFail().lean();
    expect(await differencesOf(models)).toEqual([]);
    return {
      buyer: await ids('buyer-1'),
      seller: await ids('seller-1'),
      helper: await ids('helper-1'),
      staff: await ids(),
      unread: channel.unread,
      last: listing.last_message_id,
    };
  }

  const END = { do: 'end', why: 'nothing_waits' };
  const ALL = { buyer: ['m1'], seller: ['m1'], helper: ['m1'], staff: ['m1'] };

  describe('a message with restricted visibility', () => {
    test('is there for its sender, those listed and staff only, and told to those listed only', async () => {
      const recorded = await place.recording.record(body('m1', ['helper-1']));
      expect(recorded.followUps?.map(({ userId }) => userId)).toEqual(['helper-1']);
      expect(await seen()).toEqual({
        ...ALL,
        seller: [],
        unread: expect.objectContaining({ 'seller-1': 0, 'helper-1': 1 }),
        last: undefined,
      });
      expect(await place.look('seller-1', 25 * HOUR)).toEqual(END);
      expect(await place.look('helper-1', 2 * HOUR)).toMatchObject({ do: 'remind' });
    });

    test('is for everybody where the list is empty', async () => {
      await place.recording.record(body('m1', []));
      expect(await seen()).toEqual({
        ...ALL,
        unread: expect.objectContaining({ 'seller-1': 1, 'helper-1': 1 }),
        last: 'm1',
      });
    });

    test('that an edit shows to more, or to fewer, is counted and told accordingly', async () => {
      await place.recording.record(body('m1', ['helper-1']));
      expect(await edit('m1', [], 1_000)).toMatchObject({
        followUps: [{ userId: 'helper-1' }, { userId: 'seller-1' }],
      });
      expect(await seen()).toMatchObject({ ...ALL, unread: { 'seller-1': 1, 'helper-1': 1 }, last: 'm1' });
      expect(await place.look('seller-1', 2 * HOUR)).toMatchObject({ do: 'remind' });
      await edit('m1', ['seller-1'], 2_000);
      expect(await seen()).toMatchObject({ helper: [], seller: ['m1'], last: undefined });
      expect(await place.look('helper-1', 2 * HOUR)).toEqual(END);
    });

    test('leaves the last message that everybody sees the last one of the listing', async () => {
      await place.recording.record(body('m1', undefined));
      await place.recording.record(body('m2', ['helper-1'], { ms: 1_000 }));
      expect(await seen()).toMatchObject({ seller: ['m1'], last: 'm1' });
    });

    test('is not answered automatically, as everybody would read the answer', async () => {
      await place.recording.models.MarketplaceListing.updateOne({ _id: 'listing-1' }, { status: 'sold' });
      const question = { text: 'Is it still available?' };
      expect(await place.recording.record(body('m1', ['helper-1'], question))).not.toHaveProperty(
        'autoResponse',
      );
      expect(await place.recording.record(body('m2', undefined, question))).toMatchObject({
        autoResponse: 'sold',
      });
    });
  });
}
