import { CHANNELS_PAGE_SIZE, type ChannelPage } from '../stream/history/stream-history';
import type { ChannelHistory } from './domain/channel-history';
import type { PassCursor, PassSpan } from './contract';

type Listing = Extract<PassCursor, { offset: number }>;

/** Stream's own limit. */
const MAX_OFFSET = 1_000;
/** How far a pass follows channels that get messages while it runs: the next pass compares the later ones. */
const TAIL_MS = 600_000;

/**
 * The position after a page: the next page begins with the time of the last channel. An offset would not do, since Stream
 * limits it, and a channel that moves to the end while the pass runs would make it skip another one.
 * @returns `skips`: whether more channels have the same time than Stream can list
 */
export function nextAfter(
  at: Listing,
  page: ChannelPage,
  window: PassSpan,
): { next: PassCursor; skips: boolean } {
  const last = page.channels.at(-1);
  const from = Date.parse(at.from);
  const reached = last === undefined ? from : keyOf(at, last, page.channels, from);
  if (!page.isFull || reached > window.until + TAIL_MS) return { next: nextStage(at, window), skips: false };
  if (reached > from) return { next: { ...at, from: iso(reached), offset: 0 }, skips: false };
  const offset = at.offset + CHANNELS_PAGE_SIZE;
  if (offset <= MAX_OFFSET) return { next: { ...at, offset }, skips: false };
  return { next: { ...at, from: iso(from + 1), offset: 0 }, skips: true };
}

function nextStage(at: Listing, window: PassSpan): PassCursor {
  return at.stage === 'written'
    ? { stage: 'changed', from: iso(window.since), offset: 0 }
    : { stage: 'gone' };
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}

/** The time of a channel that Stream sorted by. */
function keyOf(at: Listing, channel: ChannelHistory, page: readonly ChannelHistory[], from: number): number {
  if (at.stage === 'changed') return channel.updatedAt;
  const { createdAt, lastMessageAt } = channel;
  if (lastMessageAt === undefined) return createdAt;
  // Stream's pages disagree whether `last_updated` is the last message's time or the later of that and the channel's
  // creation: an imported channel is younger than its messages.
  const isLaterOfBoth = page.some((one) => one.lastMessageAt !== undefined && one.lastMessageAt < from);
  return isLaterOfBoth ? Math.max(createdAt, lastMessageAt) : lastMessageAt;
}
