import { foldText } from './fold-text';
import { isShortened, linksOf } from './screening/links';
import { withoutSlips } from './screening/without-slips';

/** The decision of the screening. Spam is removed in a way that can be undone. */
export type Decision = 'allow' | 'spam';

/** Why a message got its score: a stable code and, for keywords, which one. Never the message's own text. */
export interface ScreeningReason {
  readonly code: 'keyword' | 'disguised_keyword' | 'link' | 'many_links' | 'shortened_link' | 'shouting';
  readonly detail?: string;
}

export interface Screening {
  readonly decision: Decision;
  /** 0 (nothing found) to 1. */
  readonly score: number;
  readonly reasons: readonly ScreeningReason[];
}

/**
 * The built-in phrases and their weights. Honest people use every one of them, so none removes a message by itself: two
 * of them do, or one and a sign of spam. Everyday phrases weigh least, so that two of those together ("I work from home,
 * so I could buy now") are allowed; phrases that hardly anything but spam uses are spam together with any link.
 */
const PHRASES: Readonly<Record<string, number>> = {
  'buy now': 0.3,
  'work from home': 0.3,
  'you have won': 0.3,
  'click here': 0.4,
  'act now': 0.4,
  'limited time offer': 0.4,
  'wire transfer only': 0.4,
  'free money': 0.6,
  'earn money fast': 0.6,
  'claim your prize': 0.6,
  'double your money': 0.6,
  'crypto giveaway': 0.6,
};

export const DEFAULT_SPAM_KEYWORDS: readonly string[] = Object.keys(PHRASES);

/** The score from which on a message is spam. */
export const SPAM_THRESHOLD = 0.7;

const WEIGHTS: Readonly<Record<ScreeningReason['code'], number>> = {
  /** A keyword that the marketplace has set removes a message by itself. */
  keyword: 0.8,
  /** Nobody writes a keyword in letters of other scripts without meaning to hide it. */
  disguised_keyword: 0.95,
  /** Any link beside a built-in phrase. */
  link: 0.1,
  many_links: 0.3,
  shortened_link: 0.4,
  shouting: 0.15,
};

const MANY_LINKS = 3;

/**
 * A pattern for the words of a keyword, with nothing, blanks or signs between them, but not across the end of a sentence.
 * The gaps are bounded, so that the time grows linearly with the text's length.
 */
function pattern(words: string): RegExp {
  const escaped = words
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${escaped.join('(?:\\s{1,20}|[-_.*~,]{0,20})')}(?![\\p{L}\\p{N}])`,
    'iu',
  );
}

function isShouting(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return (
    letters.length >= 20 && letters.filter((letter) => /\p{Lu}/u.test(letter)).length / letters.length > 0.8
  );
}

interface Phrase {
  readonly keyword: string;
  readonly weight: number;
  readonly raw: RegExp;
  readonly typed: RegExp;
  readonly folded: RegExp;
}

/**
 * Makes the screening of one marketplace. The rules are pure: the same text gives the same decision, score
 * and reasons. Keywords are searched in the raw text and in the folded one (see `foldText`); a keyword that
 * only the folded text has was disguised, which is spam by itself.
 * @param keywords the marketplace's own, each of which is spam by itself; the built-in phrases where it has set none
 */
export function createScreening(keywords?: readonly string[]): (text: string) => Screening {
  const phrases: readonly Phrase[] = (keywords ?? DEFAULT_SPAM_KEYWORDS)
    .filter((keyword) => keyword.trim() !== '')
    .map((keyword) => ({
      keyword,
      weight: (keywords === undefined ? PHRASES[keyword] : undefined) ?? WEIGHTS.keyword,
      raw: pattern(keyword),
      typed: pattern(withoutSlips(keyword)),
      folded: pattern(foldText(keyword)),
    }));

  return (text) => {
    const found = keywordsIn(text, phrases);
    const signs = signsIn(text, found.length > 0);
    const sum = [...found, ...signs].reduce((total, { weight }) => total + weight, 0);
    // The sum is rounded before the comparison, since in floating point 0.1 + 0.2 is more than 0.3.
    const score = Math.min(1, Math.round(sum * 100) / 100);
    return {
      decision: score >= SPAM_THRESHOLD ? 'spam' : 'allow',
      score,
      reasons: [...found, ...signs].map(({ reason }) => reason),
    };
  };
}

interface Finding {
  readonly reason: ScreeningReason;
  readonly weight: number;
}

function keywordsIn(text: string, phrases: readonly Phrase[]): Finding[] {
  const folded = foldText(text);
  const typed = withoutSlips(text);
  return phrases.flatMap(({ keyword, weight, ...phrase }): Finding[] => {
    if (phrase.raw.test(text) || phrase.typed.test(typed))
      return [{ reason: { code: 'keyword', detail: keyword }, weight }];
    if (!phrase.folded.test(folded)) return [];
    return [{ reason: { code: 'disguised_keyword', detail: keyword }, weight: WEIGHTS.disguised_keyword }];
  });
}

function signsIn(text: string, hasKeyword: boolean): Finding[] {
  const links = linksOf(text);
  const isHiding = links.some(isShortened);
  const codes: (ScreeningReason['code'] | false)[] = [
    links.length >= MANY_LINKS && 'many_links',
    isHiding && 'shortened_link',
    hasKeyword && links.length > 0 && links.length < MANY_LINKS && !isHiding && 'link',
    isShouting(text) && 'shouting',
  ];
  return codes.filter((code) => code !== false).map((code) => ({ reason: { code }, weight: WEIGHTS[code] }));
}
