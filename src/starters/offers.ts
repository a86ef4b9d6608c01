import {
  WithStartWorkflowOperation,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  type Client,
  type Workflow,
} from '@temporalio/client';
import { WorkflowIdConflictPolicy, WorkflowIdReusePolicy } from '@temporalio/common';
import {
  ACT_UPDATE,
  CREATED_UPDATE,
  LOOK_SIGNAL,
  offerWorkflowId,
  type OfferActed,
  type OfferAction,
  type OfferCreated,
  type OfferInput,
} from '../../workflows/offers/contract';
import { listingAttribute, senderAttribute, stateAttribute } from '../../workflows/search-attributes';
import { CHAT_EVENTS_QUEUE } from '../../workflows/task-queues';
import { withStartDeadline } from '../temporal/connection';

export type { OfferActed, OfferAction };

/** What the API does with the workflows of offers. */
export interface OfferRuns {
  /**
   * Starts the workflow (update-with-start) and waits for its `created`; again attaches to the same one.
   * @returns undefined where it takes longer than `withinMs`, or where the workflow has ended: the outcome is in MongoDB
   * @throws where Temporal does not take it
   */
  create(offer: OfferToRun, withinMs: number): Promise<OfferCreated | undefined>;
  /**
   * Again, with the same action and `actionId`, it attaches to the same update.
   * @returns undefined where the workflow has ended; its outcome is in MongoDB
   * @throws where Temporal does not take it, or no answer comes within seconds; it may be done nevertheless
   */
  act(offerId: string, action: OfferAction): Promise<OfferActed | undefined>;
  /** Tells workflows to look at their stored offers; those that have ended do not mind. */
  look(offerIds: readonly string[]): Promise<void>;
  /**
   * For recovery: tells the workflow to look, and starts it where none runs. It goes on from what is stored.
   * @throws where Temporal does not take it
   */
  revive(offer: OfferToRun): Promise<void>;
}

export interface OfferToRun {
  readonly offerId: string;
  readonly listingId: string;
  readonly buyerId: string;
}

/** The workflow; a key of `workflows/index`. */
export const OFFER_WORKFLOW = 'offer';

/** How long an action is waited for, in ms. */
const ACT_WITHIN_MS = 8_000;
const DESCRIBE_WITHIN_MS = 2_000;
const LOOKS_AT_ONCE = 10;

function startOptions({ offerId, listingId, buyerId }: OfferToRun, again = false) {
  const input: OfferInput = { offerId };
  return {
    workflowId: offerWorkflowId(offerId),
    taskQueue: CHAT_EVENTS_QUEUE,
    workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
    workflowIdReusePolicy: again
      ? WorkflowIdReusePolicy.ALLOW_DUPLICATE
      : WorkflowIdReusePolicy.REJECT_DUPLICATE,
    // As with chat events: after `kill -9` of a worker its tasks go to another one within seconds.
    workflowTaskTimeout: '5s' as const,
    args: [input] as [OfferInput],
    typedSearchAttributes: [
      { key: listingAttribute, value: listingId },
      { key: senderAttribute, value: buyerId },
      { key: stateAttribute, value: 'creating' },
    ],
    staticSummary: `Offer of ${buyerId} on ${listingId}`,
  };
}

export function createOfferRuns(client: Client): OfferRuns {
  const handleOf = (offerId: string) => client.workflow.getHandle(offerWorkflowId(offerId));

  const isStarted = (offerId: string): Promise<boolean> =>
    client.connection
      .withDeadline(Date.now() + DESCRIBE_WITHIN_MS, () => handleOf(offerId).describe())
      .then(
        () => true,
        () => false,
      );

  return {
    async create(offer, withinMs) {
      const startWorkflowOperation = new WithStartWorkflowOperation(OFFER_WORKFLOW, startOptions(offer));
      try {
        return await client.connection.withDeadline(Date.now() + withinMs, () =>
          client.workflow.executeUpdateWithStart<Workflow, OfferCreated, []>(CREATED_UPDATE, {
            updateId: CREATED_UPDATE,
            startWorkflowOperation,
          }),
        );
      } catch (error) {
        if (isEnded(error)) return undefined;
        // It may have run out before Temporal took the workflow.
        if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError && (await isStarted(offer.offerId)))
          return undefined;
        throw error;
      }
    },

    async act(offerId, action) {
      const ask = (options: { readonly updateId?: string }) =>
        client.connection.withDeadline(Date.now() + ACT_WITHIN_MS, () =>
          handleOf(offerId).executeUpdate<OfferActed, [OfferAction]>(ACT_UPDATE, {
            ...options,
            args: [action],
          }),
        );
      try {
        // One key may be used for two actions at once, of which only one is what Temporal would answer for both.
        const acted = await ask({ updateId: `${action.action}/${action.actionId}` });
        // Temporal answers an id that it knows with what was true then; a refusal may be out of date.
        return acted.outcome === 'refused' ? await ask({}) : acted;
      } catch (error) {
        if (isEnded(error)) return undefined;
        throw error;
      }
    },

    async look(offerIds) {
      for (let first = 0; first < offerIds.length; first += LOOKS_AT_ONCE) {
        const some = offerIds.slice(first, first + LOOKS_AT_ONCE);
        await Promise.all(
          some.map(async (offerId) => {
            try {
              await withStartDeadline(client, () => handleOf(offerId).signal(LOOK_SIGNAL));
            } catch (error) {
              if (!(error instanceof WorkflowNotFoundError)) throw error;
            }
          }),
        );
      }
    },

    async revive(offer) {
      await withStartDeadline(client, () =>
        client.workflow.signalWithStart(OFFER_WORKFLOW, {
          ...startOptions(offer, true),
          signal: LOOK_SIGNAL,
        }),
      );
    },
  };
}

/** The workflow has closed, or there is none. */
function isEnded(error: unknown): boolean {
  return error instanceof WorkflowNotFoundError || error instanceof WorkflowExecutionAlreadyStartedError;
}
