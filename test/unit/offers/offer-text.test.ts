import { offerText } from '../../../src/offers/domain/offer-text';
import { remindAt } from '../../../src/offers/domain/remind-at';
import { HOUR, later, pending } from './offers';

test('amounts are in the units of their currency', () => {
  expect(offerText({ action: 'make', amount: 123_450 }, 'EUR')).toBe('New offer: €1,234.50');
  expect(offerText({ action: 'counter', amount: 5_000 }, 'JPY')).toBe('Counter-offer: ¥5,000');
  expect(offerText({ action: 'fail', amount: 1 }, 'EUR')).toBeUndefined();
});

test('the conversation does not learn of a floor', () => {
  const text = offerText({ action: 'decline', amount: 100, reason: 'below_floor' }, 'EUR');
  expect(text).toBe(offerText({ action: 'decline', amount: 100 }, 'EUR'));
});

test('nobody is reminded of what does not stand that long', () => {
  expect(remindAt(pending(), 6 * HOUR)).toEqual(later(42 * HOUR));
  expect(remindAt(pending('seller', { stands_ms: 6 * HOUR }), 6 * HOUR)).toBeUndefined();
  expect(remindAt(pending(), 0)).toBeUndefined();
});
