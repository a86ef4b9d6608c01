import { plainText, singleLine } from '../../platform/values/plain-text';
import type { Language } from './availability-question';

/** Why somebody is answered automatically: the listing is sold or reserved, or its seller is away. */
export type AutoResponseKind = 'sold' | 'reserved' | 'away';

export interface AnswerParts {
  readonly kind: AutoResponseKind;
  readonly language: Language;
  /** The listing's, as the seller wrote it. */
  readonly title?: string | undefined;
  /** What the seller has left to be said; it must have passed screening. */
  readonly awayMessage?: string | undefined;
  readonly similar?: readonly { readonly title: string; readonly url?: string | undefined }[] | undefined;
}

interface Wording {
  readonly sold: string;
  readonly reserved: string;
  readonly away: string;
  readonly says: string;
  readonly thisItem: string;
  readonly similar: string;
  readonly automatic: string;
}

const WORDING: Readonly<Record<Language, Wording>> = {
  en: {
    sold: 'has already been sold.',
    reserved: 'is reserved at the moment.',
    away: 'The seller is away at the moment.',
    says: 'The seller is away at the moment and lets you know:',
    thisItem: 'This item',
    similar: 'Similar:',
    automatic: '(Automatic answer)',
  },
  de: {
    sold: 'ist schon verkauft.',
    reserved: 'ist zurzeit reserviert.',
    away: 'Der Verkäufer ist zurzeit abwesend.',
    says: 'Der Verkäufer ist zurzeit abwesend und lässt ausrichten:',
    thisItem: 'Dieser Artikel',
    similar: 'Ähnliches:',
    automatic: '(Automatische Antwort)',
  },
  fr: {
    sold: 'a déjà été vendu.',
    reserved: 'est réservé pour le moment.',
    away: 'Le vendeur est absent en ce moment.',
    says: 'Le vendeur est absent en ce moment et vous fait savoir :',
    thisItem: 'Cet article',
    similar: 'Articles similaires :',
    automatic: '(Réponse automatique)',
  },
  es: {
    sold: 'ya se ha vendido.',
    reserved: 'está reservado por ahora.',
    away: 'El vendedor está ausente en este momento.',
    says: 'El vendedor está ausente en este momento y le hace saber:',
    thisItem: 'Este artículo',
    similar: 'Similares:',
    automatic: '(Respuesta automática)',
  },
  it: {
    sold: 'è già stato venduto.',
    reserved: 'al momento è riservato.',
    away: 'Il venditore al momento è assente.',
    says: 'Il venditore al momento è assente e fa sapere:',
    thisItem: 'Questo articolo',
    similar: 'Articoli simili:',
    automatic: '(Risposta automatica)',
  },
  nl: {
    sold: 'is al verkocht.',
    reserved: 'is op dit moment gereserveerd.',
    away: 'De verkoper is op dit moment afwezig.',
    says: 'De verkoper is op dit moment afwezig en laat weten:',
    thisItem: 'Dit artikel',
    similar: 'Vergelijkbaar:',
    automatic: '(Automatisch antwoord)',
  },
  pt: {
    sold: 'já foi vendido.',
    reserved: 'está reservado de momento.',
    away: 'O vendedor está ausente de momento.',
    says: 'O vendedor está ausente de momento e informa:',
    thisItem: 'Este artigo',
    similar: 'Semelhantes:',
    automatic: '(Resposta automática)',
  },
  pl: {
    sold: '– ogłoszenie jest już nieaktualne: sprzedane.',
    reserved: '– ogłoszenie jest w tej chwili zarezerwowane.',
    away: 'Sprzedawca jest w tej chwili nieobecny.',
    says: 'Sprzedawca jest w tej chwili nieobecny i przekazuje:',
    thisItem: 'Ta oferta',
    similar: 'Podobne:',
    automatic: '(Odpowiedź automatyczna)',
  },
};

const MAX_TITLE = 120;
const MAX_AWAY = 500;

/** The text of an automatic answer, in the language of the question. What sellers wrote is bounded and one line. */
export function automaticAnswer({ kind, language, title, awayMessage, similar }: AnswerParts): string {
  const wording = WORDING[language];
  const named = singleLine(title ?? '', MAX_TITLE);
  const subject = named === '' ? wording.thisItem : `“${named}”`;
  const said =
    kind === 'away'
      ? awayMessage === undefined
        ? wording.away
        : `${wording.says} “${plainText(awayMessage, MAX_AWAY)}”`
      : `${subject} ${wording[kind]}`;
  const others = (similar ?? []).map((one) =>
    ['–', `“${singleLine(one.title, MAX_TITLE)}”`, one.url].filter((part) => part !== undefined).join(' '),
  );
  return [`${said} ${wording.automatic}`, ...(others.length === 0 ? [] : [wording.similar, ...others])].join(
    '\n',
  );
}
