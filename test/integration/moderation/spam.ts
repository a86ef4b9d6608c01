import { WorkflowFailedError } from '@temporalio/client';
import type { TypedSearchAttributes } from '@temporalio/common';
import {
  channelAttribute,
  decisionAttribute,
  eventTypeAttribute,
  listingAttribute,
  senderAttribute,
  stateAttribute,
} from '../../../src/platform/temporal/contract/search-attributes';
import { testServers } from '../../support/environment';
import { waitUntil } from '../../support/wait-until';
import { MODERATORS, type Marketplace, type Talk } from '../../support/marketplace';

export function spam(place: Marketplace): void {
  /** Cyrillic letters that look Latin, a vowel too many, and a zero-width space. */
  const DISGUISED = 'Вuу nоoow! Сlісk\u200B hеre for cheap watches';

  afterEach(async () => {
    await place.clearFaults();
    place.mail.refuse(0);
  });

  const stored = (id: string) =>
    place.parley.models.ChatMessage.findOne({ stream_message_id: id }).orFail().lean();
  const caseDocument = (id: string) => place.parley.models.ModerationCase.findById(id).orFail().lean();
  const describeRun = (workflowId: string) =>
    place.parley.temporal.client.workflow.getHandle(workflowId).describe();

  async function atStream(id: string) {
    const { message } = await place.stream.getMessage(id, { show_deleted_message: true });
    return { isDeleted: message.type === 'deleted', text: message.text };
  }

  function valuesOf(attributes: TypedSearchAttributes): Record<string, unknown> {
    const keys = [
      eventTypeAttribute,
      channelAttribute,
      listingAttribute,
      senderAttribute,
      decisionAttribute,
      stateAttribute,
    ];
    return Object.fromEntries(keys.map((key) => [key.name, attributes.get(key)]));
  }

  describe('spam in disguise', () => {
    let talk: Talk;
    let id: string;
    beforeAll(async () => {
      talk = await place.talk();
      id = await place.say(talk.buyer, talk, DISGUISED);
    });

    test('is flagged, deleted at Stream softly, and told to the moderators once', async () => {
      expect(await place.runOf(id)).toMatchObject({
        decision: 'spam',
        done: ['moderation_case'],
        reasons: [
          { code: 'disguised_keyword', detail: 'buy now' },
          { code: 'disguised_keyword', detail: 'click here' },
        ],
      });
      expect(await place.caseOf(id)).toEqual({ status: 'removed', left: [] });

      expect(await stored(id)).toMatchObject({
        text: DISGUISED,
        is_flagged: true,
        flag_reason: 'spam',
        flagged_by: 'parley',
        flagged_at: expect.any(Date),
        listing_id: talk.listing,
        moderation: { decision: 'spam', score: 1, case_id: id },
      });
      expect(await caseDocument(id)).toMatchObject({
        status: 'removed',
        sender_id: talk.buyer,
        listing_id: talk.listing,
        left: [],
      });
      expect(await atStream(id)).toEqual({ isDeleted: true, text: DISGUISED });
      expect(await place.auditOf(id)).toEqual([
        'message.recorded',
        'message.flagged',
        'message.deleted_at_stream',
        'case.removed',
      ]);

      const mails = place.mail.mails().filter(({ subject }) => subject.includes(id));
      expect(mails).toHaveLength(1);
      expect(mails[0]).toMatchObject({ to: [MODERATORS], subject: `Spam removed: ${id}` });
      const run = `http://127.0.0.1:8233/namespaces/${testServers().temporalNamespace}/workflows/${encodeURIComponent(`moderation-case/${id}`)}`;
      expect(mails[0]?.text).toContain(run);

      // Its deletion came back as a webhook, and removes nothing again.
      await waitUntil('the deletion came back', () =>
        place.parley.models.WebhookEvent.exists({
          type: 'message.deleted',
          _id: { $regex: `^message\\.deleted/${id}/` },
          status: 'processed',
        }),
      );
      expect(place.mailsAbout(id)).toHaveLength(1);
    });

    test('its runs can be found and read by an operator', async () => {
      await place.caseOf(id);

      const message = await describeRun(`message.new/${id}`);
      expect(valuesOf(message.typedSearchAttributes)).toEqual({
        ParleyEventType: 'message.new',
        ParleyChannel: talk.channel.cid,
        ParleyListing: talk.listing,
        ParleySender: talk.buyer,
        ParleyDecision: 'spam',
        ParleyState: undefined,
      });
      expect(await message.staticSummary()).toBe(
        `${talk.buyer} wrote in ${talk.channel.cid} about ${talk.listing}`,
      );

      const removal = await describeRun(`moderation-case/${id}`);
      expect(valuesOf(removal.typedSearchAttributes)).toEqual({
        ParleyEventType: undefined,
        ParleyChannel: talk.channel.cid,
        ParleyListing: talk.listing,
        ParleySender: talk.buyer,
        ParleyDecision: 'spam',
        ParleyState: 'removed',
      });
      expect(await removal.staticSummary()).toBe(`Spam by ${talk.buyer} in ${talk.channel.cid} (score 1)`);
      // Ids, and nothing of what was written.
      for (const { memo } of [message, removal])
        for (const value of Object.values(memo ?? {}))
          expect([`message.new/${id}`, id, talk.channel.cid]).toContain(value);

      // Found by what an operator asks for.
      const { workflow } = place.parley.temporal.client;
      const found = await waitUntil('the run found', async () => {
        for await (const run of workflow.list({
          query: `ParleySender = '${talk.buyer}' AND ParleyState = 'removed'`,
        }))
          return run.workflowId;
        return undefined;
      });
      expect(found).toBe(`moderation-case/${id}`);
    });
  });

  describe('what is no spam, or says so', () => {
    test('a forged mark of Parley protects nobody from screening', async () => {
      const talk = await place.talk();
      for (const kind of ['auto_response', 'offer']) {
        const id = await place.say(talk.buyer, talk, 'Buy now, click here', { parley: { kind } });
        expect(await place.caseOf(id)).toEqual({ status: 'removed', left: [] });
        expect(await stored(id)).toMatchObject({ is_flagged: true, type: 'regular' });
      }
    });

    test('an ordinary message does nothing more', async () => {
      const talk = await place.talk();
      // The first one has the seller followed up.
      const first = await place.say(talk.buyer, talk, 'Hello');
      await place.runOf(first);
      const id = await place.say(talk.buyer, talk, 'Does the watch come with its box?');
      expect(await place.runOf(id)).toEqual({ decision: 'allow', score: 0, reasons: [], done: [] });
      expect(await stored(id)).toMatchObject({ is_flagged: false, moderation: { decision: 'allow' } });
      expect(await atStream(id)).toMatchObject({ isDeleted: false });
      expect(await place.parley.models.ModerationCase.exists({ _id: id })).toBeNull();
      expect(await place.auditOf(id)).toEqual(['message.recorded']);
      expect(place.mailsAbout(id)).toEqual([]);
      const { messages } = await talk.channel.query({ messages: { limit: 10 } });
      expect(messages.map((message) => message.id)).toEqual([first, id]);
      const { historyLength } = await describeRun(`message.new/${id}`);
      expect(historyLength).toBeLessThanOrEqual(7);
    });
  });

  describe('vendors that fail', () => {
    test('Stream fails for a while: removed all the same, and told once', async () => {
      const talk = await place.talk();
      const fault = { path: '/messages/*', method: 'delete' };
      await place.fault({ ...fault, status: 503 });
      // It takes effect, but nobody says so: the next attempt finds it deleted.
      await place.fault({ ...fault, status: 500, apply: true });
      const id = await place.say(talk.buyer, talk, DISGUISED);

      expect(await place.caseOf(id)).toEqual({ status: 'removed', left: [] });
      expect(await atStream(id)).toMatchObject({ isDeleted: true });
      expect(place.mailsAbout(id)).toEqual([`Spam removed: ${id}`]);
      expect((await place.auditOf(id)).filter((what) => what === 'message.deleted_at_stream')).toHaveLength(
        1,
      );
    });

    test('a mail server that is busy for a moment (451): one mail in the end', async () => {
      const talk = await place.talk();
      place.mail.failNext(1, 451);
      const id = await place.say(talk.buyer, talk, DISGUISED);
      expect(await place.caseOf(id)).toEqual({ status: 'removed', left: [] });
      expect(place.mailsAbout(id)).toEqual([`Spam removed: ${id}`]);
    });

    test('a mail that is refused for good (550): compensated, and the moderators told so', async () => {
      const talk = await place.talk();
      place.mail.failNext(1, 550);
      const id = await place.say(talk.buyer, talk, DISGUISED);

      expect(await place.caseOf(id)).toEqual({
        status: 'compensated',
        failure: 'tellModerators: mail: 550',
        left: [],
      });
      expect(await atStream(id)).toEqual({ isDeleted: false, text: DISGUISED });
      const message = await stored(id);
      expect(message).toMatchObject({ is_flagged: false, moderation: { decision: 'spam', case_id: id } });
      expect(message).not.toHaveProperty('flag_reason');
      expect(await caseDocument(id)).toMatchObject({
        status: 'compensated',
        failure: 'tellModerators: mail: 550',
        left: [],
      });
      expect(await place.auditOf(id)).toEqual([
        'message.recorded',
        'message.flagged',
        'message.deleted_at_stream',
        'message.restored_at_stream',
        'message.unflagged',
        'case.compensated',
      ]);
      expect(place.mailsAbout(id)).toEqual([`Spam NOT removed: ${id}`]);
      const run = await describeRun(`moderation-case/${id}`);
      expect(run.status.name).toBe('COMPLETED');
      expect(run.typedSearchAttributes.get(stateAttribute)).toBe('compensated');
    });

    test('a mail server that takes nothing any more: all undone, and a person is needed', async () => {
      const talk = await place.talk();
      place.mail.refuse(550);
      const id = await place.say(talk.buyer, talk, DISGUISED);

      const failure = await place.caseOf(id).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(WorkflowFailedError);
      const left = ['notify the moderators: the mail could not be sent'];
      expect((failure as WorkflowFailedError).cause).toMatchObject({
        type: 'NeedsAttention',
        nonRetryable: true,
        details: [{ status: 'needs_attention', failure: 'tellModerators: mail: 550', left }],
      });
      expect(await atStream(id)).toMatchObject({ isDeleted: false });
      expect(await stored(id)).toMatchObject({ is_flagged: false });
      expect(await caseDocument(id)).toMatchObject({ status: 'needs_attention', left });
      expect(place.mailsAbout(id)).toEqual([]);
      const run = await describeRun(`moderation-case/${id}`);
      expect(run.status.name).toBe('FAILED');
      expect(run.typedSearchAttributes.get(stateAttribute)).toBe('needs_attention');
      // The message itself was recorded as any other.
      expect((await describeRun(`message.new/${id}`)).status.name).toBe('COMPLETED');
    });

    test('its id is .., which no call can name: a person is needed', async () => {
      const id = '..';
      const talk = await place.talk();
      await place.say(talk.buyer, talk, DISGUISED, { id });
      await expect(place.caseOf(id)).rejects.toMatchObject({
        cause: {
          type: 'NeedsAttention',
          details: [{ status: 'needs_attention', failure: 'deleteAtStream: stream: unaddressable_id' }],
        },
      });
      const { messages } = await talk.channel.query({ messages: { limit: 10 } });
      expect(messages).toMatchObject([{ id, text: DISGUISED }]);
      expect(await caseDocument(id)).toMatchObject({ status: 'needs_attention' });
      expect(place.mailsAbout(id)).toContain(`Spam NOT removed: ${id}`);
    });

    test('Stream refuses the deletion for good (403): unflagged, and the moderators told', async () => {
      const talk = await place.talk();
      await place.fault({ path: '/messages/*', method: 'delete', status: 403 });
      const id = await place.say(talk.buyer, talk, DISGUISED);
      expect(await place.caseOf(id)).toEqual({
        status: 'compensated',
        failure: 'deleteAtStream: stream: 17',
        left: [],
      });
      expect(await atStream(id)).toMatchObject({ isDeleted: false });
      expect(await stored(id)).toMatchObject({ is_flagged: false });
      expect(place.mailsAbout(id)).toEqual([`Spam NOT removed: ${id}`]);
    });
  });
}
