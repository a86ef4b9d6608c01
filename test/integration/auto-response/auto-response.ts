import { createHash } from 'node:crypto';
import { automaticAnswer } from '../../../src/auto-response/domain/automatic-answer';
import { waitUntil } from '../../support/wait-until';
import { bearer } from '../../support/tokens';
import type { Marketplace, Talk } from '../../support/marketplace';

export function autoResponse(place: Marketplace): void {
  const QUESTION = 'Hello! Is the watch still available?';
  const ANSWER = automaticAnswer({ kind: 'sold', language: 'en', title: 'A steel watch' });

  afterEach(() => place.clearFaults());

  /** What Parley itself wrote into a channel. */
  async function answersIn({ channel }: Talk) {
    const { messages } = await channel.query({ messages: { limit: 50 } });
    return messages.filter((message) => message.user?.id === 'parley');
  }

  /** An answer as it is stored, once it has come back through the webhook and its run has ended. */
  async function answerStored(talk: Talk) {
    const stored = await waitUntil('the answer came back', () =>
      place.parley.models.ChatMessage.findOne({ cid: talk.channel.cid, type: 'auto_response' }).lean(),
    );
    return { stored, run: await place.runOf(stored.stream_message_id) };
  }

  const messagesOf = (id: string) =>
    place.parley.models.MarketplaceListing.findById(id)
      .lean()
      .then((found) => found?.message_count);

  describe('a question about a sold listing', () => {
    test('is answered by a system message, which comes back and triggers nothing', async () => {
      const talk = await place.talk({ status: 'sold' });
      const id = await place.say(talk.buyer, talk, QUESTION);
      expect(await place.runOf(id)).toMatchObject({ decision: 'allow', done: ['auto_response'] });

      const answers = await answersIn(talk);
      expect(answers).toMatchObject([
        {
          type: 'system',
          text: ANSWER,
          parley: { kind: 'auto_response', reason: 'sold', listing_id: talk.listing },
        },
      ]);
      const { stored, run } = await answerStored(talk);
      expect(stored).toMatchObject({
        stream_message_id: answers[0]?.id,
        type: 'auto_response',
        text: ANSWER,
        sender_id: 'parley',
        listing_id: talk.listing,
        is_flagged: false,
      });
      expect(stored.moderation?.decision).toBeUndefined();
      expect(run).toEqual({ decision: 'allow', score: 0, reasons: [], done: [] });
      expect(await messagesOf(talk.listing)).toBe(2);
      expect(await answersIn(talk)).toHaveLength(1);
      expect(place.mail.mails()).toEqual([]);
    });

    test('is given also where somebody has taken the id that it would have', async () => {
      const talk = await place.talk({ status: 'sold' });
      const digest = createHash('sha256')
        .update(JSON.stringify(['sold', talk.listing, talk.buyer]))
        .digest('hex');
      const id = `auto-${digest.slice(0, 40)}`;
      await place.say(talk.seller, talk, 'Yes it is!', { id });
      await place.runOf(id);
      for (const text of [QUESTION, 'Is it still available?']) {
        const asked = await place.say(talk.buyer, talk, text);
        expect(await place.runOf(asked)).toMatchObject({ done: ['auto_response'] });
      }
      await answerStored(talk);
      expect(await answersIn(talk)).toMatchObject([{ id: expect.stringMatching(`^${id}-`), text: ANSWER }]);
    });

    test('asked four times at once: one answer', async () => {
      const talk = await place.talk({ status: 'sold' });
      const ids = await Promise.all(
        Array.from({ length: 4 }, () => place.say(talk.buyer, talk, 'Is it still available?')),
      );
      await Promise.all(ids.map((id) => place.runOf(id)));
      await answerStored(talk);
      expect(await answersIn(talk)).toHaveLength(1);
    });

    test('Stream fails for a while, once after it had taken effect: one answer', async () => {
      const talk = await place.talk({ status: 'sold' });
      const path = `/channels/messaging/${talk.channel.id}/message`;
      const ask = place.say(talk.buyer, talk, 'Good day');
      await place.runOf(await ask);
      // The first is the question itself, which arrives.
      await place.fault({ path, status: 201, apply: true });
      await place.fault({ path, status: 503 });
      await place.fault({ path, status: 500, apply: true });
      const id = await place.say(talk.buyer, talk, QUESTION);
      expect(await place.runOf(id)).toMatchObject({ done: ['auto_response'] });
      await answerStored(talk);
      expect(await answersIn(talk)).toHaveLength(1);
    });

    test('Stream refuses the answer for good: the message is recorded, the run says so', async () => {
      const talk = await place.talk({ status: 'sold' });
      const path = `/channels/messaging/${talk.channel.id}/message`;
      await place.fault({ path, status: 201, apply: true });
      await place.fault({ path, status: 403 });
      const id = await place.say(talk.buyer, talk, QUESTION);
      await expect(place.runOf(id)).rejects.toMatchObject({
        cause: { activityType: 'sendAutoResponse', cause: { type: 'stream: 17', nonRetryable: true } },
      });
      expect(await place.parley.models.WebhookEvent.findById(`message.new/${id}`).lean()).toMatchObject({
        status: 'processed',
      });
      expect(await answersIn(talk)).toEqual([]);
    });
  });

  describe('other answers', () => {
    const asService = async (method: string, path: string, body: unknown): Promise<Response> =>
      fetch(`${place.parley.url}/api/v1/${path}`, {
        method,
        headers: { 'content-type': 'application/json', ...(await bearer({ role: 'service' })) },
        body: JSON.stringify(body),
      });

    test('a seller who says to be away is excused, once for each buyer, and is no faster by it', async () => {
      const talk = await place.talk();
      const { User } = place.parley.models;
      await User.putProfile(talk.seller, { display_name: 'Sam' });
      const away = { message: 'Back on Monday.', until: new Date(Date.now() + 3_600_000).toISOString() };
      expect((await asService('PUT', `users/${talk.seller}/preferences`, { away })).status).toBe(200);
      const first = await place.say(talk.buyer, talk, 'Does it come with its box?');
      expect(await place.runOf(first)).toMatchObject({ done: ['auto_response'] });
      const second = await place.say(talk.buyer, talk, 'Hello?');
      await place.runOf(second);
      const { stored } = await answerStored(talk);
      expect(stored.text).toBe(
        'The seller is away at the moment and lets you know: “Back on Monday.” (Automatic answer)',
      );
      expect(await answersIn(talk)).toMatchObject([{ parley: { kind: 'auto_response', reason: 'away' } }]);
      const metrics = await fetch(`${place.parley.url}/api/v1/sellers/${talk.seller}/metrics`, {
        headers: await bearer({ role: 'support' }),
      });
      expect(await metrics.json()).toMatchObject({ response_times: [], avg_response_time: null });

      expect((await asService('PUT', `users/${talk.seller}/preferences`, { away: null })).status).toBe(200);
      const other = await place.talk({ with: talk });
      const third = await place.say(other.buyer, other, 'Are you there?');
      expect(await place.runOf(third)).toMatchObject({ done: [] });
    });

    test('a reserved listing: the answer in the language of the question, with what is similar', async () => {
      const talk = await place.talk({ status: 'reserved' });
      const category = `watches-${talk.listing}`;
      const common = { category, currency: 'EUR' };
      await asService('PUT', `listings/${talk.listing}`, { ...common, price: 10_000 });
      const similar = { ...common, price: 11_000, status: 'active', title: 'Eine andere Uhr' };
      expect((await asService('PUT', `listings/${talk.listing}-2`, similar)).status).toBe(201);
      const id = await place.say(talk.buyer, talk, 'Hallo, ist die Uhr noch verfügbar?');
      expect(await place.runOf(id)).toMatchObject({ done: ['auto_response'] });
      expect(await answersIn(talk)).toMatchObject([
        {
          text: [
            '“A steel watch” ist zurzeit reserviert. (Automatische Antwort)',
            'Ähnliches:',
            '– “Eine andere Uhr”',
          ].join('\n'),
          parley: { reason: 'reserved', similar: `${talk.listing}-2` },
        },
      ]);
    });
  });
}
