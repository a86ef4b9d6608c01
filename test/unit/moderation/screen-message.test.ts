import fc from 'fast-check';
import {
  createScreening,
  DEFAULT_SPAM_KEYWORDS,
  SPAM_THRESHOLD,
} from '../../../src/moderation/domain/screen-message';
import { isShortened, linksOf } from '../../../src/moderation/domain/screening/links';
import { EVERYDAY, SPAM } from './screening-sentences';

const screen = createScreening();

describe('screening', () => {
  test.each(DEFAULT_SPAM_KEYWORDS)('finds "%s", alone and inside a sentence, and lets it be', (keyword) => {
    for (const text of [
      keyword,
      keyword.toUpperCase(),
      `Hello, ${keyword}!`,
      `(${keyword})`,
      `so:\n${keyword}\n`,
      `${keyword}${keyword.slice(-1).repeat(2)}`,
      `\u200b${keyword}\u200b now`,
    ]) {
      expect(screen(text)).toMatchObject({
        decision: 'allow',
        reasons: [{ code: 'keyword', detail: keyword }],
      });
    }
  });

  test.each(EVERYDAY)('does not remove what honest people write: %j', (text) => {
    expect(screen(text)).toMatchObject({ decision: 'allow' });
  });

  test.each(SPAM)('removes spam: %j', (text) => {
    expect(screen(text)).toMatchObject({ decision: 'spam' });
  });

  test.each([
    ['https://www.example.com/a', 1],
    ['https://example.com/?to=https://www.example.org/', 1],
    ['(https://a.example), "www.b.example" <http://c.example/d>', 3],
    ['www.a.example,www.b.example;https://c.example', 3],
    ['HTTPS://A.EXAMPLE www.b.example/c?d=e#f', 2],
    ['I was there.Was it you? 3.50 and e.g. a.m.', 0],
    ['mail me: ann@www.example.com', 0],
  ])('%j has %d links', (text, count) => expect(linksOf(text)).toHaveLength(count));

  test.each([
    'bit.ly/abc',
    'https://bit.ly/abc',
    'HTTPS://WWW.BIT.LY/abc',
    'see:t.co/x',
    '(is.gd/x)',
    'https://user@goo.gl:443/abc',
    'https://goo.gl/mapsabc',
    'bi\u200bt.ly/abc',
    'ｂｉｔ.ｌｙ/abc',
  ])('%j is shortened', (text) => expect(linksOf(text).some(isShortened)).toBe(true));

  test.each([
    'my-t.co/about',
    'notbit.ly/abc',
    'bit.ly.example.com/abc',
    'https://t.co.example/abc',
    'https://example.com/t.co/abc',
    'https://maps.app.goo.gl/abc',
    'https://goo.gl/maps/abc',
    'https://photos.app.goo.gl/abc',
    'ann@bit.ly/',
    'bit.ly',
    'https://bit.ly/',
    'this is.god knows/why',
  ])('%j is not shortened', (text) => expect(linksOf(text).some(isShortened)).toBe(false));

  test.each([
    ['full-width', 'ｃｌｉｃｋ ｈｅｒｅ'],
    ['Cyrillic', 'сliсk hеrе'],
    ['Greek', 'clιck hεre'],
    ['zero width', 'cl\u200bick he\u200dre'],
    ['accents', 'clíck hérè'],
    ['repeated letters', 'cliiiick heeere'],
    ['leet', 'c1!ck h3r3'],
    ['spelled out', 'c l i c k  h e r e'],
    ['spelled out with dots', 'c.l.i.c.k h.e.r.e'],
    ['l for i, i for l', 'cIick here'],
    ['all of them', 'Ｃ\u200bＬ1сk hééеre'],
  ])('finds a keyword in the disguise: %s', (_, text) => {
    expect(screen(text)).toMatchObject({
      decision: 'spam',
      reasons: [{ code: 'disguised_keyword', detail: 'click here' }],
    });
  });

  test.each([
    'buy-now',
    'buy_now',
    'buynow',
    'buy.now',
    'buy...now',
    'buy*now',
    'buy\nnow',
    'buy \t now',
    'buy~now',
  ])('finds a keyword with other things between its words: %j', (text) => {
    expect(screen(text).reasons).toEqual([{ code: 'keyword', detail: 'buy now' }]);
  });

  test.each([
    'Hello, is this still available?',
    'Could I buy it? Now would be a good time for me.',
    'Where can I buy nowadays a good frame?',
    'I will contact now-retired staff.',
    'The click hereafter was loud.',
    'I have won it at an auction',
    'Free. Money is not what I ask for.',
    'The transfer works only by wire',
    'You have 2 of them, haven’t you? OK',
    'It costs 100 $ or 90 €, see https://example.com/a and https://example.com/b',
    'Ist das noch zu haben? Schöne Grüße aus Köln',
    'Это ещё продаётся? Спасибо!',
    'Είναι ακόμα διαθέσιμο;',
    '这个还在吗？谢谢',
    'هل هذا متاح؟',
    'I A M here',
    '👍🏽 👨‍👩‍👧 ❤️',
    'a b c d e',
    '12 34 56, 100-200-300',
    '',
    ' ',
    'OK',
  ])('lets an ordinary message be: %j', (text) => {
    expect(screen(text)).toEqual({ decision: 'allow', score: 0, reasons: [] });
  });

  test('weighs other signs, none of which is spam by itself', () => {
    const links = 'https://a.example https://b.example www.c.example';
    const short = 'see bit.ly/abc';
    const loud = 'THIS IS THE BEST PHONE IN TOWN';
    for (const [text, code] of [
      [links, 'many_links'],
      [short, 'shortened_link'],
      [loud, 'shouting'],
    ] as const) {
      expect(screen(text)).toMatchObject({ decision: 'allow', reasons: [{ code }] });
    }
    expect(screen(`${links} ${short}`)).toMatchObject({ decision: 'spam', score: SPAM_THRESHOLD });
  });

  test('takes the keywords of the marketplace, as text and not as patterns', () => {
    const own = createScreening(['c++ course', 'a.b', '  ', '(free)', 'gratis']);
    expect(own('Take my C++ course').decision).toBe('spam');
    expect(own('a.b').decision).toBe('spam');
    expect(own('axb').decision).toBe('allow');
    expect(own('now (free)!').decision).toBe('spam');
    expect(own('ganz grаtis').decision).toBe('spam');
    expect(own('buy now').decision).toBe('allow');
    expect(createScreening([])('buy now').decision).toBe('allow');
  });

  test('never repeats what was written, and scores from 0 to 1', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(...DEFAULT_SPAM_KEYWORDS),
        (text, keyword) => {
          const { score, reasons, decision } = screen(`${text} ${keyword} buy now click here`);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(decision).toBe('spam');
          for (const { detail } of reasons) expect([undefined, ...DEFAULT_SPAM_KEYWORDS]).toContain(detail);
        },
      ),
    );
  });

  const hidden = fc.constantFrom(
    '\u200b',
    '\u200c',
    '\u200d',
    '\u2060',
    '\ufeff',
    '\u00ad',
    '\u180e',
    '\u034f',
    '\u2063',
    '\ufe0f',
    '\u061c',
  );
  const keyword = fc.constantFrom(...DEFAULT_SPAM_KEYWORDS);

  test('finds a keyword wherever zero-width characters are put into it', () => {
    const insertions = fc.array(fc.tuple(fc.nat(40), hidden), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(keyword, insertions, (phrase, all) => {
        const letters = Array.from(phrase);
        for (const [at, character] of all) letters.splice(at % (letters.length + 1), 0, character);
        expect(screen(`Hi ${letters.join('')}!`).reasons).toEqual([
          { code: expect.stringContaining('keyword'), detail: phrase },
        ]);
      }),
      { numRuns: 500 },
    );
  });

  test('finds a keyword whichever of its letters are repeated, in whatever case', () => {
    const times = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.boolean()), {
      minLength: 24,
      maxLength: 24,
    });
    fc.assert(
      fc.property(keyword, times, (phrase, counts) => {
        const repeated = Array.from(phrase, (letter, index) => {
          const [count = 1, isCapital = false] = counts[index] ?? [];
          return (isCapital ? letter.toUpperCase() : letter).repeat(count);
        });
        expect(screen(repeated.join('')).reasons).toContainEqual({
          code: expect.stringContaining('keyword'),
          detail: phrase,
        });
      }),
      { numRuns: 500 },
    );
  });

  test('finds a keyword in any mix of look-alikes', () => {
    const disguises: Record<string, string> = {
      a: 'aаαá4@',
      c: 'cсｃ',
      e: 'eеε3é',
      f: 'fｆ',
      h: 'hһｈ',
      i: 'iіι1í',
      k: 'kκк',
      m: 'mм',
      n: 'nｎñ',
      o: 'oоο0ö',
      p: 'pрρ',
      r: 'rｒ',
      s: 'sѕ5',
      t: 'tт7',
      u: 'uυü',
      w: 'wѡｗ',
      y: 'yуγý',
      z: 'zｚ',
      d: 'dԁ',
      l: 'lӏ1|',
      v: 'vν',
      b: 'bЬ',
      j: 'jј',
    };
    const picks = fc.array(fc.nat(50), { minLength: 24, maxLength: 24 });
    fc.assert(
      fc.property(keyword, picks, (phrase, all) => {
        const disguised = Array.from(phrase, (letter, index) => {
          const choices = Array.from(disguises[letter] ?? letter);
          return choices[(all[index] ?? 0) % choices.length] ?? letter;
        });
        expect(screen(disguised.join(''))).toMatchObject({
          decision: disguised.join('').toLowerCase() === phrase ? 'allow' : 'spam',
        });
      }),
      { numRuns: 500 },
    );
  });
});
