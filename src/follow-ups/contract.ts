import type { FollowUpEnd } from './domain/decide';
import type { Reminder } from './domain/reminders';

export const FOLLOW_UP_PREFIX = 'follow-up/';

/** @param place `<cid>/<user>`, shortened with `boundedId` by the caller, since workflow code cannot hash */
export function followUpWorkflowId(place: string): string {
  return `${FOLLOW_UP_PREFIX}${place}`;
}

/** A follow-up that a message asks for. */
export interface ArmedFollowUp {
  readonly workflowId: string;
  readonly userId: string;
  /** ms since 1970 */
  readonly lookAt: number;
}

export interface FollowUpInput {
  readonly cid: string;
  /** The person who is reminded. */
  readonly userId: string;
  /** When it is evaluated, ms since 1970. */
  readonly lookAt: number;
  /** The number of reminders that earlier runs of the same follow-up started; none when absent. */
  readonly reminders?: number;
}

export interface FollowUpResult {
  readonly ended: FollowUpEnd;
  /** The number of reminders that were started. */
  readonly reminders: number;
}

/** Signal: has a follow-up evaluated at once. */
export const WAKE_SIGNAL = 'poke';

export interface EvaluateFollowUpInput {
  readonly cid: string;
  readonly userId: string;
  /** Temporal's clock, which the timers go by; ms since 1970. */
  readonly now: number;
  /** The reminder that was started since the last evaluation. */
  readonly reminded?: Reminder;
}

export type FollowUpEvaluation =
  | { readonly do: 'wait'; readonly until: number }
  | {
      readonly do: 'remind';
      readonly reminder: Reminder;
      /** Of the first message that waits, ms since 1970. */
      readonly since: number;
      readonly listingId?: string;
    }
  | { readonly do: 'end'; readonly why: FollowUpEnd };
