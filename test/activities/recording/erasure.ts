import fc from 'fast-check';
import { createEventActivities } from '../../../activities/inbox/events';
import { insertRows } from '../../../src/inbox/insert-events';
import { parseEvent } from '../../../src/inbox/parsing/parse-event';
import type { Receipt } from '../../../src/inbox/receive';
import {
  inlineEvent,
  waitingEvent,
  messageDeleted,
  messageNew,
  messageUpdated,
  type MessageRecording,
} from './message-recording';
import { propertyRuns } from '../../support/property-runs';

export function erasure(recording: MessageRecording): void {
  beforeEach(() => recording.clear());

  const at = (second: number): string => `2026-03-01T12:00:${String(second).padStart(2, '0')}Z`;

  /** Everything that is stored, as text. */
  async function everything(): Promise<string> {
    const all = await Promise.all(
      Object.values(recording.models.connection.models).map((model) => model.collection.find().toArray()),
    );
    return JSON.stringify(all);
  }

  const rows = () => recording.models.WebhookEvent.find({}).lean();
  const erase = async (id = 'm1'): Promise<void> => {
    const body = messageDeleted({ id, text: 'secret', deletedAt: at(20), hard: true });
    await recording.work((await recording.post(body)).event_id);
  };
  const reply = messageNew({
    id: 'reply',
    text: 'to be kept',
    message: { quoted_message: { id: 'm1', text: 'secret' } },
  });

  describe('an erasure', () => {
    /** All that may hold a message's text. Those with a workflow may go into it while MongoDB is away. */
    const eventsWith = (id: string): Record<string, unknown>[] => {
      const message = { id, text: 'secret', user: { id: 'buyer-1' }, attachments: [{ title: 'secret' }] };
      const channel = { cid: 'messaging:channel-1', created_at: at(8) };
      return [
        messageNew({ id, text: 'secret one' }),
        messageUpdated({ id, text: 'secret two', editedAt: at(10) }),
        messageDeleted({ id, text: 'secret two', deletedAt: at(20), hard: true }),
        { ...reply, message: { ...reply.message, quoted_message: message } },
        { type: 'reaction.new', ...channel, message, reaction: { message_id: id } },
        { type: 'message.flagged', ...channel, flag: { target_message: message } },
        {
          type: 'review_queue_item.new',
          ...channel,
          item: { entity_id: id, moderation_payload: { texts: ['secret'] } },
        },
        { type: 'channel.updated', ...channel, channel: { updated_at: at(8), messages: [message] }, message },
        { type: 'channel.truncated', ...channel, created_at: '2026-02-01T12:00:00Z', message },
        { type: 'message.new', ...channel, message: { ...message, created_at: 'never' } },
      ];
    };
    const COUNT = eventsWith('').length;

    test('leaves nothing of what the message said, in whatever order and way events come and are recorded', async () => {
      const steps = Array.from({ length: 2 * COUNT }, (_, index) => index % COUNT);
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom('m1', 'a/b', 'x'.repeat(190), 'x'.repeat(255)),
          fc.shuffledSubarray(steps, { minLength: steps.length }),
          fc.array(fc.boolean(), { minLength: COUNT, maxLength: COUNT }),
          fc.integer({ min: 1, max: 6 }),
          async (id, order, isInline, atOnce) => {
            await recording.clear();
            // A message whose id begins as the other one's keeps what it says.
            await recording.record(messageNew({ id: `${id.slice(0, 1)}/kept`, text: 'also to be kept' }));
            const events = eventsWith(id);
            const received = new Map<number, Promise<Receipt>>();
            const step = async (index: number): Promise<void> => {
              const body = events[index] ?? {};
              const hasWorkflow = parseEvent(body).kind === 'event';
              if (isInline[index] === true && hasWorkflow) {
                const { eventId, inline } = inlineEvent(body);
                return recording.work(eventId, inline);
              }
              const before = received.get(index);
              if (before !== undefined && hasWorkflow) return recording.work((await before).event_id);
              const receipt = recording.post(body);
              received.set(index, receipt);
              await receipt;
            };
            for (let from = 0; from < order.length; from += atOnce)
              await Promise.all(order.slice(from, from + atOnce).map(step));

            const left = await everything();
            expect(left).not.toContain('secret');
            expect(left).toContain('also to be kept');
            expect(left.replaceAll('also to be kept', '')).toContain('to be kept');
            const stored = await rows();
            expect(stored.filter(({ status }) => status === 'received')).toEqual([]);
            expect(stored.filter(({ erased_at: at }) => !at)).toHaveLength(1);
          },
        ),
        { numRuns: propertyRuns(5) },
      );
    });

    test.each(['before', 'after'])(
      'of a message whose event MongoDB refuses, put aside %s it',
      async (when) => {
        const waiting = waitingEvent(messageNew({ id: 'm1', text: 'secret' }));
        const event = { ...waiting.event, note: { _bsontype: 'x' } } as never;
        const putAside = () => insertRows(recording.models, [{ ...waiting, event }]);
        if (when === 'after') await erase();
        expect(await putAside()).toEqual(['quarantined']);
        if (when === 'before') await erase();
        expect(await everything()).not.toContain('secret');
      },
    );

    test('takes the text of an event with it that waited, and then could not be recorded', async () => {
      const eventId = await recording.receive(messageNew({ id: 'm1', text: 'secret' }));
      await erase();
      const events = createEventActivities({ models: recording.models });
      await events.quarantineEvent({ eventId, reason: 'Unrecordable' });
      expect(await everything()).not.toContain('secret');
    });

    test('meets what is put into the inbox while it is under way', async () => {
      await recording.work((await recording.post(messageNew({ id: 'm1', text: 'secret' }))).event_id);
      const { collection } = recording.models.WebhookEvent;
      const updateMany = collection.updateMany.bind(collection);
      const inside = jest.spyOn(collection, 'updateMany').mockImplementationOnce(async (...args) => {
        // The transaction does not see it, and it does not see what the transaction is about to do.
        await recording.post({ type: 'reaction.new', message: { id: 'm1', text: 'secret' } });
        return updateMany(...args);
      });
      await erase();
      inside.mockRestore();
      expect(await rows()).toHaveLength(3);
      expect(await everything()).not.toContain('secret');
    });

    test('reaches bodies that were stored before there were several ids', async () => {
      await recording.models.WebhookEvent.collection.insertOne({
        _id: 'ignored/old' as never,
        type: 'reaction.new',
        status: 'ignored',
        body: 'secret',
        message_id: 'm1',
      });
      await erase();
      expect(await everything()).not.toContain('secret');
    });

    test('of a reply and of what it quotes, either first, leaves nothing of either', async () => {
      for (const order of [
        ['m1', 'reply'],
        ['reply', 'm1'],
      ]) {
        await recording.clear();
        await recording.work((await recording.post(reply)).event_id);
        for (const id of order) await erase(id);
        expect(await everything()).not.toMatch(/secret|to be kept/u);
      }
    });

    test('is found by an index, and costs a plain message neither a field nor a question', async () => {
      const { WebhookEvent, ChatMessage } = recording.models;
      await recording.work((await recording.post(reply)).event_id);
      const asked = jest.spyOn(ChatMessage.collection, 'find');
      const plain = await recording.post(messageNew({ id: 'plain' }));
      expect(asked).not.toHaveBeenCalled();
      asked.mockRestore();
      expect(await WebhookEvent.findById(plain.event_id).lean()).not.toHaveProperty('message_ids');
      const ids = { $in: ['m1'] };
      const plan = await WebhookEvent.collection
        .find({ $or: [{ message_ids: ids }, { message_id: ids }], erased_at: null })
        .explain('executionStats');
      expect(JSON.stringify(plan)).not.toContain('COLLSCAN');
      expect(plan).toMatchObject({ executionStats: { nReturned: 1, totalDocsExamined: 1 } });
    });
  });
}
