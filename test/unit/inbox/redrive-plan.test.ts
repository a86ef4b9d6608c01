import { contentId } from '../../../src/stream/domain/event-id';
import type { EventStatus } from '../../../src/inbox/domain/event-status';
import type { StreamEvent } from '../../../src/stream/domain/stream-event';
import type { StoredEvent } from '../../../src/inbox/store/stored-event';
import type { EventRun, RunStatus } from '../../../src/inbox/runs/chat-event-runs';
import { planRedrive } from '../../../src/inbox/redrive/redrive-plan';
import { eventOf, messageNew } from './parsed';

const BODY = messageNew({ id: 'm1' });
const EVENT = eventOf(BODY);
const ID = contentId(EVENT);

const row = (status: EventStatus, fields: Partial<StoredEvent> = {}): StoredEvent => ({
  _id: ID,
  type: 'message.new',
  status,
  body: JSON.stringify(BODY),
  event: EVENT,
  received_at: new Date(0),
  ...fields,
});

function unread(status: EventStatus, body: string): StoredEvent {
  const { event: _, ...rest } = row(status, { _id: 'quarantined/x', body });
  return rest;
}

const run = (status: RunStatus | undefined): EventRun | undefined =>
  status && { runId: 'r', status, startedAt: new Date(0) };

const start = { kind: 'start', event: EVENT };
const reopen = { kind: 'reopen', event: EVENT };
const running = { kind: 'nothing', outcome: 'already_running' };
const done = { kind: 'nothing', outcome: 'already_processed' };
const restart = { kind: 'restart', event: EVENT };

// What MongoDB says by what Temporal says.
const TABLE: readonly [EventStatus, Readonly<Record<RunStatus | 'none', object>>][] = [
  [
    'received',
    {
      none: start,
      running,
      unknown: running,
      completed: restart,
      continued_as_new: restart,
      failed: start,
      canceled: start,
      terminated: start,
      timed_out: start,
    },
  ],
  [
    'processed',
    {
      none: done,
      running,
      unknown: running,
      completed: done,
      continued_as_new: done,
      failed: start,
      canceled: start,
      terminated: start,
      timed_out: start,
    },
  ],
  [
    'quarantined',
    {
      none: reopen,
      running,
      unknown: running,
      completed: reopen,
      continued_as_new: reopen,
      failed: reopen,
      canceled: reopen,
      terminated: reopen,
      timed_out: reopen,
    },
  ],
];

describe.each(TABLE)('a row that is %s under its content id', (status, expected) => {
  test.each(Object.entries(expected))('and whose run is %s', (state, plan) => {
    const latest = run(state === 'none' ? undefined : (state as RunStatus));
    expect(planRedrive(row(status), latest)).toEqual(plan);
  });
});

describe('a row under the hash of its body', () => {
  test.each(['quarantined', 'ignored'] as const)(
    'that is %s gets its content id when it can be read',
    (status) => {
      const plan = { kind: 'replace', event: EVENT, by: ID };
      expect(planRedrive(unread(status, JSON.stringify(BODY)), undefined)).toEqual(plan);
    },
  );

  test.each([
    ['', 'still_quarantined'],
    ['H4sIAAAAAAAAA', 'still_quarantined'],
    ['null', 'still_quarantined'],
    ['{"type":"message.new","message":{}}', 'still_quarantined'],
    ['{"type":"weather.fine"}', 'not_handled'],
  ])('with the body %j stays', (body, outcome) => {
    expect(planRedrive(unread('quarantined', body), undefined)).toMatchObject({ kind: 'nothing', outcome });
  });
});

describe('an event that its workflow put aside', () => {
  const older = { ...EVENT, created_at: 1 };

  test('is read again from its body', () => {
    expect(planRedrive(row('quarantined', { event: older }), run('failed'))).toEqual(reopen);
  });

  test('goes back as it was read then, where its body says nothing today', () => {
    for (const body of ['{}', 'no JSON', '{"type":"weather.fine"}'])
      expect(planRedrive(row('quarantined', { event: older, body }), run('failed'))).toEqual({
        kind: 'reopen',
        event: older,
      });
  });

  test('and was imported stays so: no rule acts on it', () => {
    const imported = { ...EVENT, imported: true } as StreamEvent;
    expect(planRedrive(row('quarantined', { event: imported }), run('failed'))).toEqual({
      kind: 'reopen',
      event: imported,
    });
  });
});

describe('an event of which a message was erased', () => {
  const erased = { body: '{"erased":true}', erased_at: new Date(1) };

  test('goes on with what was read of it before: a reply quoted the message', () => {
    expect(planRedrive(row('received', erased), undefined)).toEqual(start);
    expect(planRedrive(row('processed', erased), run('failed'))).toEqual(start);
    expect(planRedrive(row('quarantined', erased), run('failed'))).toEqual(reopen);
  });

  test.each(['quarantined', 'ignored'] as const)('and that was never read is done: it is %s', (status) => {
    expect(planRedrive({ ...unread(status, erased.body), ...erased }, undefined)).toEqual(done);
  });
});
