/** The languages that Parley reads the question in, and answers in. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Greetings, by their language; of a question that is the same in two languages they tell which it is. */
const GREETINGS: Readonly<Record<Language, string>> = {
  en: 'hi|hello|hey',
  de: 'hallo|moin|servus|guten tag',
  fr: 'bonjour|bonsoir|salut',
  es: 'hola|buenas|buenos días|buenos dias',
  it: 'ciao|salve|buongiorno',
  nl: 'hoi|goedendag',
  pt: 'olá|oi|bom dia|boa tarde',
  pl: 'cześć|witam|dzień dobry',
};

/**
 * A pattern of whole words (`\b` knows ASCII letters only). Its gaps are bounded, so that the time it takes grows
 * with the text's length and no faster. In it, `~` is a gap within a sentence, and `@` the begin of a sentence, also
 * after a greeting: there a verb makes a question of what would else be a statement.
 */
function pattern(source: string): RegExp {
  const begin = String.raw`(?:^|[.!?…,;:\n]\s*|(?<!\p{L})(?:${Object.values(GREETINGS).join('|')})[\s!,]*)`;
  const body = source
    .replaceAll('@', begin)
    .replaceAll('~', String.raw`[^.?!\n]{0,60}`)
    .replaceAll(' ', String.raw`\s{1,3}`);
  return new RegExp(source.startsWith('@') ? body : `(?<!\\p{L})(?:${body})`, 'iu');
}

/** Ends a question where its words alone may be a statement. */
const ASKED = String.raw`(?!\p{L})[^.?!\n]{0,20}\?`;
const WHOLE = String.raw`(?!\p{L})`;
/** A verb that begins a sentence is asked by whoever does not end it as a statement: many leave the mark away. */
const UNSTATED = String.raw`(?!\p{L})(?![^.?!\n]{0,20}[.!])`;

