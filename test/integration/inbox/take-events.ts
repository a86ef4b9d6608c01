import { randomUUID } from 'node:crypto';
import type { Models } from '../../../src/app/models';
import type { StreamEvent } from '../../../src/stream/domain/stream-event';
import type { TakeEvents } from '../../../src/reconciliation/take-missing';
import { createTakeEvents } from '../../../src/inbox/take-events';
import { dropModels, freshModels } from '../../support/fresh-models';

export function takeEvents(): void {
  let models: Models;
  let take: TakeEvents;
  beforeAll(async () => {
    models = await freshModels();
    take = createTakeEvents({
      models,
      start: (event, options) => {
        started.push({ event, again: options?.again });
        return Promise.resolve('started');
      },
    });
  });
  afterAll(() => dropModels(models));

  const started: { event: StreamEvent; again: boolean | undefined }[] = [];
  beforeEach(() => {
    started.length = 0;
  });

  const made = (id = randomUUID(), imported = false, more: object = {}) => ({
    imported,
    body: {
      type: 'message.new',
      cid: 'messaging:c1',
      message: { id, text: 'Hello', user: { id: 'ann' } },
      ...more,
    },
  });

  test('an event goes into the inbox and is started, also where its workflow ran before', async () => {
    const event = made();
    const id = `message.new/${event.body.message.id}`;
    expect(await take([event])).toEqual([{ result: 'started', id }]);
    expect(await models.WebhookEvent.findById(id).lean()).toMatchObject({
      status: 'received',
      type: 'message.new',
      body: JSON.stringify(event.body),
    });
    expect(started).toMatchObject([{ again: true, event: { message: { id: event.body.message.id } } }]);
  });

  test('one that waits is started again, one that is done is known', async () => {
    const [waits, done, putAside] = [made(), made(), made()];
    await take([waits, done, putAside]);
    const idOf = (event: typeof waits): string => `message.new/${event.body.message.id}`;
    await models.WebhookEvent.markProcessed(idOf(done), new Date());
    await models.WebhookEvent.updateOne({ _id: idOf(putAside) }, { $set: { status: 'quarantined' } });
    started.length = 0;
    expect(await take([waits, done, putAside])).toEqual([
      { result: 'started', id: idOf(waits) },
      { result: 'known', id: idOf(done) },
      { result: 'refused', reasons: [`${idOf(putAside)}: cannot be recorded and is quarantined`] },
    ]);
    expect(started).toHaveLength(1);
  });

  test('only the caller can say that an event is imported', async () => {
    const [plain, imported] = [made(undefined, false, { imported: true }), made(undefined, true)];
    await take([plain, imported]);
    expect(started.map(({ event }) => 'imported' in event && event.imported)).toEqual([false, true]);
    const row = await models.WebhookEvent.findById(`message.new/${imported.body.message.id}`).lean();
    expect(row).toMatchObject({ event: { imported: true } });
  });

  test('what has no form that can be recorded is refused, and the rest taken', async () => {
    const good = made();
    const results = await take([
      { imported: false, body: { type: 'message.new', cid: 'messaging:c1' } },
      good,
      { imported: false, body: { type: 'reaction.new' } },
    ]);
    expect(results).toEqual([
      { result: 'refused', reasons: [expect.stringMatching(/^message\.new of messaging:c1: message: /u)] },
      { result: 'started', id: `message.new/${good.body.message.id}` },
      { result: 'refused', reasons: ['type: reaction.new is not recorded'] },
    ]);
    expect(await take([{ imported: false, body: { type: 'reaction.new' } }])).toHaveLength(1);
  });

  test('where one cannot be started nothing is lost: the inbox has it', async () => {
    const event = made();
    const failing = createTakeEvents({ models, start: () => Promise.reject(new Error('Temporal is away')) });
    await expect(failing([event])).rejects.toThrow('Temporal is away');
    expect(await models.WebhookEvent.stillReceived([`message.new/${event.body.message.id}`])).toHaveLength(1);
  });

  test('what cannot even be written as text is refused alone', async () => {
    const [deep, good] = [made(), made()];
    // Deeper than JavaScript's stack.
    let nested: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) nested = [nested];
    Object.assign(deep.body.message, { nested });
    expect(await take([deep, good])).toEqual([
      {
        result: 'refused',
        reasons: [`message.new of ${deep.body.message.id}: cannot be read (RangeError)`],
      },
      { result: 'started', id: `message.new/${good.body.message.id}` },
    ]);
  });
}
