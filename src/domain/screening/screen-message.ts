import { foldText } from './fold-text';

/** What screening says of a message. `spam` is removed, restorably. */
export type Decision = 'allow' | 'spam';

/** Why: a stable code, and for keywords which one. Never the message's own text. */
export interface ScreeningReason {
  readonly code: 'keyword' | 'disguised_keyword' | 'many_links' | 'shortened_link' | 'shouting';
  readonly detail?: string;
}

export interface Screening {
  readonly decision: Decision;
  /** 0 (nothing found) to 1. */
  readonly score: number;
  readonly reasons: readonly ScreeningReason[];
}

/** Phrases that are spam by themselves; the marketplace may set its own. */
export const DEFAULT_SPAM_KEYWORDS: readonly string[] = [
  'buy now',
  'click here',
  'act now',
  'limited time offer',
  'free money',
  'earn money fast',
  'work from home',
  'you have won',
  'claim your prize',
  'double your money',
  'crypto giveaway',
  'wire transfer only',
];

/** From this score on a message is spam. One keyword reaches it; the other signs only together. */
export const SPAM_THRESHOLD = 0.7;

const WEIGHTS: Readonly<Record<ScreeningReason['code'], number>> = {
  keyword: 0.8,
  disguised_keyword: 0.95,
  many_links: 0.4,
  shortened_link: 0.3,
  shouting: 0.15,
};

const LINK = /\bhttps?:\/\/|\bwww\./giu;
const SHORTENED = /\b(?:bit\.ly|tinyurl\.com|t\.co|goo\.gl|is\.gd|cutt\.ly|rb\.gy)\//iu;

/** The words of a keyword, next to each other or with blanks or signs between, but not across the end of a sentence. */
function pattern(words: string): RegExp {
  const escaped = words
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped.join('(?:\\s+|[-_.*~,]*)')}(?![\\p{L}\\p{N}])`, 'iu');
}

function isShouting(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return (
    letters.length >= 20 && letters.filter((letter) => /\p{Lu}/u.test(letter)).length / letters.length > 0.8
  );
}

/**
 * Makes the screening of one marketplace. The rules are pure: the same text gives the same decision, score
 * and reasons. Keywords are looked for in the raw text and in the folded one (see `foldText`); a keyword that
 * only the folded text shows was disguised, which weighs more.
 */
export function createScreening(
  keywords: readonly string[] = DEFAULT_SPAM_KEYWORDS,
): (text: string) => Screening {
  const phrases = keywords
    .filter((keyword) => keyword.trim() !== '')
    .map((keyword) => ({ keyword, raw: pattern(keyword), folded: pattern(foldText(keyword)) }));

  return (text) => {
    const folded = foldText(text);
    const reasons: ScreeningReason[] = [];
    for (const phrase of phrases) {
      if (phrase.raw.test(text)) reasons.push({ code: 'keyword', detail: phrase.keyword });
      else if (phrase.folded.test(folded))
        reasons.push({ code: 'disguised_keyword', detail: phrase.keyword });
    }
    if ((text.match(LINK) ?? []).length >= 3) reasons.push({ code: 'many_links' });
    if (SHORTENED.test(text)) reasons.push({ code: 'shortened_link' });
    if (isShouting(text)) reasons.push({ code: 'shouting' });

    const score = Math.min(
      1,
      reasons.reduce((sum, reason) => sum + WEIGHTS[reason.code], 0),
    );
    return {
      decision: score >= SPAM_THRESHOLD ? 'spam' : 'allow',
      score: Math.round(score * 100) / 100,
      reasons,
    };
  };
}
