import { randomUUID } from 'node:crypto';
import type { WorkflowHandle } from '@temporalio/client';
import type { Activities } from '../../../activities';
import type { CounterTerms } from '../../../src/offers/domain/apply-action';
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

/** The workflow of offers, with everything in MongoDB real and Stream as lists. */
export interface OfferBench {
  readonly bench: WorkflowBench;
  readonly place: OfferPlace;
  readonly runs: OfferRuns;
  /** Activities that do otherwise from now on. */
  use(overrides?: Partial<Activities>): void;
  start(offerId: string, listing: Listing): Promise<WorkflowHandle>;
  act(offerId: string, action: Omit<OfferAction, 'actionId'> & { actionId?: string }): Promise<OfferActed>;
  /** An offer on the listing whose workflow runs and has made it. */
  made(listing: Listing): Promise<{ listing: Listing; id: string; handle: WorkflowHandle }>;
  counter(offerId: string, by: string, terms: CounterTerms): Promise<OfferActed>;
  result(offerId: string): Promise<OfferResult>;
  /** The keys of the notifications that were started, without the offer's id, in their order. */
  notified(offerId: string): Promise<string[]>;
  /** What the conversation was told of the offer, as `event round`. */
  said(offerId: string): string[];
  /** The steps that took something of the offer back, in their order. */
  undone(offerId: string): string[];
  state(offerId: string): Promise<string | undefined>;
  stop(): Promise<void>;
}

export async function startOfferBench(server: 'time-skipping' | 'real'): Promise<OfferBench> {
  const place = await startOfferPlace();
  const bench = await startWorkflowBench(server);
  const { client } = bench.environment;
  const handleOf = (offerId: string) => client.workflow.getHandle(offerWorkflowId(offerId));
  bench.use(place.activities);
  // The server that skips time knows no update-with-start.
  const start: OfferBench['start'] = (offerId, listing) => {
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
  };
  let actions = 0;
  const act: OfferBench['act'] = (offerId, action) => {
    actions += 1;
    const full: OfferAction = { actionId: `action-${actions}`, ...action };
    return handleOf(offerId).executeUpdate<OfferActed, [OfferAction]>('act', { args: [full] });
  };
  return {
    bench,
    place,
    runs: createOfferRuns(client),
    use: (overrides = {}) => bench.use({ ...place.activities, ...overrides }),
    start,
    async made(listing) {
      const id = await place.begin(listing);
      const handle = await start(id, listing);
      expect(await handle.executeUpdate('created')).toEqual({ status: 'pending' });
      return { listing, id, handle };
    },
    act,
    async counter(offerId, by, terms) {
      const actionId = randomUUID();
      await place.draft(offerId, actionId, terms);
      return act(offerId, { action: 'counter', by, actionId });
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
    undone: (offerId) =>
      bench.calls
        .filter(
          ([name, input]) => /^(unsay|clear)/u.test(name) && 'offerId' in input && input.offerId === offerId,
        )
        .map(([name]) => name),
    async state(offerId) {
      return (await handleOf(offerId).describe()).typedSearchAttributes.get(stateAttribute);
    },
    async stop() {
      await bench.stop();
      await place.stop();
    },
  };
}
