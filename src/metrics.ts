import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

export type Metrics = ReturnType<typeof createMetrics>;

/** Parley's Prometheus metrics; `GET /metrics` shows them. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    webhooks: new Counter({
      name: 'parley_webhooks_total',
      help: 'Webhook deliveries by what was answered',
      labelNames: ['outcome'] as const,
      registers,
    }),
    webhookSeconds: new Histogram({
      name: 'parley_webhook_answer_seconds',
      help: 'Time until a webhook was answered',
      buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 4, 6],
      registers,
    }),
    starts: new Counter({
      name: 'parley_workflow_starts_total',
      help: 'Starts of chat event workflows by result',
      labelNames: ['result'] as const,
      registers,
    }),
    waiting: new Gauge({
      name: 'parley_dispatcher_waiting',
      help: 'Events in memory that wait for their workflow to be started',
      registers,
    }),
    inline: new Counter({
      name: 'parley_inline_events_total',
      help: 'Events that went into a workflow because MongoDB did not take them in time',
      registers,
    }),
  };
}
