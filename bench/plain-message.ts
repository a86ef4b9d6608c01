import { setTimeout as delay } from 'node:timers/promises';
import { createChatEventStarter } from '../src/inbox/runs/chat-events';
import { contentId } from '../src/stream/domain/event-id';
import { benchEvents } from './events';
import { inInbox } from './inbox';
import type { BenchStack } from './stack';

/** The cost of a plain message at Temporal. */
export interface PlainMessage {
  readonly history_events: number;
  readonly history_bytes: number;
  /** Billable actions, by the server's own metric `action`. */
  readonly actions: number;
}

const SAMPLE = 20;

/**
 * Runs a few plain messages one after the other and reads their cost from the server. Each is in a conversation that has a
 * follow-up already: only the first message within an hour starts a follow-up for its reader.
 */
export async function costOfPlainMessage(stack: BenchStack): Promise<PlainMessage> {
  const { client } = stack.temporal;
  const start = createChatEventStarter(client, { eager: true });
  for (const { event } of await inInbox(stack, benchEvents(SAMPLE))) {
    await start({ event, expectedDecision: 'allow', listingId: event.channel?.listing_id });
    await client.workflow.getHandle(contentId(event)).result();
  }
  const events = await inInbox(stack, benchEvents(SAMPLE));
  const before = await stableActions(stack);
  let historyEvents = 0;
  let bytes = 0;
  for (const { event } of events) {
    await start({ event, expectedDecision: 'allow', listingId: event.channel?.listing_id });
    const handle = client.workflow.getHandle(contentId(event));
    await handle.result();
    const { raw } = await handle.describe();
    historyEvents = Math.max(historyEvents, Number(raw.workflowExecutionInfo?.historyLength ?? 0));
    bytes = Math.max(bytes, Number(raw.workflowExecutionInfo?.historySizeBytes ?? 0));
  }
  return {
    history_events: historyEvents,
    history_bytes: bytes,
    actions: ((await stableActions(stack)) - before) / SAMPLE,
  };
}

const STABLE_READINGS = 5;

/** The actions so far, once the metric has not changed for a second: the server publishes it with a delay. */
async function stableActions(stack: BenchStack): Promise<number> {
  let counted = await actions(stack);
  for (let stable = 0; stable < STABLE_READINGS; stable += 1) {
    await delay(200);
    const now = await actions(stack);
    if (now !== counted) stable = 0;
    counted = now;
  }
  return counted;
}

/**
 * The sum of the server's `action` counters, without single markers: those of a workflow task together are one action,
 * which the server counts separately (temporalio/temporal, `common/rpc/interceptor/telemetry.go`).
 */
async function actions(stack: BenchStack): Promise<number> {
  const text = await (await fetch(stack.servers.temporal.metricsUrl)).text();
  return text
    .split('\n')
    .filter(
      (line) =>
        line.startsWith('action{') && line.includes('namespace="default"') && !line.includes('RecordMarker'),
    )
    .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' ') + 1)), 0);
}
