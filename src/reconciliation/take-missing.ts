import { setTimeout as delay } from 'node:timers/promises';
import type { Tally } from './domain/tally';
import type { InboxModels } from '../inbox/models';

/** An event that Parley made itself of what Stream's history says, in the form of a webhook's body. */
export interface MadeEvent {
  readonly body: object;
  /** Of a history from before Parley: recorded, without any rule acting on it. No body can say so. */
  readonly imported: boolean;
}

/**
 * `started`: its workflow runs now · `known`: the inbox had it, done or put aside, or its workflow runs already ·
 * `refused`: it has no form that Parley could record, for the reasons given.
 */
export type Taken =
  | { readonly result: 'started' | 'known'; readonly id: string }
  | { readonly result: 'refused'; readonly reasons: readonly string[] };

/** Takes events past the webhook endpoint, by the same content ids. Taking one again changes nothing. */
export type TakeEvents = (events: readonly MadeEvent[]) => Promise<Taken[]>;

export interface TakenMissing {
  readonly tally: Partial<Tally>;
  /** The inbox ids of what was started. */
  readonly started: readonly string[];
  /** Why events were refused, by field. */
  readonly reasons: readonly string[];
}

const TAKEN_BATCH_SIZE = 100;

/** Takes what a comparison found. @param onTaken told after each part, so that a caller can show life */
export async function takeMissing(
  take: TakeEvents,
  bodies: readonly object[],
  options: { readonly imported: boolean; readonly onTaken?: () => void },
): Promise<TakenMissing> {
  const taken: Taken[] = [];
  for (let first = 0; first < bodies.length; first += TAKEN_BATCH_SIZE) {
    const part = bodies.slice(first, first + TAKEN_BATCH_SIZE);
    taken.push(...(await take(part.map((body) => ({ body, imported: options.imported })))));
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

const LOOK_EVERY_MS = 100;

/** What became of the events that were started, when they are done or the time is over. */
export interface Effects {
  readonly tally: Pick<Tally, 'started' | 'pending' | 'refused'>;
  /** The inbox ids of those that could not be recorded. */
  readonly putAside: readonly string[];
}

/** More than a burst's events take; what takes longer is counted as pending. */
const EFFECTS_TIMEOUT_MS = 20_000;

/**
 * Waits until the effects of started events are in MongoDB. Those that their workflows had to put aside count as refused,
 * and not as started.
 */
export async function waitForEffects(
  models: InboxModels,
  ids: readonly string[],
  timeoutMs: number = EFFECTS_TIMEOUT_MS,
): Promise<Effects> {
  const until = Date.now() + timeoutMs;
  let waiting = await models.WebhookEvent.stillReceived(ids);
  while (waiting.length > 0 && Date.now() < until) {
    await delay(LOOK_EVERY_MS);
    waiting = await models.WebhookEvent.stillReceived(waiting);
  }
  const putAside = await models.WebhookEvent.quarantinedAmong(ids);
  const { length: refused } = putAside;
  return { tally: { pending: waiting.length, refused, started: -refused }, putAside };
}
