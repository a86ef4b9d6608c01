/** Invisible in any place: controls, halves of characters, and what Unicode says to ignore but for `DEPENDENT`. */
const NEVER_SEEN =
  /(?![\t-\r\u0085\u180E\u200C-\u200D\u{E0020}-\u{E007F}\p{Variation_Selector}])[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;

/** What changes the character before it, where one is there that it can change; without one it is invisible only. */
const DEPENDENT = /[\u180E\u200C-\u200D\p{Variation_Selector}]+|[\u{E0020}-\u{E007F}]+/gu;

/** Letters and marks of scripts that join; in the scripts of Europe and East Asia joiners do nothing. */
const JOINING =
  /(?![\u0300-\u036F\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{M}]$/u;
const MONGOLIAN = /\p{Script=Mongolian}$/u;
/** What an emoji that goes on in another one may end with: itself, its skin tone, or the sign that it is one. */
const EMOJI = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]$/u;
const EMOJI_NEXT = /^\p{Extended_Pictographic}/u;
const VISIBLE = /\S$/u;
const SELECTOR_AND_JOINER = /^(\p{Variation_Selector}?)([\u180E\u200C-\u200D]?)/u;

const FLAG = '\u{1F3F4}';
/** A region such as `gbeng`, in tags, and their end. */
const FLAG_TAGS = /^[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{3,6}\u{E007F}$/u;

/** Code points have at most two units. */
const UNITS = 2;

/**
 * A text without what nobody sees, and without a trace of it. Kept is what changes what is seen: joiners in scripts that
 * join (Persian, Sinhala) and within emojis, variation selectors, the tags of a flag. Directions are not: a name is put
 * into lines of ours. The time grows with the length only.
 */
export function visibleText(text: string): string {
  return text
    .replace(NEVER_SEEN, '')
    .replace(DEPENDENT, (run, at: number, whole: string) =>
      kept(
        run,
        whole.slice(Math.max(0, at - UNITS), at),
        whole.slice(at + run.length, at + run.length + UNITS),
      ),
    );
}

/** Of a run of them what has a meaning between these neighbours: hundreds in a row mean no more than the first. */
function kept(run: string, before: string, after: string): string {
  const [, selector = '', joiner = ''] = SELECTOR_AND_JOINER.exec(run) ?? [];
  if (selector === '' && joiner === '') return before === FLAG && FLAG_TAGS.test(run) ? run : '';
  return (VISIBLE.test(before) ? selector : '') + (canJoin(joiner, before, after) ? joiner : '');
}

function canJoin(joiner: string, before: string, after: string): boolean {
  if (joiner === '\u180E') return MONGOLIAN.test(before);
  return JOINING.test(before) || (joiner === '\u200D' && EMOJI.test(before) && EMOJI_NEXT.test(after));
}
