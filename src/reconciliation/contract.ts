import type { PassWindow } from './domain/missing-messages';
import type { Tally } from './domain/tally';

/** The Schedule; its runs are `reconciliation/scheduled-<time>`. */
export const RECONCILIATION_SCHEDULE_ID = 'reconciliation';
export const SCHEDULED_PASS_ID = 'reconciliation/scheduled';

/** A pass that somebody asked for. @param at when, ms since 1970 */
export function demandedPassId(at: number): string {
  return `reconciliation/on-demand-${new Date(at).toISOString()}`;
}

/** Answers `ReconciliationProgress`. */
export const PROGRESS_QUERY = 'progress';

export interface ReconciliationInput {
  readonly trigger: 'schedule' | 'demand';
  /** What happened since then is looked for, ms since 1970; by default since the last pass that ended well. */
  readonly since?: number;
  /** What happened later is left alone, ms since 1970; by default now, for a scheduled pass a minute ago. */
  readonly until?: number;
  /** How old messages may be whose edits and deletions are looked for. */
  readonly depthDays: number;
  /** Only this channel, whatever happened in it. */
  readonly cid?: string;
  /** Only looks what it would do: nothing is taken in, marked or deleted, nor counted as compared. */
  readonly dryRun?: boolean;
  /** However much it takes away, it does so. */
  readonly allowChanges?: boolean;
  /** Where the run before this one stopped; set by the workflow itself. */
  readonly resumed?: PassState;
}

export interface PassSpan extends PassWindow {
  /** Messages written earlier are not looked at, ms since 1970. */
  readonly from: number;
}

export interface PassState {
  readonly window: PassSpan;
  readonly at: PassCursor;
  readonly tally: Tally;
}

/**
 * Where a pass is: among the channels written in lately, among those changed themselves, or among those that
 * MongoDB has and Stream did not show.
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
  /** Where to go on; absent at the end. */
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

/** Why a pass has not taken away what it found missing or deleted. */
export interface Stopped {
  /** Channels and messages that it would have to mark or delete, of which Stream was asked for some. */
  readonly pending: number;
  /** Of these, what Stream had said was gone or deleted when it stopped. */
  readonly confirmed: number;
  readonly looked_at: number;
  /** The most that it may take away by itself. */
  readonly limit: number;
  /** Kind, cid and message id of some. */
  readonly examples: readonly string[];
}

export interface Concluded {
  readonly tally: Partial<Tally>;
  readonly stopped?: Stopped;
  /** Of a dry run: kind, cid and message id of what it would take away, up to 1,000. */
  readonly examples?: readonly string[];
  /** Of a dry run: a pass would stop at that. */
  readonly wouldStop?: Omit<Stopped, 'examples'>;
}

export interface ReconciliationProgress {
  readonly stage: PassCursor['stage'] | 'beginning' | 'channel' | 'conclusions' | 'metrics' | 'done';
  readonly tally: Tally;
}

/** What a pass came to. Times are ISO strings. */
export interface ReconciliationReport extends Tally {
  readonly since: string;
  readonly until: string;
  /** Messages written earlier were not looked at. */
  readonly from: string;
  /** Nothing of this was done. */
  readonly dry_run?: true;
  readonly examples?: readonly string[];
  /** What is missing or deleted at Stream was too much, and stays as it is here. */
  readonly stopped?: Stopped;
  /** The same of a dry run. */
  readonly would_stop?: Omit<Stopped, 'examples'>;
}
