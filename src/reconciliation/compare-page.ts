import { isInaccessible } from '../stream/stream-call';
import type { ChannelPage, StreamHistory } from '../stream/history/stream-history';
import type { ChannelHistory } from './domain/channel-history';
import { sum, type Tally } from './domain/tally';
import { markSeenAgain } from './store/missing-at-stream';
import { isPermanent, kindOfError } from '../platform/mongo/permanent-failure';
import type { NewConclusion } from './store/reconciliation-conclusion';
import { recentChannels } from './store/stored-history';
import type { ComparedPage, ComparePageInput, PassCursor } from './contract';
import { compareChannel, type CompareDeps } from './compare-channel';
import { nextAfter } from './next-page';
import { takeMissing, waitForEffects, type TakeEvents } from './take-missing';
import { walkHistory } from './walk-history';

export interface PassDeps extends CompareDeps {
  readonly stream: StreamHistory;
  readonly take: TakeEvents;
  /** The Stream app's API key. */
  readonly app: string;
  /** Reports what a pass skips: ids and fields, no texts. */
  readonly warn: (message: string, about: Readonly<Record<string, unknown>>) => void;
}

/** One attempt at a page. */
export interface Attempt {
  readonly input: Omit<ComparePageInput, 'at'>;
  /** The tally of the earlier attempts at this page. */
  readonly before: Tally;
  /** Called with the tally after each channel. */
  readonly onTally: (tally: Tally) => void;
  readonly signal: AbortSignal;
}

const STORED_BATCH_SIZE = 300;
const COMPARE_CONCURRENCY = 6;
/** Stream calls a query for more channels expensive. */
const CIDS_BATCH_SIZE = 3;

/** Compares a page of channels and takes the missing events. Channels that an earlier attempt has compared are skipped. */
export async function comparePage(deps: PassDeps, attempt: Attempt, at: PassCursor): Promise<ComparedPage> {
  const page = createPage(deps, attempt);
  if (at.stage === 'gone') {
    const next = await compareUnseen(deps, attempt, at, page);
    return { tally: await page.end(), ...(next !== undefined && { next }) };
  }
  const listed = await deps.stream.changedChannels({
    by: at.stage === 'written' ? 'last_updated' : 'updated_at',
    from: at.from,
    offset: at.offset,
  });
  await page.compare(listed);
  const { next, skips } = nextAfter(at, listed, attempt.input.window);
  if (skips) page.skip('More channels have the same time than Stream lists', { from: at.from });
  return { tally: await page.end(), next };
}

/** Compares one channel, whatever happened in it. */
export async function compareOne(deps: PassDeps, attempt: Attempt, cid: string): Promise<ComparedPage> {
  const page = createPage(deps, attempt);
  const { channels } = await page.compare(await deps.stream.channelsByCid([cid]));
  if (channels.length === 0) await page.noteUnlisted(cid);
  return { tally: await page.end() };
}

type Page = ReturnType<typeof createPage>;

/** Asks Stream by their ids for the recent channels in MongoDB that it did not list. */
async function compareUnseen(
  deps: PassDeps,
  { input, signal }: Attempt,
  at: Extract<PassCursor, { stage: 'gone' }>,
  page: Page,
): Promise<PassCursor | undefined> {
  const { models, stream, app } = deps;
  const after = at.after && { touchedAt: new Date(at.after.touchedAt), cid: at.after.cid };
  const stored = await recentChannels(models, new Date(input.window.from), after, STORED_BATCH_SIZE);
  const cids = stored.map(({ cid }) => cid);
  const compared = await models.ReconciliationVisit.comparedBy(input.passId, cids);
  const seen = await models.ReconciliationVisit.seenIn(app, cids);
  const unseen = stored.filter(({ cid }) => !compared.has(cid));
  for (let first = 0; first < unseen.length; first += CIDS_BATCH_SIZE) {
    signal.throwIfAborted();
    const some = unseen.slice(first, first + CIDS_BATCH_SIZE);
    const { channels } = await page.compare(await stream.channelsByCid(some.map(({ cid }) => cid)));
    const there = new Set(channels.map(({ cid }) => cid));
    for (const { cid } of some) {
      // A channel that no pass has seen at Stream may never have been there: it may be another app's, or one of a test.
      if (!there.has(cid) && seen.has(cid)) await page.noteUnlisted(cid);
    }
  }
  const last = stored.at(-1);
  if (last === undefined || stored.length < STORED_BATCH_SIZE) return undefined;
  return { stage: 'gone', after: { touchedAt: last.touchedAt.toISOString(), cid: last.cid } };
}