const QUESTIONS: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    /\b(?:is|are|was)\s+(?:it|this|that|these|those|they|the|your)\b[^.?!\n]{0,60}\b(?:available|for sale|unsold)\b/iu,
    /\b(?:is|are)\s+(?:it|this|that|these|those|they|the|your)\b[^.?!\n]{0,60}\b(?:sold|gone|taken)\b[^.?!\n]{0,20}\?/iu,
    /(?:^|[.!?\n]\s*|\b(?:hi|hello|hey)\b[\s,!]*)(?:still\s+)?available\s*\?/iu,
    /\bstill\s+(?:available|for sale|on sale|up for sale)\b(?![^.?!\n]{0,20}[.!](?!\?))/iu,
    /\bdo\s+you\s+still\s+(?:have|sell)\b/iu,
  ],
  de: [
    pattern(`@(?:ist|sind|wäre|wären|gibt es) ~(?:verfügbar|erhältlich|zu haben)${WHOLE}`),
    pattern(`(?:ist|sind) ~noch (?:da|frei|zu haben|verfügbar|erhältlich)${ASKED}`),
    pattern(`noch (?:zu haben|verfügbar|erhältlich|da|frei)${ASKED}`),
    pattern(`@(?:hast du|haben sie|habt ihr|verkaufst du|verkaufen sie) ~noch${WHOLE}`),
    pattern(`(?:schon|bereits) (?:verkauft|weg|vergeben)${ASKED}`),
  ],
  fr: [
    pattern(`(?:est|sont)-(?:il|elle|ils|elles|ce) ~(?:disponibles?|dispo|en vente|à vendre)${WHOLE}`),
    pattern(`est-ce qu(?:e |['’])~(?:disponibles?|dispo|en vente|à vendre)${WHOLE}`),
    pattern(`(?:toujours|encore) (?:disponibles?|dispo|en vente|à vendre)${ASKED}`),
    pattern(`@(?:disponible|dispo)${ASKED}`),
    pattern(`(?:vous avez|avez-vous|tu as|as-tu) (?:toujours|encore)${WHOLE}~\\?`),
    pattern(`déjà vendue?s?${ASKED}`),
  ],
  es: [
    pattern(`(?:sigue|siguen|está|están|esta|estan) ~(?:disponibles?|a la venta|en venta)${ASKED}`),
    pattern(
      `(?:todavía|todavia|aún|aun) ~(?:disponibles?|a la venta|en venta|tiene|tienes|tenéis)${WHOLE}~\\?`,
    ),
    pattern(`@¿?disponible${ASKED}`),
    pattern(`@¿?(?:sigue|siguen|está|están|esta|estan) ~(?:disponibles?|a la venta|en venta)${UNSTATED}`),
    pattern(`ya (?:está |esta |se ha |lo has |la has )?vendid[oa]s?${ASKED}`),
    pattern(`ya (?:se |lo |la )?vendi(?:ó|ste|eron)${ASKED}`),
  ],
  it: [
    pattern(`(?:è|e['’]|sono) ~(?:disponibil[ei]|in vendita)${ASKED}`),
    pattern(`(?:ancora|sempre) (?:disponibil[ei]|in vendita)${ASKED}`),
    pattern(`@disponibile${ASKED}`),
    pattern(`@(?:è|e['’]|sono) ancora (?:disponibil[ei]|in vendita)${UNSTATED}`),
    pattern(`(?:ha|hai|avete) ancora${WHOLE}~\\?`),
    pattern(`già vendut[oaei]${ASKED}`),
  ],
  nl: [
    pattern(`@(?:is|zijn) ~(?:beschikbaar|te koop|verkrijgbaar)${WHOLE}`),
    pattern(`nog (?:beschikbaar|te koop|verkrijgbaar)${ASKED}`),
    pattern(`@beschikbaar${ASKED}`),
    pattern(`(?:heb je|heeft u|hebben jullie) ~nog${WHOLE}~\\?`),
    pattern(`al verkocht${ASKED}`),
  ],
  pt: [
    pattern(`(?:está|estão|esta|estao) ~(?:dispon[ií]ve(?:l|is)|à venda)${ASKED}`),
    pattern(`(?:ainda|continua) ~(?:dispon[ií]ve(?:l|is)|à venda)${ASKED}`),
    pattern(`@dispon[ií]vel${ASKED}`),
    pattern(`@(?:ainda )?(?:está|estão|esta|estao) (?:dispon[ií]ve(?:l|is)|à venda)${UNSTATED}`),
    pattern(`ainda (?:tem|têm|tens)${WHOLE}~\\?`),
    pattern(`já (?:foi |está )?vendid[oa]s?${ASKED}`),
    pattern(`já (?:o |a )?vende(?:u|ram)${ASKED}`),
  ],
  pl: [
    pattern(`czy ~(?:dostępn[aeyi]|aktualn[aey]|na sprzedaż)${WHOLE}`),
    pattern(`(?:nadal|wciąż|jeszcze) (?:jest |są )?(?:dostępn[aeyi]|aktualn[aey]|na sprzedaż)${ASKED}`),
    pattern(`@(?:dostępn[aeyi]|aktualn[aey])${ASKED}`),
    pattern(`już sprzedan[aeyi]${ASKED}`),
  ],
};

const GREETED = LANGUAGES.map(
  (language) => [language, pattern(`(?:${GREETINGS[language]})${WHOLE}`)] as const,
);

/** The language in which a message asks if the listing is still to be had; undefined where it does not ask. */
export function questionLanguage(text: string): Language | undefined {
  const plain = text.normalize('NFKC');
  const asking = LANGUAGES.filter((language) => QUESTIONS[language].some((question) => question.test(plain)));
  if (asking.length <= 1) return asking[0];
  const greeted = GREETED.find(([language, greeting]) => asking.includes(language) && greeting.test(plain));
  return greeted?.[0] ?? asking[0];
}
