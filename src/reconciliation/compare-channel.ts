import type { StreamHistory } from '../stream/history/stream-history';
import type { ChannelHistory, HistoryMessage } from './domain/channel-history';
import { deletedBody } from './domain/event-bodies';
import {
  missingOfMessage,
  notMet,
  type Covered,
  type MissingEvent,
  type PassWindow,
} from './domain/missing-messages';
import { missingOfChannel } from './domain/missing-of-channel';
import { missingReads } from './domain/missing-reads';
import type { NewConclusion } from './store/reconciliation-conclusion';
import { storedChannels, storedMessagesOf, storedMessages } from './store/stored-history';
import type { ChatModels } from '../chat/models';
import type { ReconciliationModels } from './models';
import type { InboxModels } from '../inbox/models';

export interface CompareDeps {
  readonly models: ChatModels & ReconciliationModels & InboxModels;
  /** Asked for what a list of messages does not tell; undefined where there is only a file. */
  readonly stream: Pick<StreamHistory, 'message'> | undefined;
  /** Parley's own Stream user. */
  readonly parleyUserId: string;
}

export interface Comparison {
  /** The bodies of the events that are missing: of the channel, its messages, its reads. */
  readonly missing: readonly object[];
  /** What MongoDB has and Stream did not list, or has deleted. */
  readonly conclusions: readonly NewConclusion[];
  /** Messages that an earlier pass missed and that are there. */
  readonly seenAgain: readonly string[];
  readonly isChannelSeenAgain: boolean;
  /** How many of the channel, its messages and its reads MongoDB has as they are. */
  readonly current: number;
}

/**
 * Compares a channel as Stream has it with MongoDB.
 * @param covered what was walked of it; messages of MongoDB that are not there are then to be asked for
 */
export async function compareChannel(
  deps: CompareDeps,
  channel: ChannelHistory,
  covered: Covered | undefined,
  window: PassWindow,
): Promise<Comparison> {
  const { models } = deps;
  const ids = channel.messages.map((message) => message.id);
  const stored = await storedMessages(models, ids);
  const storedChannel = (await storedChannels(models, [channel.cid])).get(channel.cid);

  const { cid } = channel;
  const told: object[] = [];
  const conclusions: NewConclusion[] = [];
  let current = 0;
  for (const message of channel.messages) {
    const missing = missingOfMessage(channel, message, stored.get(message.id), window);
    if (missing.length === 0) current += 1;
    for (const event of missing) {
      if (event.takesAway)
        conclusions.push({ kind: 'deletion', cid, messageId: message.id, body: event.body });
      else told.push(await withContent(deps, channel, event));
    }
  }
  if (covered !== undefined && covered.from <= window.until) {
    const ours = await storedMessagesOf(models, cid, covered.from, window.until);
    const absent = notMet(ours, new Set(ids), covered, window);
    conclusions.push(...absent.map(({ id }): NewConclusion => ({ kind: 'message', cid, messageId: id })));
  }
  const isUsed = told.length > 0;
  const ofChannel = missingOfChannel(
    { channel, stored: storedChannel, isUsed, parleyUserId: deps.parleyUserId },
    window,
  );
  const isKnown = storedChannel !== undefined || ofChannel.length > 0;
  const ofReads = isKnown ? missingReads(channel, storedChannel, window) : [];
  return {
    missing: [...ofChannel, ...ofReads].map(({ body }): object => body).concat(told),
    current: current + (ofChannel.length === 0 ? 1 : 0) + (channel.reads.length - ofReads.length),
    conclusions,
    seenAgain: ids.filter((id) => stored.get(id)?.isMissing),
    isChannelSeenAgain: storedChannel?.isMissing === true,
  };
}

/** A deleted message that is not known here, with what it said. */
async function withContent(
  { stream }: CompareDeps,
  channel: ChannelHistory,
  { body, contentOf }: MissingEvent,
): Promise<object> {
  const message = contentOf === undefined ? undefined : await stream?.message(contentOf);
  if (typeof message !== 'object' || !isDeleted(message)) return body;
  return deletedBody(channel, message);
}

function isDeleted(message: HistoryMessage): message is HistoryMessage & { deletedAt: number } {
  return message.deletedAt !== undefined;
}
