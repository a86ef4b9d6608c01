import fc from 'fast-check';
import {
  decideFollowUp,
  type FollowUpDecision,
  type FollowUpView,
} from '../../../src/follow-ups/domain/decide';

const HOUR = 3_600_000;
const NOW = 100 * HOUR;
const RULES = { unreadMs: HOUR, unansweredMs: 24 * HOUR, maxReminders: 3 };
const ago = (hours: number, messageId = 'm1') => ({ messageId, since: NOW - hours * HOUR });
const VIEW: FollowUpView = { now: NOW, rules: RULES, isDeleted: false, recipient: 'present', sent: 0 };

const wait = (messageId: string, inHours: number) =>
  expect.objectContaining({
    do: 'wait',
    wait: expect.objectContaining({ messageId }),
    until: NOW + inHours * HOUR,
  });
const remind = (kind: string, messageId: string) =>
  expect.objectContaining({ do: 'remind', kind, wait: expect.objectContaining({ messageId }) });
const end = (why: string) => ({ do: 'end', why });

describe('decideFollowUp', () => {
  test.each<[string, Partial<FollowUpView>, unknown]>([
    ['nothing waits', {}, end('nothing_waits')],
    ['unread, not due', { unread: ago(0.25) }, wait('m1', 0.75)],
    ['unread, due to the millisecond', { unread: ago(1) }, remind('unread_messages', 'm1')],
    ['read, not answered, not due', { unanswered: ago(20) }, wait('m1', 4)],
    ['read, not answered, due', { unanswered: ago(24) }, remind('unanswered_inquiry', 'm1')],
    ['unread is due first', { unread: ago(2, 'm2'), unanswered: ago(3) }, remind('unread_messages', 'm2')],
    ['unread is told, the inquiry waits on', { unanswered: ago(3) }, wait('m1', 21)],
    [
      'both are due: one tells all',
      { unread: ago(2, 'm2'), unanswered: ago(30) },
      remind('unanswered_inquiry', 'm1'),
    ],
    ['the nearer of two', { unread: ago(0.5, 'm2'), unanswered: ago(23.75) }, wait('m1', 0.25)],
    ['last reminder left', { unread: ago(2), sent: 2 }, remind('unread_messages', 'm1')],
    ['reminded enough', { unread: ago(2), sent: 3 }, end('reminded_enough')],
    ['reserved', { unread: ago(2), listingStatus: 'reserved' }, remind('unread_messages', 'm1')],
    ['sold', { unread: ago(2), unanswered: ago(30), listingStatus: 'sold' }, end('listing_ended')],
    ['withdrawn', { unread: ago(0), listingStatus: 'withdrawn' }, end('listing_ended')],
    ['banned', { unread: ago(2), recipient: 'banned' }, end('recipient_banned')],
    ['left', { unread: ago(2), recipient: 'left' }, end('recipient_left')],
    ['erased', { unread: ago(2), recipient: 'unknown' }, end('recipient_unknown')],
    ['the channel is deleted', { unread: ago(2), isDeleted: true }, end('channel_deleted')],
    ['turned off', { unread: ago(2), rules: { ...RULES, maxReminders: 0 } }, end('off')],
  ])('%s', (_, view, expected) => {
    expect(decideFollowUp({ ...VIEW, ...view })).toEqual(expected);
  });

  test('a reminder tells up to the latest message, and at least the first', () => {
    const latest = NOW - 1;
    expect(decideFollowUp({ ...VIEW, unread: ago(2), latest })).toMatchObject({ until: latest });
    expect(decideFollowUp({ ...VIEW, unread: ago(2) })).toMatchObject({ until: NOW - 2 * HOUR });
  });

  test('never waits for the past, never reminds too early or too often', () => {
    const waitOf = fc.option(
      fc.record({
        messageId: fc.constantFrom('m1', 'm2'),
        since: fc.integer({ min: NOW - 50 * HOUR, max: NOW + HOUR }),
      }),
      { nil: undefined },
    );
    fc.assert(
      fc.property(
        fc.record({
          unread: waitOf,
          unanswered: waitOf,
          sent: fc.nat({ max: 4 }),
          maxReminders: fc.nat({ max: 3 }),
          unreadMs: fc.integer({ min: 1, max: 30 * HOUR }),
          unansweredMs: fc.integer({ min: 1, max: 30 * HOUR }),
        }),
        ({ unread, unanswered, sent, ...rules }) => {
          const decision: FollowUpDecision = decideFollowUp({ ...VIEW, rules, unread, unanswered, sent });
          switch (decision.do) {
            case 'wait':
              return decision.until > NOW;
            case 'remind': {
              const delay = decision.kind === 'unread_messages' ? rules.unreadMs : rules.unansweredMs;
              return sent < rules.maxReminders && decision.wait.since + delay <= NOW;
            }
            case 'end':
              return (unread === undefined && unanswered === undefined) || sent >= rules.maxReminders;
          }
        },
      ),
    );
  });
});
