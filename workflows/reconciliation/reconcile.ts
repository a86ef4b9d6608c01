import {
  CancellationScope,
  continueAsNew,
  ContinueAsNew,
  defineQuery,
  proxyActivities,
  setCurrentDetails,
  setHandler,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import { NOTHING, sum } from '../../src/domain/reconciliation/tally';
import type { Activities } from '../../activities';
import { mongo } from '../activity-proxies';
import { failureKind } from '../failure-kind';
import { stateAttribute } from '../search-attributes';
import { OUTBOUND_QUEUE } from '../task-queues';
import {
  PROGRESS_QUERY,
  type ComparedPage,
  type PassState,
  type ReconciliationInput,
  type ReconciliationProgress,
  type ReconciliationReport,
} from './contract';

const progressQuery = defineQuery<ReconciliationProgress>(PROGRESS_QUERY);

/** A page is up to 30 channels. What Stream asks to wait is waited inside, with heartbeats. */
const long = proxyActivities<Pick<Activities, 'comparePage' | 'compareOne' | 'refreshMetrics'>>({
  taskQueue: OUTBOUND_QUEUE,
  startToCloseTimeout: '1h',
  heartbeatTimeout: '30s',
  scheduleToCloseTimeout: '24h',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '5m' },
});

/** Webhooks may still be on their way: Stream tries for 15 s, and clocks differ. */
const ON_THE_WAY_MS = 60_000;
const DAY_MS = 86_400_000;
const PAGES_OF_A_RUN = 200;

/**
 * Compares MongoDB with Stream and starts the ordinary workflows of the events that are missing. A pass that
 * cannot be finished fails, and the next one starts where it did.
 */
export async function reconcile(input: ReconciliationInput): Promise<ReconciliationReport> {
  let stage: ReconciliationProgress['stage'] = 'beginning';
  let state: PassState | undefined = input.resumed;
  setHandler(progressQuery, () => ({ stage, tally: state?.tally ?? NOTHING }));
  const passId = workflowInfo().workflowId;
  try {
    state ??= await begin(input, passId);
    const { window } = state;
    if (input.cid !== undefined) {
      stage = 'channel';
      const compared = await long.compareOne({ passId, window, cid: input.cid });
      state = { ...state, tally: sum(state.tally, compared.tally) };
    } else {
      for (let page = 1; ; page += 1) {
        stage = state.at.stage;
        const compared: ComparedPage = await long.comparePage({ passId, window, at: state.at });
        state = { ...state, tally: sum(state.tally, compared.tally), at: compared.next ?? state.at };
        setCurrentDetails(inWords(state));
        if (compared.next === undefined) break;
        if (page >= PAGES_OF_A_RUN || workflowInfo().continueAsNewSuggested) {
          await continueAsNew<typeof reconcile>({ ...input, resumed: state });
        }
      }
    }
    stage = 'metrics';
    await long.refreshMetrics({ since: window.since });
    const report = reportOf(state);
    await mongo.endPass({ passId, outcome: { status: 'done', report } });
    upsertSearchAttributes([{ key: stateAttribute, value: 'done' }]);
    setCurrentDetails(inWords(state));
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
  const latest = input.trigger === 'schedule' ? now - ON_THE_WAY_MS : now;
  const { since, until } = await mongo.beginPass({
    passId,
    trigger: input.trigger,
    // What is yet to come nobody can have compared.
    until: Math.min(input.until ?? latest, latest),
    ...(input.since !== undefined && { since: input.since }),
    ...(input.cid !== undefined && { cid: input.cid }),
  });
  const from = Math.min(since, until - input.depthDays * DAY_MS);
  return {
    window: { since, until, from },
    at: { stage: 'written', from: new Date(from).toISOString(), offset: 0 },
    tally: NOTHING,
  };
}

function reportOf({ window, tally }: PassState): ReconciliationReport {
  const iso = (ms: number): string => new Date(ms).toISOString();
  return { since: iso(window.since), until: iso(window.until), from: iso(window.from), ...tally };
}

function inWords({ tally, at, window }: PassState): string {
  const { channels, messages, found, started, already_known: known } = tally;
  const since = new Date(window.since).toISOString();
  return (
    `Since ${since}: ${channels} channels and ${messages} messages compared (${at.stage}); ` +
    `${found} found missing, ${started} started, ${known} already known`
  );
}
