import type { PassWindow } from './domain/missing-messages';
import type { Tally } from './domain/tally';

/** The id of the Schedule; its runs are `reconciliation/scheduled-<time>`. */
export const RECONCILIATION_SCHEDULE_ID = 'reconciliation';
export const SCHEDULED_PASS_ID = 'reconciliation/scheduled';

/** The workflow id of a pass that somebody requested. @param at when, ms since 1970 */
export function demandedPassId(at: number): string {
  return `reconciliation/on-demand-${new Date(at).toISOString()}`;
}

/** Answers `ReconciliationProgress`. */
export const PROGRESS_QUERY = 'progress';

export interface ReconciliationInput {
  readonly trigger: 'schedule' | 'demand';
  /** The pass looks for events since then, ms since 1970; by default since the last successful pass. */
  readonly since?: number;
  /** The pass ignores later events, ms since 1970; by default now, for a scheduled pass a minute ago. */
  readonly until?: number;
  /** The largest age of messages whose edits and deletions the pass looks for. */
  readonly depthDays: number;
  /** Only this channel, whatever happened in it. */
  readonly cid?: string;
  /** Only reports what the pass would do: it takes, marks and deletes nothing, and its window does not count as covered. */
  readonly dryRun?: boolean;
  /** Lifts the limit on how much the pass may remove. */
  readonly allowChanges?: boolean;
  /** The state that the workflow itself passes on when it continues as new. */
  readonly resumed?: PassState;
}

export interface PassSpan extends PassWindow {
  /** The pass does not compare messages written earlier, ms since 1970. */
  readonly from: number;
}

export interface PassState {
  readonly window: PassSpan;
  readonly at: PassCursor;
  readonly tally: Tally;
}

/**
 * The position of a pass: among the channels with recent messages (`written`), those that were changed themselves
 * (`changed`), or those that MongoDB has and Stream did not list (`gone`).
 */
export type PassCursor =
  | { readonly stage: 'written' | 'changed'; readonly from: string; readonly offset: number }
  | { readonly stage: 'gone'; readonly after?: { readonly touchedAt: string; readonly cid: string } };

export interface ComparePageInput {
  readonly passId: string;
  readonly dryRun?: boolean;
  readonly window: PassSpan;
  readonly at: PassCursor;
}

export interface ComparedPage {
  readonly tally: Partial<Tally>;
  /** The position to continue from; absent at the end. */
  readonly next?: PassCursor;
}

export interface ConcludeInput {
  readonly passId: string;
  readonly window: PassSpan;
  /** Channels and messages that the pass compared. */
  readonly lookedAt: number;
  readonly dryRun: boolean;
  readonly allowChanges: boolean;
}

/** Why a pass has not removed what it found missing or deleted. */
export interface Stopped {
  /** How many channels and messages it would have had to mark or delete; Stream was asked for some of them. */
  readonly pending: number;
  /** How many of these Stream had confirmed as gone or deleted when the pass stopped. */
  readonly confirmed: number;
  readonly looked_at: number;
  /** The most that a pass may remove by itself. */
  readonly limit: number;
  /** Kind, cid and message id of some. */
  readonly examples: readonly string[];
}

export interface Concluded {
  readonly tally: Partial<Tally>;
  readonly stopped?: Stopped;
  /** In a dry run: kind, cid and message id of what a pass would remove, up to 1,000. */
  readonly examples?: readonly string[];
  /** In a dry run: set where a pass would stop. */
  readonly wouldStop?: Omit<Stopped, 'examples'>;
}

export interface ReconciliationProgress {
  readonly stage: PassCursor['stage'] | 'beginning' | 'channel' | 'conclusions' | 'metrics' | 'done';
  readonly tally: Tally;
}

/** The result of a pass. Times are ISO strings. */
export interface ReconciliationReport extends Tally {
  readonly since: string;
  readonly until: string;
  /** Messages written earlier were not compared. */
  readonly from: string;
  /** The pass has only reported this and changed nothing. */
  readonly dry_run?: true;
  readonly examples?: readonly string[];
  /** Set where too much is missing or deleted at Stream, and all of it stays as it is here. */
  readonly stopped?: Stopped;
  /** Set where that would happen without `dry_run`. */
  readonly would_stop?: Omit<Stopped, 'examples'>;
}
