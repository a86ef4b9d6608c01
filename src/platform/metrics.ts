import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { withTimeout } from './timing/with-timeout';

export type Metrics = ReturnType<typeof createMetrics>;

/** How long a scrape waits for the count, in ms: the other metrics are needed above all while MongoDB is slow. */
const COUNT_TIMEOUT_MS = 100;

/**
 * Parley's Prometheus metrics; `GET /metrics` shows them.
 * @param countMissing counts the messages that are missing at Stream, when the metrics are scraped
 */
export function createMetrics(countMissing: () => Promise<number> = async () => 0) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  let counting: Promise<void> | undefined;
  return {
    registry,
    webhooks: new Counter({
      name: 'parley_webhooks_total',
      help: 'Webhook deliveries by what was answered',
      labelNames: ['outcome'] as const,
      registers,
    }),
    webhookSeconds: new Histogram({
      name: 'parley_webhook_answer_seconds',
      help: 'Time until a webhook was answered, without those that were shed',
      buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 4, 6],
      registers,
    }),
    shed: new Counter({
      name: 'parley_webhooks_shed_total',
      help: 'Events refused with 503 because there were too many signed ones',
      registers,
    }),
    unverified: new Gauge({
      name: 'parley_webhooks_unverified',
      help: 'Webhook deliveries that are being received, and not known to be signed',
      registers,
    }),
    inFlight: new Gauge({
      name: 'parley_webhooks_in_flight',
      help: 'Signed webhook deliveries in flight: not answered, or answered with their work still under way',
      registers,
    }),
    inFlightBytes: new Gauge({
      name: 'parley_webhooks_in_flight_bytes',
      help: 'Bytes of the bodies of the signed webhook deliveries in flight',
      registers,
    }),
    starts: new Counter({
      name: 'parley_workflow_starts_total',
      help: 'Starts of chat event workflows by result',
      labelNames: ['result'] as const,
      registers,
    }),
    waiting: new Gauge({
      name: 'parley_dispatcher_waiting',
      help: 'Events in memory that wait for their workflow to be started',
      registers,
    }),
    inline: new Counter({
      name: 'parley_inline_events_total',
      help: 'Events that went into a workflow because MongoDB did not take them in time',
      registers,
    }),
    frozenRuns: new Gauge({
      name: 'parley_frozen_runs',
      help: 'Runs that could not continue because their workflow tasks fail, as last seen by this instance',
      registers,
    }),
    runsBegunAgain: new Counter({
      name: 'parley_runs_begun_again_total',
      help: 'Runs that could not continue and were restarted from what is stored',
      labelNames: ['type'] as const,
      registers,
    }),
    missingAtStream: new Gauge({
      name: 'parley_messages_missing_at_stream',
      help: 'Messages that are kept here and that a reconciliation did not find at Stream any more',
      registers,
      async collect() {
        // One count at a time. A scrape does not wait for a slow count, which the next scrape shows.
        counting ??= countMissing()
          .then((count) => this.set(count))
          .catch(() => undefined)
          .finally(() => (counting = undefined));
        await withTimeout(COUNT_TIMEOUT_MS, counting, 'MongoDB').catch(() => undefined);
      },
    }),
    sqsMessages: new Counter({
      name: 'parley_sqs_messages_total',
      help: 'Deliveries of SQS messages by what came of them; refused and failed ones come back',
      labelNames: ['outcome'] as const,
      registers,
    }),
    sqsFailures: new Counter({
      name: 'parley_sqs_failures_total',
      help: 'Calls to SQS, or entries of them, that failed: receive, delete, extend, put_off',
      labelNames: ['operation'] as const,
      registers,
    }),
    sqsUnderWay: new Gauge({
      name: 'parley_sqs_messages_under_way',
      help: 'SQS messages that were received and are neither deleted nor put off',
      registers,
    }),
  };
}
