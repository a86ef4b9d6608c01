import { later } from './message-state';
import type { SenderOfMessage } from './attach-message';

/** The deletion of all messages of somebody up to a time, in one channel or everywhere (`cid` is `*`). */
export interface SenderDeletion extends SenderOfMessage {
  readonly cid: string;
}

/** The deletions with one more; for each `cid` the latest counts, and the latest that was final. */
export function withSenderDeletion(
  deletions: readonly SenderDeletion[],
  { cid, at, isHard }: { readonly cid: string; readonly at: Date; readonly isHard: boolean },
): readonly SenderDeletion[] {
  const known = deletions.find((one) => one.cid === cid);
  const hard = later(known?.hard_at, isHard ? at : undefined);
  const deletion = {
    cid,
    at: later(known?.at, at) ?? at,
    ...(hard !== undefined && { hard_at: hard }),
  };
  return [...deletions.filter((one) => one.cid !== cid), deletion].toSorted((a, b) =>
    a.cid < b.cid ? -1 : 1,
  );
}

/** The combined effect of the deletions on the sender's messages in one channel. */
export function senderIn(deletions: readonly SenderDeletion[], cid: string): SenderOfMessage | undefined {
  const here = deletions.filter((one) => one.cid === cid || one.cid === '*');
  const at = here.reduce<Date | undefined>((latest, one) => later(latest, one.at), undefined);
  const hard_at = here.reduce<Date | undefined>((latest, one) => later(latest, one.hard_at), undefined);
  return at === undefined ? undefined : { at, hard_at };
}
