import fc from 'fast-check';
import { moderatorMail } from '../../../src/moderation/domain/moderator-mail';

const report = {
  messageId: 'm1',
  cid: 'messaging:channel-1',
  senderId: 'buyer-1',
  listingId: 'listing-1',
  text: 'Buy now!\nAnd click here.',
  score: 0.95,
  reasons: [{ code: 'disguised_keyword', detail: 'buy now' }, { code: 'shouting' }] as const,
  runUrl: 'https://temporal.example/run',
};

describe('the mail to moderators', () => {
  test('says what was done, about what, why, and where to look', () => {
    const { subject, text } = moderatorMail(report);
    expect(subject).toBe('Spam removed: m1');
    for (const part of [
      'm1',
      'buyer-1',
      'listing-1',
      'messaging:channel-1',
      '0.95',
      'buy now',
      report.runUrl,
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain('> Buy now!\n> And click here.');
  });

  test('says what is left where the removal failed', () => {
    const undone = moderatorMail(report, { failure: 'deleteAtStream: stream: 5', left: [] });
    expect(undone.subject).toBe('Spam NOT removed: m1');
    expect(undone.text).toContain('was undone');
    const left = moderatorMail(report, { failure: 'x', left: ['unflag message m1', 'restore message m1'] });
    expect(left.text).toContain('  - unflag message m1\n  - restore message m1');
  });

  test('works without a listing and with an empty text', () => {
    const { text } = moderatorMail({ ...report, listingId: undefined, text: '', reasons: [] });
    expect(text).not.toMatch(/undefined|null/);
  });

  test('quotes every line of the message, so that none can pass for ours, and no more than some of it', () => {
    const lines = fc.string({
      unit: fc.oneof(fc.constantFrom('\n', '\r', '\u2028', '\u2029', 'x'), fc.string()),
      maxLength: 50,
    });
    fc.assert(
      fc.property(lines, (written) => {
        const ours = moderatorMail({ ...report, text: '' })
          .text.trimEnd()
          .split('\n').length;
        const all = moderatorMail({ ...report, text: written }).text.split(/\r\n|[\n\r\u2028\u2029]/u);
        for (const line of all.slice(ours - 1, -1)) expect(line.startsWith('>')).toBe(true);
      }),
    );
    expect(moderatorMail({ ...report, text: 'x'.repeat(100_000) }).text.length).toBeLessThan(3_000);
  });
});
