import { messageDeleted, messageNew, messageRead, type MessageRecording } from './message-recording';

export function channelEvents(recording: MessageRecording): void {
  beforeEach(async () => {
    await recording.clear();
    await recording.sell('listing-1', 'listing-2');
  });

  const CID = 'messaging:channel-1';
  const at = (second: number): string => `2026-03-01T12:00:${String(second).padStart(2, '0')}Z`;

  const record = async (body: unknown): Promise<void> =>
    recording.activities.recordEvent({ eventId: await recording.receive(body) });
  const channel = () => recording.models.ChatChannel.findById(CID).orFail().lean();
  const listing = (id: string) => recording.models.MarketplaceListing.findById(id).lean();

  function channelEvent(type: string, second: number, fields: object = {}, more: object = {}) {
    const times = {
      created_at: at(0),
      updated_at: at(second),
      ...(type === 'channel.deleted' && { deleted_at: at(second) }),
    };
    return { type, cid: CID, created_at: at(second), channel: { ...times, ...fields }, ...more };
  }

  const members = (...ids: string[]) => ({
    members: ids.map((user_id) => ({ user_id })),
    channel_member_count: ids.length,
  });

  describe('message.read', () => {
    beforeEach(async () => {
      await record(channelEvent('channel.created', 0, {}, members('buyer-1', 'seller-1')));
      for (const second of [1, 2, 3])
        await recording.record(messageNew({ id: `m${second}`, at: at(second) }));
    });

    test('leaves unread what came after it, for each member', async () => {
      expect(await channel()).toMatchObject({ unread: { 'buyer-1': 0, 'seller-1': 3 } });
      await record(messageRead({ user: 'seller-1', at: at(2) }));
      expect(await channel()).toMatchObject({ unread: { 'buyer-1': 0, 'seller-1': 1 } });
      await record(messageRead({ user: 'seller-1', at: at(9) }));
      expect((await channel()).unread).toEqual({ 'buyer-1': 0, 'seller-1': 0 });
      await recording.record(messageNew({ id: 'late', at: at(3) }));
      await recording.record(messageNew({ id: 'next', at: at(10) }));
      expect((await channel()).unread).toEqual({ 'buyer-1': 0, 'seller-1': 1 });
    });

    test('an older one changes nothing but what is known of when was read', async () => {
      await record(messageRead({ user: 'seller-1', at: at(9) }));
      await record(messageRead({ user: 'seller-1', at: at(2) }));
      expect(await channel()).toMatchObject({ unread: { 'seller-1': 0 } });
      const { reads } = await channel();
      expect(reads.find((read: { user_id: string }) => read.user_id === 'seller-1')).toMatchObject({
        at: new Date(at(9)),
        times: [new Date(at(2)), new Date(at(9))],
      });
    });

    test('up to a message: what came after that one is unread, also where the message comes later', async () => {
      await record(messageRead({ user: 'seller-1', at: at(9), upTo: 'm2' }));
      expect(await channel()).toMatchObject({ unread: { 'seller-1': 1 } });
      await record(messageRead({ user: 'seller-1', at: at(11), upTo: 'm4' }));
      expect(await channel()).toMatchObject({ unread: { 'seller-1': 0 } });
      await recording.record(messageNew({ id: 'm5', at: at(6) }));
      await recording.record(messageNew({ id: 'm4', at: at(5) }));
      expect(await channel()).toMatchObject({ unread: { 'seller-1': 1 } });
    });

    test('of a thread is kept apart, and a reply that only its thread shows is not unread', async () => {
      await record(messageRead({ user: 'seller-1', at: at(9), thread: 'm1' }));
      await recording.record(
        messageNew({ id: 'r1', at: at(10), message: { type: 'reply', parent_id: 'm1' } }),
      );
      expect(await channel()).toMatchObject({
        unread: { 'seller-1': 3 },
        thread_reads: [{ user_id: 'seller-1', thread_id: 'm1', at: new Date(at(9)) }],
      });
    });

    test('a deleted message is not unread any more; who writes has read what was there', async () => {
      const body = messageDeleted({ id: 'm2', at: at(2), deletedAt: at(8) });
      await recording.activities.recordMessageDeletion({ eventId: await recording.receive(body) });
      expect(await channel()).toMatchObject({ unread: { 'seller-1': 2 } });
      await recording.record(messageNew({ id: 'answer', sender: 'seller-1', at: at(10) }));
      expect((await channel()).unread).toEqual({ 'buyer-1': 1, 'seller-1': 0 });
    });
  });

  describe('a channel', () => {
    test('is what its newest event says; its messages move to its listing', async () => {
      await recording.record(messageNew({ id: 'm1', listingId: undefined, at: at(1) }));
      const place = { listing_id: 'listing-2', seller_id: 'seller-1', buyer_id: 'buyer-1', name: 'Watch' };
      await record(channelEvent('channel.updated', 5, place));
      await record(channelEvent('channel.created', 0, { ...place, listing_id: 'listing-1', name: 'Old' }));
      expect(await channel()).toMatchObject({
        listing_id: 'listing-2',
        seller_id: 'seller-1',
        buyer_id: 'buyer-1',
        custom: { name: 'Watch' },
        stream_created_at: new Date(at(0)),
        stream_updated_at: new Date(at(5)),
      });
      expect(await listing('listing-2')).toMatchObject({ message_count: 1, last_message_id: 'm1' });
      expect(await listing('listing-1')).not.toHaveProperty('last_message_id');

      await record(channelEvent('channel.updated', 6, { listing_id: 'listing-1' }));
      expect(await listing('listing-1')).toMatchObject({ message_count: 1, last_message_id: 'm1' });
      expect(await listing('listing-2')).toMatchObject({ message_count: 0 });
      expect((await listing('listing-2'))?.last_message).toBeUndefined();
    });

    test('has the members that its newest list, and what came after it, say', async () => {
      await record(channelEvent('channel.created', 1, {}, members('buyer-1', 'seller-1')));
      await record({ type: 'member.added', cid: CID, created_at: at(5), member: { user_id: 'helper' } });
      await record({ type: 'member.removed', cid: CID, created_at: at(6), member: { user_id: 'buyer-1' } });
      await record({ type: 'member.added', cid: CID, created_at: at(2), member: { user_id: 'buyer-1' } });
      expect((await channel()).members).toEqual(['helper', 'seller-1']);
      await record(channelEvent('channel.updated', 9, {}, members('buyer-2', 'seller-1')));
      expect((await channel()).members).toEqual(['buyer-2', 'seller-1']);
      await record(channelEvent('channel.updated', 4, {}, members('somebody')));
      expect((await channel()).members).toEqual(['buyer-2', 'seller-1']);
      await record(channelEvent('channel.updated', 10, {}, { channel_member_count: 0 }));
      expect((await channel()).members).toEqual([]);
    });

    test('takes its messages along when it is deleted, also those that come late; a new one under its id starts afresh', async () => {
      const place = { listing_id: 'listing-1' };
      await recording.record(messageNew({ id: 'm1', at: at(1) }));
      await record(channelEvent('channel.deleted', 5, place));
      await recording.record(messageNew({ id: 'm2', at: at(2) }));
      expect(await listing('listing-1')).toMatchObject({ message_count: 0, engagement_score: 0 });
      expect(await channel()).toMatchObject({ deleted_at: new Date(at(5)), message_count: 0 });
      expect(await recording.models.ChatMessage.countDocuments({ deleted_by: 'channel' })).toBe(2);

      await record({ ...channelEvent('channel.created', 8, { ...place, created_at: at(8) }) });
      await recording.record(messageNew({ id: 'm3', at: at(9) }));
      expect((await channel()).deleted_at).toBeUndefined();
      expect(await listing('listing-1')).toMatchObject({ message_count: 1, last_message_id: 'm3' });
    });
  });

  describe('a user', () => {
    const user = (id: string) => recording.models.User.findById(id).orFail().lean();
    const updated = (second: number, name: string) => ({
      type: 'user.updated',
      created_at: at(second),
      user: { id: 'buyer-1', name },
    });

    test("has Stream's latest name until the marketplace says who it is", async () => {
      await record(updated(5, 'Ada L.'));
      await recording.record(messageNew({ at: at(1), message: { user: { id: 'buyer-1', name: 'Ada' } } }));
      expect(await user('buyer-1')).toMatchObject({ display_name: 'Ada L.', message_count: 1 });
      await recording.models.User.putProfile('buyer-1', { display_name: 'Ada Lovelace' });
      await record(updated(9, 'Countess'));
      expect(await user('buyer-1')).toMatchObject({ display_name: 'Ada Lovelace' });
    });

    test('is banned as the latest word has it, in one channel and everywhere', async () => {
      const ban = (type: string, second: number, more: object = {}) => ({
        type,
        created_at: at(second),
        user: { id: 'buyer-1' },
        ...more,
      });
      await record(ban('user.unbanned', 5));
      await record(ban('user.banned', 3, { expiration: at(50) }));
      await record(ban('user.banned', 4, { cid: CID, shadow: true }));
      expect((await user('buyer-1')).bans).toEqual([
        { cid: '*', banned: false, at: new Date(at(5)) },
        { cid: CID, banned: true, at: new Date(at(4)), shadow: true },
      ]);
    });
  });
}
