import fc from 'fast-check';
import {
  sellerFigures,
  windowStart,
  type ConversationMessage,
  type SellerConversation,
} from '../../../src/sellers/domain/seller-metrics';

const NOW = Date.parse('2026-03-31T12:00:00Z');
const START = windowStart(NOW);
const DAY = 24 * 60 * 60 * 1_000;

/** `b5` is a buyer's message 5 ms after the window's start, `s9` one of the seller, `r7` a read of the seller. */
function conversation(story: string): SellerConversation {
  const events = story.split(' ').filter((event) => event !== '');
  const at = (event: string): number => START + Number(event.slice(1));
  return {
    messages: events
      .filter((event) => !event.startsWith('r'))
      .map((event) => ({ id: event, sender_id: event.startsWith('s') ? 'seller' : 'buyer', at: at(event) })),
    reads: events.filter((event) => event.startsWith('r')).map(at),
  };
}

const figures = (...stories: string[]) => sellerFigures(stories.map(conversation), 'seller', NOW);

describe("a seller's figures", () => {
  test('are nothing where nobody wrote', () => {
    expect(figures()).toEqual({
      window_days: 30,
      inquiries: 0,
      answered: 0,
      response_rate: null,
      response_times: [],
      avg_response_time: null,
      median_response_time: null,
      read_latencies: [],
      avg_read_latency: null,
      median_read_latency: null,
    });
    expect(figures('s1 s2 r3')).toEqual(figures());
  });

  test.each([
    ['one answer', 'b10 s25', { inquiries: 1, answered: 1, response_rate: 1, response_times: [15] }],
    ['a wait goes from its first message', 'b10 b12 s25', { inquiries: 1, response_times: [15] }],
    ['and ends with the first answer', 'b10 s25 s40', { inquiries: 1, response_times: [15] }],
    ['a second wait', 'b10 s25 b30 s31', { inquiries: 2, answered: 2, response_times: [15, 1] }],
    ['who writes first is not asked', 's5 b10 s11', { inquiries: 1, response_times: [1] }],
    ['never answered', 'b10 b11', { inquiries: 1, answered: 0, response_rate: 0, avg_response_time: null }],
    ['one of two answered', 'b10 s20 b30', { inquiries: 2, answered: 1, response_rate: 0.5 }],
    ['order does not matter', 's31 b30 s25 b10', { inquiries: 2, response_times: [15, 1] }],
    ['a read before the answer', 'b10 r13 s25', { read_latencies: [3], response_times: [15] }],
    ['an answer without a read', 'b10 s25', { read_latencies: [15] }],
    ['an answer before the read', 'b10 s25 r30', { read_latencies: [15] }],
    ['the first of many reads', 'b10 r20 r14 r25 s30', { read_latencies: [4] }],
    ['a read from before does not count', 'r9 b10', { read_latencies: [], avg_read_latency: null }],
    ['a read at the very time does', 'r10 b10', { read_latencies: [0] }],
    ['read and never answered', 'b10 r15', { read_latencies: [5], response_times: [], response_rate: 0 }],
    ['a wait that began before the window is no inquiry', 'b-1 s25', { inquiries: 0, response_times: [] }],
    ['also where it goes on in the window', 'b-1 b10 s25', { inquiries: 0, read_latencies: [] }],
    ['one from the first moment on is', 's-1 b0 s25', { inquiries: 1, response_times: [25] }],
  ])('%s', (_, story, expected) => {
    expect(figures(story)).toMatchObject(expected);
  });

  test('are over all channels; average and median differ', () => {
    expect(figures('b0 s1', 'b0 s2', 'b0 s9 b10 s110', 'b3')).toMatchObject({
      inquiries: 5,
      answered: 4,
      response_rate: 0.8,
      response_times: [1, 2, 9, 100],
      avg_response_time: 28,
      median_response_time: 5.5,
    });
    expect(figures('b0 s1', 'b0 s2', 'b0 s9').median_response_time).toBe(2);
  });

  test('show the latest hundred times, and average all', () => {
    const stories = Array.from({ length: 150 }, (_, index) => `b${index * 1_000} s${index * 1_000 + index}`);
    const { response_times: times, avg_response_time: average, read_latencies: reads } = figures(...stories);
    expect(times).toEqual(Array.from({ length: 100 }, (_, index) => index + 50));
    expect(reads).toEqual(times);
    expect(average).toBe(74.5);
  });

  test('of equal times go by the id', () => {
    const message = (id: string, sender: string): ConversationMessage => ({
      id,
      sender_id: sender,
      at: START,
    });
    const of = (...messages: ConversationMessage[]) =>
      sellerFigures([{ messages, reads: [] }], 'seller', NOW);
    expect(of(message('b', 'seller'), message('a', 'buyer'))).toMatchObject({ inquiries: 1, answered: 1 });
    expect(of(message('a', 'seller'), message('b', 'buyer'))).toMatchObject({ inquiries: 1, answered: 0 });
  });
});

