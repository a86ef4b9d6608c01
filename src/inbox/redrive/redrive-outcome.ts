/**
 * What became of one event. `redriven`: its workflow was started · `redrivable`: a dry run says that it would
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
 * `start_failed`: its workflow could not be started; one that is `received` now the sweeper starts ·
 * `runs_unavailable`: Temporal did not say how its run stands · `inbox_failed`: MongoDB did not take or give it ·
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

/** Who asks for it, and why. */
export interface RedriveOrder {
  /** The caller's user id, `cli:<user>` of the command line. */
  readonly who: string;
  readonly reason?: string | undefined;
  /** One for each attempt: with the event's id it is the key of the audit line. */
  readonly attempt: string;
  /** Changes nothing, and says what would be done. */
  readonly dryRun: boolean;
  /** Waits until the next one may be started. */
  readonly waitForRate?: (() => Promise<void>) | undefined;
}
