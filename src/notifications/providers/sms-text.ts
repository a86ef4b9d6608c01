import { SegmentedMessage } from 'sms-segments-calculator';
import { singleLine } from '../../platform/values/plain-text';

/** What providers charge for: 160 characters of GSM-7, 70 of UCS-2, or some fewer in each of several parts. */
export const MAX_SMS_PARTS = 2;
/** More than fits into the parts in any encoding. */
const MAX_LENGTH = 320;
/** A link with less text than that in front of it would mean nothing to its reader. */
const MIN_GRAPHEMES = 10;

/**
 * The text of an SMS, in one line of at most `MAX_SMS_PARTS` parts as Twilio counts them. Typographic quotes, dashes and
 * the like become their plain forms: a single one would force the whole text into UCS-2, at less than half the length.
 * Letters stay as they are. A text that is too long is shortened in front of the link; a link is whole or left out.
 */
export function smsText(text: string, url?: string): string {
  const plain = withoutTypography(singleLine(text, MAX_LENGTH));
  const ending = url === undefined ? '' : `${plain === '' ? '' : ' '}${url}`;
  const withLink = ending.length > MAX_LENGTH ? undefined : shortened(plain, ending);
  return withLink ?? shortened(plain, '') ?? '';
}

/** How many parts a text is sent as. */
export function smsParts(text: string): number {
  return new SegmentedMessage(text).segmentsCount;
}

function withoutTypography(text: string): string {
  return new SegmentedMessage(text, 'auto', true).graphemes.join('');
}

/** The longest beginning of the text that fits with the ending; undefined where not even a few words would. */
function shortened(text: string, ending: string): string | undefined {
  const whole = new SegmentedMessage(text + ending);
  if (whole.segmentsCount <= MAX_SMS_PARTS) return text + ending;
  const { units, capacity } = whole.encodingName === 'GSM-7' ? GSM_7 : UCS_2;
  const graphemes = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  let free = capacity - units(`...${ending}`);
  const cut = graphemes.findIndex((grapheme) => (free -= units(grapheme)) < 0);
  if (cut < Math.min(MIN_GRAPHEMES, graphemes.length)) return undefined;
  return `${graphemes.slice(0, cut).join('').trimEnd()}...${ending}`;
}

/** The units that fit into the parts, less one a part: a character of two units is not divided between parts. */
const GSM_7 = {
  capacity: MAX_SMS_PARTS * (153 - 1),
  units: (text: string): number => text.length + (text.match(/[\^{}\\[~\]|€\f]/gu)?.length ?? 0),
};
const UCS_2 = { capacity: MAX_SMS_PARTS * (67 - 1), units: (text: string): number => text.length };
