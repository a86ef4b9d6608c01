import { execFile } from 'node:child_process';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { createParleyProcess } from '../local/parley-process';
import { freePort } from '../local/servers/free-port';
import { percentiles } from './cases';
import type { BenchStack } from './stack';

export interface SentBurst {
  readonly sent: number;
  readonly accepted: number;
  readonly ms: number;
  readonly latencies: readonly number[];
}

export interface Burst {
  readonly sent: number;
  readonly accepted: number;
  readonly processed: number;
  readonly answersPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxAnswerMs: number;
  /** Workflows per second, from the first to the last of the burst. */
  readonly startsPerSecond: number;
}

const DRAIN_DEADLINE_MS = 300_000;

/** Sends a burst of webhooks to a separate Parley process and waits until every message is processed. */
export async function runBurst(stack: BenchStack, count: number): Promise<Burst> {
  const port = await freePort();
  const log: string[] = [];
  const parley = createParleyProcess({ ...stack.env, PORT: String(port) }, (line) => log.push(line));
  await parley.start();
  try {
    const before = await processed(stack);
    const startedAt = performance.now();
    const burst = await send(
      `${parley.url}/api/v1/webhooks/getstream`,
      stack.env['GETSTREAM_API_SECRET'] ?? '',
      count,
    );
    const until = Date.now() + DRAIN_DEADLINE_MS;
    while ((await processed(stack)) - before < burst.accepted && Date.now() < until) await delay(100);
    const seconds = (performance.now() - startedAt) / 1_000;
    const done = (await processed(stack)) - before;
    return {
      sent: burst.sent,
      accepted: burst.accepted,
      processed: done,
      answersPerSecond: (burst.accepted * 1_000) / burst.ms,
      ...percentiles(burst.latencies),
      maxAnswerMs: Math.max(...burst.latencies),
      startsPerSecond: done / seconds,
    };
  } finally {
    await parley.stop();
  }
}

/** The number of events that are processed so far. */
export function processed(stack: BenchStack): Promise<number> {
  return stack.models.WebhookEvent.countDocuments({ status: 'processed' });
}

/** Posts so many webhooks from a separate process. */
export async function send(url: string, secret: string, count: number): Promise<SentBurst> {
  const args = ['--import', 'tsx', path.join(__dirname, 'sender.ts'), url, secret, String(count)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout) as SentBurst;
}
