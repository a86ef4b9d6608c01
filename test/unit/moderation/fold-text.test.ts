import fc from 'fast-check';
import { foldText } from '../../../src/moderation/domain/fold-text';

describe('foldText', () => {
  test.each([
    ['full-width letters', 'ｂｕｙ　ｎｏｗ'],
    ['mathematical letters', '𝐛𝐮𝐲 𝓷𝓸𝔀'],
    ['circled letters', 'ⓑⓤⓨ ⓝⓞⓦ'],
    ['Cyrillic look-alikes', 'Ьuу nоѡ'],
    ['Cyrillic capitals', 'ВUУ NОW'],
    ['Greek look-alikes', 'βυγ nοw'],
    ['zero-width characters', 'b\u200bu\u200cy\u2060 n\ufeffo\u200dw'],
    ['soft hyphens', 'b\u00adu\u00ady now'],
    ['bidi marks', '\u202bbuy\u202c now\u200f'],
    ['variation selectors', 'b\ufe0fuy no\u{e0100}w'],
    ['tag characters', 'bu\u{e0041}y now'],
    ['Hangul fillers', 'bu\u3164y now'],
    ['accents', 'bùý nów'],
    ['stacked accents', 'b̶̧u̴͝y̷ n̸͘o̴w̵'],
    ['letters with a stroke through them', 'buy nøw'],
    ['repeated letters', 'buuuyyy nnnooow'],
    ['digits for letters', 'buy n0w'],
    ['letters kept apart', 'b u y   n o w'],
    ['letters with dots', 'b.u.y. n.o.w'],
    ['letters with dashes', 'b-u-y n-o-w'],
    ['capitals', 'BUY NOW'],
    ['other blanks', 'buy\u00a0\u2003\tnow'],
    ['all together', 'Ｂ\u200bùùу n\u200b0ѡ'],
  ])('sees through %s', (_, disguised) => {
    expect(foldText(disguised).replaceAll(' ', '')).toBe('buynow');
  });

  test('sees through signs inside a word, and lets them be at its end', () => {
    expect(foldText('cl!ck')).toBe(foldText('click'));
    expect(foldText('c|ick m0ney')).toBe(foldText('click money'));
    expect(foldText('now!')).toBe('now!');
    expect(foldText('costs 5$')).toBe(foldText('costs s$'));
  });

  test('sees through signs next to each other', () => {
    expect(foldText('c@$h')).toBe('cash');
  });

  test('keeps words apart and ordinary text readable', () => {
    expect(foldText('  Two  words\n')).toBe('two words');
    expect(foldText('a b')).toBe('a b');
    expect(foldText('')).toBe('');
  });

  test('is the same when it is done twice', () => {
    const text = fc.string({
      unit: fc.constantFrom(...Array.from('abloOuy013 .-_!$@АуРéｗ\u200b\n')),
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, (given) => {
        const folded = foldText(given);
        expect(foldText(folded.replaceAll(/[^\p{L}\p{N}]/gu, ''))).toBe(
          folded.replaceAll(/[^\p{L}\p{N}]/gu, '').replaceAll(/(\p{L})\1+/gu, '$1'),
        );
      }),
    );
  });

  test('takes any text, in a time that grows with its length only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(typeof foldText(text)).toBe('string');
      }),
    );
    for (const part of ['a ', 'a. ', '\u200b', 'a\u0301', '!', '@a', 'aa', 'a b c ab ']) {
      const began = performance.now();
      foldText(part.repeat(50_000));
      expect(performance.now() - began).toBeLessThan(2_000);
    }
  });
});
