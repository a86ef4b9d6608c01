import type * as Sqs from '@aws-sdk/client-sqs';

export interface SqsMessage {
  readonly id: string;
  readonly body: string;
  /** What this delivery of the message is deleted and extended by. */
  readonly handle: string;
  /** How often it was delivered, this time included. */
  readonly deliveries: number;
}

/** The part of SQS that Parley uses. Calls reject when SQS does not do the whole call. */
export interface SqsQueue {
  /**
   * Waits for messages, at most `waitSeconds` and `most` (1 to 10). They stay hidden from other consumers for
   * `visibilitySeconds`.
   */
  receive(options: {
    readonly most: number;
    readonly waitSeconds: number;
    readonly visibilitySeconds: number;
    readonly signal: AbortSignal;
  }): Promise<SqsMessage[]>;
  /** Deletes up to 10 messages by their handles. @returns for each whether it is gone, or why not */
  remove(handles: readonly string[]): Promise<(true | Error)[]>;
  /** Hides up to 10 messages for so many seconds from now. @returns for each whether it is so, or why not */
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

/** The most messages of one call, by SQS. */
export const SQS_BATCH = 10;

const CONNECT_TIMEOUT_MS = 3_000;
const ANSWER_TIMEOUT_MS = 5_000;

/** Speaks to one queue. Credentials come from the AWS SDK's own chain (variables, profile, role). */
export function openSqsQueue({ queueUrl, region, endpoint }: SqsQueueOptions): SqsQueue {
  // The SDK takes its time to load, and only who has a queue needs it.
  const sdk = require('@aws-sdk/client-sqs') as typeof Sqs;
  const regionOrItsOwn = region ?? regionOf(queueUrl);
  const client = new sdk.SQSClient({
    // Always said: the SDK else complains on the console with each call that the queue has an older form of host.
    endpoint: endpoint ?? new URL(queueUrl).origin,
    ...(regionOrItsOwn !== undefined && { region: regionOrItsOwn }),
    // Who calls has a back-off, a log and a metric for each failure; the SDK's retries have neither.
    maxAttempts: 1,
    requestHandler: {
      connectionTimeout: CONNECT_TIMEOUT_MS,
      requestTimeout: ANSWER_TIMEOUT_MS,
      throwOnRequestTimeout: true,
    },
  });

  return {
    async receive({ most, waitSeconds, visibilitySeconds, signal }) {
      const { Messages = [] } = await client.send(
        new sdk.ReceiveMessageCommand({
          QueueUrl: queueUrl,
          MaxNumberOfMessages: most,
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

/** A batch succeeds as a call although entries of it fail. */
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
