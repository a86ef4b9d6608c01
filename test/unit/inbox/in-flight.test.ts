import fc from 'fast-check';
import { ProblemError } from '../../../src/platform/errors';
import { createInFlight, type Slot } from '../../../src/inbox/in-flight';
import { createOverload } from '../../../src/inbox/overload';
import { createMetrics } from './fakes';

function inFlightOf(maxDeliveries: number, maxBytes: number) {
  const metrics = createMetrics();
  const overload = createOverload(metrics);
  const gauge = async (name: 'inFlight' | 'inFlightBytes' | 'shed'): Promise<number> =>
    (await metrics[name].get()).values[0]?.value ?? 0;
  return { overload, gauge, ...createInFlight({ maxDeliveries, maxBytes, overload, metrics }) };
}

/** What is thrown where something is over a cap. */
const refusal = expect.objectContaining({ code: 'unavailable', options: { retryAfterSeconds: 2 } });

function refusalOf(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

describe('signed deliveries in flight', () => {
  test('over the cap are refused, until one is answered', async () => {
    const { enter, checkRoom, answering, overload, gauge } = inFlightOf(2, 100);
    const first = enter(0);
    checkRoom();
    enter(0);
    expect(overload.isShedding()).toBe(false);
    expect(refusalOf(() => enter(0))).toEqual(refusal);
    expect(overload.isShedding()).toBe(true);
    expect(refusalOf(checkRoom)).toEqual(refusal);
    first.leave();
    checkRoom();
    enter(0);
    expect([answering(), await gauge('inFlight'), await gauge('shed')]).toEqual([2, 2, 2]);
  });

  test('hold no more bytes together than the cap', async () => {
    const { enter, gauge } = inFlightOf(10, 100);
    const first = enter(60);
    enter(40);
    expect(refusalOf(() => enter(1))).toEqual(refusal);
    first.leave();
    enter(60);
    expect(await gauge('inFlightBytes')).toBe(100);
  });

  test('stay counted while work that they hold goes on after the answer', async () => {
    const { enter, answering, gauge } = inFlightOf(1, 100);
    const slot = enter(50);
    const [insertEnded, startEnded] = [slot.hold(), slot.hold()];
    startEnded();
    slot.leave();
    expect([answering(), await gauge('inFlight'), await gauge('inFlightBytes')]).toEqual([0, 1, 50]);
    expect(refusalOf(() => enter(0))).toEqual(refusal);
    insertEnded();
    expect([await gauge('inFlight'), await gauge('inFlightBytes')]).toEqual([0, 0]);
    enter(0);
  });

  test('whatever they do, stay within both caps and leave nothing behind', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('enter' as const), bytes: fc.nat(40) }),
      fc.record({ kind: fc.constantFrom('hold', 'end', 'leave'), who: fc.nat(9) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const { enter, answering, gauge } = inFlightOf(3, 100);
        const slots: { slot: Slot; ends: (() => void)[] }[] = [];
        const leave = ({ slot, ends }: (typeof slots)[number]): void => {
          slot.leave();
          for (const end of ends) end();
        };
        for (const one of steps) {
          const chosen = 'who' in one ? slots[one.who % Math.max(1, slots.length)] : undefined;
          try {
            if ('bytes' in one) slots.push({ slot: enter(one.bytes), ends: [] });
            else if (chosen === undefined) continue;
            else if (one.kind === 'hold') chosen.ends.push(chosen.slot.hold());
            else if (one.kind === 'end') chosen.ends.pop()?.();
            else leave(slots.splice(slots.indexOf(chosen), 1)[0] ?? chosen);
          } catch (error) {
            expect(error).toBeInstanceOf(ProblemError);
          }
          expect(await gauge('inFlight')).toBe(slots.length);
          expect(slots.length).toBeLessThanOrEqual(3);
          expect(await gauge('inFlightBytes')).toBeLessThanOrEqual(100);
        }
        slots.forEach(leave);
        expect([answering(), await gauge('inFlight'), await gauge('inFlightBytes')]).toEqual([0, 0, 0]);
      }),
      { numRuns: 50 },
    );
  });
});

test('what was shed is remembered for five seconds', () => {
  let now = 1_000;
  const overload = createOverload(createMetrics(), () => now);
  expect(overload.isShedding()).toBe(false);
  expect(overload.refusal('Too many')).toMatchObject({ code: 'unavailable', detail: 'Too many' });
  now += 4_999;
  expect(overload.isShedding()).toBe(true);
  now += 1;
  expect(overload.isShedding()).toBe(false);
});
