import { setTimeout as delay } from 'node:timers/promises';
import { connectModels, type Models } from '../../src/app/models';
import type { LocalStack } from '../stack';
import type { DemoMessage, Scene } from './scene';

/** The outcome of one message, according to MongoDB. */
export interface MessageOutcome {
  readonly message: DemoMessage;
  readonly decision: string;
  readonly done: string;
  readonly runUrl: string;
  readonly isAsExpected: boolean;
}

export interface DemoOutcome {
  readonly messages: readonly MessageOutcome[];
  /** Subjects of the mails to moderators about the demo's messages; undefined where a real server sends them. */
  readonly mails: readonly string[] | undefined;
  /** Every counter with its expected value. */
  readonly counters: readonly { readonly name: string; readonly value: number; readonly expected: number }[];
}

const DEADLINE_MS = 60_000;

/** Waits until every outcome is as expected, for at most a minute. @returns the outcomes then */
export async function awaitOutcome(
  stack: LocalStack,
  scene: Scene,
  messages: readonly DemoMessage[],
): Promise<DemoOutcome> {
  const models = await connectModels(stack.mongoUri);
  try {
    const until = Date.now() + DEADLINE_MS;
    for (;;) {
      const outcome = await readOutcome(stack, models, scene, messages);
      if (isAsExpected(outcome) || Date.now() > until) return outcome;
      await delay(100);
    }
  } finally {
    await models.connection.close();
  }
}

export function isAsExpected({ messages, mails, counters }: DemoOutcome): boolean {
  return (
    messages.every((one) => one.isAsExpected) &&
    (mails === undefined || mails.length === 1) &&
    counters.every((counter) => counter.value === counter.expected)
  );
}

async function readOutcome(
  stack: LocalStack,
  models: Models,
  scene: Scene,
  messages: readonly DemoMessage[],
): Promise<DemoOutcome> {
  const spam = messages.filter((message) => message.expected === 'removed');
  return {
    messages: await Promise.all(messages.map((message) => outcomeOf(stack, models, message))),
    mails: stack.servers.mail
      ?.mails()
      .map((mail) => mail.subject)
      .filter((subject) => spam.some((message) => subject.includes(message.id))),
    counters: await countersOf(models, scene, messages),
  };
}

async function outcomeOf(stack: LocalStack, models: Models, message: DemoMessage): Promise<MessageOutcome> {
  const stored = await models.ChatMessage.findOne({ stream_message_id: message.id }).lean();
  const done = await doneWith(models, message);
  return {
    message,
    decision:
      stored?.moderation?.decision === undefined
        ? 'not yet screened'
        : `${stored.moderation.decision} (${stored.moderation.score})`,
    done: done ?? 'nothing yet',
    runUrl: `${stack.temporalUiUrl ?? ''}/namespaces/${stack.env['TEMPORAL_NAMESPACE'] ?? 'default'}/workflows/${encodeURIComponent(`message.new/${message.id}`)}`,
    isAsExpected: stored !== null && done !== undefined,
  };
}

/** What Parley has done with a message; undefined until all of it is done. */
async function doneWith(models: Models, message: DemoMessage): Promise<string | undefined> {
  switch (message.expected) {
    case 'removed': {
      const isClosed = await models.ModerationCase.exists({ _id: message.id, status: 'removed' });
      const flagged = await models.ChatMessage.exists({ stream_message_id: message.id, is_flagged: true });
      return isClosed && flagged ? 'flagged, deleted at Stream, moderators notified' : undefined;
    }
    case 'answered': {
      // Parley's answer is stored when it comes back through the webhook.
      const answer = await models.ChatMessage.findOne({
        listing_id: message.listingId,
        type: 'auto_response',
      }).lean();
      return answer === null ? undefined : `answered: ${answer.text}`;
    }
    case 'recorded': {
      const recorded = await models.ChatMessage.exists({ stream_message_id: message.id, is_flagged: false });
      return recorded ? 'recorded' : undefined;
    }
  }
}

async function countersOf(models: Models, { buyer, watch, camera }: Scene, messages: readonly DemoMessage[]) {
  const [user, watchListing, cameraListing] = await Promise.all([
    models.User.findById(buyer.id).lean(),
    models.MarketplaceListing.findById(watch.id).lean(),
    models.MarketplaceListing.findById(camera.id).lean(),
  ]);
  // A removed message does not count for the listing any more, but still does for its sender.
  const about = (id: string): number =>
    messages.filter((message) => message.listingId === id && message.expected !== 'removed').length;
  return [
    { name: `${buyer.name}: messages sent`, value: user?.message_count ?? 0, expected: messages.length },
    { name: `${buyer.name}: engagement`, value: user?.engagement_score ?? 0, expected: 5 * messages.length },
    // One more than the buyer wrote, since the automatic answer is a message as well.
    {
      name: `${watch.title}: messages`,
      value: watchListing?.message_count ?? 0,
      expected: about(watch.id) + 1,
    },
    {
      name: `${camera.title}: messages`,
      value: cameraListing?.message_count ?? 0,
      expected: about(camera.id),
    },
  ];
}
