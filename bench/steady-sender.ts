import { Agent, request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { contentId } from '../src/stream/domain/event-id';
import { signBody } from '../src/inbox/verify-signature';
import { benchEvent } from './events';

/** One webhook, as the sender saw it. */
export interface SentMessage {
  /** The id of the event, and of its workflow. */
  readonly eventId: string;
  /** ms since 1970 */
  readonly sentAt: number;
  readonly answeredMs: number;
  readonly status: number;
}

// A separate process that posts plain messages at a steady rate, each at its time however long the others take, until it
// gets a message from its parent; then it replies with the result of each. Arguments: URL, secret, messages per second.
const [url = '', secret = '', perSecond = '1'] = process.argv.slice(2);

const everyMs = 1_000 / Number(perSecond);
const agent = new Agent({ keepAlive: true });

function post(body: string): Promise<number> {
  return new Promise((resolve) => {
    const outgoing = request(url, {
      agent,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'x-signature': signBody(body, secret),
      },
    });
    outgoing.once('error', () => resolve(0));
    outgoing.once('response', (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode ?? 0));
    });
    outgoing.end(body);
  });
}

async function main(): Promise<void> {
  let stopped = false;
  process.once('message', () => (stopped = true));
  // The parent process is gone.
  process.once('disconnect', () => process.exit());
  const answers: Promise<SentMessage>[] = [];
  const startedAt = performance.now();
  for (let index = 0; ; index += 1) {
    const { body, event } = benchEvent(index);
    const eventId = contentId(event);
    await delay(Math.max(0, startedAt + index * everyMs - performance.now()));
    if (stopped) break;
    const sentAt = Date.now();
    const at = performance.now();
    answers.push(
      post(body).then((status) => ({ eventId, sentAt, answeredMs: performance.now() - at, status })),
    );
  }
  const sent = await Promise.all(answers);
  process.send?.(sent, () => process.exit());
}

void main();
