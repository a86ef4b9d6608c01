import type { StreamHistory } from '../stream/history/stream-history';
import type { ChannelHistory } from './domain/channel-history';
import { NOTHING, sum, type Tally } from './domain/tally';
import { compareChannel, type CompareDeps } from './compare-channel';
import { takeMissing, waitForEffects, type TakeEvents } from './take-missing';
import { threadsOf } from './walk-history';

export interface ImportDeps extends Omit<CompareDeps, 'stream'> {
  readonly take: TakeEvents;
  /** Called with each part that cannot be read, and its place. */
  readonly onFault: (fault: string) => void;
  readonly onTally: (tally: Tally) => void;
}

/** Histories are read faster than they are recorded: the import waits while so many started events are under way. */
const MAX_UNDER_WAY = 500;
const EFFECTS_TIMEOUT_MS = 60_000;

/**
 * Imports histories from before Parley. Every event is taken under its event id, so that a history can be imported again,
 * completely or from where it broke off. No rule applies to imported messages.
 *
 * In the tally, `found` counts everything in the history, `already_known` what MongoDB or the inbox already had of it.
 */
export function createImport(deps: ImportDeps) {
  const { models } = deps;
  let tally: Tally = NOTHING;
  let underWay: string[] = [];

  const waitForWork = async (): Promise<void> => {
    const effects = await waitForEffects(models, underWay, EFFECTS_TIMEOUT_MS);
    underWay = [];
    for (const id of effects.quarantined) deps.onFault(`${id}: cannot be recorded and is quarantined`);
    tally = sum(tally, effects.tally);
  };

  const take = async (
    channel: ChannelHistory,
    stream: StreamHistory | undefined,
    channels: number,
    where: string,
  ): Promise<void> => {
    const window = { since: 0, until: Date.now() };
    const { missing, conclusions, current } = await compareChannel(
      { models, stream, parleyUserId: deps.parleyUserId },
      channel,
      undefined,
      window,
    );
    // Deletions in the history need no further check, since somebody has chosen to import it.
    const deletions = conclusions.flatMap((one) => ('body' in one ? one.body : []));
    const taken = await takeMissing(deps.take, [...missing, ...deletions], {
      imported: true,
      onTaken: () => deps.onTally(tally),
    });
    for (const reason of taken.reasons) deps.onFault(`${where}: ${reason}`);
    tally = sum(sum(tally, taken.tally), {
      channels,
      messages: channel.messages.length,
      found: current,
      already_known: current,
    });
    deps.onTally(tally);
    underWay.push(...taken.started);
    if (underWay.length >= MAX_UNDER_WAY) await waitForWork();
  };

  return {
    /** Imports a channel with its history from a file. @param where its place in the file, for the faults of its events */
    channel: (channel: ChannelHistory, where = channel.cid): Promise<void> =>
      take(channel, undefined, 1, where),

    /** Imports a channel from Stream, back to its first message. @returns whether Stream has it */
    async fromStream(stream: StreamHistory, cid: string): Promise<boolean> {
      const { channels, faults } = await stream.channelsByCid([cid]);
      faults.forEach(deps.onFault);
      const channel = channels[0];
      if (channel === undefined) return false;
      let page: Pick<ChannelHistory, 'messages' | 'hasOlder' | 'reads'> = channel;
      for (let isFirst = true; ; isFirst = false) {
        const threads = await threadsOf(stream, page.messages);
        threads.faults.forEach(deps.onFault);
        const messages = [...page.messages, ...threads.replies];
        await take({ ...channel, ...page, messages }, stream, isFirst ? 1 : 0, cid);
        const oldest = page.messages[0];
        if (!page.hasOlder || oldest === undefined) return true;
        const older = await stream.messagesOf(cid, oldest.id);
        older.faults.forEach(deps.onFault);
        page = { messages: older.messages, hasOlder: older.isFull, reads: [] };
      }
    },

    /** Waits for the events that are under way. @returns the tally of the import */
    async end(): Promise<Tally> {
      await waitForWork();
      return tally;
    },
  };
}

export type HistoryImport = ReturnType<typeof createImport>;
