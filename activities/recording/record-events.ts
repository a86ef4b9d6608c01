import { ApplicationFailure } from '@temporalio/common';
import type { ChannelState, FollowUp } from '../../src/chat/domain/channel-state';
import type { FollowUpRules } from '../../src/follow-ups/domain/follow-up-rules';
import { isSubjectToRules } from '../../src/chat/domain/message-kind';
import type { MessageState } from '../../src/chat/domain/message-state';
import type { Screening } from '../../src/moderation/domain/screen-message';
import type { EventType, StreamEvent } from '../../src/stream/domain/stream-event';
import type { EventToRecord } from '../../src/recording/event-to-record';
import { commitApart } from '../../src/platform/mongo/commit-apart';
import { createGroupCommit } from '../../src/platform/mongo/group-commit';
import { isSeenFirstBy } from '../../src/recording/arm-follow-ups';
import { recordEvents } from '../../src/recording/record-events';
import type { ChatEventInput } from '../../src/chat/contract';
import { writeInlineRows } from '../inbox/events';
import type { SharedModels } from '../../src/platform/mongo/shared-models';
import type { OfferModels } from '../../src/offers/models';
import { collectionOf } from '../../src/platform/mongo/collection-of';
import type { AttachedModels } from '../../src/recording/attached-models';

export interface RecordingDeps {
  readonly models: AttachedModels & SharedModels & OfferModels;
  readonly screen: (text: string) => Screening;
  /** Parley's own Stream user. */
  readonly parleyUserId: string;
  readonly followUps: FollowUpRules;
  /** Told of an event that can never be recorded, and why. */
  readonly onUnrecordable?: (eventId: string, error: unknown) => void;
  /** Told of the channels of each group that was committed. */
  readonly onCommitted?: (cids: readonly string[]) => void;
  /** Told what else follows from a group that was committed, in batches: ids of `BulkChange`. */
  readonly onBulkChanges?: (ids: readonly string[]) => void;
  /** Of messages that no event of a group is about, the most that change in its transaction. */
  readonly bulkBatchSize?: number;
}

/** An event that is recorded, and the message that it is about as it is recorded now. */
export interface RecordedEvent<Type extends EventType = EventType> extends EventToRecord {
  readonly event: Extract<StreamEvent, { readonly type: Type }>;
  readonly message?: MessageState | undefined;
  /** Those that this message, being new or seen by others only now, has armed and that are armed still. */
  readonly followUps?: readonly FollowUp[] | undefined;
  /** Whether the seller to whom it was written is away. */
  readonly sellerAway?: boolean | undefined;
}

/**
 * @throws ApplicationFailure, not retryable, where the row is gone or holds an event of another type; otherwise what
 *   `permanent-failure` tells apart
 */
export type RecordEvent = <Type extends EventType>(
  input: ChatEventInput,
  types: readonly Type[],
) => Promise<RecordedEvent<Type>>;

interface Item {
  readonly input: ChatEventInput;
  readonly types: readonly EventType[];
}

const GROUP = { windowMs: 25, maxSize: 200, maxInFlight: 1 } as const;

/**
 * The way of every chat event into the database: read from its inbox row, screened, and recorded in one
 * transaction that concurrent calls share. Recording again changes nothing.
 */
export function createEventRecording(deps: RecordingDeps): RecordEvent {
  const record = createGroupCommit(GROUP, (items: readonly Item[]) => recordGroup(deps, items));
  return <Type extends EventType>(input: ChatEventInput, types: readonly Type[]) =>
    // Only events of these types are given back: see `recordGroup`.
    record({ input, types }) as Promise<unknown> as Promise<RecordedEvent<Type>>;
}

interface Row {
  readonly _id: string;
  readonly event?: StreamEvent;
  readonly received_at: Date;
}
type ReadableRow = Row & { readonly event: StreamEvent };

