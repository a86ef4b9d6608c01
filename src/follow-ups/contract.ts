import type { FollowUpEnd } from './domain/decide';
import type { Reminder } from './domain/reminders';

export const FOLLOW_UP_PREFIX = 'follow-up/';

/** @param place `<cid>/<user>`, bounded by whoever may hash (`boundedId`) */
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
  /** Who is waited for. */
  readonly userId: string;
  /** When it looks at how things stand, ms since 1970. */
  readonly lookAt: number;
  /** Notifications that earlier runs of the same follow-up started; none when absent. */
  readonly reminders?: number;
}

export interface FollowUpResult {
  readonly ended: FollowUpEnd;
  /** Notifications that were started. */
  readonly reminders: number;
}

/** Makes a follow-up look at once; nothing else. */
export const WAKE_SIGNAL = 'poke';

export interface EvaluateFollowUpInput {
  readonly cid: string;
  readonly userId: string;
  /** Temporal's clock, which the timers go by; ms since 1970. */
  readonly now: number;
  /** Started since the last look. */
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
