import { asksAvailability } from '../../../src/domain/auto-response/availability-question';
import { soldResponse } from '../../../src/domain/auto-response/sold-response';

describe('asksAvailability', () => {
  test.each([
    'is this available',
    'Is this still available?',
    'Hi! Is the blue bike still available?',
    'IS IT AVAILABLE',
    'Are these available?',
    'is your watch for sale',
    'Available?',
    'Hello, still available?',
    'still for sale?',
    'Do you still have it?',
    'do you still sell these',
    'Is it sold?',
    'Is this gone already?',
    'ｉｓ ｔｈｉｓ ａｖａｉｌａｂｌｅ？',
    'Thanks!\nIs it still available',
  ])('%j asks', (text) => {
    expect(asksAvailability(text)).toBe(true);
  });

  test.each([
    '',
    'Hello',
    'I am available tomorrow at six',
    'It is a nice watch. Where are you available?',
    'This is unavailable on my phone',
    'Is this the original box?',
    'I sold mine',
    'It is gone.',
    'Is it heavy? My car is available.',
    'available',
  ])('%j does not ask', (text) => {
    expect(asksAvailability(text)).toBe(false);
  });

  test.each(['is it ', 'still ', 'is the a', 'available ', 'hi, '])(
    'takes its time only by length: %j',
    (part) => {
      const began = performance.now();
      asksAvailability(part.repeat(30_000));
      expect(performance.now() - began).toBeLessThan(2_000);
    },
  );
});

describe('soldResponse', () => {
  test('names the listing where its title is known, and says that it is automatic', () => {
    expect(soldResponse('Watch')).toContain('“Watch”');
    for (const title of [undefined, '']) expect(soldResponse(title)).toMatch(/^This item/);
    for (const title of [undefined, 'Watch']) expect(soldResponse(title)).toMatch(/sold.*Automatic answer/);
  });

  test('does not ask, so that it cannot answer itself', () => {
    expect(asksAvailability(soldResponse('Watch'))).toBe(false);
    expect(asksAvailability(soldResponse(undefined))).toBe(false);
  });
});
