import fc from 'fast-check';
import { blankChannel, type ChannelState } from '../../../src/chat/domain/channel-state';
import { readUpTo, withMessageRead, withRead } from '../../../src/chat/domain/reads';
import { armFollowUps } from '../../../src/follow-ups/domain/arm';
import { decideFollowUp, type Wait } from '../../../src/follow-ups/domain/decide';
import {
  followUpOf,
  putFollowUp,
  remindersSent,
  withReminder,
} from '../../../src/follow-ups/domain/reminders';
import { later, type MessageState } from '../../../src/chat/domain/message-state';

const MINUTE = 60_000;
const RULES = { unreadMs: 10 * MINUTE, unansweredMs: 60 * MINUTE, maxReminders: 3 };
const PEOPLE = ['buyer', 'seller'];
/** Long enough for every reminder to be due. */
const AFTERWARDS = 300 * MINUTE;

interface Step {
  readonly minutes: number;
  readonly who: string;
  readonly what: 'write' | 'read';
}
interface Sent {
  readonly id: string;
  readonly sender: string;
  readonly at: number;
}
interface Told {
  readonly userId: string;
  readonly key: string;
  readonly at: number;
  readonly until: number;
}

/** A conversation as the stored documents and the runs have it, in memory. */
function simulate(steps: readonly Step[]) {
  let channel: ChannelState = {
    ...blankChannel('m:1'),
    members: PEOPLE,
    buyer_id: 'buyer',
    seller_id: 'seller',
  };
  const messages: Sent[] = [];
  const told: Told[] = [];
  const started: string[] = [];
  /** When each run looks. */
  const runs = new Map<string, number>();

  const first = (userId: string, after: Date | undefined): Wait | undefined => {
    const found = messages.find(({ sender, at }) => sender !== userId && at > (after?.getTime() ?? -1));
    return found && { messageId: found.id, since: found.at };
  };
  const look = (userId: string, now: number): void => {
    const known = followUpOf(channel, userId);
    const answered = messages.filter(({ sender }) => sender === userId).at(-1);
    const decision = decideFollowUp({
      now,
      rules: RULES,
      isDeleted: false,
      recipient: 'present',
      unread: first(userId, later(readUpTo(channel, userId), known.unread_told)),
      unanswered:
        userId === 'seller'
          ? first(userId, later(answered && new Date(answered.at), known.inquiry_told))
          : undefined,
      latest: messages.filter(({ sender }) => sender !== userId).at(-1)?.at,
      sent: remindersSent(channel, userId),
    });
    if (decision.do === 'end') {
      runs.delete(userId);
      channel = putFollowUp(channel, { ...known, armed_by: undefined, look_at: undefined });
    } else if (decision.do === 'wait') {
      runs.set(userId, decision.until);
      channel = putFollowUp(channel, { ...known, look_at: new Date(decision.until) });
    } else {
      const key = `${decision.kind}/${userId}/${decision.wait.messageId}`;
      told.push({ userId, key, at: now, until: decision.until });
      channel = withReminder(
        channel,
        userId,
        { key, kind: decision.kind, until: decision.until },
        new Date(now),
      );
      look(userId, now);
    }
  };
  const runUntil = (time: number): void => {
    for (;;) {
      const [next] = [...runs].filter(([, at]) => at <= time).toSorted(([, a], [, b]) => a - b);
      if (next === undefined) return;
      look(next[0], next[1]);
    }
  };

  let now = 0;
  for (const { minutes, who, what } of steps) {
    now += minutes * MINUTE + 1;
    runUntil(now);
    const at = new Date(now);
    if (what === 'read') {
      channel = withRead(channel, { user_id: who, at });
      continue;
    }
    const id = `m${messages.length}`;
    messages.push({ id, sender: who, at: now });
    channel = withMessageRead(channel, { id, at, sender_id: who, counts: true });
    const before = channel;
    channel = armFollowUps(channel, messageOf(id, who, at), {
      rules: RULES,
      parleyUserId: 'parley',
      now: at,
    });
    for (const userId of PEOPLE) {
      const followUp = followUpOf(channel, userId);
      if (followUp === followUpOf(before, userId) || followUp.armed_by !== id) continue;
      // One that runs already is poked: it looks at once.
      if (runs.has(userId)) look(userId, now);
      else {
        started.push(userId);
        runs.set(userId, followUp.look_at?.getTime() ?? Number.NaN);
      }
    }
  }
  runUntil(now + AFTERWARDS);
  return { channel, messages, told, started, runs };
}

