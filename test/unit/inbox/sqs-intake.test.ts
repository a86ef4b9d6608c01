import { Writable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { pino } from 'pino';
import { ProblemError } from '../../../src/platform/errors';
import type { InboxEvent } from '../../../src/inbox/store/webhook-event';
import type { Receipt } from '../../../src/inbox/receive';
import { createSqsIntake, type SqsIntakeOptions } from '../../../src/inbox/sqs/sqs-intake';
import { silent } from './fakes';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const RECEIPT: Receipt = { status: 'accepted', event_id: 'message.new/m1' };

function intakeWith(options: Partial<SqsIntakeOptions> = {}) {
  const received: string[] = [];
  const rows: InboxEvent[] = [];
  const intake = createSqsIntake({
    receive: (body) => {
      received.push(body.toString());
      try {
        JSON.parse(body.toString());
      } catch {
        throw new ProblemError('invalid_json', 'The body is not JSON');
      }
      return Promise.resolve(RECEIPT);
    },
    accept: (row) => {
      rows.push(row);
      return Promise.resolve('accepted');
    },
    maxBytes: 1_000,
    logger: silent,
    now: () => NOW,
    ...options,
  });
  return { intake, received, rows };
}

describe('the intake of SQS messages', () => {
  test('hands the bytes on, and the receipt back', async () => {
    const { intake, received, rows } = intakeWith();
    expect(await intake(gzipSync('{"a":1}').toString('base64'))).toEqual(RECEIPT);
    expect(received).toEqual(['{"a":1}']);
    expect(rows).toEqual([]);
  });

  test.each([
    ['no JSON', 'Hello', /not JSON/],
    ['base64 of no JSON', Buffer.from('Hello').toString('base64'), /not JSON/],
    ['base64 of cut JSON', Buffer.from('{"type":"message').toString('base64'), /not JSON/],
    ['cut base64', Buffer.from('{"type":"x"}').toString('base64').slice(0, -3), /not JSON/],
    ['cut gzip', gzipSync('{"type":"x"}').subarray(0, 18).toString('base64'), /does not inflate/],
    ['more than is allowed', JSON.stringify('x'.repeat(1_000)), /over 1000 bytes/],
    ['nothing', '', /not JSON/],
  ])('puts aside what is %s, with its text, which is in no reason', async (_, text, reason) => {
    const { intake, rows } = intakeWith();
    const receipt = await intake(text);
    expect(receipt).toEqual({
      status: 'quarantined',
      event_id: expect.stringMatching(/^quarantined\/[0-9a-f]{64}$/),
    });
    expect(rows).toEqual([
      {
        id: receipt.event_id,
        type: 'unknown',
        status: 'quarantined',
        body: text,
        receivedAt: NOW,
        messageIds: [],
        reasons: [expect.stringMatching(reason)],
      },
    ]);
  });

  const large = JSON.stringify({ type: 'message.new', message: { id: 'm1', text: 'x'.repeat(1_000) } });
  test.each([
    ['too large', large],
    ['cut', '{"type":"message.new","message":{"id":"m1","text":"sec'],
    ['cut, in base64', Buffer.from('{"message":{"id":"m1","text":"sec').toString('base64')],
  ])('tells what the inbox is to look for when a message is erased: its text is %s', async (_, text) => {
    const { intake, rows } = intakeWith();
    await intake(text);
    expect(rows).toMatchObject([{ messageIds: ['m1'] }]);
  });

  test('says so in the log, without the text', async () => {
    let log = '';
    const stream = new Writable({
      write(line: Buffer, _encoding, done) {
        log += line.toString();
        done();
      },
    });
    const { intake } = intakeWith({ logger: pino({ level: 'trace' }, stream) });
    const { event_id: id } = await intake('My number is 555-0100');
    expect(log).toContain(id);
    expect(log).not.toMatch(/555|number/);
  });

  test('knows what it has put aside before', async () => {
    const { intake } = intakeWith({ accept: () => Promise.resolve('duplicate') });
    expect(await intake('Hello')).toMatchObject({ status: 'duplicate' });
  });

  test('keeps the message where nobody takes it', async () => {
    const unavailable = new ProblemError('unavailable', 'Send it again');
    const { intake } = intakeWith({ receive: () => Promise.reject(unavailable) });
    await expect(intake('{}')).rejects.toBe(unavailable);
  });

  test('keeps the message where it cannot be put aside', async () => {
    const { intake } = intakeWith({ accept: () => Promise.reject(new Error('down')) });
    await expect(intake('Hello')).rejects.toMatchObject({ code: 'unavailable' });
  });
});
