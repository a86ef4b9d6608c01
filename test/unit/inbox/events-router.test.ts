import express from 'express';
import request from 'supertest';
import { createErrorHandler } from '../../../src/platform/http/error-handler';
import { createEventsRouter } from '../../../src/inbox/http/events-router';
import { silent } from './fakes';

const down = (): Promise<never> => Promise.reject(new Error('Temporal is down'));

/** The router over an inbox of one row and a Temporal that does not answer. */
function app() {
  const row = { _id: 'message.new/m1', type: 'message.new', status: 'processed', received_at: new Date(0) };
  return express()
    .use((_request, response, next) => {
      response.locals['caller'] = { userId: 'u1', role: 'support' };
      next();
    })
    .use(
      '/events',
      createEventsRouter({
        models: { WebhookEvent: { stored: async () => row, summaries: async () => [row] } } as never,
        runs: { latest: down, failed: down, countFailed: down, failureKind: down, url: () => '' },
        redriveEvent: down,
        redriveEvents: down,
        stopping: new AbortController().signal,
      }),
    )
    .use(createErrorHandler(silent));
}

describe('while Temporal does not answer', () => {
  test('the inbox can be read', async () => {
    const list = await request(app()).get('/events');
    expect(list.body).toMatchObject({ data: [{ event_id: 'message.new/m1' }], next: null });
    const one = await request(app()).get('/events/message.new%2Fm1');
    expect(one.body).toMatchObject({
      event_id: 'message.new/m1',
      status: 'processed',
      run: { run_id: null, status: 'unknown' },
    });
  });

  test('nobody is told that no run failed', async () => {
    const response = await request(app()).get('/events/failed-runs');
    expect(response.status).toBe(503);
    expect(response.body).toMatchObject({ code: 'unavailable' });
    expect(response.headers['retry-after']).toBe('5');
  });
});