async function recordGroup(deps: RecordingDeps, items: readonly Item[]): Promise<(RecordedEvent | Error)[]> {
  const { models } = deps;
  const failed = await writeInlineRows(
    models,
    items.map(({ input }) => input),
  );
  const types = new Map(items.map((item) => [item.input.eventId, item.types]));
  const ids = [...types.keys()];
  const rows = (await collectionOf(models.WebhookEvent)
    .find({ _id: { $in: ids } }, { projection: { event: 1, received_at: 1 } })
    .toArray()) as Row[];
  const readable = rows.filter(isReadable).filter(({ _id, event }) => types.get(_id)?.includes(event.type));
  // One that can never be recorded fails alone.
  const results = await commitApart(
    readable,
    (some) => commit(deps, some),
    (_, error) => (error instanceof Error ? error : new Error('It was not recorded', { cause: error })),
  );
  const recorded = new Map(readable.map(({ _id }, index) => [_id, results[index]]));
  return items.map(
    ({ input: { eventId } }) =>
      recorded.get(eventId) ??
      failed.get(eventId) ??
      ApplicationFailure.nonRetryable(`No such event ${eventId} is in the inbox`, 'EventMissing'),
  );
}

function isReadable(row: Row): row is ReadableRow {
  return row.event !== undefined;
}

async function commit(deps: RecordingDeps, rows: readonly ReadableRow[]): Promise<RecordedEvent[]> {
  if (rows.length === 0) return [];
  const { models, parleyUserId, followUps } = deps;
  const events = rows.map((row) => toRecord(deps, row));
  const { messages, channels, awaySellers, bulkChanges } = await recordEvents(models, events, {
    parleyUserId,
    now: new Date(),
    followUps,
    batchSize: deps.bulkBatchSize,
  });
  if (bulkChanges.length > 0) deps.onBulkChanges?.(bulkChanges);
  deps.onCommitted?.([...new Set(events.flatMap(({ event }) => event.cid ?? []))]);
  return events.map((one) => {
    const message = 'message' in one.event ? messages.get(one.event.message.id) : undefined;
    const seller = channels.get(one.event.cid ?? '')?.seller_id ?? '';
    const sellerAway = awaySellers.has(seller) && message?.sender_id !== seller;
    return { ...one, message, followUps: armedBy(one.event, message, channels), sellerAway };
  });
}

/** Goes by what is stored, so that a run that records again after a kill starts what it has armed before. */
function armedBy(
  event: StreamEvent,
  message: MessageState | undefined,
  channels: ReadonlyMap<string, ChannelState>,
): readonly FollowUp[] | undefined {
  if (!('message' in event)) return undefined;
  if (!isSeenFirstBy(event) && !wasForFewer(message)) return undefined;
  const armed = channels.get(event.cid)?.follow_ups.filter(({ armed_by: by }) => by === event.message.id);
  return armed?.length === 0 ? undefined : armed;
}

/** Whether there may have been people who did not see it at first. */
function wasForFewer(message: MessageState | undefined): boolean {
  return (
    message !== undefined &&
    (message.hidden_at !== undefined || message.edit_history.some((past) => past.visible_to !== undefined))
  );
}

function toRecord(deps: RecordingDeps, { _id: eventId, event, received_at }: ReadableRow): EventToRecord {
  const screening = screeningOf(deps, event);
  return {
    eventId,
    event,
    receivedAt: received_at.getTime(),
    ...(screening !== undefined && { screening }),
  };
}

/** Every text that people see is screened: spam is edited in, too. */
function screeningOf(deps: RecordingDeps, event: StreamEvent): Screening | undefined {
  switch (event.type) {
    case 'message.new':
    case 'message.updated':
    case 'message.undeleted':
    case 'message.unblocked':
      return !event.imported && isSubjectToRules(event.message, deps.parleyUserId)
        ? deps.screen(event.message.text)
        : undefined;
    case 'message.deleted':
    case 'message.read':
    case 'channel.created':
    case 'channel.updated':
    case 'channel.deleted':
    case 'channel.hidden':
    case 'channel.muted':
    case 'channel.unmuted':
    case 'channel.truncated':
    case 'member.added':
    case 'member.updated':
    case 'member.removed':
    case 'user.updated':
    case 'user.banned':
    case 'user.unbanned':
    case 'user.deactivated':
    case 'user.reactivated':
    case 'user.muted':
    case 'user.unmuted':
    case 'user.deleted':
    case 'user.messages.deleted':
      return undefined;
  }
}
