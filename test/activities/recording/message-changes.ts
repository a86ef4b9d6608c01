import { messageDeleted, messageNew, messageUpdated, type MessageRecording } from './message-recording';

export function messageChanges(recording: MessageRecording): void {
  beforeEach(async () => {
    await recording.clear();
    await recording.sell('listing-1', 'listing-2');
  });

  const SENT = '2026-03-01T12:00:00Z';
  const LATER = '2026-03-01T12:00:10Z';
  const LATEST = '2026-03-01T12:00:20Z';

  async function message(id = 'm1') {
    return recording.models.ChatMessage.findOne({ stream_message_id: id }).orFail().lean();
  }
  const listing = (id = 'listing-1') => recording.models.MarketplaceListing.findById(id).orFail().lean();
  const change = async (body: unknown) =>
    recording.activities.recordMessageChange({ eventId: await recording.receive(body) });
  const deletion = async (body: unknown) =>
    recording.activities.recordMessageDeletion({ eventId: await recording.receive(body) });

  describe('message.updated', () => {
    test('applies what is newer and keeps what a person replaced', async () => {
      await recording.record(messageNew({ id: 'm1', text: 'Is it red?', message: { colour: 'red' } }));
      await change(
        messageUpdated({ id: 'm1', text: 'Is it blue?', editedAt: LATEST, message: { colour: 'blue' } }),
      );
      await change(messageUpdated({ id: 'm1', text: 'Is it green?', editedAt: LATER }));
      expect(await message()).toMatchObject({
        text: 'Is it blue?',
        custom: { colour: 'blue' },
        stream_updated_at: new Date(LATEST),
        edited: true,
        edit_history: [
          { text: 'Is it red?', custom: { colour: 'red' }, times: [new Date(SENT)] },
          { text: 'Is it green?', times: [new Date(LATER)] },
        ],
      });
      expect(await listing()).toMatchObject({ message_count: 1, last_message: 'Is it blue?' });
    });

    test('a preview that Stream adds to a link, and a translation, are no edit', async () => {
      const text = 'https://shop.test/watch';
      await recording.record(messageNew({ id: 'm1', text }));
      const preview = { title: 'A watch', og_scrape_url: text };
      await change(messageUpdated({ id: 'm1', text, editedAt: LATER, message: { attachments: [preview] } }));
      const i18n = { language: 'en', de_text: '…' };
      await change(
        messageUpdated({ id: 'm1', text, editedAt: LATEST, message: { attachments: [preview], i18n } }),
      );
      expect(await message()).toMatchObject({ attachments: [preview], edited: false, edit_history: [] });
    });

    test('spam that is edited in opens the case; spam that is edited out stays known', async () => {
      await recording.record(messageNew({ id: 'm1', text: 'Hello' }));
      expect(
        await change(messageUpdated({ id: 'm1', text: 'buy now, click here', editedAt: LATER })),
      ).toMatchObject({
        decision: 'spam',
        openCase: 'm1',
        caseRound: 1,
      });
      // The case is the first edit's to begin.
      const editedOut = await change(messageUpdated({ id: 'm1', text: 'Hello', editedAt: LATEST }));
      expect(editedOut).toMatchObject({ decision: 'spam' });
      expect(editedOut).not.toHaveProperty('openCase');
      expect(await message()).toMatchObject({
        text: 'Hello',
        moderation: { decision: 'spam', case_id: 'm1' },
      });
      expect(await recording.models.ModerationCase.countDocuments()).toBe(1);
    });

    test('new spam in a message that was restored opens the next round of its case; a repeated event does not', async () => {
      const { ModerationCase } = recording.models;
      await recording.record(messageNew({ id: 'm1', text: 'buy now, click here' }));
      await ModerationCase.updateOne({ _id: 'm1' }, { $set: { status: 'compensated' } });
      const restored = {
        ...messageUpdated({ id: 'm1', text: 'buy now, click here', editedAt: LATER }),
        type: 'message.undeleted',
      };
      expect(await change(restored)).not.toHaveProperty('openCase');

      const again = messageUpdated({ id: 'm1', text: 'act now and click here', editedAt: LATEST });
      expect(await change(again)).toMatchObject({ openCase: 'm1', caseRound: 2 });
      expect(await change(again)).toMatchObject({ openCase: 'm1', caseRound: 2 });
      await ModerationCase.updateOne({ _id: 'm1' }, { $set: { status: 'removed' } });
      expect(await change(again)).not.toHaveProperty('openCase');
    });

    test('one that comes before its message makes it, and the message is counted once', async () => {
      await change(messageUpdated({ id: 'm1', text: 'Second', editedAt: LATER }));
      expect(await listing()).toMatchObject({ message_count: 1, last_message: 'Second' });
      expect(await recording.record(messageNew({ id: 'm1', text: 'First' }))).toMatchObject({
        decision: 'allow',
      });
      expect(await message()).toMatchObject({ text: 'Second', edit_history: [{ text: 'First' }] });
      expect(await listing()).toMatchObject({ message_count: 1, last_message: 'Second' });
    });

    test('a message that is edited all day keeps its first version and the latest', async () => {
      await recording.record(messageNew({ id: 'm1', text: 'version 0' }));
      const edits = Array.from({ length: 80 }, (_, index) =>
        messageUpdated({
          id: 'm1',
          text: `version ${index + 1}`,
          editedAt: `2026-03-01T13:00:${String(index % 60).padStart(2, '0')}.${index >= 60 ? 5 : 0}00Z`,
        }),
      );
      await Promise.all(edits.map(change));
      const { edit_history: history } = await message();
      expect(history).toHaveLength(49);
      expect(history[0]).toMatchObject({ text: 'version 0' });
    });
  });

  describe('message.deleted', () => {
    beforeEach(async () => {
      await recording.record(messageNew({ id: 'm1', text: 'First' }));
      await recording.record(messageNew({ id: 'm2', text: 'Second', at: LATER }));
    });

    test('softly: the counters of the listing follow, the text stays, who sent it did send it', async () => {
      expect(await deletion(messageDeleted({ id: 'm2', deletedAt: LATEST, at: LATER }))).toEqual({
        messageId: 'm2',
        cid: 'messaging:channel-1',
        by: 'user',
      });
      expect(await message('m2')).toMatchObject({ text: 'Second', deleted_at: new Date(LATEST) });
      expect(await listing()).toMatchObject({ message_count: 1, engagement_score: 1, last_message: 'First' });
      expect(await recording.models.ChatChannel.findById('messaging:channel-1').lean()).toMatchObject({
        message_count: 1,
        last_message_at: new Date(LATER),
      });
      expect(await recording.models.User.findById('buyer-1').lean()).toMatchObject({
        message_count: 2,
        total_messages_sent: 2,
      });
    });

    test('hard: what it said is gone here too, and no late event brings it back', async () => {
      await deletion(messageDeleted({ id: 'm2', text: 'Second', hard: true, deletedAt: LATEST, at: LATER }));
      await recording.models.WebhookEvent.deleteMany({ type: 'message.new' });
      await recording.record(messageNew({ id: 'm2', text: 'Second', at: LATER }));
      await change(messageUpdated({ id: 'm2', text: 'Third', at: LATER, editedAt: '2026-03-01T13:00:00Z' }));
      expect(await message('m2')).toMatchObject({ text: '', edit_history: [], deleted_at: new Date(LATEST) });
      expect(JSON.stringify(await recording.models.ChatMessage.find().lean())).not.toMatch(/Second|Third/);
    });

    test('for one reader only: nothing changes for others', async () => {
      const before = await message('m2');
      const body = { ...messageDeleted({ id: 'm2', deletedAt: LATEST, at: LATER }), deleted_for_me: true };
      expect(await deletion(body)).toEqual({ messageId: 'm2', cid: 'messaging:channel-1' });
      expect(await message('m2')).toEqual(before);
      expect(await listing()).toMatchObject({ message_count: 2 });
    });

    test("Parley's own removal is recognised when it comes back", async () => {
      await recording.models.ChatMessage.flagMessage('m2', {
        reason: 'spam',
        by: 'parley',
        caseId: 'm2',
        at: new Date(),
      });
      expect(await deletion(messageDeleted({ id: 'm2', deletedAt: LATEST, at: LATER }))).toMatchObject({
        by: 'moderation',
      });
    });

    test('undone: it counts again; a second deletion ends it again', async () => {
      await deletion(messageDeleted({ id: 'm2', deletedAt: '2026-03-01T12:00:11Z', at: LATER }));
      const restored = messageUpdated({
        id: 'm2',
        text: 'Second',
        at: LATER,
        editedAt: '2026-03-01T12:00:12Z',
      });
      await change({ ...restored, type: 'message.undeleted' });
      expect(await listing()).toMatchObject({ message_count: 2, last_message: 'Second' });
      expect((await message('m2')).deleted_at).toBeUndefined();
      await deletion(messageDeleted({ id: 'm2', deletedAt: LATEST, at: LATER }));
      expect(await listing()).toMatchObject({ message_count: 1, last_message: 'First' });
    });

    test('one that comes before its message, and does not say whose it was, is no message yet', async () => {
      const { user: _, ...rest } = messageDeleted({ id: 'm3', deletedAt: LATEST }).message;
      await deletion({ ...messageDeleted({ id: 'm3', deletedAt: LATEST }), user: undefined, message: rest });
      const shown = await recording.models.ChatMessage.getMessagesByListing('listing-1', {
        order: 'asc',
        limit: 10,
      });
      expect(shown.messages.map((one) => one.stream_message_id)).toEqual(['m1', 'm2']);

      await recording.record(messageNew({ id: 'm3', sender: 'buyer-3', text: 'Late' }));
      expect(await message('m3')).toMatchObject({
        text: 'Late',
        sender_id: 'buyer-3',
        deleted_at: new Date(LATEST),
      });
      expect(await listing()).toMatchObject({ message_count: 2, last_message: 'Second' });
      expect(await recording.models.User.findById('buyer-3').lean()).toMatchObject({ message_count: 1 });
    });
  });

  describe('an imported history', () => {
    test('is recorded, and no rule is run on it', async () => {
      const { models } = recording;
      const eventId = await recording.receive(messageNew({ id: 'm1', text: 'buy now, click here' }));
      await models.WebhookEvent.collection.updateOne(
        { _id: eventId as never },
        { $set: { 'event.imported': true } },
      );
      await models.MarketplaceListing.putDetails('listing-1', { status: 'sold', seller_id: 'seller-1' });
      const result = await recording.activities.recordMessage({ eventId });
      expect(result).toMatchObject({ decision: 'allow' });
      expect(result).not.toHaveProperty('openCase');
      expect(await listing()).toMatchObject({ message_count: 1 });
      expect(await message()).toMatchObject({ imported: true });
    });
  });
}
