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
  CREATED_UPDATE,
  OFFER_CHANGED_SIGNAL,
  offerWorkflowId,
  type OfferCreated,
  type OfferInput,
} from './contract';
import {
  listingAttribute,
  senderAttribute,
  stateAttribute,
} from '../platform/temporal/contract/search-attributes';
import { CHAT_EVENTS_QUEUE } from '../platform/temporal/contract/task-queues';
import { TimeoutError } from '../platform/timing/with-timeout';
import { withCallDeadline, withStartDeadline } from '../platform/temporal/call-deadline';

/** What the API does with the workflows of offers. */
export interface OfferRuns {
  /**
   * Starts the workflow (update-with-start) and waits for its `created`; repeating it attaches to the same workflow.
   * @returns undefined where it takes longer than `timeoutMs`, or where the workflow has ended: the outcome is in MongoDB
   * @throws where Temporal does not take it
   */
  create(offer: OfferToRun, timeoutMs: number): Promise<OfferCreated | undefined>;
  /** Signals workflows that their stored offers were changed; those that have ended are skipped. */
  wake(offerIds: readonly string[]): Promise<void>;
  /**
   * Wakes the workflow, and starts it where none runs. It goes on from what is stored.
   * @throws where Temporal does not take it
   */
  revive(offer: OfferToRun): Promise<void>;
}

export interface OfferToRun {
  readonly offerId: string;
  readonly listingId: string;
  readonly buyerId: string;
}

/** The workflow type: its name in `workflows/index`. */
export const OFFER_WORKFLOW = 'offer';

const DESCRIBE_TIMEOUT_MS = 2_000;
const SIGNAL_CONCURRENCY = 10;

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
    withCallDeadline(client, DESCRIBE_TIMEOUT_MS, () => handleOf(offerId).describe()).then(
      () => true,
      () => false,
    );

  return {
    async create(offer, timeoutMs) {
      const startWorkflowOperation = new WithStartWorkflowOperation(OFFER_WORKFLOW, startOptions(offer));
      try {
        return await withCallDeadline(client, timeoutMs, () =>
          client.workflow.executeUpdateWithStart<Workflow, OfferCreated, []>(CREATED_UPDATE, {
            updateId: CREATED_UPDATE,
            startWorkflowOperation,
          }),
        );
      } catch (error) {
        if (isEnded(error)) return undefined;
        // The time may have run out before Temporal took the workflow.
        if (isTimeout(error) && (await isStarted(offer.offerId))) return undefined;
        throw error;
      }
    },

    async wake(offerIds) {
      for (let first = 0; first < offerIds.length; first += SIGNAL_CONCURRENCY) {
        const some = offerIds.slice(first, first + SIGNAL_CONCURRENCY);
        await Promise.all(
          some.map(async (offerId) => {
            try {
              await withStartDeadline(client, () => handleOf(offerId).signal(OFFER_CHANGED_SIGNAL));
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
          signal: OFFER_CHANGED_SIGNAL,
        }),
      );
    },
  };
}

function isTimeout(error: unknown): boolean {
  return error instanceof WorkflowUpdateRPCTimeoutOrCancelledError || error instanceof TimeoutError;
}

/** The workflow has closed, or there is none. */
function isEnded(error: unknown): boolean {
  return error instanceof WorkflowNotFoundError || error instanceof WorkflowExecutionAlreadyStartedError;
}
