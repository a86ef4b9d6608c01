import type { Config } from '../platform/config';
import type { Logger } from '../platform/logger';
import type { Metrics } from '../platform/metrics';
import type { Screening } from '../moderation/domain/screen-message';
import { createArrivals, type Arrivals } from '../inbox/arrivals';
import { createDispatcher, type Dispatcher } from '../inbox/dispatcher';
import { createInFlight, type InFlight } from '../inbox/in-flight';
import { createInbox } from '../inbox/insert-events';
import { createOverload, type Overload } from '../inbox/overload';
import { createReceive } from '../inbox/receive';
import type { ChatEventStarter } from '../inbox/runs/chat-events';
import { createSqsConsumer, type SqsConsumer } from '../inbox/sqs/sqs-consumer';
import { createSqsIntake } from '../inbox/sqs/sqs-intake';
import { openSqsQueue } from '../inbox/sqs/sqs-queue';
import { claimedListing, expectedDecision, type StartEvent } from '../inbox/start-event';
import type { Models } from './models';

export interface IntakeOptions {
  readonly config: Config;
  readonly models: Models;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly screen: (text: string) => Screening;
  readonly start: ChatEventStarter;
  readonly startEvent: StartEvent;
}

/** The parts that take events into the inbox, over HTTP and SQS, and start their workflows. */
export interface Intake {
  readonly overload: Overload;
  readonly inFlight: InFlight;
  readonly arrivals: Arrivals;
  readonly dispatcher: Dispatcher;
  readonly receive: ReturnType<typeof createReceive>;
  /** The consumer, where an SQS queue is configured. It has not been started. */
  readonly sqs: SqsConsumer | undefined;
}

const START_CONCURRENCY = 24;
const MAX_WAITING_STARTS = 10_000;
/** Bytes of bodies in flight. Measured while neither store took them, memory grew by some ten times as much. */
const MAX_BYTES_IN_FLIGHT = 32 * 1_048_576;
/** Bytes that are being received, and not verified yet. */
const MAX_UNVERIFIED_BYTES = 16 * 1_048_576;
/** At least so many unverified deliveries: some senders are slow, even where few signed ones may be in flight. */
const MIN_UNVERIFIED = 100;

/** Creates the parts that take events. None of them runs yet. */
export function createIntake({
  config,
  models,
  logger,
  metrics,
  screen,
  start,
  startEvent,
}: IntakeOptions): Intake {
  const overload = createOverload(metrics);
  const inFlight = createInFlight({
    maxDeliveries: config.WEBHOOK_MAX_IN_FLIGHT,
    maxBytes: Math.max(MAX_BYTES_IN_FLIGHT, 2 * config.WEBHOOK_MAX_BYTES),
    overload,
    metrics,
  });
  const arrivals = createArrivals({
    maxDeliveries: Math.max(MIN_UNVERIFIED, config.WEBHOOK_MAX_IN_FLIGHT),
    maxBytes: Math.max(MAX_UNVERIFIED_BYTES, 2 * config.WEBHOOK_MAX_BYTES),
    metrics,
  });
  const dispatcher = createDispatcher({
    start: startEvent,
    concurrency: START_CONCURRENCY,
    capacity: MAX_WAITING_STARTS,
    isBusy: () => inFlight.answering() > 0,
    metrics,
    logger,
  });
  const timeoutMs = config.WEBHOOK_ANSWER_TIMEOUT_MS;
  const accept = createInbox(models, timeoutMs);
  const receive = createReceive({
    timeoutMs,
    accept,
    // Without keys the body would be in the workflow's history unencrypted.
    startInline:
      config.PAYLOAD_ENCRYPTION_KEYS === undefined
        ? undefined
        : ({ event, body, receivedAt }) =>
            start({
              event,
              expectedDecision: expectedDecision(event, screen),
              // The channel's listing is in MongoDB, which does not answer.
              listingId: claimedListing(event),
              inline: { event, body, receivedAt },
            }),
    dispatcher,
    overload,
    metrics,
    logger,
  });
  const queueUrl = config.GETSTREAM_SQS_QUEUE_URL;
  const sqs =
    queueUrl === undefined
      ? undefined
      : createSqsConsumer({
          queue: openSqsQueue({
            queueUrl,
            region: config.GETSTREAM_SQS_REGION,
            endpoint: config.GETSTREAM_SQS_ENDPOINT,
          }),
          intake: createSqsIntake({ receive, accept, maxBytes: config.WEBHOOK_MAX_BYTES, logger }),
          metrics,
          logger,
        });
  return { overload, inFlight, arrivals, dispatcher, receive, sqs };
}
