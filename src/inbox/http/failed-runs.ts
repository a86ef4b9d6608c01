import type { EventFilter } from '../store/event-filter';
import type { EventSummary } from '../store/stored-event';
import type { ChatEventRuns, FailedRun, RunPosition } from '../runs/chat-event-runs';
import { askTemporal } from '../redrive/redrive-candidates';
import type { InboxModels } from '../models';

export interface FailedRunWithRow extends FailedRun {
  /** Undefined where the row is not in the inbox any more. */
  readonly row: EventSummary | undefined;
}

/** How many pages one request reads: most runs of a page may be filtered out, or followed by a successful run. */
const MAX_PAGES = 10;

/**
 * Events whose latest run did not succeed, with their rows, up to `limit`. Any filter leaves out runs without a row.
 * @throws ProblemError `unavailable` where Temporal does not answer
 */
export async function failedRunsWithRows(
  { models, runs }: { readonly models: Pick<InboxModels, 'WebhookEvent'>; readonly runs: ChatEventRuns },
  filter: EventFilter,
  after: RunPosition | undefined,
  limit: number,
): Promise<{ found: FailedRunWithRow[]; next: RunPosition | undefined }> {
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  const found: FailedRunWithRow[] = [];
  let next = after;
  // One more than is returned, so that the last page has no `next`.
  const wanted = limit + 1;
  for (let pages = 0; pages < MAX_PAGES; pages += 1) {
    const page = await askTemporal(() => runs.failed(filter, next, wanted - found.length));
    const rows = await models.WebhookEvent.summariesOf(
      page.runs.map(({ eventId }) => eventId),
      filter,
    );
    const byId = new Map(rows.map((row) => [row._id, row]));
    const joined = page.runs.map((failed) => ({ ...failed, row: byId.get(failed.eventId) }));
    found.push(...joined.filter(({ row }) => row !== undefined || !isFiltered));
    ({ next } = page);
    if (next === undefined || found.length >= wanted) break;
  }
  if (found.length <= limit) return { found, next };
  const page = found.slice(0, limit);
  return { found: page, next: page.at(-1)?.position };
}
