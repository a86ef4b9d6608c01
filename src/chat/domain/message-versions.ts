import type { StreamAttachment } from '../../stream/domain/stream-event';
import { sameData } from './same-data';
import {
  type MessageContent,
  type MessageState,
  type PastContent,
  type VersionVisibility,
} from './message-state';
import { isHiddenBy, withVisibilityFact, type VisibilityFact } from './visibility';

/** One state of a message's content, at one time. */
export interface Version {
  readonly at: Date;
  readonly content: MessageContent;
  readonly visibility?: VersionVisibility | undefined;
}

/** How many versions are kept, the first and the latest ones: a message edited all day must not outgrow MongoDB's 16 MB. */
const MAX_VERSIONS = 50;
/**
 * The longest text that is kept of a past version, in characters, and the longest list of attachments, in characters of
 * JSON, for the same reason: four times what Stream allows by default. The limit is per version, so that the result does
 * not depend on the order in which versions arrive.
 */
const MAX_PAST_LENGTH = 20_000;

type Versioned = Pick<
  MessageState,
  'stream_updated_at' | 'version_times' | 'version_words' | 'edit_history' | 'edited' | keyof MessageContent
>;

/**
 * The message with one more version. The message has the content of the newest version; earlier contents stay in
 * `edit_history`. Versions that differ only in what Stream added itself (previews of links) have one content.
 *
 * @param visibility whether others see the version, as the event states it
 * @param replaces whether the version outranks another one of the same time: an edit does, `message.new` does not
 */
export function withVersion(
  message: MessageState,
  { at, content }: Pick<Version, 'at' | 'content'>,
  visibility: VisibilityFact,
  replaces: boolean,
): MessageState {
  const known = versionsOf(message);
  const same = known.findIndex((one) => one.at.getTime() === at.getTime());
  const version = {
    at,
    content: known[same] === undefined || replaces ? content : known[same].content,
    visibility: withVersionVisibility(known[same]?.visibility ?? { at }, visibility),
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
      past.times.map((at) => ({ at, content: contentOf(past), visibility: visibilityOf(past, at) })),
    ),
    ...times.map((at) => ({ at, content: current, visibility: visibilityOf(message, at) })),
  ].toSorted(byTime);
}

function visibilityOf({ version_words: versions }: Pick<PastContent, 'version_words'>, at: Date) {
  return versions?.find((one) => one.at.getTime() === at.getTime());
}

/** Versions count as visible from their own time on, so nothing is kept where an event states just that. */
function withVersionVisibility(
  known: VersionVisibility,
  fact: VisibilityFact,
): VersionVisibility | undefined {
  const after = withVisibilityFact(known, fact, known.at);
  return after.hidden_at === undefined && after.shown_at === undefined ? undefined : after;
}

/**
 * The past contents that somebody other than the sender may read: those that were for them and that, as far as is known
 * by now, were not hidden when they were replaced.
 */
export function pastContentsFor<T extends Pick<PastContent, 'times' | 'version_words' | 'visible_to'>>(
  history: readonly T[],
  reader: string,
): readonly T[] {
  return history.filter((past) => {
    const last = past.times.at(-1);
    const visibility = last && visibilityOf(past, last);
    const isHidden = visibility !== undefined && isHiddenBy(visibility);
    return !isHidden && (past.visible_to?.includes(reader) ?? true);
  });
}

function toFields(versions: readonly Version[]): Versioned {
  const runs: { content: MessageContent; times: Date[]; visibility: VersionVisibility[] }[] = [];
  for (const { at, content, visibility } of versions) {
    const last = runs.at(-1);
    if (last !== undefined && sameData(pastForm(last.content), pastForm(content))) {
      last.times.push(at);
      last.visibility.push(...listOf(visibility));
      last.content = content;
    } else runs.push({ content, times: [at], visibility: listOf(visibility) });
  }
  const current = runs.pop() as (typeof runs)[number];
  return {
    ...current.content,
    stream_updated_at: current.times.at(-1),
    version_times: current.times.length > 1 ? current.times : undefined,
    version_words: current.visibility.length > 0 ? current.visibility : undefined,
    edited: runs.length > 0,
    edit_history: runs.map(({ content, times, visibility }): PastContent => ({
      ...pastForm(content),
      times,
      ...(visibility.length > 0 && { version_words: visibility }),
    })),
  };
}

function listOf<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}

/** Names every field, so that one content replaces another completely. Earlier versions stored the claim as `offer_id`. */
export function contentOf(source: MessageContent & Pick<MessageState, 'offer_id'>): MessageContent {
  const { text, attachments, custom, visible_to, claimed_listing_id, claimed_order_id } = source;
  const claimed_offer_id = source.claimed_offer_id ?? source.offer_id;
  return { text, attachments, custom, visible_to, claimed_listing_id, claimed_order_id, claimed_offer_id };
}

/** A content in the form that is kept of past ones: cut to length, and without the previews that Stream adds later. */
function pastForm(content: MessageContent): MessageContent {
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
