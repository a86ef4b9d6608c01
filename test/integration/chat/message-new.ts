import { randomUUID } from 'node:crypto';
import { type TestParley } from '../../support/parley';
import { waitUntil } from '../../support/wait-until';

export function messageNew(parley: TestParley): void {
  /** Waits until the event's effects are in the database. */
  function processed(id: string): Promise<unknown> {
    return waitUntil(`${id} processed`, () =>
      parley.models.WebhookEvent.exists({ _id: id, status: 'processed' }),
    );
  }

  describe('message.new over HTTP', () => {
    test('a body as small as can be is accepted and recorded', async () => {
      const id = `test_msg_${randomUUID()}`;
      const response = await parley.post({
        type: 'message.new',
        message: { id, text: 'Test message', user: { id: 'user_123' } },
        channel_id: 'test_channel',
        channel_type: 'messaging',
      });
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual({ status: 'accepted', event_id: `message.new/${id}` });
      await processed(`message.new/${id}`);
      expect(await parley.models.ChatMessage.findOne({ stream_message_id: id }).lean()).toMatchObject({
        cid: 'messaging:test_channel',
        sender_id: 'user_123',
        text: 'Test message',
        type: 'regular',
        moderation: { decision: 'allow', score: 0 },
      });
      const history = await parley.temporal.client.workflow.getHandle(`message.new/${id}`).fetchHistory();
      expect(history.events?.length).toBeLessThanOrEqual(7);
    });
  });
}
