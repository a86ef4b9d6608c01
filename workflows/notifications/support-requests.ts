import {
  ApplicationFailure,
  condition,
  defineSignal,
  defineUpdate,
  setCurrentDetails,
  setHandler,
} from '@temporalio/workflow';
import {
  DISMISS,
  INVALID_ACTION,
  REDIRECT,
  RETRY,
  type RedirectAction,
  type SupportOutcome,
} from '../../src/notifications/contract';
import type { SupportVerb } from '../../src/notifications/domain/support-verb';
import { completeAction, problemOf } from './support-action';

/** As it arrives: people type signals and updates by hand in the Temporal UI, too. */
type GivenAction = Partial<RedirectAction> | undefined;

const SUPPORT_MESSAGES = ([RETRY, DISMISS, REDIRECT] as const).map((verb) => ({
  verb,
  signal: defineSignal<[GivenAction]>(verb),
  update: defineUpdate<SupportOutcome, [GivenAction]>(verb),
}));

export interface AcceptedRequest {
  readonly what: SupportVerb;
  readonly action: RedirectAction;
}

/**
 * What support asks of one notification. A request is accepted only while the notification has failed, and only one at a
 * time: the first.
 */
export class SupportRequests {
  private isOpen = false;
  private accepted: AcceptedRequest | undefined;
  private readonly completedActionIds = new Set<string>();

  /** Accepts requests from now on: the notification has failed. */
  open(): void {
    this.isOpen = true;
  }

  /** @returns whether the request was accepted, now or before */
  offer(request: AcceptedRequest): boolean {
    const { actionId } = request.action;
    if (this.isCompleted(actionId) || this.accepted?.action.actionId === actionId) return true;
    if (!this.isOpen || this.accepted !== undefined) return false;
    this.accepted = request;
    return true;
  }

  async nextAccepted(): Promise<AcceptedRequest> {
    await condition(() => this.accepted !== undefined);
    return this.accepted as AcceptedRequest;
  }

  /** Ends the accepted request, which MongoDB has now, and accepts no other until `open`. */
  complete({ action }: AcceptedRequest): void {
    this.isOpen = false;
    this.accepted = undefined;
    this.completedActionIds.add(action.actionId);
  }

  isCompleted(actionId: string): boolean {
    return this.completedActionIds.has(actionId);
  }
}

/** Handles support's signals and updates. An update answers when MongoDB has the action, where its sender reads next. */
export function handleSupportRequests(requests: SupportRequests): void {
  for (const { verb, signal, update } of SUPPORT_MESSAGES) {
    setHandler(signal, (given) => {
      const problem = problemOf(verb, given);
      if (problem === undefined) requests.offer({ what: verb, action: completeAction(given) });
      else setCurrentDetails(`A signal was refused: ${problem}`);
    });
    setHandler(
      update,
      async (given) => {
        const action = completeAction(given);
        if (!requests.offer({ what: verb, action })) return 'not_failed';
        await condition(() => requests.isCompleted(action.actionId));
        return 'done';
      },
      {
        validator: (given) => {
          const problem = problemOf(verb, given);
          if (problem !== undefined) throw ApplicationFailure.nonRetryable(problem, INVALID_ACTION);
        },
      },
    );
  }
}
