import { setTimeout as delay } from 'node:timers/promises';
import { processed, send } from './burst';
import { LISTINGS } from './events';
import type { Market } from './market';
import { residentMb } from './memory';
import { startAll, untilAsleep, armFollowUps, withAnotherWorker } from './open-follow-ups';
import { addressOf } from './people';
import { latencyOf, sendSteadily, type PlainLatency } from './plain-path';
import type { BenchStack } from './stack';

/** The cost of open follow-ups, and how much plain messages slow down when many fire at the same moment. */
export interface FollowUpsMeasured {
  readonly open: number;
  /** Memory before the first, with all of them open, and after firing; API and worker are one process. */
  readonly worker_mb: { readonly before: number; readonly open: number; readonly fired: number };
  readonly temporal_mb: { readonly before: number; readonly open: number; readonly fired: number };
  readonly worker_kb_each: number;
  readonly temporal_kb_each: number;
  readonly fired: number;
  /** How many people got a reminder, counted at the SMTP side, and how many further mails came. */
  readonly reminded: number;
  readonly doubled: number;
  /** The time from the moment when they were due to the last mail. */
  readonly firing_seconds: number;
  readonly plain_per_second: number;
  /** The latency with all of them open, and none due. */
  readonly alone: PlainLatency;
  readonly while_firing: PlainLatency;
  /** `while_firing` divided by `alone`. */
  readonly ratios: Readonly<Record<Exclude<keyof PlainLatency, 'messages'>, number>>;
}

export interface FollowUpCounts {
  readonly open: number;
  readonly firing: number;
}

/** A moderate rate: a third of what the machine of the README processes. */
const PLAIN_PER_SECOND = 20;
const ALONE_MS = 25_000;
/** Safety factor for starting the due follow-ups: all must have set their timers, and the measurement alone be over, before they fire. */
const MARGIN = 1.3;
/** The time that the sender needs to start and send its first messages, which are not measured. */
const SENDER_START_MS = 4_000;
/** Messages that were sent so shortly before the firing may still be under way then, and are not measured. */
const BEFORE_MS = 1_000;
/** All of them are evaluated before the first notification starts, so the first mail comes late. */
const FIRING_TIMEOUT_MS = 120_000;
const WARM_UP = 24;
const HOUR_MS = 3_600_000;
/** The first number of conversations, beyond those of all other measurements. */
const FIRST = 1_000_000;

export async function measureFollowUps(
  stack: BenchStack,
  market: Market,
  { open, firing }: FollowUpCounts,
  logLine: (text: string) => void,
): Promise<FollowUpsMeasured> {
  await followUpPlainChannels(stack, market);
  market.clearMails();
  await startAll(stack, await armFollowUps(stack, FIRST, WARM_UP, unreadSince()), Date.now());
  await market.waitForMails(WARM_UP);
  const temporalPid = stack.servers.temporal.pid;
  const memory = () => ({ worker: residentMb(market.pid), temporal: residentMb(temporalPid) });
  const before = memory();

  const later = await armFollowUps(stack, FIRST + WARM_UP, open - firing, new Date());
  const due = await armFollowUps(stack, FIRST + WARM_UP + open, firing, unreadSince());
  logLine(`Starting ${open} follow-ups`);
  let fireAt = 0;
  await withAnotherWorker(stack, async () => {
    const startedAt = performance.now();
    await startAll(stack, later, Date.now() + HOUR_MS);
    await untilAsleep(stack);
    const eachMs = (performance.now() - startedAt) / Math.max(1, later.length);
    fireAt = Date.now() + MARGIN * eachMs * firing + SENDER_START_MS + ALONE_MS;
    await startAll(stack, due, fireAt);
    await untilAsleep(stack);
  });
  if (Date.now() + ALONE_MS / 2 > fireAt) throw new Error('The follow-ups took too long to start');
  const opened = memory();

  logLine(`${firing} of them fire while plain messages come in`);
  market.clearMails();
  const sendingSince = Date.now() + SENDER_START_MS;
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

/** A time of writing that is long enough ago for a reminder. */
function unreadSince(): Date {
  return new Date(Date.now() - 2 * HOUR_MS);
}

/** Sends a first message to each channel, which starts its follow-up, so that the measured messages all do the same work. */
async function followUpPlainChannels(stack: BenchStack, market: Market): Promise<void> {
  const before = await processed(stack);
  await send(market.webhookUrl, stack.env['GETSTREAM_API_SECRET'] ?? '', LISTINGS);
  while ((await processed(stack)) - before < LISTINGS) await delay(100);
}
