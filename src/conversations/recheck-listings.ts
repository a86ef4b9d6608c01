import type { Logger } from '../platform/logger';
import type { ListingRecheck } from './store/listing-recheck';
import { recheckListing } from './recheck-listing';
import { startRecovery } from '../platform/recovery';
import type { SharedModels } from '../platform/mongo/shared-models';
import type { ConversationModels } from './models';
import type { AttachedModels } from '../recording/attached-models';

export interface ListingRechecksOptions {
  readonly models: AttachedModels & SharedModels & ConversationModels;
  readonly logger: Logger;
  /** This instance's name as holder of the lease. */
  readonly instance: string;
  /** Time between two checks for due listings, in ms. */
  readonly intervalMs?: number;
}

const BATCH_SIZE = 500;

/** A listing that is due, and when this pass began. */
interface Due extends ListingRecheck {
  readonly began: Date;
}

/**
 * Decides the listings and parties of conversations again after the marketplace has named another seller of a listing, as
 * far as the request that named the seller has not finished it. A pass that a kill interrupts is due again at once.
 */
export function startListingRechecks(options: ListingRechecksOptions): { stop(): Promise<void> } {
  const { models, intervalMs = 2_000 } = options;
  const stopping = new AbortController();
  const rechecks = startRecovery<Due>(
    {
      name: 'listing rechecks',
      batchSize: BATCH_SIZE,
      async find(began, limit) {
        const due = await models.ListingRecheck.due(began, limit);
        return due.map((one) => ({ ...one, began }));
      },
      idOf: ({ _id: listing }) => listing,
      async revive(due) {
        const isDone = await recheckListing(models, due._id, { signal: stopping.signal });
        if (isDone) await models.ListingRecheck.noteDone(due, due.began);
        return false;
      },
      note: () => Promise.resolve(),
    },
    { ...options, intervalMs },
  );
  return {
    async stop() {
      stopping.abort();
      await rechecks.stop();
    },
  };
}
