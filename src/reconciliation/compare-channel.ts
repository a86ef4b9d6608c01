import type { StreamHistory } from '../clients/stream-history';
import type { ChannelHistory, HistoryMessage } from '../domain/reconciliation/channel-history';
import { deletedBody, hardDeletedBody } from '../domain/reconciliation/event-bodies';
import {
  missingOfMessage,
  notMet,
  type Covered,
  type MissingEvent,
  type PassWindow,
} from '../domain/reconciliation/missing-messages';
import { missingOfChannel } from '../domain/reconciliation/missing-of-channel';
import { missingReads } from '../domain/reconciliation/missing-reads';
import type { Models } from '../models';
import { storedChannels, storedMessagesOf, storedMessages } from '../models/stored-history';

export interface CompareDeps {
  readonly models: Models;
  /** Asked for what a list of messages does not tell; undefined where there is only a file. */
  readonly stream: Pick<StreamHistory, 'message'> | undefined;
  /** Parley's own Stream user. */
  readonly parleyUserId: string;
}

export interface Comparison {
  /** The bodies of the events that are missing: of the channel, its messages, its reads. */
  readonly missing: readonly object[];
  /** How many of the channel, its messages and its reads MongoDB has as they are. */
  readonly current: number;
  readonly unsure: number;
}

/**
 * Compares a channel as Stream has it with MongoDB.
 * @param covered what was walked of it; messages of MongoDB that are not there are then looked for by their ids
 */
export async function compareChannel(
  deps: CompareDeps,
  channel: ChannelHistory,
  covered: Covered | undefined,
  window: PassWindow,
): Promise<Comparison> {
  const { models, stream } = deps;
  const ids = channel.messages.map((message) => message.id);
  const stored = await storedMessages(models, ids);
  const storedChannel = (await storedChannels(models, [channel.cid])).get(channel.cid);

  const told: object[] = [];
  let unsure = 0;
  let current = 0;
  for (const message of channel.messages) {
    const missing = missingOfMessage(channel, message, stored.get(message.id), window);
    if (missing.length === 0) current += 1;
    for (const event of missing) told.push(await withContent(deps, channel, event));
  }
  if (stream !== undefined && covered !== undefined && covered.from <= window.until) {
    const absent = await absentMessages({ models, stream }, channel, covered, window);
    told.push(...absent.told);
    unsure += absent.unsure;
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
    unsure,
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

/** What became of the messages that the walk should have met. */
async function absentMessages(
  { models, stream }: { models: Models; stream: Pick<StreamHistory, 'message'> },
  channel: ChannelHistory,
  covered: Covered,
  window: PassWindow,
): Promise<{ told: object[]; unsure: number }> {
  const ours = await storedMessagesOf(models, channel.cid, covered.from, window.until);
  const met = new Set(channel.messages.map((message) => message.id));
  const told: object[] = [];
  let unsure = 0;
  let absent = notMet(ours, met, covered, window);
  while (absent.length > 0) {
    const gone = new Set<string>();
    for (const stored of absent) {
      met.add(stored.id);
      const message = await stream.message(stored.id);
      if (message === 'unreadable') unsure += 1;
      else if (message === 'gone') {
        gone.add(stored.id);
        told.push(hardDeletedBody(channel, stored, window.until));
      } else {
        told.push(...missingOfMessage(channel, message, stored, window).map(({ body }) => body));
      }
    }
    // The thread of a message that is gone can be listed no more: its replies are asked for one by one.
    absent = notMet(ours, met, { from: Number.POSITIVE_INFINITY, threads: gone }, window);
  }
  return { told, unsure };
}
