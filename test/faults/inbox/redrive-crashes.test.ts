import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { contentId } from '../../../src/stream/domain/event-id';
import type { EventStatus } from '../../../src/inbox/domain/event-status';
import type { Models } from '../../../src/app/models';
import type { EventRun } from '../../../src/inbox/runs/chat-event-runs';
import { createRedriveEvent } from '../../../src/inbox/redrive/redrive';
import { silent } from '../../unit/inbox/fakes';
import { eventOf, storeRow } from '../../support/inbox-rows';
import { messageNew } from '../../support/webhook-bodies';
import { dropModels, freshModels } from '../../support/fresh-models';

let models: Models;
beforeAll(async () => {
  models = await freshModels();
});
afterAll(() => dropModels(models));

const FIXED = { logger: silent, maxBytes: 1_000_000 };

class Killed extends Error {}

/** The models, with a kill before, or right after, the n-th write that goes through them. */
function killedAt(step: number | undefined): {
  models: Pick<Models, 'WebhookEvent' | 'ChatMessage' | 'AuditEntry'>;
} {
  let left = step ?? Infinity;
  const mortal =
    <Args extends unknown[], Result>(write: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      if ((left -= 1) === 0) throw new Killed();
      const result = await write(...args);
      if ((left -= 1) === 0) throw new Killed();
      return result;
    };
  const { WebhookEvent, ChatMessage, AuditEntry } = models;
  const fake = {
    WebhookEvent: {
      stored: (id: string) => WebhookEvent.stored(id),
      reopen: mortal(WebhookEvent.reopen.bind(WebhookEvent)),
      markReplaced: mortal(WebhookEvent.markReplaced.bind(WebhookEvent)),
      collection: { insertMany: mortal(WebhookEvent.collection.insertMany.bind(WebhookEvent.collection)) },
    },
    ChatMessage,
    AuditEntry: { append: mortal(AuditEntry.append.bind(AuditEntry)) },
  };
  return { models: fake as unknown as Models };
}

/** Temporal, as far as one event goes: it runs until it is told how it ended. */
function fakeTemporal() {
  const runs = new Map<string, EventRun>();
  let starts = 0;
  return {
    runs: { latest: async (id: string) => runs.get(id) },
    start: async (event: Parameters<typeof contentId>[0]) => {
      const id = contentId(event);
      const status = runs.get(id)?.status;
      if (status === 'running' || status === 'completed') return 'duplicate' as const;
      starts += 1;
      runs.set(id, { runId: randomUUID(), status: 'running', startedAt: new Date() });
      return 'started' as const;
    },
    end: (id: string, status: EventRun['status']) =>
      runs.set(id, { runId: randomUUID(), status, startedAt: new Date() }),
    starts: () => starts,
  };
}

const kills = fc.array(fc.option(fc.integer({ min: 1, max: 7 }), { nil: undefined }), {
  minLength: 1,
  maxLength: 6,
});

test('a body put aside ends as one row in line and a pointer, wherever redrives of it were killed', async () => {
  await fc.assert(
    fc.asyncProperty(
      kills,
      fc.constantFrom<EventStatus>('quarantined', 'ignored'),
      fc.boolean(),
      async (steps, status, cameAgain) => {
        const body = messageNew();
        const id = contentId(eventOf(body));
        const old = await storeRow(models, body, { event: undefined, status });
        if (cameAgain) await storeRow(models, body, { status: 'received' });
        const temporal = fakeTemporal();
        for (const [attempt, step] of [...steps, undefined].entries()) {
          const redrive = createRedriveEvent({ ...temporal, ...killedAt(step), ...FIXED });
          const row = await models.WebhookEvent.stored(old);
          if (row === null) throw new Error('The row is gone');
          const order = { who: 'support-1', attempt: String(attempt), dryRun: false };
          const result = await redrive(row, order);
          if (step === undefined) expect(['redriven', 'already_running']).toContain(result.outcome);
        }
        expect(await models.WebhookEvent.stored(id)).toMatchObject({
          status: 'received',
          body: JSON.stringify(body),
        });
        expect(await models.WebhookEvent.stored(old)).toMatchObject({ status: 'processed', replaced_by: id });
        expect(temporal.starts()).toBe(1);
        const lines = await models.AuditEntry.find({ subject: old }).lean();
        expect(lines.length).toBeLessThanOrEqual(steps.length + 1);
        expect(lines.length).toBeGreaterThanOrEqual(1 + steps.filter((step) => step !== 1).length);
      },
    ),
    { numRuns: 60 },
  );
});

test('an event that its workflow put aside is back in line, wherever redrives of it were killed', async () => {
  await fc.assert(
    fc.asyncProperty(kills, async (steps) => {
      const body = messageNew();
      const id = await storeRow(models, body, { status: 'quarantined', reasons: ['EventMissing'] });
      const temporal = fakeTemporal();
      temporal.end(id, 'failed');
      for (const [attempt, step] of [...steps, undefined].entries()) {
        const redrive = createRedriveEvent({ ...temporal, ...killedAt(step), ...FIXED });
        const row = await models.WebhookEvent.stored(id);
        if (row === null) throw new Error('The row is gone');
        await redrive(row, { who: 'support-1', attempt: String(attempt), dryRun: false });
      }
      const row = await models.WebhookEvent.stored(id);
      expect(row).toMatchObject({ status: 'received', event: { type: 'message.new' } });
      expect(row).not.toHaveProperty('reasons');
      expect(temporal.starts()).toBe(1);
    }),
    { numRuns: 30 },
  );
});

test('what Temporal or MongoDB does not do is said with a code', async () => {
  const body = messageNew();
  const id = await storeRow(models, body);
  const row = await models.WebhookEvent.stored(id);
  if (row === null) throw new Error('The row is gone');
  const order = { who: 'support-1', attempt: 'a', dryRun: false };
  const down = async (): Promise<never> => {
    throw new Error('down');
  };
  const good = { ...fakeTemporal(), models, ...FIXED };
  const outcomes = [
    await createRedriveEvent({ ...good, runs: { latest: down } })(row, order),
    await createRedriveEvent({ ...good, start: down })(row, order),
    await createRedriveEvent({ ...good, ...killedAt(1) })(row, order),
    await createRedriveEvent(good)({ ...row, replaced_by: 'message.new/gone' }, order),
  ];
  expect(outcomes).toEqual(
    ['runs_unavailable', 'start_failed', 'inbox_failed', 'event_missing'].map((error) => ({
      event_id: id,
      outcome: 'failed',
      error,
    })),
  );
});
