import { randomUUID } from 'node:crypto';
import { Router, type Request } from 'express';
import { ProblemError } from '../../platform/errors';
import type { EventFilter } from '../store/event-filter';
import type { StoredEvent } from '../store/stored-event';
import type { ChatEventRuns } from '../runs/chat-event-runs';
import type { RedriveEvent } from '../redrive/redrive';
import type { RedriveEvents } from '../redrive/redrive-events';
import { withTimeout } from '../../platform/timing/with-timeout';
import { allow, callerOf } from '../../platform/http/auth';
import {
  eventParams,
  failedRunsQuery,
  eventListQuery,
  redriveCursor,
  redriveManyBody,
  redriveOneBody,
  runCursor,
} from './event-requests';
import { pageOf, positionCursor } from '../../platform/http/cursor';
import { runView, summaryView, UNKNOWN_RUN } from './event-views';
import { clientDisconnectSignal } from '../../platform/http/client-disconnect';
import { failedRunsWithRows } from './failed-runs';
import { validate } from '../../platform/http/validate';
import type { InboxModels } from '../models';

export interface EventsRouterDeps {
  readonly models: Pick<InboxModels, 'WebhookEvent'>;
  readonly runs: ChatEventRuns;
  readonly redriveEvent: RedriveEvent;
  readonly redriveEvents: RedriveEvents;
  /** Aborted when the API stops; a redrive of many then ends after the current event. */
  readonly stopping: AbortSignal;
}

/** Shorter than the timeouts of proxies, in ms: a redrive of many answers by then, with a cursor to continue. */
const REDRIVE_TIMEOUT_MS = 20_000;
/** For asking Temporal about one run, in ms. */
const RUN_TIMEOUT_MS = 2_000;

/** The inbox of Stream's events, for operators. Event ids may come with `/` or with `%2F`. */
export function createEventsRouter(deps: EventsRouterDeps): Router {
  const { models, runs } = deps;
  const router = Router();
  const read = allow('support', 'moderator', 'admin');
  // Moderators may not redrive: it changes no moderation decision, and its cost is for those who run Parley to weigh.
  const redrive = allow('support', 'admin');

  /**
   * `GET /?status=&type=&channel=&from=&to=&limit=50&cursor=` → `{data, next}`: newest first, without bodies.
   * Rows that could not be read have no channel, and no `channel` finds them.
   */
  router.get('/', read, async (request, response) => {
    const { limit, cursor, ...query } = validate('query', eventListQuery, request.query);
    const rows = await models.WebhookEvent.summaries(filterOf(query), {
      order: 'desc',
      limit: limit + 1,
      after: cursor,
    });
    const { page, last } = pageOf(rows, limit);
    response.json({
      data: page.map(summaryView),
      next: last === undefined ? null : positionCursor({ at: last.received_at.getTime(), id: last._id }),
    });
  });

  /**
   * `GET /failed-runs?` with the same filters → `{data: [{event_id, run, event}], next}`: events whose latest run
   * did not succeed, latest closed first. A page may have fewer than `limit` and a `next`. `event` is null where
   * the inbox has the row no more; with a filter such runs are left out.
   */
  router.get('/failed-runs', read, async (request, response) => {
    const { limit, cursor, ...query } = validate('query', failedRunsQuery, request.query);
    const { found, next } = await failedRunsWithRows(deps, filterOf(query), cursor, limit);
    const data = await Promise.all(
      found.map(async ({ eventId, run, row }) => ({
        event_id: eventId,
        run: runView(
          run,
          runs.url(eventId, run.runId),
          await runs.failureKind(eventId, run).catch(() => 'unknown'),
        ),
        event: row === undefined ? null : summaryView(row),
      })),
    );
    response.json({ data, next: next === undefined ? null : runCursor(next) });
  });

  /**
   * `POST /redrive` with `{status?, type?, channel?, from?, to?, run?: "failed", limit=100, rate_per_second=20,
   * dry_run=false, cursor?, reason?}`, one of the filters at least → `{dry_run, attempt, count, outcomes, events,
   * remaining, next}`. Works for 20 s at most: go on with `cursor: next` until it is null. Repeating is safe.
   */
  router.post('/redrive', redrive, async (request, response) => {
    const body = validate('body', redriveManyBody, request.body ?? {});
    const { limit, rate_per_second, dry_run, cursor, reason, run, ...query } = body;
    const attempt = randomUUID();
    const { outcomes, events, remaining, next } = await deps.redriveEvents({
      filter: { ...filterOf(query), run },
      after: cursor,
      limit,
      ratePerSecond: rate_per_second,
      timeLimitMs: REDRIVE_TIMEOUT_MS,
      signal: AbortSignal.any([deps.stopping, clientDisconnectSignal(response)]),
      who: callerOf(response).userId,
      reason,
      attempt,
      dryRun: dry_run,
    });
    response.json({
      dry_run,
      attempt: dry_run ? null : attempt,
      count: events.length + remaining,
      outcomes,
      events,
      remaining,
      next: next === undefined ? null : redriveCursor(next),
    });
  });

  /** `POST /{eventId}/redrive` with `{reason?}` → `{attempt, event_id, outcome, redriven_as?, reasons?, error?}`. */
  router.post('/*eventId/redrive', redrive, async (request, response) => {
    const { reason } = validate('body', redriveOneBody, request.body ?? {});
    const attempt = randomUUID();
    const order = { who: callerOf(response).userId, reason, attempt, dryRun: false };
    response.json({ attempt, ...(await deps.redriveEvent(await rowOf(request), order)) });
  });

  /**
   * `GET /{eventId}` → the row, with the latest run of its workflow: null where there is none (any more), status
   * `unknown` where Temporal does not answer. Only an admin is shown `event` and `body`, which have texts.
   */
  router.get('/*eventId', read, async (request, response) => {
    const row = await rowOf(request);
    const isAdmin = callerOf(response).role === 'admin';
    response.json({
      ...summaryView(row),
      run: await runOf(row),
      ...(isAdmin && { event: row.event ?? null, body: row.body }),
    });
  });

  async function rowOf(request: Request): Promise<StoredEvent> {
    const { eventId } = validate('params', eventParams, request.params);
    const row = await models.WebhookEvent.stored(eventId);
    if (row === null) throw new ProblemError('not_found', 'The inbox has no such event, or none any more');
    return row;
  }

  async function runOf({ _id: id }: StoredEvent) {
    const loadRun = async () => {
      const run = await runs.latest(id);
      return run && runView(run, runs.url(id, run.runId), await runs.failureKind(id, run));
    };
    try {
      return (await withTimeout(RUN_TIMEOUT_MS, loadRun(), 'Temporal')) ?? null;
    } catch {
      return UNKNOWN_RUN;
    }
  }

  return router;
}

function filterOf({
  channel,
  ...rest
}: Omit<EventFilter, 'cid'> & { channel?: string | undefined }): EventFilter {
  return { ...rest, cid: channel };
}
