import { setTimeout as delay } from 'node:timers/promises';
import { processed, send } from './burst';
import { LISTINGS } from './events';
import type { Market } from './market';
import { residentMb } from './memory';
import { startAll, untilAsleep, waiting, withAnotherWorker } from './open-follow-ups';
import { addressOf } from './people';
import { latencyOf, sendSteadily, type PlainLatency } from './plain-path';
import type { BenchStack } from './stack';

/** What open follow-ups cost, and what plain messages notice when many fire in one moment. */
export interface FollowUpsMeasured {
  readonly open: number;
  /** In memory before the first, and with all of them open; the worker's process is the API's, too. */
  readonly worker_mb: { readonly before: number; readonly open: number; readonly fired: number };
  readonly temporal_mb: { readonly before: number; readonly open: number; readonly fired: number };
  readonly worker_kb_each: number;
  readonly temporal_kb_each: number;
  readonly fired: number;
  /** People who were reminded, at the SMTP side, and those of them who were twice. */
  readonly reminded: number;
  readonly doubled: number;
  /** From the moment they were due to the last mail. */
  readonly firing_seconds: number;
  readonly plain_per_second: number;
  /** With all of them open, and none due. */
  readonly alone: PlainLatency;
  readonly while_firing: PlainLatency;
  /** The latter to the former. */
  readonly ratios: Readonly<Record<Exclude<keyof PlainLatency, 'messages'>, number>>;
}

export interface FollowUpCounts {
  readonly open: number;
  readonly firing: number;
}

/** Moderate: a third of what the machine of the README processes. */
const PLAIN_PER_SECOND = 20;
const ALONE_MS = 25_000;
/** The last ones are all asleep, and the plain path is measured alone, before they are due. */
const MARGIN = 1.3;
/** The sender's own start, and the first messages. */
const SETTLE_MS = 4_000;
/** Messages in so short a time before the moment may be under way in it. */
const BEFORE_MS = 1_000;
/** All of them look before the first notification has its turn: the first mail comes late. */
const FIRING_TIMEOUT_MS = 120_000;
const WARM_UP = 24;
const HOUR_MS = 3_600_000;
/** Beyond the conversations of all other measurements. */
const FIRST = 1_000_000;

export async function measureFollowUps(
  stack: BenchStack,
  market: Market,
  { open, firing }: FollowUpCounts,
  say: (text: string) => void,
): Promise<FollowUpsMeasured> {
  await followUpPlainChannels(stack, market);
  market.clearMails();
  await startAll(stack, await waiting(stack, FIRST, WARM_UP, unreadSince()), Date.now());
  await market.waitForMails(WARM_UP);
  const temporalPid = stack.servers.temporal.pid;
  const memory = () => ({ worker: residentMb(market.pid), temporal: residentMb(temporalPid) });
  const before = memory();

  const later = await waiting(stack, FIRST + WARM_UP, open - firing, new Date());
  const due = await waiting(stack, FIRST + WARM_UP + open, firing, unreadSince());
  say(`Starting ${open} follow-ups`);
  let fireAt = 0;
  await withAnotherWorker(stack, async () => {
    const startedAt = performance.now();
    await startAll(stack, later, Date.now() + HOUR_MS);
    await untilAsleep(stack);
    const eachMs = (performance.now() - startedAt) / Math.max(1, later.length);
    fireAt = Date.now() + MARGIN * eachMs * firing + SETTLE_MS + ALONE_MS;
    await startAll(stack, due, fireAt);
    await untilAsleep(stack);
  });
  if (Date.now() + ALONE_MS / 2 > fireAt) throw new Error('The follow-ups took too long to start');
  const opened = memory();

  say(`${firing} of them fire while plain messages come in`);
  market.clearMails();
  const sendingSince = Date.now() + SETTLE_MS;
  const messages = sendSteadily(stack, market, PLAIN_PER_SECOND);
  await delay(Math.max(0, fireAt - Date.now()));
  await market.waitForMails(firing, FIRING_TIMEOUT_MS);
  const seen = await messages.stop();
  const fired = memory();

  const mails = market.mails();
  const wanted = new Set(due.map(({ userId }) => addressOf(userId)));
  const got = mails.filter(({ to }) => wanted.has(to));
  const reminded = new Set(got.map(({ to }) => to)).size;
  const lastAt = Math.max(fireAt, ...got.map(({ at }) => at));
  const alone = latencyOf(seen.filter(({ sentAt }) => sentAt >= sendingSince && sentAt < fireAt - BEFORE_MS));
  const whileFiring = latencyOf(seen.filter(({ sentAt }) => sentAt >= fireAt && sentAt <= lastAt));
  const ratio = (of: Exclude<keyof PlainLatency, 'messages'>): number => whileFiring[of] / alone[of];
  return {
    open,
    worker_mb: { before: before.worker, open: opened.worker, fired: fired.worker },
    temporal_mb: { before: before.temporal, open: opened.temporal, fired: fired.temporal },
    worker_kb_each: ((opened.worker - before.worker) * 1_024) / open,
    temporal_kb_each: ((opened.temporal - before.temporal) * 1_024) / open,
    fired: firing,
    reminded,
    doubled: got.length - reminded,
    firing_seconds: (lastAt - fireAt) / 1_000,
    plain_per_second: PLAIN_PER_SECOND,
    alone,
    while_firing: whileFiring,
    ratios: {
      answer_p50_ms: ratio('answer_p50_ms'),
      answer_p99_ms: ratio('answer_p99_ms'),
      done_p50_ms: ratio('done_p50_ms'),
      done_p99_ms: ratio('done_p99_ms'),
    },
  };
}

/** For long enough to be reminded. */
function unreadSince(): Date {
  return new Date(Date.now() - 2 * HOUR_MS);
}

/** A message in a conversation that is not followed up starts a run; the plain ones are to be all alike. */
async function followUpPlainChannels(stack: BenchStack, market: Market): Promise<void> {
  const before = await processed(stack);
  await send(market.webhookUrl, stack.env['GETSTREAM_API_SECRET'] ?? '', LISTINGS);
  while ((await processed(stack)) - before < LISTINGS) await delay(100);
}
