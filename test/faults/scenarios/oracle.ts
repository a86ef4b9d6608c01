import type { ChannelAPIResponse, MessageResponse } from 'stream-chat';
import { WORKFLOW_OF } from '../../../src/inbox/runs/chat-events';
import type { FaultStack } from './stack';
import type { Traffic } from './traffic';
import { differencesOf } from '../../support/differences';

/** How MongoDB stands against what Stream has, by ids. Empty lists: exact. */
export interface Verdict {
  /** Messages, reads or channels that are missing here or stand otherwise than at Stream. */
  readonly wrong: readonly string[];
  readonly doubled: readonly string[];
  readonly counters: readonly string[];
  /** Events, runs and cases that are not done. */
  readonly unfinished: readonly string[];
}

export function isExact(verdict: Verdict): boolean {
  return Object.values(verdict).every((list: readonly string[]) => list.length === 0);
}

const PAGE = 100;

/** Compares message by message; Stream's sandbox is asked, not Parley. */
export async function judge(
  stack: FaultStack,
  traffic: Traffic,
  { readsAreUnsure = false }: { readonly readsAreUnsure?: boolean },
): Promise<Verdict> {
  const wrong: string[] = [];
  const doubled: string[] = [];
  for (const { channel, cid, listingId } of traffic.channels) {
    const { messages, read } = await historyOf(channel);
    const stored = await stack.models().ChatMessage.find({ cid }).lean();
    const byId = grouped(stored);
    for (const message of messages) {
      const here = byId.get(message.id) ?? [];
      if (here.length > 1) doubled.push(message.id);
      const [one] = here;
      const isDeleted = message.type === 'deleted';
      if (one === undefined) wrong.push(`message ${message.id} is missing`);
      else if (isDeleted !== Boolean(one.deleted_at))
        wrong.push(`message ${message.id} is deleted: ${isDeleted}`);
      else if (!isDeleted && one.text !== message.text) wrong.push(`message ${message.id} has an older text`);
      else if (one.listing_id !== listingId) wrong.push(`message ${message.id} has no listing`);
    }
    const met = new Set(messages.map(({ id }) => id));
    for (const { stream_message_id: id, deleted_at: deletedAt } of stored) {
      if (!met.has(id) && !deletedAt) wrong.push(`message ${id} is not at Stream any more`);
    }
    if (!readsAreUnsure) wrong.push(...(await wrongReads(stack, cid, read ?? [])));
  }
  return {
    wrong,
    doubled: [...doubled, ...(await doubledRemovals(stack, traffic))],
    counters: await countersOf(stack),
    unfinished: [...(await unfinished(stack)), ...(await unremoved(stack, traffic))],
  };
}

async function historyOf(channel: Traffic['channels'][number]['channel']) {
  const messages: MessageResponse[] = [];
  let read: ChannelAPIResponse['read'];
  for (let before: string | undefined; ; before = messages[0]?.id) {
    const page = await channel.query({
      state: true,
      messages: { limit: PAGE, ...(before !== undefined && { id_lt: before }) },
    });
    read ??= page.read;
    messages.unshift(...page.messages);
    if (page.messages.length < PAGE) return { messages, read };
  }
}

function grouped<T extends { stream_message_id: string }>(documents: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of documents)
    groups.set(one.stream_message_id, [...(groups.get(one.stream_message_id) ?? []), one]);
  return groups;
}

/** A read this soon after one's own message says nothing more than that one wrote; Stream notes the two apart. */
const MOMENT_MS = 2_000;

/** Who has read further at Stream than here, or has another number of unread messages. */
async function wrongReads(
  stack: FaultStack,
  cid: string,
  reads: NonNullable<ChannelAPIResponse['read']>,
): Promise<string[]> {
  const channel = await stack.models().ChatChannel.findById(cid).lean();
  if (channel === null) return [`channel ${cid} is missing`];
  const here = new Map(
    (channel.reads as { user_id: string; at?: Date; sent_at?: Date }[]).map((read) => [
      read.user_id,
      Math.max(read.at?.getTime() ?? 0, read.sent_at?.getTime() ?? 0),
    ]),
  );
  return reads.flatMap(({ user, last_read: at, unread_messages: unread }) => {
    const id = user?.id ?? '';
    const counted = (channel.unread as Record<string, number>)[id];
    const faults = counted === unread ? [] : [`${id} has ${counted} unread in ${cid}, at Stream ${unread}`];
    const read = here.get(id);
    const isOlder = read !== undefined && read < new Date(at).getTime() - MOMENT_MS;
    return isOlder ? [...faults, `the read of ${id} in ${cid} is older`] : faults;
  });
}

async function countersOf(stack: FaultStack): Promise<string[]> {
  const found = await differencesOf(stack.models());
  return found.map(
    ({ kind, id, field, stored, expected }) => `${kind} ${id} ${field}: ${stored} instead of ${expected}`,
  );
}

async function unfinished(stack: FaultStack): Promise<string[]> {
  const rows = await stack
    .models()
    .WebhookEvent.find({ status: { $in: ['received', 'quarantined'] } }, { _id: 1, status: 1 })
    .limit(50)
    .lean();
  const types = Object.values(WORKFLOW_OF).map((type) => `'${type}'`);
  const runs = await stack.runs(
    `WorkflowType IN (${types.join(', ')}, 'moderationCase', 'bulkChange') AND ExecutionStatus != 'Completed'`,
  );
  // These may wait as long as they like.
  const failed = await stack.runs(
    "WorkflowType IN ('followUp', 'notification', 'offer') AND ExecutionStatus NOT IN ('Running', 'Completed', 'ContinuedAsNew')",
  );
  return [
    ...rows.map(({ _id, status }) => `event ${_id} is ${status}`),
    ...[...runs, ...failed].map((run) => `run ${run}`),
  ];
}

/** Spam that is not yet, or not all the way, removed. */
async function unremoved(stack: FaultStack, { spam }: Traffic): Promise<string[]> {
  const cases = await stack
    .models()
    .ModerationCase.find({ _id: { $in: [...spam] }, status: 'removed' }, { _id: 1 })
    .lean();
  const removed = new Set(cases.map(({ _id }) => _id));
  return [...spam].filter((id) => !removed.has(id)).map((id) => `spam ${id} is not removed`);
}

/** Spam of which the moderators were told more than once. */
async function doubledRemovals(stack: FaultStack, { spam }: Traffic): Promise<string[]> {
  const subjects = stack.mail.mails().map((mail) => mail.subject);
  return [...spam].filter((id) => subjects.filter((subject) => subject.endsWith(`: ${id}`)).length > 1);
}
