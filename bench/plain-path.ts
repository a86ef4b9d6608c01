import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { percentiles } from './cases';
import type { Market } from './market';
import type { BenchStack } from './stack';
import type { SentMessage } from './steady-sender';

/** The timing of one plain message that was sent by webhook. */
export interface PlainMessageSeen {
  /** ms since 1970 */
  readonly sentAt: number;
  /** Time until the webhook was answered. */
  readonly answeredMs: number;
  /** Time until its workflow had ended. */
  readonly doneMs: number;
}

export interface PlainLatency {
  readonly messages: number;
  readonly answer_p50_ms: number;
  readonly answer_p99_ms: number;
  readonly done_p50_ms: number;
  readonly done_p99_ms: number;
}

export interface SteadyMessages {
  /** Stops sending. @returns all messages, in their order @throws where one was not accepted or not processed */
  stop(): Promise<readonly PlainMessageSeen[]>;
}

const DONE_TIMEOUT_MS = 60_000;

/** Posts plain messages at a steady rate from a separate process. */
export function sendSteadily(stack: BenchStack, market: Market, perSecond: number): SteadyMessages {
  const secret = stack.env['GETSTREAM_API_SECRET'] ?? '';
  const startedAt = new Date();
  const sender = fork(
    path.join(__dirname, 'steady-sender.ts'),
    [market.webhookUrl, secret, String(perSecond)],
    { execArgv: ['--import', 'tsx'] },
  );
  return {
    async stop() {
      sender.send('stop');
      const [sent] = (await Promise.race([
        once(sender, 'message'),
        once(sender, 'exit').then(() => Promise.reject(new Error('The sender ended early'))),
      ])) as [readonly SentMessage[]];
      const refused = sent.filter(({ status }) => status !== 200).length;
      if (refused > 0) throw new Error(`${refused} of ${sent.length} plain messages were not answered 200`);
      const ends = await endsOf(stack, sent, startedAt);
      return sent.map(({ eventId, sentAt, answeredMs }) => ({
        sentAt,
        answeredMs,
        doneMs: (ends.get(eventId) ?? Number.NaN) - sentAt,
      }));
    },
  };
}

/** When the messages' runs ended by Temporal's clock, which is this machine's. */
async function endsOf(
  { temporal }: BenchStack,
  sent: readonly SentMessage[],
  since: Date,
): Promise<ReadonlyMap<string, number>> {
  const query = `WorkflowType = 'messageNew' AND ExecutionStatus = 'Completed' AND StartTime >= '${since.toISOString()}'`;
  for (const until = Date.now() + DONE_TIMEOUT_MS; ;) {
    const ends = new Map<string, number>();
    for await (const { workflowId, closeTime } of temporal.client.workflow.list({ query, pageSize: 1_000 })) {
      if (closeTime !== undefined) ends.set(workflowId, closeTime.getTime());
    }
    const missing = sent.filter(({ eventId }) => !ends.has(eventId)).length;
    if (missing === 0) return ends;
    if (Date.now() > until) throw new Error(`${missing} of ${sent.length} plain messages were not processed`);
    await delay(500);
  }
}

export function latencyOf(messages: readonly PlainMessageSeen[]): PlainLatency {
  const answer = percentiles(messages.map(({ answeredMs }) => answeredMs));
  const done = percentiles(messages.map(({ doneMs }) => doneMs));
  return {
    messages: messages.length,
    answer_p50_ms: answer.p50Ms,
    answer_p99_ms: answer.p99Ms,
    done_p50_ms: done.p50Ms,
    done_p99_ms: done.p99Ms,
  };
}
