import { setTimeout as delay } from 'node:timers/promises';
import type { Tally } from './domain/tally';
import type { InboxModels } from '../inbox/models';

/** An event that Parley made itself from Stream's history, in the form of a webhook's body. */
export interface MadeEvent {
  readonly body: object;
  /** Comes from a history before Parley: it is recorded, but no rule applies to it. No webhook can set this. */
  readonly imported: boolean;
}

/**
 * `started`: its workflow runs now · `known`: the inbox had it, processed or quarantined, or its workflow runs already ·
 * `refused`: Parley cannot record it, for the reasons given.
 */
export type Taken =
  | { readonly result: 'started' | 'known'; readonly id: string }
  | { readonly result: 'refused'; readonly reasons: readonly string[] };

/** Takes events without the webhook endpoint, under the same event ids. Taking one again changes nothing. */
export type TakeEvents = (events: readonly MadeEvent[]) => Promise<Taken[]>;

export interface TakenMissing {
  readonly tally: Partial<Tally>;
  /** The inbox ids of the events whose workflows were started. */
  readonly started: readonly string[];
  /** Why events were refused, by field. */
  readonly reasons: readonly string[];
}

const TAKEN_BATCH_SIZE = 100;

/** Takes the missing events of a comparison. @param options.onTaken called after each batch, for heartbeats */
export async function takeMissing(
  take: TakeEvents,
  bodies: readonly object[],
  options: { readonly imported: boolean; readonly onTaken?: () => void },
): Promise<TakenMissing> {
  const taken: Taken[] = [];
  for (let first = 0; first < bodies.length; first += TAKEN_BATCH_SIZE) {
    const batch = bodies.slice(first, first + TAKEN_BATCH_SIZE);
    taken.push(...(await take(batch.map((body) => ({ body, imported: options.imported })))));
    options.onTaken?.();
  }
  const missing: Record<string, number> = {};
  for (const body of bodies) {
    const { type } = body as { type: string };
    missing[type] = (missing[type] ?? 0) + 1;
  }
  const count = (result: Taken['result']): number => taken.filter((one) => one.result === result).length;
  return {
    tally: {
      found: bodies.length,
      started: count('started'),
      already_known: count('known'),
      refused: count('refused'),
      missing,
    },
    started: taken.flatMap((one) => (one.result === 'started' ? [one.id] : [])),
    reasons: taken.flatMap((one) => (one.result === 'refused' ? one.reasons : [])),
  };
}

const POLL_INTERVAL_MS = 100;

/** The outcome of started events, when they are done or after the timeout. */
export interface Effects {
  readonly tally: Pick<Tally, 'started' | 'pending' | 'refused'>;
  /** The inbox ids of those that could not be recorded. */
  readonly quarantined: readonly string[];
}

/** Longer than the events of a burst take; events that take longer count as pending. */
const EFFECTS_TIMEOUT_MS = 20_000;

/**
 * Waits until the effects of started events are in MongoDB. Events that their workflows had to quarantine count as
 * refused, and not as started.
 */
export async function waitForEffects(
  models: InboxModels,
  ids: readonly string[],
  timeoutMs: number = EFFECTS_TIMEOUT_MS,
): Promise<Effects> {
  const until = Date.now() + timeoutMs;
  let waiting = await models.WebhookEvent.stillReceived(ids);
  while (waiting.length > 0 && Date.now() < until) {
    await delay(POLL_INTERVAL_MS);
    waiting = await models.WebhookEvent.stillReceived(waiting);
  }
  const quarantined = await models.WebhookEvent.quarantinedAmong(ids);
  const { length: refused } = quarantined;
  return { tally: { pending: waiting.length, refused, started: -refused }, quarantined };
}