function createPage(deps: PassDeps, { input, before, onTally, signal }: Attempt) {
  const { models, stream, app } = deps;
  const { passId, window, dryRun = false } = input;
  const started: string[] = [];
  let tally = before;

  const add = (part: Partial<Tally>): void => {
    tally = sum(tally, part);
    onTally(tally);
  };

  const skip = (message: string, about: Readonly<Record<string, unknown>>): void => {
    deps.warn(message, about);
    add({ unsure: 1 });
  };

  const take = async (bodies: readonly object[], cid: string): Promise<void> => {
    const taken = await takeMissing(dryRun ? takeNothing : deps.take, bodies, {
      imported: false,
      onTaken: () => onTally(tally),
    });
    started.push(...taken.started);
    if (taken.reasons.length > 0) deps.warn('Events were refused', { cid, reasons: taken.reasons });
    add(taken.tally);
  };

  const note = (conclusions: readonly NewConclusion[]): Promise<void> =>
    models.ReconciliationConclusion.note(passId, conclusions, new Date());

  const compareOneOf = async (channel: ChannelHistory): Promise<void> => {
    const { cid } = channel;
    try {
      const walked = await walkHistory(stream, channel, window.from);
      for (const fault of walked.faults) skip('A message could not be read', { cid, fault });
      const compared = await compareChannel(deps, walked.channel, walked.covered, window);
      await take(compared.missing, cid);
      await note(compared.conclusions);
      const seen = {
        cids: compared.isChannelSeenAgain ? [cid] : [],
        messageIds: compared.seenAgain,
      };
      const seen_again = dryRun
        ? seen.cids.length + seen.messageIds.length
        : await markSeenAgain(models, seen);
      add({ channels: 1, messages: walked.channel.messages.length, seen_again });
    } catch (error) {
      // An error of one channel must not stop the others, nor later passes.
      if (isInaccessible(error))
        skip('Stream refuses the history of a channel that it listed', { cid, code: error.code });
      else if (isPermanent(error))
        skip('A channel cannot be compared', { cid, kind: kindOfError(error), err: error });
      else throw error;
    }
    await models.ReconciliationVisit.note({ cid, app, pass: passId, at: new Date() });
  };

  return {
    skip,

    async compare(page: ChannelPage): Promise<ChannelPage> {
      for (const fault of page.faults) skip('A channel could not be read', { fault });
      const compared = await models.ReconciliationVisit.comparedBy(
        passId,
        page.channels.map(({ cid }) => cid),
      );
      const remaining = page.channels.filter(({ cid }) => !compared.has(cid));
      await forEachConcurrently(COMPARE_CONCURRENCY, remaining, async (channel) => {
        signal.throwIfAborted();
        await compareOneOf(channel);
      });
      return page;
    },

    /** Notes a channel that Stream did not return. Whether it is gone is asked at the end of the pass. */
    async noteUnlisted(cid: string): Promise<void> {
      const stored = await models.ChatChannel.exists({
        _id: cid,
        deleted_at: null,
        missing_at_stream_at: null,
      });
      if (stored !== null) await note([{ kind: 'channel', cid }]);
    },

    /** Waits for the effects of the started workflows. @returns the tally of this page */
    async end(): Promise<Tally> {
      const effects = await waitForEffects(models, started);
      if (effects.quarantined.length > 0)
        deps.warn('Events cannot be recorded and are quarantined', {
          event_ids: effects.quarantined.slice(0, 20),
        });
      return sum(tally, effects.tally);
    },
  };
}

/** A dry run starts nothing. */
const takeNothing: TakeEvents = async () => [];

/** Works on a list, so many at a time. When it rejects, all work has ended, so that none overlaps with a retry. */
async function forEachConcurrently<T>(
  concurrency: number,
  list: readonly T[],
  work: (one: T) => Promise<void>,
): Promise<void> {
  const remaining = [...list];
  const worker = async (): Promise<void> => {
    try {
      for (let one = remaining.shift(); one !== undefined; one = remaining.shift()) await work(one);
    } catch (error) {
      remaining.length = 0;
      throw error;
    }
  };
  const outcomes = await Promise.allSettled(Array.from({ length: concurrency }, worker));
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
