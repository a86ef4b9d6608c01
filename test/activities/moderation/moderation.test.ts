import { createModerationActivities } from '../../../activities/moderation/moderation';
import type { Mail } from '../../../src/platform/outbound/mailer';
import { VendorError } from '../../../src/platform/outbound/vendor-error';
import {
  messageNew,
  messageUpdated,
  startMessageRecording,
  willingStream,
} from '../recording/message-recording';
import { useFixture } from '../../support/use-fixture';

const SPAM = 'Buy now and click here';

const recording = useFixture(startMessageRecording);

beforeEach(async () => {
  await recording.clear();
  await recording.sell('listing-1', 'listing-2');
});

function moderation(overrides: { moderatorEmails?: string[]; failure?: VendorError } = {}) {
  const mails: Mail[] = [];
  const fail = (): Promise<void> =>
    overrides.failure === undefined ? Promise.resolve() : Promise.reject(overrides.failure);
  const activities = createModerationActivities({
    models: recording.models,
    stream: {
      ...willingStream([]),
      deleteMessage: fail,
      deleteSystemMessage: fail,
      undeleteMessage: () => fail().then(() => true),
    },
    mailer: {
      send: async (mail) => {
        await fail();
        mails.push(mail);
      },
      check: () => Promise.resolve(),
      close: () => undefined,
    },
    moderatorEmails: overrides.moderatorEmails ?? ['moderators@example.com'],
    runUrl: (workflowId) => `https://temporal.example/${workflowId}`,
    notifications: { configured: ['email'] },
  });
  return { activities, mails };
}

const stored = () => recording.models.ChatMessage.findOne({ stream_message_id: 'm1' }).lean();

describe('spam', () => {
  test('opens one case, however often it is recorded', async () => {
    const first = await recording.record(messageNew({ id: 'm1', text: SPAM }));
    const again = await recording.record(messageNew({ id: 'm1', text: SPAM }));
    expect(first).toMatchObject({
      decision: 'spam',
      openCase: 'm1',
      reasons: [
        { code: 'keyword', detail: 'buy now' },
        { code: 'keyword', detail: 'click here' },
      ],
    });
    expect(again).toEqual(first);
    expect(await recording.models.ModerationCase.find().lean()).toMatchObject([
      { _id: 'm1', status: 'open', score: 0.7, sender_id: 'buyer-1', listing_id: 'listing-1' },
    ]);
  });

  test.each(['removed', 'compensated', 'needs_attention'] as const)(
    'is not removed again once its case is %s',
    async (status) => {
      await recording.record(messageNew({ id: 'm1', text: SPAM }));
      await moderation().activities.closeCase({ messageId: 'm1', status });
      const again = await recording.record(messageNew({ id: 'm1', text: SPAM }));
      expect(again).toMatchObject({ decision: 'spam' });
      expect(again).not.toHaveProperty('openCase');
    },
  );
});

test('a case that is open is not begun again by another event of its message', async () => {
  await recording.record(messageNew({ id: 'm1', text: SPAM }));
  // As our own restoring comes back, while the saga that failed has not closed the case yet.
  const body = messageUpdated({ id: 'm1', text: SPAM, editedAt: '2026-03-01T12:01:00Z' });
  const eventId = await recording.receive({ ...body, type: 'message.undeleted' });
  const restored = await recording.activities.recordMessageChange({ eventId });
  expect(restored).toMatchObject({ decision: 'spam' });
  expect(restored).not.toHaveProperty('openCase');
});

describe('flagging', () => {
  test('twice is as once, and keeps when it was first done', async () => {
    await recording.record(messageNew({ id: 'm1', text: SPAM }));
    const { activities } = moderation();
    await activities.flagMessage({ messageId: 'm1' });
    const first = await stored();
    expect(first).toMatchObject({
      is_flagged: true,
      flag_reason: 'spam',
      flagged_by: 'parley',
      flagged_at: expect.any(Date),
      moderation: { case_id: 'm1' },
    });
    await activities.flagMessage({ messageId: 'm1' });
    expect((await stored())?.flagged_at).toEqual(first?.flagged_at);
    expect(await recording.models.AuditEntry.countDocuments({ what: 'message.flagged' })).toBe(1);
  });

  test('is taken back as often as one likes', async () => {
    await recording.record(messageNew({ id: 'm1', text: SPAM }));
    const { activities } = moderation();
    await activities.flagMessage({ messageId: 'm1' });
    await activities.unflagMessage({ messageId: 'm1' });
    await activities.unflagMessage({ messageId: 'm1' });
    const message = await stored();
    expect(message).toMatchObject({ is_flagged: false, moderation: { decision: 'spam', case_id: 'm1' } });
    expect(message).not.toHaveProperty('flag_reason');
    expect(message).not.toHaveProperty('flagged_at');
    expect(await recording.models.AuditEntry.countDocuments({ what: 'message.unflagged' })).toBe(1);
  });
});

describe('a case', () => {
  test('that is closed says what is left and why', async () => {
    await recording.record(messageNew({ id: 'm1', text: SPAM }));
    const failed = { failure: 'deleteAtStream: stream: 5', left: ['restore message m1 at Stream'] };
    await moderation().activities.closeCase({ messageId: 'm1', status: 'needs_attention', failed });
    expect(await recording.models.ModerationCase.findById('m1').lean()).toMatchObject({
      status: 'needs_attention',
      ...failed,
    });
    expect(await recording.models.AuditEntry.findOne({ what: 'case.needs_attention' }).lean()).toMatchObject({
      subject: 'm1',
      why: failed.failure,
    });
  });

  test('is told to the moderators under a stable mail id, and to nobody where none is configured', async () => {
    await recording.record(messageNew({ id: 'm1', text: SPAM }));
    const { activities, mails } = moderation();
    expect(await activities.tellModerators({ messageId: 'm1' })).toEqual({ recipients: 1 });
    await activities.tellModerators({ messageId: 'm1' });
    await activities.tellModerators({ messageId: 'm1', failed: { failure: 'x', left: [] } });
    expect(mails.map((mail) => mail.to)).toEqual(Array.from({ length: 3 }, () => ['moderators@example.com']));
    const [first, again, failed] = mails.map((mail) => mail.messageId);
    expect(again).toBe(first);
    expect(failed).not.toBe(first);
    expect(mails[0]?.text).toContain('https://temporal.example/moderation-case/m1');
    const nobody = moderation({ moderatorEmails: [] });
    expect(await nobody.activities.tellModerators({ messageId: 'm1' })).toEqual({ recipients: 0 });
    expect(nobody.mails).toEqual([]);
  });

  test("a vendor's failure is final or not as the vendor says, with what it asks to wait", async () => {
    await recording.record(messageNew({ id: 'm1', text: SPAM }));
    const busy = moderation({ failure: new VendorError('stream', '9', true, 30_000) });
    await expect(busy.activities.deleteAtStream({ messageId: 'm1' })).rejects.toMatchObject({
      nonRetryable: false,
      nextRetryDelay: 30_000,
    });
    const refused = moderation({ failure: new VendorError('stream', '5', false) });
    await expect(refused.activities.restoreAtStream({ messageId: 'm1' })).rejects.toMatchObject({
      nonRetryable: true,
      type: 'stream: 5',
    });
    expect(await recording.models.AuditEntry.exists({ what: 'message.deleted_at_stream' })).toBeNull();
  });
});
