import type { Clause } from './clauses';
import type { Grammar } from './grammar';

export interface Subjects {
  /** The words of nouns which say that something else than the listing is asked of. */
  thingsOf(nouns: readonly string[]): readonly string[];
  /** What a pronoun after a clause means, if not the listing: "What about the charger? Is it still available?" */
  topicOf(before: Clause): readonly string[];
}

const MAX_TURN_WORDS = 6;

/** Tells what a question of one language is about. @param things of all languages: nouns of one may fit the shapes of another */
export function createSubjects(grammar: Grammar, things: ReadonlySet<string>): Subjects {
  const own = new Set(`${grammar.listing}|${grammar.goods}`.split('|'));
  const variants = new Set(grammar.variants.split('|'));
  const endings = grammar.things
    .split('|')
    .flatMap((thing) => (thing.startsWith('-') ? [thing.slice(1)] : []));
  const turn = new RegExp(`^(?:${grammar.turns})(?= )`, 'u');
  const rest = new RegExp(` (?:${grammar.of}|(?:${grammar.measures}) [^ ]+)(?: .*)?$`, 'u');
  const isThing = (noun: string) =>
    !own.has(noun) &&
    (things.has(noun) || things.has(noun.replace(/s$/u, '')) || endings.some((end) => noun.endsWith(end)));

  const thingsOf = (noun: string) => {
    const all = noun.split(' ');
    if (all.every((one) => variants.has(one))) return all.filter((one) => !/^ones?$/u.test(one));
    const head = noun.replace(rest, '').split(' ');
    const named = (grammar.head === 'last' ? head.slice(-1) : head).filter(isThing);
    return [...named, ...all.filter((one) => DAYS.has(one) || ORIGINAL.test(one))];
  };

  return {
    thingsOf: (nouns) => nouns.flatMap(thingsOf),
    topicOf: ({ words }) => {
      const all = words.split(' ');
      const last = all.slice(-1).filter((one) => !DAYS.has(one) && !BESIDE.has(one));
      return turn.test(words) && all.length <= MAX_TURN_WORDS ? last : last.filter(isThing);
    },
  };
}

/** Original is what comes with a thing: its box, its strap, "Originaltasche". */
const ORIGINAL = /^or[iy]gin/u;

/** What is of a day is an appointment or an offer, not the listing; and no pronoun means a day. */
const DAYS: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday tomorrow yesterday weekend morning afternoon evening time day ' +
    'montag dienstag mittwoch donnerstag freitag samstag sonntag morgen gestern heute wochenende abend zeit tag ' +
    'lundi mardi mercredi jeudi vendredi samedi dimanche demain hier matin soir ' +
    'lunes martes miercoles jueves viernes sabado domingo manana ayer tarde noche hora dia ' +
    'lunedi martedi mercoledi giovedi venerdi domenica domani ieri mattina pomeriggio sera ' +
    'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag gisteren ochtend middag avond ' +
    'segunda terca quarta quinta sexta amanha ontem manha ' +
    'poniedzialek wtorek sroda srode czwartek piatek sobota sobote niedziela niedziele jutro wczoraj wczorajsza wieczor wieczorem'
  ).split(' '),
);

/** What is named beside a question, and no pronoun means. */
const BESIDE: ReadonlySet<string> = new Set(
  (
    'photos pictures pics photo fotos foto bilder bild zdjecia zdjecie plaatjes price preis prix precio prezzo prijs ' +
    'preco cena interesse info'
  ).split(' '),
);
