/**
 * The outcome for one event. `redriven`: its workflow was started · `redrivable`: a dry run found that it would
 * be · `already_running`, `already_processed`: nothing to do · `not_handled`: its body reads as something that
 * Parley does not act on · `still_quarantined`: its body still cannot be read · `failed`: see `error`; asking
 * again is safe.
 */
export const REDRIVE_OUTCOMES = [
  'redriven',
  'redrivable',
  'already_running',
  'already_processed',
  'not_handled',
  'still_quarantined',
  'failed',
] as const;
export type RedriveOutcome = (typeof REDRIVE_OUTCOMES)[number];

/**
 * `start_failed`: its workflow could not be started; if its row is `received` by now, the sweeper starts it ·
 * `runs_unavailable`: Temporal did not report the state of its run · `inbox_failed`: MongoDB did not read or write its row ·
 * `event_missing`: the row that replaced it is gone.
 */
export type RedriveError = 'start_failed' | 'runs_unavailable' | 'inbox_failed' | 'event_missing';

export interface RedriveResult {
  readonly event_id: string;
  readonly outcome: RedriveOutcome;
  /** The event that its body turned out to be, where that has another id. */
  readonly redriven_as?: string;
  /** Why its body cannot be read, by field. */
  readonly reasons?: readonly string[];
  readonly error?: RedriveError;
}

/** Who asks for a redrive, why, and how it is done. */
export interface RedriveOrder {
  /** The caller's user id, `cli:<user>` of the command line. */
  readonly who: string;
  readonly reason?: string | undefined;
  /** An id of the attempt: with the event's id it is the key of the audit line. */
  readonly attempt: string;
  /** Only finds out what would be done, and changes nothing. */
  readonly dryRun: boolean;
  /** Waits until the rate allows the next start. */
  readonly waitForRate?: (() => Promise<void>) | undefined;
}
