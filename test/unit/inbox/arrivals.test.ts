import fc from 'fast-check';
import { ProblemError } from '../../../src/platform/errors';
import { createArrivals, type Arrival } from '../../../src/inbox/arrivals';
import { createMetrics } from './fakes';

function arrivalsOf(maxDeliveries: number, maxBytes: number) {
  const ended: string[] = [];
  const arrivals = createArrivals({ maxDeliveries, maxBytes, metrics: createMetrics() });
  return { ended, enter: (name: string): Arrival => arrivals.enter(() => ended.push(name)) };
}

const refusal = expect.objectContaining({ code: 'unavailable' });

describe('deliveries that nobody knows to be signed', () => {
  test('over the cap end the one that has been sending for the longest', () => {
    const { enter, ended } = arrivalsOf(2, 100);
    enter('slow');
    enter('second');
    enter('third');
    expect(ended).toEqual(['slow']);
    enter('fourth');
    expect(ended).toEqual(['slow', 'second']);
  });

  test('are not ended once their body has come; then there is no room for more', () => {
    const { enter, ended } = arrivalsOf(2, 100);
    const first = enter('first');
    first.complete();
    enter('second').complete();
    expect(() => enter('third')).toThrow(refusal);
    first.leave();
    enter('third');
    expect(ended).toEqual([]);
  });

  test('find room for their bytes by ending slow ones, never themselves', () => {
    const { enter, ended } = arrivalsOf(10, 100);
    const [slow, large] = [enter('slow'), enter('large')];
    large.take(30);
    slow.take(60);
    large.take(70);
    expect(ended).toEqual(['slow']);
    expect(() => large.take(1)).toThrow(refusal);
    expect(() => slow.take(1)).toThrow(refusal);
    large.leave();
    enter('next').take(100);
  });

  test('whatever they do, stay within both caps, and one alone always has room', () => {
    const step = fc.record({
      kind: fc.constantFrom('enter', 'take', 'complete', 'leave'),
      who: fc.nat(9),
      bytes: fc.nat(60),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const live = new Map<Arrival, number>();
        const arrivals = createArrivals({ maxDeliveries: 3, maxBytes: 100, metrics: createMetrics() });
        for (const { kind, who, bytes } of steps) {
          const chosen = [...live.keys()][who % Math.max(1, live.size)];
          try {
            if (kind === 'enter') {
              const arrival: Arrival = arrivals.enter(() => live.delete(arrival));
              live.set(arrival, 0);
            } else if (chosen !== undefined && kind === 'take') {
              chosen.take(bytes);
              live.set(chosen, (live.get(chosen) ?? 0) + bytes);
            } else if (kind === 'complete') chosen?.complete();
            else if (chosen !== undefined) {
              chosen.leave();
              chosen.leave();
              live.delete(chosen);
            }
          } catch (error) {
            expect(error).toBeInstanceOf(ProblemError);
          }
          expect(live.size).toBeLessThanOrEqual(3);
          expect([...live.values()].reduce((sum, held) => sum + held, 0)).toBeLessThanOrEqual(100);
        }
        for (const arrival of live.keys()) arrival.leave();
        arrivals.enter(() => undefined).take(100);
      }),
    );
  });
});
