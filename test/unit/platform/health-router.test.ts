import express from 'express';
import request from 'supertest';
import { createHealthRouter, NotReady, type HealthCheck } from '../../../src/platform/http/health-router';
import { createMetrics } from '../../../src/platform/metrics';

const works: HealthCheck = () => Promise.resolve();
const fails: HealthCheck = () => Promise.reject(new Error('mongodb://user:password@host is away'));

const appWith = (checks: Record<string, HealthCheck>) =>
  express().use(createHealthRouter(checks, createMetrics()));

describe('GET /readyz', () => {
  test('is 503 where a part does not work, names it, and does not say why', async () => {
    const response = await request(appWith({ mongodb: fails, temporal: works })).get('/readyz');
    expect(response.status).toBe(503);
    expect(response.body).toEqual({ status: 'not_ready', parts: { mongodb: 'unavailable', temporal: 'ok' } });
  });

  test('does not wait for a part that does not answer', async () => {
    const hangs: HealthCheck = () => new Promise(() => undefined);
    const response = await request(appWith({ mongodb: works, temporal: hangs })).get('/readyz');
    expect(response.status).toBe(503);
    expect(response.body).toMatchObject({ parts: { mongodb: 'ok', temporal: 'unavailable' } });
  });

  test.each(['overloaded', 'shutting_down'] as const)('says that a part is %s', async (state) => {
    const response = await request(
      appWith({ mongodb: works, webhooks: () => Promise.reject(new NotReady(state)) }),
    ).get('/readyz');
    expect(response.status).toBe(503);
    expect(response.body).toEqual({ status: 'not_ready', parts: { mongodb: 'ok', webhooks: state } });
  });

  test('leaves /healthz alone, so that nobody restarts Parley because MongoDB is away', async () => {
    expect((await request(appWith({ mongodb: fails })).get('/healthz')).status).toBe(200);
  });
});
