import { messageNew, type MessageRecording } from './message-recording';

export function databaseGuards(recording: MessageRecording): void {
  beforeEach(() => recording.clear());

  describe('what MongoDB itself guards', () => {
    test('a message id is stored once', async () => {
      await recording.record(messageNew({ id: 'm1' }));
      const { _id: _, ...again } = (await recording.models.ChatMessage.findOne().lean()) as unknown as {
        _id: unknown;
      };
      await expect(recording.models.ChatMessage.collection.insertOne(again)).rejects.toMatchObject({
        code: 11_000,
      });
    });

    test('a filter on a field that does not exist is an error, not a filter that matches all', async () => {
      const { ChatMessage, User } = recording.models;
      await expect(User.deleteMany({ no_such_field: 1 } as never)).rejects.toThrow(/strictQuery/i);
      await expect(ChatMessage.find({ no_such_field: 1 } as never)).rejects.toThrow(/strictQuery/i);
    });
  });
}
