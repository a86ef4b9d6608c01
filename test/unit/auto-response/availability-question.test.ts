import fc from 'fast-check';
import { automaticAnswer } from '../../../src/auto-response/domain/automatic-answer';
import {
  LANGUAGES,
  questionLanguage,
  type Language,
} from '../../../src/auto-response/domain/availability-question';
import { CORPUS } from './availability-corpus';

const QUESTIONS: Readonly<Record<Language, readonly string[]>> = {
  en: [
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
  ],
  de: [
    'Ist das noch verfügbar?',
    'Hallo, ist die Versandtasche noch verfügbar?',
    'ist der Artikel noch zu haben',
    'Ist die Uhr noch da?',
    'Guten Tag. Sind die Schuhe noch erhältlich?',
    'Noch verfügbar?',
    'noch da ?',
    'Haben Sie die Kamera noch?',
    'Schon verkauft?',
  ],
  fr: [
    'Bonjour, est-il toujours disponible ?',
    'Cette montre est-elle encore en vente ?',
    'Est-ce que c’est toujours disponible',
    'toujours dispo?',
    "C'est encore disponible ?",
    'Dispo ?',
    'Déjà vendu ?',
  ],
  es: [
    '¿Sigue disponible?',
    'Hola, ¿está disponible el reloj?',
    'Esta disponible?',
    '¿Todavía está a la venta?',
    '¿aún lo tiene?',
    '¿Ya está vendido?',
    '¿Ya se vendió?',
    'Hola, disponible?',
    'Buenas, ¿disponible?',
    'hola sigue disponible',
    'Hola está disponible',
  ],
  it: [
    'È ancora disponibile?',
    'Ciao, l’orologio è disponibile?',
    'ancora in vendita?',
    'Disponibile?',
    'Già venduto?',
    'Ciao è ancora disponibile',
  ],
  nl: [
    'Is dit nog beschikbaar?',
    'Hallo, is de fiets nog te koop',
    'Nog beschikbaar?',
    'Heb je hem nog?',
    'Al verkocht?',
  ],
  pt: [
    'Ainda está disponível?',
    'Olá, está disponível?',
    'Ainda disponivel?',
    'Ainda tem o relógio?',
    'Já foi vendido?',
    'Já vendeu?',
    'Oi ainda está disponível',
  ],
  pl: [
    'Czy to jest jeszcze dostępne?',
    'Czy oferta aktualna',
    'Nadal dostępny?',
    'Aktualne?',
    'Już sprzedane?',
  ],
};

