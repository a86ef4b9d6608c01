import {
  CancellationScope,
  continueAsNew,
  ContinueAsNew,
  defineQuery,
  patched,
  proxyActivities,
  setCurrentDetails,
  setHandler,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import { NOTHING, sum } from '../../src/reconciliation/domain/tally';
import type { Activities } from '../../activities';
import { mongo } from '../shared/activity-proxies';
import { failureKind } from '../shared/failure-kind';
import { stateAttribute } from '../../src/platform/temporal/contract/search-attributes';
import { OUTBOUND_QUEUE } from '../../src/platform/temporal/contract/task-queues';
import {
  PROGRESS_QUERY,
  type Concluded,
  type ComparedPage,
  type PassState,
  type ReconciliationInput,
  type ReconciliationProgress,
  type ReconciliationReport,
} from '../../src/reconciliation/contract';

const progressQuery = defineQuery<ReconciliationProgress>(PROGRESS_QUERY);

/** Activities for a page of up to 30 channels. They wait inside, with heartbeats, for as long as Stream asks. */
const longRunning = proxyActivities<
  Pick<Activities, 'comparePage' | 'compareOne' | 'concludePass' | 'refreshMetrics'>
>({
  taskQueue: OUTBOUND_QUEUE,
  startToCloseTimeout: '1h',
  heartbeatTimeout: '30s',
  scheduleToCloseTimeout: '24h',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '5m' },
});

/** Scheduled passes leave out the last minute, of which webhooks may still arrive: Stream tries for 15 s, and clocks differ. */
const WEBHOOK_DELAY_MS = 60_000;
const DAY_MS = 86_400_000;
const PAGES_PER_RUN = 200;

/** Passes before this patch marked and deleted page by page. */
const CONCLUSIONS_PATCH = 'conclusions-at-the-end';

/**
 * Compares MongoDB with Stream and starts the ordinary workflows of the events that are missing. A pass that cannot be
 * finished fails, and the next one covers its window again.
 */
export async function reconcile(input: ReconciliationInput): Promise<ReconciliationReport> {
  let stage: ReconciliationProgress['stage'] = 'beginning';
  let state: PassState | undefined = input.resumed;
  setHandler(progressQuery, () => ({ stage, tally: state?.tally ?? NOTHING }));
  const passId = workflowInfo().workflowId;
  const { dryRun = false, allowChanges = false } = input;
  try {
    state ??= await begin(input, passId);
    const { window } = state;
    if (input.cid !== undefined) {
      stage = 'channel';
      const compared = await longRunning.compareOne({ passId, window, dryRun, cid: input.cid });
      state = { ...state, tally: sum(state.tally, compared.tally) };
    } else {
      for (let page = 1; ; page += 1) {
        stage = state.at.stage;
        const compared: ComparedPage = await longRunning.comparePage({
          passId,
          window,
          dryRun,
          at: state.at,
        });
        state = { ...state, tally: sum(state.tally, compared.tally), at: compared.next ?? state.at };
        setCurrentDetails(summaryOf(state));
        if (compared.next === undefined) break;
        if (page >= PAGES_PER_RUN || workflowInfo().continueAsNewSuggested) {
          await continueAsNew<typeof reconcile>({ ...input, resumed: state });
        }
      }
    }
    let concluded: Concluded = { tally: {} };
    if (patched(CONCLUSIONS_PATCH)) {
      stage = 'conclusions';
      const lookedAt = state.tally.channels + state.tally.messages;
      concluded = await longRunning.concludePass({ passId, window, lookedAt, dryRun, allowChanges });
      state = { ...state, tally: sum(state.tally, concluded.tally) };
    }
    stage = 'metrics';
    if (!dryRun) await longRunning.refreshMetrics({ since: window.since });
    const report = reportOf(state, concluded, dryRun);
    const status = concluded.stopped === undefined ? 'done' : 'stopped';
    await mongo.endPass({ passId, outcome: { status, report } });
    upsertSearchAttributes([{ key: stateAttribute, value: status }]);
    setCurrentDetails([summaryOf(state), ...whyStopped(concluded)].join('\n\n'));
    stage = 'done';
    return report;
  } catch (error) {
    if (error instanceof ContinueAsNew) throw error;
    await CancellationScope.nonCancellable(async () => {
      await mongo.endPass({ passId, outcome: { status: 'failed', failure: failureKind(error) } });
      upsertSearchAttributes([{ key: stateAttribute, value: 'failed' }]);
    });
    throw error;
  }
}

async function begin(input: ReconciliationInput, passId: string): Promise<PassState> {
  const now = Date.now();
  const latest = input.trigger === 'schedule' ? now - WEBHOOK_DELAY_MS : now;
  const { since, until } = await mongo.beginPass({
    passId,
    trigger: input.trigger,
    // The window must not reach into the future, which nobody can have compared.
    until: Math.min(input.until ?? latest, latest),
    ...(input.since !== undefined && { since: input.since }),
    ...(input.cid !== undefined && { cid: input.cid }),
    ...(input.dryRun === true && { dryRun: true }),
  });
  const concludesFrom = until - input.depthDays * DAY_MS;
  const from = Math.min(since, concludesFrom);
  return {
    window: { since, until, from, concludesFrom },
    at: { stage: 'written', from: new Date(from).toISOString(), offset: 0 },
    tally: NOTHING,
  };
}

function reportOf(
  { window, tally }: PassState,
  { stopped, examples, wouldStop }: Concluded,
  dryRun: boolean,
): ReconciliationReport {
  const iso = (ms: number): string => new Date(ms).toISOString();
  return {
    since: iso(window.since),
    until: iso(window.until),
    from: iso(window.from),
    ...tally,
    ...(dryRun && { dry_run: true }),
    ...(examples !== undefined && { examples }),
    ...(stopped !== undefined && { stopped }),
    ...(wouldStop !== undefined && { would_stop: wouldStop }),
  };
}

/** Explains a stopped pass in the Temporal UI. */
function whyStopped({ stopped }: Concluded): string[] {
  if (stopped === undefined) return [];
  return [
    `Stopped: up to ${stopped.pending} of the ${stopped.looked_at} compared channels and messages are missing or deleted ` +
      `at Stream, more than the ${stopped.limit} that a pass may remove by itself. They stay as they are here. Check ` +
      'them with `npx parley reconcile --dry-run`; if they are right, run `npx parley reconcile --allow-changes`.',
  ];
}

function summaryOf({ tally, at, window }: PassState): string {
  const { channels, messages, found, started, already_known: known } = tally;
  const since = new Date(window.since).toISOString();
  return (
    `Since ${since}: ${channels} channels and ${messages} messages compared (${at.stage}); ` +
    `${found} events found missing, ${started} started, ${known} already known, ` +
    `${tally.messages_missing_at_stream ?? 0} messages not at Stream any more`
  );
}