const SENDERS = ['seller', 'buyer', 'friend'] as const;

const conversations = fc.array(
  fc.record({
    messages: fc
      .array(fc.record({ at: fc.integer({ min: -6, max: 20 }), sender_id: fc.constantFrom(...SENDERS) }), {
        maxLength: 12,
      })
      .map((messages) =>
        messages.map(({ at, sender_id }, index): ConversationMessage => ({
          id: `m${index}`,
          sender_id,
          at: START + at,
        })),
      ),
    reads: fc.array(fc.integer({ min: START - 6, max: START + 25 }), { maxLength: 5 }),
  }),
  { maxLength: 4 },
);

/** Says the same in another way: asks of each message of others by itself whether a wait begins with it. */
function oracle(all: readonly SellerConversation[]) {
  const waits = all.flatMap(({ messages, reads }) => {
    const isBefore = (a: ConversationMessage, b: ConversationMessage): boolean =>
      a.at < b.at || (a.at === b.at && a.id < b.id);
    const beginnings = messages.filter((message) => {
      if (message.sender_id === 'seller' || message.at < NOW - 30 * DAY) return false;
      const earlier = messages.filter((other) => isBefore(other, message));
      const last = earlier.find((one) => earlier.every((other) => other === one || isBefore(other, one)));
      return last === undefined || last.sender_id === 'seller';
    });
    return beginnings.map((begin) => {
      const answers = messages.filter((one) => one.sender_id === 'seller' && isBefore(begin, one));
      const answer = Math.min(...answers.map(({ at }) => at));
      const read = Math.min(answer, ...reads.filter((at) => at >= begin.at));
      return { response: answer - begin.at, read: read - begin.at };
    });
  });
  const finite = (values: number[]) => values.filter(Number.isFinite).toSorted((a, b) => a - b);
  return {
    inquiries: waits.length,
    responses: finite(waits.map(({ response }) => response)),
    reads: finite(waits.map(({ read }) => read)),
  };
}

test('agree with a simpler account of the same', () => {
  fc.assert(
    fc.property(conversations, (all) => {
      const { inquiries, responses, reads } = oracle(all);
      const result = sellerFigures(all, 'seller', NOW);
      expect(result.inquiries).toBe(inquiries);
      expect(result.answered).toBe(responses.length);
      expect(result.response_times.toSorted((a, b) => a - b)).toEqual(responses);
      expect(result.read_latencies.toSorted((a, b) => a - b)).toEqual(reads);
      if (responses.length > 0) {
        const sum = responses.reduce((a, b) => a + b, 0);
        expect(result.avg_response_time).toBe(sum / responses.length);
        const below = responses.filter((ms) => ms < (result.median_response_time ?? 0)).length;
        const above = responses.filter((ms) => ms > (result.median_response_time ?? 0)).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(responses.length / 2);
      }
    }),
    { numRuns: 1_000 },
  );
});

test('do not depend on the order of channels, messages and reads, nor on repeated reads', () => {
  const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length });
  const pairs = conversations.chain((all) =>
    fc
      .tuple(
        ...all.map(({ messages, reads }) =>
          fc.record({ messages: shuffled(messages), reads: shuffled([...reads, ...reads]) }),
        ),
      )
      .chain((other) => shuffled(other))
      .map((other) => [all, other] as const),
  );
  fc.assert(
    fc.property(pairs, ([all, other]) => {
      expect(sellerFigures(other, 'seller', NOW)).toEqual(sellerFigures(all, 'seller', NOW));
    }),
    { numRuns: 500 },
  );
});

test('leave out of what was before the window all but the last message, and are the same', () => {
  fc.assert(
    fc.property(conversations, (all) => {
      const cut = all.map(({ messages, reads }) => {
        const before = messages
          .filter(({ at }) => at < START)
          .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
        return { reads, messages: [...before.slice(-1), ...messages.filter(({ at }) => at >= START)] };
      });
      expect(sellerFigures(cut, 'seller', NOW)).toEqual(sellerFigures(all, 'seller', NOW));
    }),
  );
});
