import type { WorkflowHandle } from '@temporalio/client';
import type { Activities } from '../../../activities';
import { createOfferRuns, type OfferRuns } from '../../../src/offers/runs';
import type { OfferActed, OfferAction, OfferInput, OfferResult } from '../../../src/offers/contract';
import { offerWorkflowId } from '../../../src/offers/contract';
import {
  listingAttribute,
  senderAttribute,
  stateAttribute,
} from '../../../src/platform/temporal/contract/search-attributes';
import { CHAT_EVENTS_QUEUE } from '../../../src/platform/temporal/contract/task-queues';
import { startOfferPlace, type Listing, type OfferPlace } from '../../activities/offers/offer-place';
import { startWorkflowBench, type WorkflowBench } from '../workflow-bench';

/** The workflow of offers on a server that skips time, with everything in MongoDB real and Stream as lists. */
export interface OfferBench {
  readonly bench: WorkflowBench;
  readonly place: OfferPlace;
  readonly runs: OfferRuns;
  /** Activities that do otherwise from now on. */
  use(overrides?: Partial<Activities>): void;
  start(offerId: string, listing: Listing): Promise<WorkflowHandle>;
  act(offerId: string, action: Omit<OfferAction, 'actionId'> & { actionId?: string }): Promise<OfferActed>;
  result(offerId: string): Promise<OfferResult>;
  /** The keys of the notifications that were started, without the offer's id, in their order. */
  notified(offerId: string): Promise<string[]>;
  /** What the conversation was told of the offer, as `event round`. */
  said(offerId: string): string[];
  stop(): Promise<void>;
}

export async function startOfferBench(): Promise<OfferBench> {
  const place = await startOfferPlace();
  const bench = await startWorkflowBench();
  const { client } = bench.environment;
  const handleOf = (offerId: string) => client.workflow.getHandle(offerWorkflowId(offerId));
  bench.use(place.activities);
  let actions = 0;
  return {
    bench,
    place,
    runs: createOfferRuns(client),
    use: (overrides = {}) => bench.use({ ...place.activities, ...overrides }),
    // The server that skips time knows no update-with-start.
    start(offerId, listing) {
      const input: OfferInput = { offerId };
      return client.workflow.start('offer', {
        taskQueue: CHAT_EVENTS_QUEUE,
        workflowId: offerWorkflowId(offerId),
        args: [input],
        typedSearchAttributes: [
          { key: listingAttribute, value: listing.id },
          { key: senderAttribute, value: listing.buyer },
          { key: stateAttribute, value: 'creating' },
        ],
      });
    },
    act: (offerId, action) => {
      actions += 1;
      const full: OfferAction = { actionId: `action-${actions}`, ...action };
      return handleOf(offerId).executeUpdate<OfferActed, [OfferAction]>('act', { args: [full] });
    },
    result: (offerId) => handleOf(offerId).result() as Promise<OfferResult>,
    async notified(offerId) {
      const { events } = await handleOf(offerId).fetchHistory();
      return (events ?? []).flatMap((event) => {
        const id = event.startChildWorkflowExecutionInitiatedEventAttributes?.workflowId;
        return id === undefined || id === null
          ? []
          : [id.replace('notification/', '').replace(`${offerId}/`, '')];
      });
    },
    said: (offerId) =>
      place.said
        .filter(({ parley }) => parley['offer_id'] === offerId)
        .map(({ parley }) => `${parley['event']} ${parley['round']}`),
    async stop() {
      await bench.stop();
      await place.stop();
    },
  };
}
