import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { createArrivals, type Arrivals } from '../../../src/inbox/arrivals';
import { createInFlight } from '../../../src/inbox/in-flight';
import { createOverload } from '../../../src/inbox/overload';
import { createWebhookRouter } from '../../../src/inbox/router';
import { signBody } from '../../../src/inbox/verify-signature';
import { createMetrics, deferred } from './fakes';

test('the time that Stream waits begins when a delivery arrives, not when its body has come', async () => {
  const metrics = createMetrics();
  const roomy = { maxDeliveries: 10, maxBytes: 1_000_000, metrics };
  const arrived = deferred();
  const arrivals: Arrivals = {
    enter(end) {
      arrived.resolve();
      return createArrivals(roomy).enter(end);
    },
  };
  const arrivedAt = deferred<number>();
  const router = createWebhookRouter({
    secrets: ['secret'],
    maxBytes: 1_000,
    receive(_, delivery) {
      arrivedAt.resolve(delivery.arrivedAt);
      return Promise.resolve({ status: 'accepted', event_id: 'e1' });
    },
    metrics,
    arrivals,
    inFlight: createInFlight({ ...roomy, overload: createOverload(metrics) }),
  });
  const server = createServer(express().use(router));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const { port } = server.address() as AddressInfo;
  const headers = { 'x-signature': signBody('{}', 'secret') };
  const sending = request({ port, host: '127.0.0.1', method: 'POST', headers });
  const answered = new Promise((resolve) => sending.on('response', resolve));
  sending.flushHeaders();
  await arrived.promise;
  const bodyAt = Date.now() + 1;
  while (Date.now() < bodyAt) await new Promise(setImmediate);
  sending.end('{}');
  expect(await arrivedAt.promise).toBeLessThan(bodyAt);
  await answered;
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
