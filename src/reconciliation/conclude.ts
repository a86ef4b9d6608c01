import type { StreamHistory } from '../stream/history/stream-history';
import { changeLimit, type ChangeLimits } from './domain/change-limit';
import type { ChannelHistory } from './domain/channel-history';
import { missingOfMessage } from './domain/missing-messages';
import { sum, type Tally } from './domain/tally';
import { markChannelsMissing, markMessagesMissing } from './store/missing-at-stream';
import type { ReconciliationConclusion } from './store/reconciliation-conclusion';
import { storedMessages } from './store/stored-history';
import type { Concluded, ConcludeInput } from './contract';
import type { Attempt } from './compare-page';
import { takeMissing, waitForEffects, type TakeEvents } from './take-missing';
import type { ChatModels } from '../chat/models';
import type { ReconciliationModels } from './models';
import type { InboxModels } from '../inbox/models';

export interface ConcludeDeps {
  readonly models: ChatModels & ReconciliationModels & InboxModels;
  readonly stream: Pick<StreamHistory, 'message' | 'isGone'>;
  readonly take: TakeEvents;
  readonly limits: ChangeLimits;
  /** Reports what a pass leaves unchanged: ids and counts, no texts. */
  readonly warn: (message: string, about: Readonly<Record<string, unknown>>) => void;
}

const CONCLUSIONS_BATCH_SIZE = 200;
const MAX_EXAMPLES = 20;
/** A dry run lists more of them, since it is meant to be read: some 100 KB at most. */
const MAX_DRY_EXAMPLES = 1_000;

/**
 * Ends a pass: asks Stream for the messages and channels that it did not list, and marks those as missing that it does not
 * have. Where these and the deletions that were found are more than a pass may remove by itself, it changes nothing and
 * asks no further. Answers that an earlier attempt has got are not asked for again.
 */
export async function conclude(
  deps: ConcludeDeps,
  input: ConcludeInput,
  attempt: Omit<Attempt, 'input'>,
): Promise<Concluded> {
  const { models } = deps;
  const { passId, window } = input;
  const pending = await models.ReconciliationConclusion.countOf(passId);
  if (pending === 0) return { tally: {} };
  const lookedAt = input.lookedAt + pending;
  const limit = changeLimit(lookedAt, deps.limits);
  const stopsAt = input.allowChanges || input.dryRun ? Number.POSITIVE_INFINITY : limit;

  const asked = await askStream(deps, input, stopsAt, attempt);
  const changes = await models.ReconciliationConclusion.countOf(passId, 'confirmed');
  const examples = async (limit: number): Promise<string[]> =>
    (await models.ReconciliationConclusion.firstOf(passId, 'confirmed', limit)).map(
      ({ kind, cid, message_id: id }) => [kind, cid, ...(id ? [id] : [])].join(' '),
    );
  const figures = { pending, confirmed: changes, looked_at: lookedAt, limit };
  if (changes > stopsAt) {
    const stopped = { ...figures, examples: await examples(MAX_EXAMPLES) };
    deps.warn('A pass would remove more than it may by itself and has changed nothing', {
      passId,
      ...stopped,
    });
    return { tally: asked, stopped };
  }
  if (input.dryRun) {
    return {
      tally: sum(asked, await wouldChange(models, passId)),
      examples: await examples(MAX_DRY_EXAMPLES),
      ...(changes > limit && !input.allowChanges && { wouldStop: figures }),
    };
  }
  return { tally: await applyConfirmed(deps, passId, new Date(window.until), { ...attempt, before: asked }) };
}

async function askStream(
  deps: ConcludeDeps,
  input: ConcludeInput,
  stopsAt: number,
  { before, onTally, signal }: Omit<Attempt, 'input'>,
): Promise<Tally> {
  const { models } = deps;
  let tally = before;
  let confirmed = await models.ReconciliationConclusion.countOf(input.passId, 'confirmed');
  for (;;) {
    const open = await models.ReconciliationConclusion.firstOf(input.passId, 'open', CONCLUSIONS_BATCH_SIZE);
    if (open.length === 0) return tally;
    for (const one of open) {
      if (confirmed > stopsAt) return tally;
      signal.throwIfAborted();
      const answer =
        one.kind === 'channel' ? await askForChannel(deps, one) : await askForMessage(deps, input, one);
      if (answer.isGone) confirmed += 1;
      tally = sum(tally, answer.tally ?? {});
      onTally(tally);
      await models.ReconciliationConclusion.move([one._id], answer.isGone ? 'confirmed' : 'done');
    }
  }
}