function messageOf(id: string, sender: string, at: Date): MessageState {
  return {
    stream_message_id: id,
    stream_channel_id: '1',
    cid: 'm:1',
    text: '',
    attachments: [],
    type: 'regular',
    edited: false,
    edit_history: [],
    is_flagged: false,
    sender_id: sender,
    stream_created_at: at,
    moderation: { decision: 'allow', score: 0, reasons: [] },
  };
}

const steps = fc.array(
  fc.record({
    minutes: fc.constantFrom(0, 1, 5, 9, 10, 11, 30, 61),
    who: fc.constantFrom(...PEOPLE),
    what: fc.constantFrom('write' as const, 'write' as const, 'read' as const),
  }),
  { maxLength: 40 },
);

/** The times at which somebody wrote or read. */
const activity = (taken: readonly Step[], who: string): number[] => {
  let now = 0;
  return taken.flatMap((step) => {
    now += step.minutes * MINUTE + 1;
    return step.who === who ? [now] : [];
  });
};

describe('the follow-ups of a conversation', () => {
  test('tell everybody of what waits, nobody of what does not, nothing twice, and at most so often', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const { channel, messages, told, runs } = simulate(taken);
        // All end, and nobody stays armed.
        expect(runs.size).toBe(0);
        expect(channel.follow_ups.filter(({ armed_by: by }) => by !== undefined)).toEqual([]);
        expect(new Set(told.map(({ key }) => key)).size).toBe(told.length);
        for (const userId of PEOPLE) {
          const active = activity(taken, userId);
          const own = told.filter((one) => one.userId === userId);
          for (const { at } of own) {
            const since = active.filter((time) => time <= at).at(-1) ?? 0;
            expect(own.filter((one) => one.at > since && one.at <= at).length).toBeLessThanOrEqual(
              RULES.maxReminders,
            );
          }
          // Whatever is unread at the end was told, unless there had been reminders enough.
          const unread = messages.filter(
            ({ sender, at }) => sender !== userId && at > (readUpTo(channel, userId)?.getTime() ?? -1),
          );
          const isEnough = remindersSent(channel, userId) >= RULES.maxReminders;
          for (const { at } of isEnough ? [] : unread)
            expect(own.some((one) => one.until >= at && one.at >= at)).toBe(true);
          // Whatever has waited unread for so long has been told by then, unless there had been reminders enough.
          for (const { at } of messages.filter(({ sender }) => sender !== userId)) {
            const due = at + RULES.unreadMs;
            const isRead = active.some((time) => time >= at && time <= due);
            const since = active.filter((time) => time <= due).at(-1) ?? 0;
            const reminders = own.filter((one) => one.at > since && one.at <= due).length;
            if (isRead || reminders >= RULES.maxReminders) continue;
            expect(own.some((one) => one.until >= at && one.at >= at && one.at <= due)).toBe(true);
          }
          // Nobody is told sooner than that they have been waited for so long.
          for (const { key, at } of own) {
            const { at: since = Number.NaN } = messages.find(({ id }) => key.endsWith(`/${id}`)) ?? {};
            expect(at - since).toBeGreaterThanOrEqual(
              key.startsWith('unread') ? RULES.unreadMs : RULES.unansweredMs,
            );
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('300 messages in ten minutes are one run, and one mail', () => {
    const taken = Array.from({ length: 300 }, () => ({ minutes: 0, who: 'seller', what: 'write' as const }));
    const { started, told } = simulate(taken);
    expect(started).toEqual(['buyer']);
    expect(told.map(({ key }) => key)).toEqual(['unread_messages/buyer/m0']);
  });

  test('one who never reads is reminded so often and no more, and again after reading', () => {
    const write = { minutes: 30, who: 'seller', what: 'write' as const };
    const ignored = Array.from({ length: 6 }, () => write);
    expect(simulate(ignored).told).toHaveLength(3);
    // Nor is a run started that could send nothing.
    expect(simulate(ignored).started).toHaveLength(3);
    const read = { minutes: 30, who: 'buyer', what: 'read' as const };
    expect(simulate([...ignored, read, write]).told).toHaveLength(4);
  });
});
