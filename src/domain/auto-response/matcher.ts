import type { Clause } from './clauses';
import type { Grammar } from './grammar';

/** A question that was recognised. */
export interface Match {
  /** Words of what it is asked of that name things which come with listings: see `Grammar.things`. */
  readonly things: readonly string[];
}

export type Matcher = (clause: Clause, before: Clause | undefined) => Match | undefined;

/** The words of one clause are few, and so are repetitions: no pattern can take long on 160 characters. */
const REPEATED = '{0,4}';

/**
 * Makes the matcher of one language: a clause asks where all of it, to its last word, is one of the shapes.
 * @param things of all languages: nouns of one may fit the shapes of another
 */
export function createMatcher(grammar: Grammar, things: ReadonlySet<string>): Matcher {
  const lead = `(?:(?:${grammar.greetings})(?: ${word(grammar.stop)})? |(?:${grammar.greetings}|${grammar.lead}) )${REPEATED}`;
  const compile = (start: string, shapes: readonly string[]) => {
    if (shapes.length === 0) return [];
    const body = shapes.map((shape) => expand(shape, grammar)).join('|');
    const end = `(?: (?:${grammar.tail}))${REPEATED}(?: (?:${grammar.next})(?: .*)?)?`;
    return [new RegExp(`^${start}(?:${body})${end}$`, 'u')];
  };
  const always = [...compile(lead, grammar.always), ...compile(`${grammar.whether} `, grammar.indirect)];
  const unstated = [...always, ...compile(lead, grammar.open)];
  const asked = [...unstated, ...compile(lead, grammar.asked)];
  const patterns = { '?': asked, '': unstated, '.': always } as const;
  const known = triggers(grammar);
  const own = new Set(grammar.listing.split('|'));
  const endings = grammar.things
    .split('|')
    .flatMap((thing) => (thing.startsWith('-') ? [thing.slice(1)] : []));
  const isThing = (noun: string) =>
    !own.has(noun) && (things.has(noun) || endings.some((end) => noun.endsWith(end)));
  const greetings = new Set(grammar.greetings.split('|'));

  return (clause, before) => {
    if (!clause.words.split(' ').some((one) => known.has(one))) return undefined;
    for (const pattern of patterns[clause.end]) {
      const match = pattern.exec(clause.words);
      if (match === null) continue;
      const nouns = match.slice(1).filter((noun) => noun !== undefined);
      const named = nouns.flatMap((noun) => headOf(noun, grammar.head)).filter(isThing);
      const isFirst = before === undefined || greetings.has(before.words);
      return { things: nouns.length > 0 || isFirst ? named : topicOf(before, isThing) };
    }
    return undefined;
  };
}

const OF =
  / (?:of|for|with|from|von|vom|mit|fur|van|met|voor|de|du|des|d|del|di|della|dell|do|da|dos|das|pour|avec|con|com|para|per|z|od|dla)(?: .*)?$/u;

/** The words that may say what a noun is. */
function headOf(noun: string, head: Grammar['head']): readonly string[] {
  const words = noun.replace(OF, '').split(' ');
  return head === 'last' ? words.slice(-1) : words;
}

const TURN =
  /^(?:and|also|what about|how about|but|und|was ist mit|wie sieht es mit|et|et pour|qu en est il|y|que hay de|que tal|e|e per|en|hoe zit het met|a|i|oraz|co z|a co z|quanto)(?= )/u;
const MAX_TURN_WORDS = 6;

/** What a pronoun after this clause means, if not the listing: "What about the charger? Is it still available?" */
function topicOf({ words }: Clause, isThing: (noun: string) => boolean): readonly string[] {
  const all = words.split(' ');
  const last = all.slice(-1).filter((one) => !PASSING.has(one));
  const isTurn = TURN.test(words) && all.length <= MAX_TURN_WORDS;
  return isTurn ? last : last.filter(isThing);
}

/** A word that is none of these. */
function word(not: string): string {
  return `(?!(?:${not})(?![^ ]))[^ ]+`;
}

function expand(shape: string, grammar: Grammar): string {
  const name = `${word(grammar.stop)}(?: ${word(grammar.stop)}){0,4}`;
  const noun = `(?:${grammar.articles}) (${name})`;
  const parts: Readonly<Record<string, string>> = {
    ...grammar.words,
    it: `${grammar.it}|${noun}`,
    np: noun,
    name: `(${name})`,
  };
  return shape
    .replaceAll(')*', `)${REPEATED}`)
    .replaceAll(')+', '){1,4}')
    .replaceAll(/\{([a-z]+)\}/g, (_, part: string) => `(?:${parts[part] ?? ''})`);
}

/** Words without one of which nothing is asked: they spare most messages the patterns. */
function triggers({ words, always, open, asked, indirect }: Grammar): ReadonlySet<string> {
  const sources = [...Object.values(words), ...always, ...open, ...asked, ...indirect].join(' ');
  return new Set(sources.match(/(?<![{\p{L}])\p{L}{3,}(?![}\p{L}])/gu));
}

/** Days and photos are named beside a question, and no pronoun after them means them. */
const PASSING: ReadonlySet<string> = new Set(
  (
    'photos pictures pics photo fotos foto bilder bild zdjecia zdjecie plaatjes price preis prix precio prezzo prijs preco cena ' +
    'monday tuesday wednesday thursday friday saturday sunday tomorrow weekend morning afternoon evening time day ' +
    'montag dienstag mittwoch donnerstag freitag samstag sonntag morgen wochenende abend zeit tag interesse ' +
    'lundi mardi mercredi jeudi vendredi samedi dimanche demain matin soir ' +
    'lunes martes miercoles jueves viernes sabado domingo manana tarde noche hora dia ' +
    'lunedi martedi mercoledi giovedi venerdi domenica domani mattina pomeriggio sera info ' +
    'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ochtend middag avond ' +
    'segunda terca quarta quinta sexta amanha manha ' +
    'poniedzialek wtorek sroda srode czwartek piatek sobota sobote niedziela niedziele jutro wieczor wieczorem'
  ).split(' '),
);
