import { boundedId } from '../../stream/domain/event-id';

/** Which messages have to be attached anew: those of a channel, or of a sender everywhere or in one channel. */
export interface BulkScope {
  readonly cid?: string | undefined;
  readonly sender_id?: string | undefined;
}

/** The row's id, and the end of its workflow's. */
export function bulkChangeId({ cid, sender_id: sender }: BulkScope): string {
  if (sender === undefined) return boundedId(`channel/${cid}`);
  return boundedId(cid === undefined ? `sender/${sender}` : `sender/${sender}/${cid}`);
}
