import { messageRead, type MessageParts } from '../recording/message-recording';
import { AT, CID, HOUR, iso, say, type FollowedUp } from './conversation';

export function arming(place: FollowedUp): void {
  beforeEach(() => place.clear());

  describe('arming', () => {
    test('a message arms the follow-up of the other side, once', async () => {
      const before = Date.now();
      const first = await place.recording.record(say('m1'));
      expect(first.followUps).toEqual([
        { workflowId: `follow-up/${CID}/seller-1`, userId: 'seller-1', lookAt: expect.any(Number) },
      ]);
      expect(first.followUps?.[0]?.lookAt).toBeGreaterThanOrEqual(before + HOUR);
      expect((await place.recording.record(say('m2', { ms: 1_000 }))).followUps).toBeUndefined();
      expect(await place.followUps()).toEqual({
        'seller-1': {
          user_id: 'seller-1',
          sent: 0,
          armed_by: 'm1',
          look_at: new Date(first.followUps?.[0]?.lookAt ?? 0),
        },
      });
    });

    test('recording again after a kill says the same', async () => {
      const first = await place.recording.record(say('m1'));
      await place.recording.record(say('m2', { ms: 1_000 }));
      expect((await place.recording.record(say('m1'))).followUps).toEqual(first.followUps);
    });

    test('an answer arms the other way round', async () => {
      await place.recording.record(say('m1'));
      const answer = await place.recording.record(say('m2', { sender: 'seller-1', ms: 1_000 }));
      expect(answer.followUps?.map(({ userId }) => userId)).toEqual(['buyer-1']);
    });

    test('300 messages arm one', async () => {
      const bodies = Array.from({ length: 300 }, (_, index) => say(`m${index}`, { ms: index }));
      const ids = await Promise.all(bodies.map((body) => place.recording.receive(body)));
      const recorded = await Promise.all(
        ids.map((eventId) => place.recording.activities.recordMessage({ eventId })),
      );
      expect(recorded.flatMap((one) => one.followUps ?? [])).toHaveLength(1);
    });

    test.each<[string, MessageParts['message']]>([
      ['silent', { silent: true }],
      ['of a thread', { type: 'reply', parent_id: 'm0' }],
      ['of the system', { type: 'system' }],
      ['that nobody else sees', { shadowed: true }],
    ])('a message %s arms nobody', async (_, message) => {
      expect((await place.recording.record(say('m1', message && { message }))).followUps).toBeUndefined();
    });

    test('spam arms nobody', async () => {
      const recorded = await place.recording.record(say('m1', { text: 'buy now, click here' }));
      expect(recorded.decision).toBe('spam');
      expect(recorded.followUps).toBeUndefined();
    });

    test('what was answered before it came arms nobody', async () => {
      await place.recording.record(say('m2', { sender: 'seller-1', ms: 1_000 }));
      expect((await place.recording.record(say('m1'))).followUps).toBeUndefined();
    });

    test('what the buyer has read before it came arms nobody; the seller still owes an answer', async () => {
      for (const user of ['buyer-1', 'seller-1'])
        await place.recording.activities.recordEvent({
          eventId: await place.recording.receive(messageRead({ user, at: iso(AT + 5_000) })),
        });
      expect((await place.recording.record(say('m1', { sender: 'seller-1' }))).followUps).toBeUndefined();
      expect((await place.recording.record(say('m2', { ms: 1 }))).followUps).toHaveLength(1);
    });

    test('a seller whose run looks too late for a message is armed by it, in time', async () => {
      await place.recording.record(say('m1'));
      // It was read, and the run waits for an answer until tomorrow.
      await place.recording.models.ChatChannel.collection.updateOne(
        { _id: CID as never },
        { $set: { 'follow_ups.0.look_at': new Date(Date.now() + 23 * HOUR) } },
      );
      const armed = await place.recording.record(say('m2', { ms: 1_000 }));
      expect(armed.followUps).toHaveLength(1);
      expect(armed.followUps?.[0]?.lookAt).toBeLessThanOrEqual(Date.now() + HOUR);
      expect((await place.recording.record(say('m3', { ms: 2_000 }))).followUps).toBeUndefined();
    });

    test('one whose run is an hour late is started anew', async () => {
      await place.recording.record(say('m1'));
      await place.recording.models.ChatChannel.collection.updateOne(
        { _id: CID as never },
        {
          $set: { 'follow_ups.0.look_at': new Date(Date.now() - HOUR - 1_000) },
        },
      );
      expect((await place.recording.record(say('m2', { ms: 1_000 }))).followUps).toHaveLength(1);
      expect(await place.followUps()).toMatchObject({ 'seller-1': { armed_by: 'm2' } });
    });
  });
}
