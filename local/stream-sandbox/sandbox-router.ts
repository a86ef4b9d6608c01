import { json, Router, type ErrorRequestHandler, type RequestHandler } from 'express';
import { z } from 'zod';
import type { Deliverer } from './delivery';
import { faultSchema, type Faults } from './faults';
import { overview } from './overview';
import { page } from './page';
import { clearState, type State } from './state';

export interface SandboxOptions {
  state: State;
  deliverer: Deliverer;
  faults: Faults;
  changed: () => void;
}

const loopback = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;
const ownNames = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/;

/**
 * Accepts requests from this machine only, whatever host the server listens on; and none of another site's page in this
 * machine's browser, which would have that site's `Origin` or, with a rebound name, a foreign `Host`.
 */
const onlyLocal: RequestHandler = (request, response, next) => {
  const host = request.get('host') ?? '';
  const origin = request.get('origin');
  const foreign = origin !== undefined && origin !== `http://${host}`;
  if (!loopback.test(request.socket.remoteAddress ?? '') || !ownNames.test(host) || foreign) {
    response.status(403).json({ error: 'the sandbox is controlled from this machine only' });
  } else next();
};

const settingsSchema = z.strictObject({
  copies: z.number().int().min(1).max(10).optional(),
  shuffle: z.boolean().optional(),
  compress: z.boolean().nullable().optional(),
});

const filterSchema = z.object({
  type: z.string().optional(),
  message_id: z.string().optional(),
  cid: z.string().optional(),
  /** An outcome. */
  status: z.enum(['pending', 'delivered', 'dropped']).optional(),
  limit: z.coerce.number().int().min(1).max(20_000).default(1000),
});

/** The routes that Stream does not have: the page, the log of deliveries, injected faults. */
export function createSandboxRouter({ state, deliverer, faults, changed }: SandboxOptions): Router {
  const router = Router();
  router.use(['/sandbox', '/favicon.ico'], onlyLocal, json());

  router.get('/', onlyLocal, (_request, response) => {
    response.set(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'self'; connect-src 'self'",
    );
    response.type('html').send(page.html);
  });
  router.get('/sandbox/page.js', (_request, response) => {
    response.type('js').send(page.script);
  });
  router.get('/sandbox/overview', (_request, response) => {
    response.json(overview(state, deliverer.log.all()));
  });

  router.get('/sandbox/deliveries', (request, response) => {
    const filter = filterSchema.parse(request.query);
    const found = deliverer.log
      .all()
      .filter(
        (delivery) =>
          (filter.type === undefined || delivery.type === filter.type) &&
          (filter.message_id === undefined || delivery.message_id === filter.message_id) &&
          (filter.cid === undefined || delivery.cid === filter.cid) &&
          (filter.status === undefined || delivery.outcome === filter.status),
      );
    response.json({ deliveries: found.slice(-filter.limit) });
  });
  router.get('/sandbox/deliveries/:id/body', (request, response) => {
    const body = deliverer.log.bodyOf(Number(request.params.id));
    if (body === undefined) response.status(404).json({ error: 'no body is kept under this number' });
    else response.type('json').send(body);
  });
  router.post('/sandbox/deliveries/settings', (request, response) => {
    const { copies, shuffle, compress } = settingsSchema.parse(request.body ?? {});
    deliverer.configure({
      ...(copies === undefined ? {} : { copies }),
      ...(shuffle === undefined ? {} : { shuffle }),
      ...(compress === undefined ? {} : { compress }),
    });
    response.json(deliverer.settings());
  });

  router.get('/sandbox/faults', (_request, response) => {
    response.json({ faults: faults.all() });
  });
  router.post('/sandbox/faults', (request, response) => {
    faults.add(faultSchema.parse(request.body ?? {}));
    response.status(201).json({ faults: faults.all() });
  });
  router.delete('/sandbox/faults', (_request, response) => {
    faults.clear();
    response.status(204).end();
  });

  router.post('/sandbox/reset', async (_request, response) => {
    faults.clear();
    clearState(state);
    await deliverer.reset();
    changed();
    response.status(204).end();
  });

  const refuse: ErrorRequestHandler = (error: unknown, request, response, next) => {
    if (!request.path.startsWith('/sandbox')) next(error);
    else if (error instanceof z.ZodError) response.status(400).json({ error: z.prettifyError(error) });
    else response.status(400).json({ error: String(error) });
  };
  router.use(refuse);
  return router;
}
