import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Channel } from 'stream-chat';
import { differencesOf } from '../../support/differences';
import { waitUntil } from '../../support/wait-until';
import type { FaultStack } from './stack';
import { timeMessage } from './time-message';
import type { Traffic } from './traffic';

/** `.ci/run` takes fewer: on a machine that may be slow it must end in time. */
export const MESSAGES = Number(process.env['LARGE_CHANNEL_MESSAGES'] ?? 200_000);
const INSERT_BATCH_SIZE = 5_000;
/** Plain messages that are timed before, and at least in each change. */
const SAMPLES = 30;
/** What a plain message may take while a large channel changes, against what it takes before. */
const MAX_RATIO = 2;
/** Below that, in ms, a busy neighbour counts for more than the change. It takes some 110 on two calm cores. */
const USUAL_AT_LEAST_MS = 250;
/** Far more than it takes: some four minutes on two calm cores. */
const CHANGE_TIMEOUT_MS = 600_000;
/** Of the worker's memory while it changes 200,000 messages, in MB. The limit of its heap is in `startFaultStack`. */
const MAX_GROWTH_MB = 150;

const BUYER = 'large-buyer';
const SELLER = 'large-seller';
const LISTINGS = ['large-listing-1', 'large-listing-2'] as const;

/**
 * A channel of 200,000 messages moves to another listing, and is then deleted, with a kill of the worker in the middle.
 * Meanwhile people go on talking elsewhere, and what that takes is compared with before.
 * @returns what was measured, in words
 */
export async function changeLargeChannel(stack: FaultStack, traffic: Traffic): Promise<string> {
  const channel = await makeLargeChannel(stack);
  const before = await latencies(stack, traffic, async (taken) => taken < SAMPLES);
  const memory = await residentMb(stack);

  await channel.updatePartial({ set: { listing_id: LISTINGS[1] } as never });
  const moving = await whileItChanges(stack, traffic);
  const growth = (await residentMb(stack)) - memory;
  await expectCounts(stack, { [LISTINGS[0]]: 0, [LISTINGS[1]]: MESSAGES });

  await channel.delete();
  const deleting = await whileItChanges(stack, traffic, SAMPLES);
  await expectToGoOn(stack);
  await expectCounts(stack, { [LISTINGS[0]]: 0, [LISTINGS[1]]: 0 });

  const [usual, moved, deleted] = [before, moving, deleting].map(median) as [number, number, number];
  const measured =
    `a plain message took ${usual.toFixed(0)} ms before, ${moved.toFixed(0)} ms while the channel moved, ` +
    `${deleted.toFixed(0)} ms while it was deleted; the worker grew by ${growth.toFixed(0)} MB`;
  const isSlow = Math.max(moved, deleted) > MAX_RATIO * Math.max(usual, USUAL_AT_LEAST_MS);
  if (isSlow || growth > MAX_GROWTH_MB) throw new Error(measured);
  return measured;
}

/** As a history of years would have left it: stored by way of MongoDB, with the counters that it has. */
async function makeLargeChannel(stack: FaultStack): Promise<Channel> {
  const models = stack.models();
  await stack.chat.upsertUsers([{ id: BUYER }, { id: SELLER }]);
  for (const id of LISTINGS) await models.MarketplaceListing.putDetails(id, { seller_id: SELLER });
  const channel = stack.chat.channel('messaging', 'large', {
    members: [BUYER, SELLER],
    created_by_id: BUYER,
    ...({ listing_id: LISTINGS[0], buyer_id: BUYER, seller_id: SELLER } as object),
  });
  await channel.create();
  const { cid } = channel;
  await waitUntil('the channel and its people are stored', async () => {
    const users = await models.User.countDocuments({ _id: { $in: [BUYER, SELLER] } });
    return users === 2 && (await models.ChatChannel.exists({ _id: cid, listing_id: LISTINGS[0] })) !== null;
  });
  const from = Date.now() - 2 * MESSAGES * 1_000;
  for (let first = 0; first < MESSAGES; first += INSERT_BATCH_SIZE) {
    const some = Array.from({ length: INSERT_BATCH_SIZE }, (_, index) => messageOf(cid, first + index, from));
    await models.ChatMessage.collection.insertMany(some, { ordered: false });
  }
  const last = messageOf(cid, MESSAGES - 1, from);
  await models.ChatChannel.updateOne(
    { _id: cid },
    { message_count: MESSAGES, last_message_at: last.stream_created_at, [`unread.${SELLER}`]: MESSAGES },
  );
  await models.User.updateOne(
    { _id: BUYER },
    { $inc: { message_count: MESSAGES, total_messages_sent: MESSAGES, engagement_score: 5 * MESSAGES } },
  );
  await models.MarketplaceListing.updateOne(
    { _id: LISTINGS[0] },
    {
      message_count: MESSAGES,
      engagement_score: MESSAGES,
      last_message: last.text,
      last_message_id: last.stream_message_id,
      last_message_at: last.stream_created_at,
    },
    { upsert: true },
  );
  return channel;
}

