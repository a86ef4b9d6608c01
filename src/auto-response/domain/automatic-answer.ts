import { plainText, singleLine } from '../../platform/values/plain-text';
import type { Language } from './availability-question';

/** Why somebody is answered automatically: the listing is sold or reserved, or its seller is away. */
export type AutoResponseKind = 'sold' | 'reserved' | 'away';

export interface AnswerParts {
  readonly kind: AutoResponseKind;
  readonly language: Language;
  /** The listing's, as the seller wrote it. */
  readonly title?: string | undefined;
  /** The text that an absent seller has set for those who write; it must have passed screening. */
  readonly awayMessage?: string | undefined;
  readonly similar?: readonly { readonly title: string; readonly url?: string | undefined }[] | undefined;
}

interface Wording {
  readonly sold: string;
  readonly reserved: string;
  readonly away: string;
  readonly awayWithMessage: string;
  readonly thisItem: string;
  readonly similar: string;
  readonly automatic: string;
}

const WORDING: Readonly<Record<Language, Wording>> = {
  en: {
    sold: 'has already been sold.',
    reserved: 'is reserved at the moment.',
    away: 'The seller is away at the moment.',
    awayWithMessage: 'The seller is away at the moment and lets you know:',
    thisItem: 'This item',
    similar: 'Similar:',
    automatic: '(Automatic answer)',
  },
  de: {
    sold: 'ist schon verkauft.',
    reserved: 'ist zurzeit reserviert.',
    away: 'Der Verkäufer ist zurzeit abwesend.',
    awayWithMessage: 'Der Verkäufer ist zurzeit abwesend und lässt ausrichten:',
    thisItem: 'Dieser Artikel',
    similar: 'Ähnliches:',
    automatic: '(Automatische Antwort)',
  },
  fr: {
    sold: 'a déjà été vendu.',
    reserved: 'est réservé pour le moment.',
    away: 'Le vendeur est absent en ce moment.',
    awayWithMessage: 'Le vendeur est absent en ce moment et vous fait savoir :',
    thisItem: 'Cet article',
    similar: 'Articles similaires :',
    automatic: '(Réponse automatique)',
  },
  es: {
    sold: 'ya se ha vendido.',
    reserved: 'está reservado por ahora.',
    away: 'El vendedor está ausente en este momento.',
    awayWithMessage: 'El vendedor está ausente en este momento y le hace saber:',
    thisItem: 'Este artículo',
    similar: 'Similares:',
    automatic: '(Respuesta automática)',
  },
  it: {
    sold: 'è già stato venduto.',
    reserved: 'al momento è riservato.',
    away: 'Il venditore al momento è assente.',
    awayWithMessage: 'Il venditore al momento è assente e fa sapere:',
    thisItem: 'Questo articolo',
    similar: 'Articoli simili:',
    automatic: '(Risposta automatica)',
  },
  nl: {
    sold: 'is al verkocht.',
    reserved: 'is op dit moment gereserveerd.',
    away: 'De verkoper is op dit moment afwezig.',
    awayWithMessage: 'De verkoper is op dit moment afwezig en laat weten:',
    thisItem: 'Dit artikel',
    similar: 'Vergelijkbaar:',
    automatic: '(Automatisch antwoord)',
  },
  pt: {
    sold: 'já foi vendido.',
    reserved: 'está reservado de momento.',
    away: 'O vendedor está ausente de momento.',
    awayWithMessage: 'O vendedor está ausente de momento e informa:',
    thisItem: 'Este artigo',
    similar: 'Semelhantes:',
    automatic: '(Resposta automática)',
  },
  pl: {
    sold: '– ogłoszenie jest już nieaktualne: sprzedane.',
    reserved: '– ogłoszenie jest w tej chwili zarezerwowane.',
    away: 'Sprzedawca jest w tej chwili nieobecny.',
    awayWithMessage: 'Sprzedawca jest w tej chwili nieobecny i przekazuje:',
    thisItem: 'Ta oferta',
    similar: 'Podobne:',
    automatic: '(Odpowiedź automatyczna)',
  },
};

const MAX_TITLE_LENGTH = 120;
const MAX_AWAY_LENGTH = 500;

/** The text of an automatic answer, in the language of the question. Texts of sellers are cut and put on one line. */
export function automaticAnswer({ kind, language, title, awayMessage, similar }: AnswerParts): string {
  const wording = WORDING[language];
  const named = singleLine(title ?? '', MAX_TITLE_LENGTH);
  const subject = named === '' ? wording.thisItem : `“${named}”`;
  const statement =
    kind === 'away'
      ? awayMessage === undefined
        ? wording.away
        : `${wording.awayWithMessage} “${plainText(awayMessage, MAX_AWAY_LENGTH)}”`
      : `${subject} ${wording[kind]}`;
  const others = (similar ?? []).map((one) =>
    ['–', `“${singleLine(one.title, MAX_TITLE_LENGTH)}”`, one.url]
      .filter((part) => part !== undefined)
      .join(' '),
  );
  return [
    `${statement} ${wording.automatic}`,
    ...(others.length === 0 ? [] : [wording.similar, ...others]),
  ].join('\n');
}
