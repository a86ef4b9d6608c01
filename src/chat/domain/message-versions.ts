import type { StreamAttachment } from '../../stream/domain/stream-event';
import { sameData } from './same-data';
import { type MessageContent, type MessageState, type PastContent, type VersionWord } from './message-state';
import { isHiddenBy, withVisibilityWord, type VisibilityWord } from './visibility';

/** One state of a message's content, at one time. */
export interface Version {
  readonly at: Date;
  readonly content: MessageContent;
  readonly word?: VersionWord | undefined;
}

/** The first version and the latest ones are kept: a message edited all day must not outgrow its document of 16 MB. */
const MAX_VERSIONS = 50;
/**
 * The longest text that is kept of a past version, in characters, and the longest list of attachments, in characters of
 * JSON, for the same reason: four times what Stream allows by default. Each version by itself, so that what is kept does
 * not depend on which of them came first.
 */
const MAX_PAST_LENGTH = 20_000;

type Versioned = Pick<
  MessageState,
  'stream_updated_at' | 'version_times' | 'version_words' | 'edit_history' | 'edited' | keyof MessageContent
>;

/**
 * The message with one more version. The newest version's content is the message's; what a person changed
 * before stays in `edit_history`. Versions that differ only in what Stream added itself (previews of links)
 * are one content.
 *
 * @param said whether others see it, and when that was said
 * @param replaces whether it outranks a version of the very same time: an edit does, `message.new` does not
 */
export function withVersion(
  message: MessageState,
  { at, content }: Pick<Version, 'at' | 'content'>,
  said: VisibilityWord,
  replaces: boolean,
): MessageState {
  const known = versionsOf(message);
  const same = known.findIndex((one) => one.at.getTime() === at.getTime());
  const version = {
    at,
    content: known[same] === undefined || replaces ? content : known[same].content,
    word: withWord(known[same]?.word ?? { at }, said),
  };
  const all = (same >= 0 ? known.with(same, version) : [...known, version]).toSorted(byTime);
  const kept = all.length <= MAX_VERSIONS ? all : [...all.slice(0, 1), ...all.slice(1 - MAX_VERSIONS)];
  return { ...message, ...toFields(kept) };
}

function versionsOf(message: MessageState): Version[] {
  const current = contentOf(message);
  const times = message.version_times ?? (message.stream_updated_at ? [message.stream_updated_at] : []);
  return [
    ...message.edit_history.flatMap((past) =>
      past.times.map((at) => ({ at, content: contentOf(past), word: wordOf(past, at) })),
    ),
    ...times.map((at) => ({ at, content: current, word: wordOf(message, at) })),
  ].toSorted(byTime);
}

function wordOf({ version_words: words }: Pick<PastContent, 'version_words'>, at: Date) {
  return words?.find((word) => word.at.getTime() === at.getTime());
}

/** What is said at the version's own time is what is taken for granted, unless it is that it is hidden. */
function withWord(word: VersionWord, said: VisibilityWord): VersionWord | undefined {
  const words = withVisibilityWord(word, said, word.at);
  return words.hidden_at === undefined && words.shown_at === undefined ? undefined : words;
}

/**
 * The past contents that somebody other than the sender may read: those that were for them, and that were not hidden when
 * they were replaced, as far as is known by now.
 */
export function pastContentsFor<T extends Pick<PastContent, 'times' | 'version_words' | 'visible_to'>>(
  history: readonly T[],
  reader: string,
): readonly T[] {
  return history.filter((past) => {
    const last = past.times.at(-1);
    const word = last && wordOf(past, last);
    const isHidden = word !== undefined && isHiddenBy(word);
    return !isHidden && (past.visible_to?.includes(reader) ?? true);
  });
}

function toFields(versions: readonly Version[]): Versioned {
  const runs: { content: MessageContent; times: Date[]; words: VersionWord[] }[] = [];
  for (const { at, content, word } of versions) {
    const last = runs.at(-1);
    if (last !== undefined && sameData(writtenBy(last.content), writtenBy(content))) {
      last.times.push(at);
      last.words.push(...given(word));
      last.content = content;
    } else runs.push({ content, times: [at], words: given(word) });
  }
  const current = runs.pop() as (typeof runs)[number];
  return {
    ...current.content,
    stream_updated_at: current.times.at(-1),
    version_times: current.times.length > 1 ? current.times : undefined,
    version_words: current.words.length > 0 ? current.words : undefined,
    edited: runs.length > 0,
    edit_history: runs.map(({ content, times, words }): PastContent => ({
      ...writtenBy(content),
      times,
      ...(words.length > 0 && { version_words: words }),
    })),
  };
}

function given<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}

/** Every field named, so that one content replaces another wholly. Claims were once stored as `offer_id`. */
export function contentOf(source: MessageContent & Pick<MessageState, 'offer_id'>): MessageContent {
  const { text, attachments, custom, visible_to, claimed_listing_id, claimed_order_id } = source;
  const claimed_offer_id = source.claimed_offer_id ?? source.offer_id;
  return { text, attachments, custom, visible_to, claimed_listing_id, claimed_order_id, claimed_offer_id };
}

/** A content without what Stream adds later by itself, as it is kept when it is past. */
function writtenBy(content: MessageContent): MessageContent {
  const attachments = content.attachments.filter((attachment: StreamAttachment) => !attachment.og_scrape_url);
  const text = content.text.slice(0, MAX_PAST_LENGTH);
  return { ...contentOf(content), text, attachments: beginningOf(attachments) };
}

function beginningOf(attachments: readonly StreamAttachment[]): readonly StreamAttachment[] {
  let length = 0;
  const end = attachments.findIndex((one) => (length += JSON.stringify(one).length) > MAX_PAST_LENGTH);
  return end === -1 ? attachments : attachments.slice(0, end);
}

function byTime(a: Version, b: Version): number {
  return a.at.getTime() - b.at.getTime();
}
