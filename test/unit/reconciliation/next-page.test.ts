import { nextAfter } from '../../../src/reconciliation/next-page';
import type { PassCursor } from '../../../src/reconciliation/contract';
import { at, history } from './histories';

const iso = (seconds: number): string => new Date(at(seconds)).toISOString();
const window = { since: at(100), until: at(1_000), from: at(0) };
const written = { stage: 'written', from: iso(0), offset: 0 } as const;

const page = (times: readonly number[], isFull = true) => ({
  channels: times.map((seconds) =>
    history({ createdAt: at(-50), lastMessageAt: at(seconds), updatedAt: at(seconds) }),
  ),
  faults: [],
  isFull,
});

describe('where a pass reads on', () => {
  test('from the last one on, not by offset', () => {
    expect(nextAfter(written, page([1, 2, 3]), window)).toEqual({
      next: { stage: 'written', from: iso(3), offset: 0 },
      skips: false,
    });
  });

  test('by offset among those of one time, which Stream caps', () => {
    let at: PassCursor = { ...written, from: iso(3) };
    for (const offset of [30, 60]) {
      const { next } = nextAfter(at as typeof written, page([3, 3]), window);
      expect(next).toEqual({ stage: 'written', from: iso(3), offset });
      at = next;
    }
    expect(nextAfter({ ...written, from: iso(3), offset: 990 }, page([3]), window)).toEqual({
      next: { stage: 'written', from: iso(3.001), offset: 0 },
      skips: true,
    });
  });

  test('the stages come one after the other', () => {
    const { next } = nextAfter(written, page([1], false), window);
    expect(next).toEqual({ stage: 'changed', from: iso(100), offset: 0 });
    expect(nextAfter(next as typeof written, page([], false), window).next).toEqual({ stage: 'gone' });
    // Channels that are written in while it runs are the next pass's.
    expect(nextAfter(written, page([1, 2_000]), window).next).toMatchObject({ stage: 'changed' });
  });

  test('a channel without messages counts by when it was made', () => {
    const made = { channels: [history({ createdAt: at(7) })], faults: [], isFull: true };
    expect(nextAfter(written, made, window).next).toEqual({ stage: 'written', from: iso(7), offset: 0 });
  });

  test('an imported channel is younger than its messages', () => {
    const imported = { createdAt: at(8), lastMessageAt: at(-500) };
    const both = {
      channels: [history(imported), history({ ...imported, createdAt: at(9) })],
      faults: [],
      isFull: true,
    };
    expect(nextAfter(written, both, window).next).toEqual({ stage: 'written', from: iso(9), offset: 0 });
  });
});
