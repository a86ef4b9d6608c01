import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import fc from 'fast-check';
import { ProblemError } from '../../../src/platform/errors';
import { readBody } from '../../../src/inbox/read-body';
import { waitUntil } from '../../support/wait-until';

const MAX = 200_000;

let server: Server;
let take: (bytes: number) => void;
/** What came of each request: its body, or the error. */
let results: (Buffer | Error)[];
let requests: IncomingMessage[];

beforeEach(async () => {
  take = () => undefined;
  results = [];
  requests = [];
  server = createServer((incoming, response) => {
    requests.push(incoming);
    readBody(incoming, MAX, (bytes) => take(bytes)).then(
      (body) => {
        results.push(body);
        response.end('taken');
      },
      (error: unknown) => {
        results.push(error as Error);
        response.statusCode = 400;
        response.end('refused');
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => server.close());

const port = (): number => (server.address() as AddressInfo).port;

/** Posts parts; without `length` they come chunked. */
function post(parts: readonly Uint8Array[], length?: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = length === undefined ? {} : { 'content-length': length };
    const outgoing = request({ port: port(), method: 'POST', headers }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode ?? 0));
    });
    outgoing.once('error', reject);
    for (const part of parts) outgoing.write(part);
    outgoing.end();
  });
}

const codeOf = (result: Buffer | Error | undefined): string | undefined =>
  result instanceof ProblemError ? result.code : undefined;

test('gives whatever was sent, announced or chunked, and tells of every byte', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.uint8Array({ minLength: 1, maxLength: 3_000 }), { maxLength: 5 }),
      fc.boolean(),
      async (parts, isAnnounced) => {
        let told = 0;
        take = (bytes) => (told += bytes);
        const body = Buffer.concat(parts);
        expect(await post(parts, isAnnounced ? body.length : undefined)).toBe(200);
        expect(results.at(-1)).toEqual(body);
        expect(told).toBe(body.length);
      },
    ),
    { numRuns: 40 },
  );
});

test('takes exactly the limit; over it refuses, announced or chunked', async () => {
  expect(await post([Buffer.alloc(MAX)], MAX)).toBe(200);
  expect(await post([Buffer.alloc(MAX)])).toBe(200);
  expect(await post([Buffer.alloc(MAX + 1)], MAX + 1)).toBe(400);
  expect(await post([Buffer.alloc(MAX), Buffer.alloc(1)])).toBe(400);
  expect(results.slice(2).map(codeOf)).toEqual(['payload_too_large', 'payload_too_large']);
});

test('refuses in the middle when there is no room, and lets go of what came', async () => {
  let room = 100_000;
  take = (bytes) => {
    room -= bytes;
    if (room < 0) throw new ProblemError('unavailable', 'no room');
  };
  expect(await post([Buffer.alloc(MAX)])).toBe(400);
  expect(codeOf(results[0])).toBe('unavailable');
});

test('leaves the connection usable after a refusal, however much still comes', async () => {
  take = () => {
    throw new ProblemError('unavailable', 'no room');
  };
  const socket = connect(port(), '127.0.0.1');
  let answers = '';
  socket.setEncoding('latin1').on('data', (part: string) => (answers += part));
  const head = (length: number): string => `POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ${length}\r\n\r\n`;
  const size = MAX - 1;
  socket.write(head(size));
  socket.write(Buffer.alloc(size / 2 + 0.5));
  await waitUntil('it is refused before all has come', () => answers.includes('refused'));
  take = () => undefined;
  socket.write(Buffer.alloc(size / 2 - 0.5));
  socket.write(`${head(2)}ok`);
  await waitUntil('the next one is taken on the same connection', () => answers.includes('taken'));
  expect(results[1]).toEqual(Buffer.from('ok'));
  socket.destroy();
});

test('ends when the sender breaks off', async () => {
  const socket = connect(port(), '127.0.0.1');
  socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n12345');
  await waitUntil('it has begun', () => requests.length > 0);
  socket.destroy();
  await waitUntil('it has ended', () => results.length > 0);
  expect(codeOf(results[0])).toBe('invalid_request');
});