function messageOf(cid: string, index: number, from: number) {
  const at = new Date(from + index * 1_000);
  return {
    stream_message_id: `large-${index}`,
    stream_channel_id: 'large',
    cid,
    sender_id: BUYER,
    listing_id: LISTINGS[0],
    text: `Message ${index} of a long conversation about many things`,
    attachments: [],
    type: 'regular',
    edited: false,
    edit_history: [],
    is_flagged: false,
    stream_created_at: at,
    stream_updated_at: at,
  };
}

/** How long each of several messages takes, one after the other, in ms. */
async function latencies(
  stack: FaultStack,
  traffic: Traffic,
  goOn: (taken: number) => Promise<boolean>,
): Promise<number[]> {
  const taken: number[] = [];
  while (await goOn(taken.length)) {
    taken.push(await timeMessage(stack, traffic));
  }
  return taken;
}

/** @param samples after so many it is not waited for the end */
async function whileItChanges(
  stack: FaultStack,
  traffic: Traffic,
  samples = Number.POSITIVE_INFINITY,
): Promise<number[]> {
  const models = stack.models();
  await waitUntil('the change has begun', async () => (await models.BulkChange.countDocuments()) > 0, 30_000);
  const until = Date.now() + CHANGE_TIMEOUT_MS;
  const taken = await latencies(stack, traffic, async (soFar) => {
    const [change] = await models.BulkChange.find().lean();
    if (change !== undefined && Date.now() > until)
      throw new Error(`After ${CHANGE_TIMEOUT_MS} ms ${change.looked_at} messages were looked at`);
    return change !== undefined && soFar < samples;
  });
  if (taken.length < SAMPLES / 3) throw new Error(`It was over after ${taken.length} messages`);
  return taken;
}

/** Kills the worker in the middle; what was done by then is not done again. */
async function expectToGoOn(stack: FaultStack): Promise<void> {
  const changes = stack.models().BulkChange;
  const lookedAt = async (): Promise<number> => (await changes.findOne().lean())?.looked_at ?? 0;
  await waitUntil('some of it is done', async () => (await lookedAt()) > 0, CHANGE_TIMEOUT_MS);
  await stack.worker.kill();
  const done = await lookedAt();
  await stack.worker.start();
  await waitUntil('it goes on', async () => (await lookedAt()) !== done, 60_000);
  if ((await lookedAt()) < done) throw new Error('It has begun again');
  await waitUntil('it is done', async () => (await changes.countDocuments()) === 0, CHANGE_TIMEOUT_MS);
}

/** The memory of the worker, in MB. */
async function residentMb({ worker }: FaultStack): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(worker.pid)]);
  return Number(stdout) / 1_024;
}

/** What its listings have, and that every counter of everything is what the messages say. */
async function expectCounts(stack: FaultStack, counts: Readonly<Record<string, number>>): Promise<void> {
  const models = stack.models();
  for (const [id, count] of Object.entries(counts)) {
    const listing = await models.MarketplaceListing.findById(id).lean();
    if ((listing?.message_count ?? 0) !== count)
      throw new Error(`${id} has ${listing?.message_count} messages instead of ${count}`);
  }
  const about = new Set([BUYER, SELLER, 'messaging:large', ...LISTINGS]);
  for (const { kind, id, field, stored, expected } of await differencesOf(models)) {
    // What people write elsewhere may be on its way.
    if (about.has(id)) throw new Error(`${kind} ${id} ${field}: ${stored} instead of ${expected}`);
  }
}

/** Takes it all away, so that later scenarios do not have to count it. */
export async function removeLargeChannel(stack: FaultStack): Promise<void> {
  const models = stack.models();
  await models.ChatMessage.deleteMany({ cid: 'messaging:large' });
  await models.ChatChannel.deleteOne({ _id: 'messaging:large' });
  await models.MarketplaceListing.deleteMany({ _id: { $in: [...LISTINGS] } });
  await models.User.deleteMany({ _id: { $in: [BUYER, SELLER] } });
  await models.BulkChange.deleteMany({});
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
