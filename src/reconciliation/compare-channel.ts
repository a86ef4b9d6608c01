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
  /** Loads the content of messages that lists do not include; undefined where the history comes from a file. */
  readonly stream: Pick<StreamHistory, 'message'> | undefined;
  /** Parley's own Stream user. */
  readonly parleyUserId: string;
}

export interface Comparison {
  /** The bodies of the missing events of the channel, its messages and its reads. */
  readonly missing: readonly object[];
  /** The messages in MongoDB that Stream did not list, or has deleted. */
  readonly conclusions: readonly NewConclusion[];
  /** Messages that an earlier pass found missing and that are at Stream again. */
  readonly seenAgain: readonly string[];
  readonly isChannelSeenAgain: boolean;
  /** How many of the channel, its messages and its reads are up to date in MongoDB. */
  readonly current: number;
}

/**
 * Compares a channel as Stream has it with MongoDB.
 * @param covered the part of the history that was read: Stream must be asked for stored messages that are not in it
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
  const ofMessages: object[] = [];
  const conclusions: NewConclusion[] = [];
  let current = 0;
  for (const message of channel.messages) {
    const missing = missingOfMessage(channel, message, stored.get(message.id), window);
    if (missing.length === 0) current += 1;
    for (const event of missing) {
      if (event.takesAway)
        conclusions.push({ kind: 'deletion', cid, messageId: message.id, body: event.body });
      else ofMessages.push(await withContent(deps, channel, event));
    }
  }
  if (covered !== undefined && covered.from <= window.until) {
    const ours = await storedMessagesOf(models, cid, covered.from, window.until);
    const absent = notMet(ours, new Set(ids), covered, window);
    conclusions.push(...absent.map(({ id }): NewConclusion => ({ kind: 'message', cid, messageId: id })));
  }
  const isUsed = ofMessages.length > 0;
  const ofChannel = missingOfChannel(
    { channel, stored: storedChannel, isUsed, parleyUserId: deps.parleyUserId },
    window,
  );
  const isKnown = storedChannel !== undefined || ofChannel.length > 0;
  const ofReads = isKnown ? missingReads(channel, storedChannel, window) : [];
  return {
    missing: [...ofChannel, ...ofReads].map(({ body }): object => body).concat(ofMessages),
    current: current + (ofChannel.length === 0 ? 1 : 0) + (channel.reads.length - ofReads.length),
    conclusions,
    seenAgain: ids.filter((id) => stored.get(id)?.isMissing),
    isChannelSeenAgain: storedChannel?.isMissing === true,
  };
}

/** The body of an event; that of a deleted message which is not known here gets the message's content. */
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