describe('questionLanguage', () => {
  test.each(LANGUAGES.flatMap((language) => QUESTIONS[language].map((text) => [text, language])))(
    '%j asks, in %s',
    (text, language) => {
      expect(questionLanguage(text)).toBe(language);
    },
  );

  test.each([
    '',
    'Hello',
    'I am available tomorrow at six',
    'It is a nice watch. Where are you available?',
    'This is unavailable on my phone',
    'Is this the original box?',
    'I sold mine',
    'It is gone.',
    'It is still available.',
    'Is it heavy? My car is available.',
    'available',
    'Die Uhr ist noch verfügbar.',
    'Ich bin noch da.',
    'Ist die Uhr wasserdicht?',
    'Ich habe meine schon verkauft.',
    'Je suis toujours disponible demain.',
    'Est-ce que la boîte est comprise ?',
    'Estoy disponible mañana.',
    'Está disponible.',
    'Hola, está en venta en mi tienda.',
    '¿Está en Madrid?',
    'Sono disponibile domani.',
    'È in buono stato?',
    'Ik ben nog beschikbaar.',
    'Is dit een origineel?',
    'Estou disponível amanhã.',
    'Está em bom estado?',
    'Czy jest gwarancja?',
    'Jestem dostępny jutro.',
  ])('%j does not ask', (text) => {
    expect(questionLanguage(text)).toBeUndefined();
  });

  const lines = (text: string) => text.trim().split('\n');

  test.each(LANGUAGES)(
    'finds at least 95 %% of the first questions of the corpus, and no other: %s',
    (language) => {
      const { asks, others } = CORPUS[language];
      const missed = lines(asks).filter((text) => questionLanguage(text) === undefined);
      const wrong = lines(others).filter((text) => questionLanguage(text) !== undefined);
      expect({ missed, wrong }).toEqual({ missed: expect.any(Array), wrong: [] });
      expect(missed.length / lines(asks).length).toBeLessThanOrEqual(0.05);
    },
  );

  /** The figures of docs/decisions/0025: `npx jest test/unit/auto-response/availability-question.test.ts -t figures`. */
  test('figures of the whole corpus', () => {
    const of = (part: 'asks' | 'others') => LANGUAGES.flatMap((language) => lines(CORPUS[language][part]));
    const found = (texts: readonly string[]) =>
      texts.filter((text) => questionLanguage(text) !== undefined).length;
    expect({
      questions: [found(of('asks')), of('asks').length],
      others: [found(of('others')), of('others').length],
    }).toEqual({ questions: [2888, 2897], others: [0, 4326] });
  });

  test.each([
    ['Is the charger still available?', 'USB-C charger, 65 W', 'en'],
    ['Is the charger still available?', 'Lamp', undefined],
    ['Do you still have the box?', 'Toolbox', 'en'],
    ['Haben Sie den Karton noch?', 'Umzugskartons', 'de'],
    ['Haben Sie den Karton noch?', 'Fernseher', undefined],
    ['And the helmet, is it still available?', 'Bicycle', undefined],
    ['And the helmet, is it still available?', 'Helmet, size M', 'en'],
    ['¿Todavía tienes la caja?', 'Caja de herramientas', 'es'],
    ['Is the blue one still available?', 'Blue armchair', 'en'],
    ['Is the blue one still available?', 'Armchair', undefined],
    ['Is the blue armchair still available?', 'Armchair', 'en'],
    ["I'm interested in the charger, is it still available?", 'Lamp', undefined],
    ["I'm interested in the lamp, is it still available?", 'Lamp', 'en'],
    ['Ist die Originaltasche noch da?', 'Kamera', undefined],
    ['Is the offer of yesterday still available?', 'Lamp', undefined],
    ['Hai ancora la carta di garanzia?', 'Lampada', undefined],
    ['Masz jeszcze ładowarkę?', 'Lampa', undefined],
    ['Masz jeszcze ładowarkę?', 'Ładowarka USB-C', 'pl'],
    ['I saw your ad for the lamp is it still available', 'Lamp', 'en'],
    ['I saw the charger is it still available', 'Lamp', undefined],
    ['Is the lamp you posted last week still available?', 'Lamp', 'en'],
  ])('%j is about %j: %s', (text, title, language) => {
    expect(questionLanguage(text, title)).toBe(language);
  });

  test.each([
    ['available', 'Is this still %s?'],
    ['verfügbar', 'Ist das noch %s?'],
    ['erhältlich', 'Ist das noch %s?'],
    ['disponible', 'Le canapé est-il toujours %s ?'],
    ['disponible', '¿El sofá sigue %s?'],
    ['disponibile', 'Il divano è ancora %s?'],
    ['beschikbaar', 'Is de bank nog %s?'],
    ['disponível', 'O sofá ainda está %s?'],
    ['dostępny', 'Czy stół jest nadal %s?'],
  ])('finds %j with a letter left out, twice or changed with the next', (word, question) => {
    for (let at = 1; at < word.length - 1; at += 1) {
      const [before, letter, rest] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
      for (const typed of [
        before + rest,
        before + letter + letter + rest,
        before + rest.charAt(0) + letter + rest.slice(1),
      ]) {
        // It is French and Spanish.
        if (typed === 'disponible') continue;
        expect([typed, questionLanguage(question.replace('%s', typed))]).toEqual([typed, expect.any(String)]);
      }
    }
  });

  test.each(['Is this still variable?', 'Est-il indisponible ?'])(
    'takes no other word for a slip: %j',
    (text) => expect(questionLanguage(text)).toBeUndefined(),
  );

  test.each([
    ['Is the ad still valid?', 'en'],
    ['Is the contract still valid?', undefined],
    ['Is the insurance still active?', undefined],
    ['Yes, still available', undefined],
    ['Ja noch verfügbar', undefined],
    ['Is it sold or is it still available?', 'en'],
    ['C’est vendu ou pas', 'fr'],
    ['C’est vendu', undefined],
    ['You wrote: "still available"', undefined],
    ['Is the "Billy" shelf still available?', 'en'],
    ['No longer available? Why?', undefined],
    ['Still available, come and see', undefined],
    ['Still available, I can pick it up', 'en'],
    ['Können Sie bestätigen, dass es noch da ist?', 'de'],
    ['Ich habe gefragt, ob es noch da ist', undefined],
    ['Ist Sarah noch da, um es mir zu zeigen?', undefined],
    ['Is the 3pm slot still free?', undefined],
    ['Where else is it still available?', undefined],
    ['Is it by any chance still available?', 'en'],
  ])('%j: %s', (text, language) => expect(questionLanguage(text)).toBe(language));

  test.each([
    'IS THIS STILL AVAILABLE',
    'is   this  still\tavailable ?!',
    'Is this still available??? 🙏',
    'Is this still available? Best regards, Ann',
    'i̇s this still available',
    'ＩＳ ＴＨＩＳ ＳＴＩＬＬ ＡＶＡＩＬＡＢＬＥ',
    'Is this still avail\u00adable?',
    '“Is this still available?”',
    'Great photos.\n\nIs this still available?',
  ])('is found however it is typed: %j', (text) => expect(questionLanguage(text)).toBe('en'));

  test('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        expect([undefined, ...LANGUAGES]).toContain(questionLanguage(text));
      }),
    );
  });
});

describe('automaticAnswer', () => {
  const kinds = ['sold', 'reserved', 'away'] as const;

  test.each(LANGUAGES)(
    'in %s names the listing where its title is known, and does not ask itself',
    (language) => {
      for (const kind of kinds) {
        for (const title of ['Watch', '', undefined]) {
          const answer = automaticAnswer({ kind, language, title });
          expect(answer.includes('“Watch”')).toBe(kind !== 'away' && title === 'Watch');
          expect(answer).toMatch(/\([^)]+\)$/);
          expect(questionLanguage(answer)).toBeUndefined();
        }
      }
    },
  );

  test('as it has been', () => {
    expect(automaticAnswer({ kind: 'sold', language: 'en', title: 'Watch' })).toBe(
      '“Watch” has already been sold. (Automatic answer)',
    );
  });

  test('what sellers wrote is one line each, and bounded', () => {
    const answer = automaticAnswer({
      kind: 'reserved',
      language: 'de',
      title: `A\r\nB\u202E${'x'.repeat(900)}`,
      similar: [{ title: 'One\nmore', url: 'https://example.com/1' }, { title: 'Two' }],
    });
    const lines = answer.split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]?.length).toBeLessThan(220);
    expect(lines.slice(1)).toEqual(['Ähnliches:', '– “One more” https://example.com/1', '– “Two”']);
    expect(answer).not.toContain('\u202E');
  });

  test('lets a seller who is away be heard', () => {
    expect(automaticAnswer({ kind: 'away', language: 'fr', awayMessage: 'De retour lundi.' })).toBe(
      'Le vendeur est absent en ce moment et vous fait savoir : “De retour lundi.” (Réponse automatique)',
    );
  });
});
