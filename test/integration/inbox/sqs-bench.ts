import { createMetrics } from '../../../src/platform/metrics';
import type { Receipt } from '../../../src/inbox/receive';
import { createSqsConsumer, type SqsConsumerOptions } from '../../../src/inbox/sqs/sqs-consumer';
import { openSqsQueue } from '../../../src/inbox/sqs/sqs-queue';
import { createLogger } from '../../../src/platform/logger';
import { SQS_CREDENTIALS, startSqsServer } from '../../support/sqs-server';

Object.assign(process.env, SQS_CREDENTIALS);

const ACCEPTED: Receipt = { status: 'accepted', event_id: 'message.new/m1' };

/** The shortest that SQS knows, so that no test waits for long. */
const QUICK = { hideAtFirstMs: 1, hideAtMostMs: 1_000, restAtFirstMs: 20, restAtMostMs: 100 };

/** A consumer that the AWS SDK carries to a server of its own, with an intake in the test's hands. */
export async function startSqsBench(options: {
  readonly intake?: (text: string) => Promise<void>;
  readonly timing?: SqsConsumerOptions['timing'];
}) {
  const server = await startSqsServer();
  const metrics = createMetrics();
  const tried: string[] = [];
  const taken: string[] = [];
  let atOnce = 0;
  let mostAtOnce = 0;
  const consumer = createSqsConsumer({
    queue: openSqsQueue({ queueUrl: server.queueUrl, region: 'eu-west-1' }),
    intake: async (text) => {
      tried.push(text);
      atOnce += 1;
      mostAtOnce = Math.max(mostAtOnce, atOnce);
      try {
        await options.intake?.(text);
      } finally {
        atOnce -= 1;
      }
      taken.push(text);
      return ACCEPTED;
    },
    metrics,
    logger: createLogger(process.env['TEST_LOG_LEVEL'] ?? 'silent'),
    timing: { ...QUICK, ...options.timing },
  });
  return {
    server,
    consumer,
    /** Every text that the intake was given, in order. */
    tried,
    /** Every text that it took. */
    taken,
    mostAtOnce: () => mostAtOnce,
    callsOf: (operation: string) => server.calls.filter((call) => call.operation === operation),
    async failuresOf(operation: string): Promise<number> {
      const { values } = await metrics.sqsFailures.get();
      return values.find(({ labels }) => labels.operation === operation)?.value ?? 0;
    },
    async close(): Promise<void> {
      await consumer.stop();
      await server.down();
    },
  };
}

export type SqsBench = Awaited<ReturnType<typeof startSqsBench>>;