interface Answer {
  readonly isGone: boolean;
  readonly tally?: Partial<Tally>;
}

async function askForChannel(
  { models, stream }: ConcludeDeps,
  { cid }: ReconciliationConclusion,
): Promise<Answer> {
  const isHere = await models.ChatChannel.exists({ _id: cid, deleted_at: null });
  return { isGone: isHere !== null && (await stream.isGone(cid)) };
}

/** Asks Stream for a message. One that it has after all may be deleted or changed there. */
async function askForMessage(
  deps: ConcludeDeps,
  { passId, window, dryRun }: ConcludeInput,
  { cid, message_id: id }: ReconciliationConclusion,
): Promise<Answer> {
  const messageId = id ?? '';
  const message = await deps.stream.message(messageId);
  if (message === 'gone') return { isGone: true };
  if (message === 'unreadable') {
    deps.warn('A message could not be read', { cid, message_id: messageId });
    return { isGone: false, tally: { unsure: 1 } };
  }
  const stored = (await storedMessages(deps.models, [messageId])).get(messageId);
  const missing = missingOfMessage(bareChannel(cid), message, stored, window);
  const deletions = missing.filter(({ takesAway }) => takesAway);
  await deps.models.ReconciliationConclusion.note(
    passId,
    deletions.map(({ body }) => ({ kind: 'deletion' as const, cid, messageId, body })),
    new Date(),
  );
  const bodies = missing.filter(({ takesAway }) => !takesAway).map(({ body }) => body);
  if (dryRun || bodies.length === 0) return { isGone: false, tally: { found: bodies.length } };
  return { isGone: false, tally: (await takeMissing(deps.take, bodies, { imported: false })).tally };
}

/** A channel without content, which is enough for the event of a message that is known here. */
function bareChannel(cid: string): ChannelHistory {
  return {
    cid,
    createdAt: 0,
    updatedAt: 0,
    memberIds: [],
    messages: [],
    hasOlder: false,
    reads: [],
    json: {},
  };
}

async function wouldChange(
  models: ChatModels & ReconciliationModels & InboxModels,
  pass: string,
): Promise<Partial<Tally>> {
  const count = (kind: ReconciliationConclusion['kind']): Promise<number> =>
    models.ReconciliationConclusion.countDocuments({ pass, state: 'confirmed', kind });
  const deletions = await count('deletion');
  return {
    messages_missing_at_stream: await count('message'),
    channels_missing_at_stream: await count('channel'),
    found: deletions,
    ...(deletions > 0 && { missing: { 'message.deleted': deletions } }),
  };
}

/** Marks confirmed messages and channels as missing and takes confirmed deletions, batch by batch. */
async function applyConfirmed(
  deps: ConcludeDeps,
  pass: string,
  at: Date,
  { before, onTally }: Omit<Attempt, 'input'>,
): Promise<Tally> {
  const { models } = deps;
  let tally = before;
  const started: string[] = [];
  for (;;) {
    const some = await models.ReconciliationConclusion.firstOf(pass, 'confirmed', CONCLUSIONS_BATCH_SIZE);
    if (some.length === 0) break;
    const of = (kind: ReconciliationConclusion['kind']) => some.filter((one) => one.kind === kind);
    const messages = of('message').flatMap(({ message_id: id }) => id ?? []);
    const channels = of('channel').map(({ cid }) => cid);
    const bodies = of('deletion').map(({ body }) => JSON.parse(body ?? '{}') as object);
    const taken = await takeMissing(deps.take, bodies, { imported: false });
    if (taken.reasons.length > 0) deps.warn('Events were refused', { pass, reasons: taken.reasons });
    started.push(...taken.started);
    tally = sum(sum(tally, taken.tally), {
      messages_missing_at_stream: await markMessagesMissing(models, messages, at),
      channels_missing_at_stream: await markChannelsMissing(models, channels, at),
    });
    onTally(tally);
    await models.ReconciliationConclusion.move(
      some.map(({ _id }) => _id),
      'done',
    );
  }
  const effects = await waitForEffects(models, started);
  if (effects.quarantined.length > 0)
    deps.warn('Events were quarantined', { pass, events: effects.quarantined.slice(0, 20) });
  return sum(tally, effects.tally);
}
