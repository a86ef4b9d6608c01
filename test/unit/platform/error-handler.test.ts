import express, { type RequestHandler } from 'express';
import request from 'supertest';
import { ERRORS, ProblemError, type ErrorCode } from '../../../src/platform/errors';
import { createErrorHandler, notFound } from '../../../src/platform/http/error-handler';
import { createLogger } from '../../../src/platform/logger';

function appWith(handler: RequestHandler) {
  return express()
    .get('/', handler)
    .use(notFound)
    .use(createErrorHandler(createLogger('silent')));
}

const throwing = (error: unknown) =>
  appWith(() => {
    throw error;
  });

describe('the error handler', () => {
  test.each(Object.keys(ERRORS) as ErrorCode[])('answers %s with its status', async (code) => {
    const response = await request(throwing(new ProblemError(code, 'a detail'))).get('/');
    expect(response.status).toBe(ERRORS[code].status);
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(JSON.parse(response.text)).toMatchObject({ code, detail: 'a detail' });
  });

  test.each<[string, unknown]>([
    ['an Error', new Error('password=hunter2')],
    ['a TypeError', new TypeError("Cannot read properties of undefined (reading 'hunter2')")],
    ['a text', 'hunter2'],
    ['an object', { status: 'hunter2' }],
    ['a status of a server', Object.assign(new Error('hunter2'), { status: 502 })],
    ['a rejected promise', undefined],
  ])('says nothing of the inside where it did not foresee %s', async (_, error) => {
    const app = error === undefined ? appWith(() => Promise.reject(new Error('hunter2'))) : throwing(error);
    const response = await request(app).get('/');
    expect(response.status).toBe(500);
    expect(JSON.parse(response.text)).toMatchObject({ code: 'internal' });
    expect(response.text).not.toContain('hunter2');
  });

  test('tells when to come back', async () => {
    const busy = new ProblemError('unavailable', 'x', { retryAfterSeconds: 2 });
    expect((await request(throwing(busy)).get('/')).headers['retry-after']).toBe('2');
  });
});
