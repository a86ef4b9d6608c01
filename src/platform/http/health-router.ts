import { Router } from 'express';
import type { Metrics } from '../metrics';
import { withTimeout } from '../timing/with-timeout';

/** Resolves when a part works and rejects when not: with a `NotReady` where its state has a name. */
export type HealthCheck = () => Promise<void>;

/** A part works, and yet must not get more work. `state` is the part's state in `/readyz`. */
export class NotReady extends Error {
  constructor(readonly state: 'overloaded' | 'shutting_down') {
    super(state);
    this.name = 'NotReady';
  }
}

const TIMEOUT_MS = 2_000;

/**
 * `GET /healthz`: the process answers. `GET /readyz`: 200 or 503 with the state of each part.
 * `GET /metrics`: Prometheus.
 */
export function createHealthRouter(checks: Readonly<Record<string, HealthCheck>>, metrics: Metrics): Router {
  const router = Router();

  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });

  router.get('/readyz', async (_request, response) => {
    const states = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, await stateOf(check)] as const),
    );
    const isReady = states.every(([, state]) => state === 'ok');
    response
      .status(isReady ? 200 : 503)
      .json({ status: isReady ? 'ready' : 'not_ready', parts: Object.fromEntries(states) });
  });

  router.get('/metrics', async (_request, response) => {
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });

  return router;
}

async function stateOf(check: HealthCheck): Promise<'ok' | 'unavailable' | NotReady['state']> {
  try {
    await withTimeout(TIMEOUT_MS, check(), 'The part');
    return 'ok';
  } catch (error) {
    return error instanceof NotReady ? error.state : 'unavailable';
  }
}
