import { randomUUID } from 'node:crypto';
import { messageNew } from '../../support/webhook-bodies';
import { postWebhook } from '../../support/parley';
import { reconcile } from './reconcile';
import type { FaultStack } from './stack';
import { timeMessage } from './time-message';
import type { Traffic } from './traffic';

/** What anybody with a chat token can write, and MongoDB's driver takes for something else, or not at all. */
export const HOSTILE = {
  every: 7,
  data: { note: { _bsontype: 'x' }, more: [{ deep: { _bsontype: 'ObjectId' } }], $where: 'sleep(1)' },
};

const EVENTS = 175;
const OVER_MS = 4_000;
const PLAIN = 30;
/** How long a plain message may take among the others. Alone it takes some 0.2 s. */
const TIMEOUT_MS = 20_000;

/**
 * Hostile custom data in messages, spam among them, and in a channel; and one message id in two channels, as Stream never
 * says it. All are recorded, those beside them without delay, and a reconciliation ends that has nothing to refuse.
 * @returns what was measured, in words
 */
export async function sendHostileItems(stack: FaultStack, traffic: Traffic): Promise<string> {
  const [where] = traffic.channels;
  if (where === undefined) throw new Error('There is no channel');
  await where.channel.updatePartial({ set: HOSTILE.data as never });
  let slowest = 0;
  const plain = async (): Promise<void> => {
    for (let count = 0; count < PLAIN; count += 1)
      slowest = Math.max(slowest, await timeMessage(stack, traffic));
  };
  await Promise.all([traffic.play(EVENTS, OVER_MS), sayTwice(stack), plain()]);
  if (slowest > TIMEOUT_MS) throw new Error(`A plain message took ${slowest} ms`);
  const { refused } = await reconcile(stack);
  if (refused > 0) throw new Error(`A reconciliation refused ${refused}`);
  return `the slowest plain message took ${slowest.toFixed(0)} ms`;
}

async function sayTwice(stack: FaultStack): Promise<void> {
  for (let count = 0; count < 5; count += 1) {
    const first = messageNew({ id: randomUUID(), cid: 'messaging:twice-b', channel_id: 'twice-b' });
    const again = {
      ...first,
      type: 'message.updated',
      cid: 'messaging:twice-a',
      channel_id: 'twice-a',
      message: { ...first.message, updated_at: '2026-03-01T12:01:00Z' },
    };
    for (const body of [first, again]) {
      const { status } = await postWebhook(stack.apis[0].url, body);
      if (status !== 200) throw new Error(`Answered ${status}`);
    }
  }
}
