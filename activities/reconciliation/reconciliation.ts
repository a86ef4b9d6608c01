import { activityInfo, cancellationSignal, heartbeat, log } from '@temporalio/activity';
import { NOTHING, type Tally } from '../../src/reconciliation/domain/tally';
import { FIRST_PASS_MS } from '../../src/reconciliation/store/reconciliation-pass';
import { conclude, type ConcludeDeps } from '../../src/reconciliation/conclude';
import { compareOne, comparePage, type Attempt, type PassDeps } from '../../src/reconciliation/compare-page';
import type {
  ComparedPage,
  ComparePageInput,
  Concluded,
  ConcludeInput,
  ReconciliationInput,
  ReconciliationReport,
} from '../../src/reconciliation/contract';
import { callVendor } from '../shared/vendor-failure';

export interface ReconciliationActivityDeps {
  readonly reconciliation: Omit<PassDeps, 'warn'> &
    Pick<ConcludeDeps, 'limits'> & {
      /** Computes the metrics of the sellers whose channels have changed since then. */
      readonly refreshMetrics: (since: Date) => Promise<unknown>;
    };
}

export interface BeginPassInput extends Pick<ReconciliationInput, 'trigger' | 'cid' | 'since' | 'dryRun'> {
  readonly passId: string;
  /** ms since 1970 */
  readonly until: number;
}

export interface EndPassInput {
  readonly passId: string;
  readonly outcome:
    | { readonly status: 'done' | 'stopped'; readonly report: ReconciliationReport }
    | { readonly status: 'failed'; readonly failure: string };
}

/** Windows overlap by so much, since clocks differ and transactions may commit in another order than their times. */
const OVERLAP_MS = 120_000;
const HEARTBEAT_EVERY_MS = 5_000;

export function createReconciliationActivities({ reconciliation }: ReconciliationActivityDeps) {
  const { models } = reconciliation;
  const deps: PassDeps & ConcludeDeps = {
    ...reconciliation,
    warn: (message, about) => log.warn(message, { ...about }),
  };

  return {
    /** Records that a pass runs. @returns its window, from the last successful pass on, at first a day; ms since 1970 */
    async beginPass(input: BeginPassInput): Promise<{ since: number; until: number }> {
      const covered = await models.ReconciliationPass.coveredUntil();
      const sinceLast = covered === undefined ? input.until - FIRST_PASS_MS : covered.getTime() - OVERLAP_MS;
      const { since, until } = await models.ReconciliationPass.begin(
        {
          id: input.passId,
          trigger: input.trigger,
          cid: input.cid,
          dryRun: input.dryRun,
          since: new Date(Math.min(input.since ?? sinceLast, input.until)),
          until: new Date(input.until),
        },
        new Date(),
      );
      return { since: since.getTime(), until: until.getTime() };
    },

    /**
     * Compares up to 30 channels and starts the workflows of missing events.
     * @throws ApplicationFailure with the retry delay that Stream asks for
     */
    comparePage: ({ at, ...input }: ComparePageInput): Promise<ComparedPage> =>
      withHeartbeat((attempt) => comparePage(deps, { ...attempt, input }, at)),

    /** Compares one channel and starts the workflows of missing events. */
    compareOne: ({ cid, ...input }: Omit<ComparePageInput, 'at'> & { cid: string }): Promise<ComparedPage> =>
      withHeartbeat((attempt) => compareOne(deps, { ...attempt, input }, cid)),

    /**
     * Marks the messages and channels that the pass has found missing at Stream, and starts the deletions of those that
     * are deleted there; or leaves all of them, where they are more than a pass may remove by itself.
     */
    concludePass: (input: ConcludeInput): Promise<Concluded> =>
      withHeartbeat((attempt) => conclude(deps, input, attempt)),

    /** Computes the metrics of the sellers of channels that have changed since then; ms since 1970. */
    refreshMetrics: ({ since }: { since: number }): Promise<void> =>
      withHeartbeat(async () => {
        await reconciliation.refreshMetrics(new Date(since));
      }),

    /** Records how a pass ended. */
    async endPass({ passId, outcome }: EndPassInput): Promise<void> {
      await models.ReconciliationPass.end(passId, outcome, new Date());
      await models.ReconciliationConclusion.clear(passId);
    },
  };
}

/** Runs a page with heartbeats that carry its tally, so that the next attempt continues from that. */
async function withHeartbeat<T>(run: (attempt: Omit<Attempt, 'input'>) => Promise<T>): Promise<T> {
  const before = (activityInfo().heartbeatDetails as Tally | undefined) ?? NOTHING;
  let tally = before;
  const onTally = (now: Tally): void => {
    tally = now;
    heartbeat(tally);
  };
  // Stream may ask to wait for a minute.
  const timer = setInterval(() => heartbeat(tally), HEARTBEAT_EVERY_MS);
  try {
    return await callVendor(() => run({ before, onTally, signal: cancellationSignal() }));
  } finally {
    clearInterval(timer);
  }
}
