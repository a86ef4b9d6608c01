import type * as Sqs from '@aws-sdk/client-sqs';

export interface SqsMessage {
  readonly id: string;
  readonly body: string;
  /** The receipt handle of this delivery, by which the message is deleted and hidden for longer. */
  readonly handle: string;
  /** How often it was delivered, this time included. */
  readonly deliveries: number;
}

/** The part of SQS that Parley uses. A call rejects when SQS refuses it as a whole. */
export interface SqsQueue {
  /**
   * Waits for messages: at most `limit` (1 to 10) of them, for at most `waitSeconds`. They stay hidden from other
   * consumers for `visibilitySeconds`.
   */
  receive(options: {
    readonly limit: number;
    readonly waitSeconds: number;
    readonly visibilitySeconds: number;
    readonly signal: AbortSignal;
  }): Promise<SqsMessage[]>;
  /** Deletes up to 10 messages by their handles. @returns for each whether it is gone, or why not */
  remove(handles: readonly string[]): Promise<(true | Error)[]>;
  /** Hides up to 10 messages, each for its seconds from now. @returns for each whether it is hidden, or why not */
  hide(messages: readonly HideOrder[]): Promise<(true | Error)[]>;
  close(): void;
}

export interface HideOrder {
  readonly handle: string;
  readonly seconds: number;
}

export interface SqsQueueOptions {
  readonly queueUrl: string;
  /** Not given: the region in the queue's address, else what the AWS SDK finds (`AWS_REGION`, profile). */
  readonly region?: string | undefined;
  /** Not given: the host of the queue's address. */
  readonly endpoint?: string | undefined;
}

/** SQS allows no more messages in one call. */
export const SQS_BATCH = 10;

const CONNECT_TIMEOUT_MS = 3_000;
const ANSWER_TIMEOUT_MS = 5_000;

/** Opens one queue. Credentials come from the AWS SDK's own chain (variables, profile, role). */
export function openSqsQueue({ queueUrl, region, endpoint }: SqsQueueOptions): SqsQueue {
  // The SDK loads slowly, and only an installation with a queue needs it.
  const sdk = require('@aws-sdk/client-sqs') as typeof Sqs;
  const usedRegion = region ?? regionOf(queueUrl);
  const client = new sdk.SQSClient({
    // Always set: otherwise the SDK warns on the console at each call that the queue has an older form of host.
    endpoint: endpoint ?? new URL(queueUrl).origin,
    ...(usedRegion !== undefined && { region: usedRegion }),
    // The caller has a back-off, a log line and a metric for each failure; the SDK's own retries have none of them.
    maxAttempts: 1,
    requestHandler: {
      connectionTimeout: CONNECT_TIMEOUT_MS,
      requestTimeout: ANSWER_TIMEOUT_MS,
      throwOnRequestTimeout: true,
    },
  });

  return {
    async receive({ limit, waitSeconds, visibilitySeconds, signal }) {
      const { Messages = [] } = await client.send(
        new sdk.ReceiveMessageCommand({
          QueueUrl: queueUrl,
          MaxNumberOfMessages: limit,
          WaitTimeSeconds: waitSeconds,
          VisibilityTimeout: visibilitySeconds,
          MessageSystemAttributeNames: ['ApproximateReceiveCount'],
        }),
        { abortSignal: signal, requestTimeout: waitSeconds * 1_000 + ANSWER_TIMEOUT_MS },
      );
      return Messages.map((message) => ({
        id: message.MessageId ?? '',
        body: message.Body ?? '',
        handle: message.ReceiptHandle ?? '',
        deliveries: Number(message.Attributes?.ApproximateReceiveCount ?? 1),
      }));
    },

    async remove(handles) {
      const { Failed = [] } = await client.send(
        new sdk.DeleteMessageBatchCommand({
          QueueUrl: queueUrl,
          Entries: handles.map((handle, index) => ({ Id: String(index), ReceiptHandle: handle })),
        }),
      );
      return resultsOf(handles.length, Failed);
    },

    async hide(messages) {
      const { Failed = [] } = await client.send(
        new sdk.ChangeMessageVisibilityBatchCommand({
          QueueUrl: queueUrl,
          Entries: messages.map(({ handle, seconds }, index) => ({
            Id: String(index),
            ReceiptHandle: handle,
            VisibilityTimeout: seconds,
          })),
        }),
      );
      return resultsOf(messages.length, Failed);
    },

    close: () => client.destroy(),
  };
}

/** The call for a batch succeeds even where SQS refused some of its entries. */
function resultsOf(length: number, failed: readonly Sqs.BatchResultErrorEntry[]): (true | Error)[] {
  const faults = new Map(
    failed.map(({ Id, Code, Message }) => [Id, `${Code ?? 'unknown'} ${Message ?? ''}`]),
  );
  return Array.from({ length }, (_, index) => {
    const fault = faults.get(String(index));
    return fault === undefined ? true : new Error(`SQS refused an entry: ${fault}`);
  });
}

/** `https://sqs.eu-west-1.amazonaws.com/...`, and the older `https://eu-west-1.queue.amazonaws.com/...`. */
function regionOf(queueUrl: string): string | undefined {
  const { hostname } = new URL(queueUrl);
  const match = /^sqs\.([a-z0-9-]+)\.amazonaws\.com(\.cn)?$|^([a-z0-9-]+)\.queue\.amazonaws\.com$/.exec(
    hostname,
  );
  return match?.[1] ?? match?.[3];
}
