import type { FollowUpResult } from '../../../src/follow-ups/contract';
import type { NotificationInput } from '../../../src/notifications/contract';
import { recipientAttribute } from '../../../src/platform/temporal/contract/search-attributes';
import { waitUntil } from '../../support/wait-until';
import { useMarketplace, type Talk } from '../../support/marketplace';

const UNREAD_MS = 2_000;
const UNANSWERED_MS = 4_000;

const place = useMarketplace({
  FOLLOW_UP_UNREAD_MINUTES: String(UNREAD_MS / 60_000),
  FOLLOW_UP_UNANSWERED_HOURS: String(UNANSWERED_MS / 3_600_000),
});

const runs = () => place.parley.temporal.client.workflow;

/** The follow-up of somebody in a conversation, when it has ended. */
async function followUpOf(talk: Talk, userId: string): Promise<FollowUpResult> {
  const id = `follow-up/messaging:${talk.channel.id}/${userId}`;
  await waitUntil(`${id} started`, () =>
    runs()
      .getHandle(id)
      .describe()
      .then(
        () => true,
        () => false,
      ),
  );
  return (await runs().getHandle(id).result()) as FollowUpResult;
}

/** What somebody was told of, in its order, and when: ms since 1970. */
async function toldTo(userId: string): Promise<{ at: number; input: NotificationInput }[]> {
  const told: { at: number; input: NotificationInput }[] = [];
  const query = `WorkflowType = 'notification' AND ${recipientAttribute.name} = '${userId}'`;
  for await (const run of runs().list({ query })) {
    const { events } = await runs().getHandle(run.workflowId).fetchHistory();
    const [payload] = events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads ?? [];
    const input = JSON.parse(Buffer.from(payload?.data ?? []).toString()) as NotificationInput;
    told.push({ at: run.startTime.getTime(), input });
  }
  return told.toSorted((a, b) => a.at - b.at);
}

async function writtenAt(id: string): Promise<number> {
  const message = await place.parley.models.ChatMessage.findOne({ stream_message_id: id }).orFail().lean();
  return message.stream_created_at.getTime();
}

describe('follow-ups', () => {
  test('a seller who neither reads nor answers is reminded of both, with the messages of the wait', async () => {
    const talk = await place.talk();
    const email = `${talk.seller}@example.com`;
    await place.parley.models.User.putProfile(talk.seller, { email });
    const first = await place.say(talk.buyer, talk, 'Does the watch come with its box?');
    const second = await place.say(talk.buyer, talk, 'And with its papers?');
    const ended = await followUpOf(talk, talk.seller);
    expect(ended).toEqual({ ended: 'nothing_waits', reminders: expect.any(Number) });
    const told = await waitUntil('it is told', async () => {
      const found = await toldTo(talk.seller);
      return found.length === ended.reminders ? found : undefined;
    });
    // On a machine so busy that both are due when the follow-up first looks, it tells of the inquiry only, which says all.
    const isLate = ended.reminders < 2;
    if (isLate) expect(told[0]?.at).toBeGreaterThanOrEqual((await writtenAt(first)) + UNANSWERED_MS);
    const since = (await writtenAt(first)) - 1;
    const common = {
      recipientId: talk.seller,
      cid: `messaging:${talk.channel.id}`,
      listingId: talk.listing,
      messagesSince: since,
      messagesUntil: await writtenAt(second),
    };
    const both = [
      { ...common, kind: 'unread_messages', key: expect.stringContaining(first) },
      { ...common, kind: 'unanswered_inquiry', key: expect.stringContaining(first) },
    ];
    expect(told.map(({ input }) => input)).toEqual(isLate ? both.slice(1) : both);
    expect(since).toBeLessThan(await writtenAt(second));
    const mails = await waitUntil('the mail is there', () => {
      const found = place.mail.mails().filter(({ to }) => to.includes(email));
      return found.length > 0 ? found : undefined;
    });
    // The inquiry is told with what else there is when the digest's time is over.
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toMatch(/Does the watch come with its box\?[^]*And with its papers\?/u);
  });

  test('a seller who reads in time, and then answers, is told nothing', async () => {
    const talk = await place.talk();
    await place.runOf(await place.say(talk.buyer, talk, 'Does it come with its box?'));
    await talk.channel.markRead({ user_id: talk.seller });
    // The answer has a follow-up of its own: the buyer reads it.
    await place.runOf(await place.say(talk.seller, talk, 'It does'));
    await talk.channel.markRead({ user_id: talk.buyer });
    expect(await followUpOf(talk, talk.seller)).toEqual({ ended: 'nothing_waits', reminders: 0 });
    expect(await followUpOf(talk, talk.buyer)).toEqual({ ended: 'nothing_waits', reminders: 0 });
    expect(await toldTo(talk.seller)).toEqual([]);
    expect(await toldTo(talk.buyer)).toEqual([]);
  });

  test('a seller who has read, but does not answer, is reminded of the inquiry only', async () => {
    const talk = await place.talk();
    await place.say(talk.buyer, talk, 'Does it come with its box?');
    await talk.channel.markRead({ user_id: talk.seller });
    expect(await followUpOf(talk, talk.seller)).toEqual({ ended: 'nothing_waits', reminders: 1 });
    const told = await waitUntil('told', async () => {
      const inputs = await toldTo(talk.seller);
      return inputs.length > 0 ? inputs : undefined;
    });
    expect(told.map(({ input }) => input.kind)).toEqual(['unanswered_inquiry']);
  });
});
