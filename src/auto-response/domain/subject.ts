import type { Clause } from './clauses';
import type { Grammar } from './grammar';

export interface Subjects {
  /** The words of nouns which show that the question is about something other than the listing. */
  thingsOf(nouns: readonly string[]): readonly string[];
  /** The thing that a pronoun after this clause refers to, if not the listing: "What about the charger? Is it still available?" */
  topicOf(before: Clause): readonly string[];
}

const MAX_TURN_WORDS = 6;

/** Finds out what a question of one language is about. @param things of all languages: nouns of one may fit the shapes of another */
export function createSubjects(grammar: Grammar, things: ReadonlySet<string>): Subjects {
  const own = new Set(`${grammar.listing}|${grammar.goods}`.split('|'));
  const variants = new Set(grammar.variants.split('|'));
  const endings = grammar.things
    .split('|')
    .flatMap((thing) => (thing.startsWith('-') ? [thing.slice(1)] : []));
  const turn = new RegExp(`^(?:${grammar.turns})(?= )`, 'u');
  const rest = new RegExp(` (?:${grammar.of}|(?:${grammar.measures}) [^ ]+)(?: .*)?$`, 'u');
  const goods = new RegExp(`(?<![^ ])(?:${grammar.goods})(?![^ ])`, 'gu');
  const inflected = new RegExp(`(?:${grammar.inflections})$`, 'u');
  const stemOf = (noun: string) => noun.replace(inflected, '');
  const stems = new Set(grammar.things.split('|').map(stemOf));
  const isThing = (noun: string) =>
    !own.has(noun) &&
    (things.has(noun) ||
      things.has(noun.replace(/s$/u, '')) ||
      stems.has(stemOf(noun)) ||
      endings.some((end) => noun.endsWith(end)));

  const thingsOf = (noun: string) => {
    const all = noun.split(' ');
    if (all.every((one) => variants.has(one))) return all.filter((one) => !/^ones?$/u.test(one));
    const beside = noun.replace(goods, '').trim().split(' ');
    const head = beside.join(' ').replace(rest, '').split(' ');
    const named = (grammar.head === 'last' ? head.slice(-1) : head).filter(isThing);
    return [
      ...named,
      ...(HOUR.test(noun) ? [noun] : []),
      ...head.filter((one) => DAYS.has(one)),
      ...beside.filter((one) => ELSEWHERE.has(one) || MARKS.test(one)),
    ];
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

/** Parts of words for accessories ("Originaltasche", "carta di garanzia"), and times and sums of money: "3pm", "18 Uhr". */
const MARKS =
  /^or[iy]gin|^(?:garan|gwaran|warrant|guarant)|^(?:instruc|istruz|instruk|licenci|licenz|lizenz|entretien|mantenimiento|manutenzione|livraison|consegna|remessa|poussiere|polvo|antipolvere)|^(?:purchase|achat|acquisto|compra|zakupu|kaufs)$|^\d+(?:am|pm|h|h\d+)$|^(?:euros?|eur|zl|pounds|quid)$/u;
const HOUR = /^\d+(?: \d+)? (?:am|pm|h|uhr|uur|heures|horas)(?![^ ])/u;

/** Words that point to another thing: one on a picture, in the background, or one that goes with the listing ("matching", "spare"). */
const ELSEWHERE: ReadonlySet<string> = new Set(
  (
    'photo photos picture pictures pic pics image images background tras bilder bildern foto fotos hintergrund fond ' +
    'imagen fondo sfondo achtergrond fundo imagem zdjecia zdjeciu zdjeciach tle ' +
    'matching passende passenden passender passendes assorti assortie assortis abbinato abbinata abbinati coordinato ' +
    'bijpassend bijpassende combina pasujacy pasujaca pasujace spare'
  ).split(' '),
);

/** Words for times. "The one of Monday" is an appointment or an offer, not the listing; and no pronoun refers to a day. */
const DAYS: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday tomorrow yesterday weekend morning afternoon evening time day ' +
    'montag dienstag mittwoch donnerstag freitag samstag sonntag morgen gestern heute wochenende abend zeit tag ' +
    'lundi mardi mercredi jeudi vendredi samedi dimanche demain hier matin soir ' +
    'lunes martes miercoles jueves viernes sabado domingo manana ayer tarde noche hora dia ' +
    'lunedi martedi mercoledi giovedi venerdi domenica domani ieri mattina pomeriggio sera ' +
    'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag gisteren ochtend middag avond ' +
    'week month easter christmas woche monat ostern weihnachten semaine mois paques noel semana mes navidad settimana mese ' +
    'natale pasqua maand pasen kerst natal pascoa tydzien miesiac swieta uur uurtje ore ' +
    'january february april june july august september october november december januar februar juni juli oktober dezember ' +
    'segunda terca quarta quinta sexta amanha ontem manha ' +
    'poniedzialek wtorek sroda srode czwartek piatek sobota sobote niedziela niedziele jutro wczoraj wczorajsza wieczor wieczorem'
  ).split(' '),
);

/** Words that people mention beside a question and that no pronoun refers to: photos, the price, the message itself. */
const BESIDE: ReadonlySet<string> = new Set(
  (
    'photos pictures pics photo fotos foto bilder bild zdjecia zdjecie plaatjes price preis prix precio prezzo prijs ' +
    'preco cena interesse info ' +
    'question questions frage fragen pregunta preguntar consulta duda domanda vraag vragen pergunta perguntar duvida pytanie ' +
    'message nachricht mensaje messaggio bericht mensagem wiadomosc licenca disturbo ora update'
  ).split(' '),
);
