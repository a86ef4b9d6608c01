import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSqsStore, md5, SqsFault } from './sqs-store';

/** A call that came in, with the texts of the messages that it is about. */
export interface SqsCall {
  readonly operation: string;
  readonly bodies: readonly string[];
  /** For the calls that hide messages: for how many seconds each. */
  readonly seconds: readonly number[];
}

export interface SqsServer {
  readonly endpoint: string;
  readonly queueUrl: string;
  readonly calls: readonly SqsCall[];
  send(body: string): string;
  list: ReturnType<typeof createSqsStore>['list'];
  showAll(): void;
  /** How many calls wait for messages. */
  waiting(): number;
  /** Runs before a call takes effect; what it throws is answered instead. */
  before: (call: SqsCall) => Promise<void>;
  /** Whether an entry of a batch is refused. */
  refuses: (operation: string, body: string | undefined) => boolean;
  /** Closes the port with all connections; the messages stay. */
  down(): Promise<void>;
  up(): Promise<void>;
}

/** What the AWS SDK finds in the environment; without, it looks for the machine's own role in the network. */
export const SQS_CREDENTIALS = {
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  AWS_EC2_METADATA_DISABLED: 'true',
};

const QUEUE_PATH = '/000000000000/stream-events';
const VISIBILITY_SECONDS = 30;

interface Input {
  readonly QueueUrl?: string;
  readonly MessageBody?: string;
  readonly MaxNumberOfMessages?: number;
  readonly WaitTimeSeconds?: number;
  readonly VisibilityTimeout?: number;
  readonly ReceiptHandle?: string;
  readonly Entries?: readonly { Id: string; ReceiptHandle: string; VisibilityTimeout?: number }[];
}

/**
 * One queue, spoken to by the AWS SDK over HTTP (AWS JSON 1.0): long polls, visibility time-outs in real
 * seconds, batches with faults of single entries, checksums. Of the servers in npm, those that are kept today
 * mix up long polls (local-aws-sqs 2.0.2 gives a message several times) or do not speak JSON.
 */
export async function startSqsServer(): Promise<SqsServer> {
  const store = createSqsStore();
  const calls: SqsCall[] = [];
  let port = 0;
  let waiting = 0;
  let http: Server;

  const batch = (operation: string, input: Input, act: (entry: Entry) => void) => {
    const entries = input.Entries ?? [];
    if (entries.length === 0) throw new SqsFault('EmptyBatchRequest', 'There are no entries.');
    if (entries.length > 10) throw new SqsFault('TooManyEntriesInBatchRequest', 'At most 10 entries.');
    if (new Set(entries.map(({ Id }) => Id)).size < entries.length)
      throw new SqsFault('BatchEntryIdsNotDistinct', 'Ids repeat.');
    const Successful: object[] = [];
    const Failed: object[] = [];
    for (const entry of entries) {
      try {
        if (server.refuses(operation, store.bodyOf(entry.ReceiptHandle)))
          throw new SqsFault('InternalError', 'Try again', 500);
        act(entry);
        Successful.push({ Id: entry.Id });
      } catch (error) {
        if (!(error instanceof SqsFault)) throw error;
        const { code: Code, message: Message, status } = error;
        Failed.push({ Id: entry.Id, Code, Message, SenderFault: status < 500 });
      }
    }
    return { Successful, Failed };
  };
  type Entry = NonNullable<Input['Entries']>[number];

  const perform = (operation: string, input: Input, gone: AbortSignal): object | Promise<object> => {
    switch (operation) {
      case 'SendMessage': {
        const body = input.MessageBody ?? '';
        return { MessageId: store.send(body), MD5OfMessageBody: md5(body) };
      }
      case 'ReceiveMessage': {
        const {
          MaxNumberOfMessages = 1,
          WaitTimeSeconds = 0,
          VisibilityTimeout = VISIBILITY_SECONDS,
        } = input;
        if (MaxNumberOfMessages < 1 || MaxNumberOfMessages > 10 || WaitTimeSeconds > 20)
          throw new SqsFault('InvalidParameterValue', 'A parameter is out of its range.');
        waiting += 1;
        return store
          .receive(MaxNumberOfMessages, WaitTimeSeconds * 1_000, VisibilityTimeout * 1_000, gone)
          .then((Messages) => (Messages.length > 0 ? { Messages } : {}))
          .finally(() => (waiting -= 1));
      }
      case 'DeleteMessage':
        store.remove(input.ReceiptHandle ?? '');
        return {};
      case 'DeleteMessageBatch':
        return batch(operation, input, ({ ReceiptHandle }) => store.remove(ReceiptHandle));
      case 'ChangeMessageVisibility':
        store.hide(input.ReceiptHandle ?? '', (input.VisibilityTimeout ?? 0) * 1_000);
        return {};
      case 'ChangeMessageVisibilityBatch':
        return batch(operation, input, ({ ReceiptHandle, VisibilityTimeout = 0 }) =>
          store.hide(ReceiptHandle, VisibilityTimeout * 1_000),
        );
      default:
        throw new SqsFault('InvalidAction', `${operation} is not known here.`);
    }
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const operation = String(request.headers['x-amz-target']).replace('AmazonSQS.', '');
    const input = JSON.parse(Buffer.concat(chunks).toString()) as Input;
    if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 '))
      throw new SqsFault('MissingAuthenticationToken', 'It is not signed.', 403);
    if (new URL(input.QueueUrl ?? '').pathname !== QUEUE_PATH)
      throw new SqsFault('QueueDoesNotExist', 'There is no such queue.');
    const entries = input.Entries ?? (input.ReceiptHandle === undefined ? [] : [input as Entry]);
    const call = {
      operation,
      bodies: entries.flatMap(({ ReceiptHandle }) => store.bodyOf(ReceiptHandle) ?? []),
      seconds: entries.flatMap(({ VisibilityTimeout }) => VisibilityTimeout ?? []),
    };
    calls.push(call);
    await server.before(call);
    send(response, 200, await perform(operation, input, gone.signal));
  };

  const server: SqsServer & { down(): Promise<void> } = {
    endpoint: '',
    queueUrl: '',
    calls,
    send: (body) => store.send(body),
    list: () => store.list(),
    showAll: () => store.showAll(),
    waiting: () => waiting,
    before: () => Promise.resolve(),
    refuses: () => false,
    async down() {
      await new Promise<void>((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      });
    },
    async up() {
      http = createServer((request, response) => {
        answer(request, response).catch((error: unknown) => {
          const fault = error instanceof SqsFault ? error : new SqsFault('InternalError', String(error), 500);
          send(response, fault.status, {
            __type: `com.amazonaws.sqs#${fault.code}`,
            message: fault.message,
          });
        });
      });
      await new Promise<void>((resolve, reject) => {
        http.once('error', reject);
        http.listen(port, '127.0.0.1', resolve);
      });
      port = (http.address() as AddressInfo).port;
    },
  };
  await server.up();
  const endpoint = `http://127.0.0.1:${port}`;
  return Object.assign(server, { endpoint, queueUrl: `${endpoint}${QUEUE_PATH}` });
}

function send(response: ServerResponse, status: number, body: object): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
  response.end(JSON.stringify(body));
}
