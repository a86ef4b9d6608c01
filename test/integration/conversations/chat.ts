import { randomUUID } from 'node:crypto';
import { StreamChat } from 'stream-chat';
import { API_KEY } from '../../support/environment';
import { waitUntil } from '../../support/wait-until';
import type { Marketplace } from '../../support/marketplace';
import { expectProblem } from '../../support/problem';
import { bearer, type TokenParts } from '../../support/tokens';

export function chat(place: Marketplace): void {
  afterEach(() => place.clearFaults());

  async function post(path: string, caller: TokenParts, body?: unknown): Promise<Response> {
    return fetch(`${place.parley.url}/api/v1/chat/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(await bearer(caller)) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }

  const asUser = (sub: string): TokenParts => ({ role: 'user', sub });

  /** People whom the marketplace knows, and a listing of the seller's; nothing of it is at Stream yet. */
  async function people(status: 'active' | 'sold' | 'withdrawn' = 'active') {
    const run = randomUUID().slice(0, 8);
    const { User, MarketplaceListing } = place.parley.models;
    const [buyer, seller, listing] = [`buyer-${run}`, `seller-${run}`, `listing ${run}: ü/%`];
    await User.putProfile(buyer, { display_name: 'Bea' });
    await User.putProfile(seller, { display_name: 'Sam' });
    await MarketplaceListing.putDetails(listing, { seller_id: seller, title: 'A watch', status });
    return { buyer, seller, listing };
  }

  describe('ids with capitals', () => {
    test('are those of users like others, and are told apart by them', async () => {
      const run = randomUUID().slice(0, 8);
      const [Buyer, seller, listing] = [`Zk1Aq-${run}`, `S@ller_${run}`, `Listing-${run}`];
      const { User, MarketplaceListing } = place.parley.models;
      for (const id of [Buyer, seller]) await User.putProfile(id, {});
      await MarketplaceListing.putDetails(listing, { seller_id: seller });
      const token = await post('token', asUser(Buyer));
      expect(await token.json()).toMatchObject({ user_id: Buyer });
      await expectProblem(await post('token', asUser(Buyer.toLowerCase())), 422, 'unknown_user');
      const opened = await post('channels', asUser(Buyer), { listing_id: listing });
      expect(opened.status).toBe(201);
      expect(await opened.json()).toMatchObject({ buyer_id: Buyer, seller_id: seller });
    });
  });

  describe('POST /chat/token', () => {
    test('is the own token for Stream, with iat and exp, and nothing of the server in it', async () => {
      const { buyer } = await people();
      const response = await post('token', asUser(buyer));
      expect(response.status).toBe(200);
      const answer = (await response.json()) as { token: string; expires_at: string };
      expect(answer).toMatchObject({ user_id: buyer, api_key: API_KEY });
      const claims = JSON.parse(Buffer.from(answer.token.split('.')[1] ?? '', 'base64url').toString()) as {
        iat: number;
        exp: number;
      };
      expect(claims).toEqual({ user_id: buyer, iat: expect.any(Number), exp: expect.any(Number) });
      expect(claims.exp - claims.iat).toBe(3_600 + 30);
      expect(new Date(answer.expires_at).getTime()).toBe(claims.exp * 1_000);

      const client = new StreamChat(API_KEY, { baseURL: place.sandbox.url });
      await client._setToken({ id: buyer }, answer.token);
      client._setUser({ id: buyer });
      await place.stream.upsertUsers([{ id: buyer }]);
      expect((await client.queryUsers({ id: buyer })).users).toHaveLength(1);
    });

    test("is refused to strangers, to Parley's own user, to ids that Stream does not take, and to others than users", async () => {
      await expectProblem(await post('token', asUser('nobody-knows-me')), 422, 'unknown_user');
      await expectProblem(await post('token', asUser('parley')), 403, 'forbidden');
      await place.parley.models.User.putProfile('Not A Stream Id', {});
      await expectProblem(await post('token', asUser('Not A Stream Id')), 422, 'unknown_user');
      for (const role of ['service', 'support', 'admin']) {
        await expectProblem(await post('token', { role, sub: 'someone' }), 403, 'forbidden');
      }
    });

    test('is refused while one is banned everywhere, not while shadow-banned or after the ban', async () => {
      const { buyer } = await people();
      const { User } = place.parley.models;
      const ban = { cid: '*', banned: true, at: new Date() };
      await User.updateOne({ _id: buyer }, { $set: { bans: [ban] } });
      await expectProblem(await post('token', asUser(buyer)), 403, 'banned');
      await expectProblem(await post('channels', asUser(buyer), { listing_id: 'x' }), 403, 'banned');
      await User.updateOne({ _id: buyer }, { $set: { bans: [], stream_deactivated_at: new Date() } });
      await expectProblem(await post('token', asUser(buyer)), 403, 'banned');
      await User.updateOne({ _id: buyer }, { $unset: { stream_deactivated_at: 1 } });
      await User.updateOne({ _id: buyer }, { $set: { bans: [{ ...ban, shadow: true }] } });
      expect((await post('token', asUser(buyer))).status).toBe(200);
      await User.updateOne(
        { _id: buyer },
        { $set: { bans: [{ ...ban, expires_at: new Date(Date.now() - 1) }] } },
      );
      expect((await post('token', asUser(buyer))).status).toBe(200);
    });
  });

  describe('POST /chat/channels', () => {
    test("is refused to Parley's own user", async () => {
      const { listing } = await people();
      await place.parley.models.User.putProfile('parley', {});
      const response = await post('channels', asUser('parley'), { listing_id: listing });
      await expectProblem(response, 403, 'forbidden');
      expect(await place.parley.models.ChatChannel.countDocuments({ buyer_id: 'parley' })).toBe(0);
    });

    test('opens the conversation once, whoever asks at the same time, and keeps what Stream has of people', async () => {
      const { buyer, seller, listing } = await people();
      await place.stream.upsertUsers([
        { id: seller, name: 'Sam at Stream', image: 'https://example.com/s.png' },
      ]);
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => post('channels', asUser(buyer), { listing_id: listing })),
      );
      const bodies = (await Promise.all(answers.map((answer) => answer.json()))) as {
        cid: string;
        id: string;
      }[];
      expect(new Set(bodies.map(({ cid }) => cid)).size).toBe(1);
      const [{ cid, id } = { cid: '', id: '' }] = bodies;
      expect(bodies[0]).toEqual({
        cid,
        type: 'messaging',
        id: expect.stringMatching(/^[\w-]{1,64}$/),
        listing_id: listing,
        buyer_id: buyer,
        seller_id: seller,
      });
      const [channel] = await place.stream.queryChannels({ cid: { $eq: cid } });
      expect(channel?.data).toMatchObject({ listing_id: listing, buyer_id: buyer, seller_id: seller });
      expect(Object.keys(channel?.state.members ?? {}).toSorted()).toEqual([buyer, seller].toSorted());
      const { users } = await place.stream.queryUsers({ id: { $in: [buyer, seller] } });
      expect(users.find((user) => user.id === buyer)?.name).toBe('Bea');
      expect(users.find((user) => user.id === seller)).toMatchObject({ name: 'Sam at Stream' });

      await waitUntil('the webhook is back', async () =>
        (await place.parley.models.ChatChannel.exists({ _id: cid, listing_id: listing })) ? true : undefined,
      );
      const again = await post('channels', asUser(buyer), { listing_id: listing });
      expect(again.status).toBe(200);
      expect(await again.json()).toMatchObject({ id });
    });

    test("takes the marketplace's own channel for the three, where there is one", async () => {
      const { buyer, seller, listing } = await people();
      await place.stream.upsertUsers([{ id: buyer }, { id: seller }]);
      const own = place.stream.channel('messaging', `own-${randomUUID().slice(0, 8)}`, {
        members: [buyer, seller],
        created_by_id: buyer,
        ...({ listing_id: listing, buyer_id: buyer, seller_id: seller } as object),
      });
      await own.create();
      await waitUntil('its webhook is here', async () =>
        (await place.parley.models.ChatChannel.exists({ _id: own.cid, seller_id: seller }))
          ? true
          : undefined,
      );
      const answer = await post('channels', asUser(buyer), { listing_id: listing });
      expect(answer.status).toBe(200);
      expect(await answer.json()).toMatchObject({ cid: own.cid });
    });

    test('what cannot be is told, and nothing is made', async () => {
      const { buyer, seller, listing } = await people();
      await expectProblem(await post('channels', asUser(buyer), { listing_id: 'none' }), 404, 'not_found');
      await expectProblem(
        await post('channels', asUser(seller), { listing_id: listing }),
        422,
        'own_listing',
      );
      await expectProblem(
        await post('channels', asUser('ghost'), { listing_id: listing }),
        422,
        'unknown_user',
      );
      const gone = await people('withdrawn');
      await expectProblem(
        await post('channels', asUser(gone.buyer), { listing_id: gone.listing }),
        409,
        'listing_not_active',
      );
      const orphan = `orphan-${randomUUID()}`;
      await place.parley.models.MarketplaceListing.putDetails(orphan, { title: 'Nobody sells this' });
      await expectProblem(await post('channels', asUser(buyer), { listing_id: orphan }), 422, 'unknown_user');
      for (const body of [{}, { listing_id: { $ne: '' } }, { listing_id: listing, members: ['x'] }]) {
        const { fields } = await expectProblem(
          await post('channels', asUser(buyer), body),
          400,
          'invalid_request',
        );
        expect(fields?.[0]?.field).toMatch(/^body\./);
      }
      expect(await place.stream.queryChannels({ members: { $in: [buyer] } })).toEqual([]);
    });

    test('what Stream refuses for good is not to be asked again', async () => {
      const { buyer, listing } = await people();
      await place.fault({ path: '/channels', method: 'post', status: 403 });
      const answer = await post('channels', asUser(buyer), { listing_id: listing });
      expect(answer.headers.get('retry-after')).toBeNull();
      await expectProblem(answer, 502, 'stream_refused');
    });

    test('nor are people whom Stream cannot take', async () => {
      const { buyer, listing } = await people();
      const { User, MarketplaceListing } = place.parley.models;
      await User.putProfile('Sam Über', {});
      await expectProblem(
        await post('channels', asUser('Sam Über'), { listing_id: listing }),
        422,
        'unknown_user',
      );
      await MarketplaceListing.putDetails(listing, { seller_id: 'Sam Über' });
      await expectProblem(
        await post('channels', asUser(buyer), { listing_id: listing }),
        422,
        'unknown_user',
      );
    });

    test('while Stream is away one is to ask again', async () => {
      const { buyer, listing } = await people();
      await place.fault({ path: '/channels', method: 'post', status: 503 });
      const answer = await post('channels', asUser(buyer), { listing_id: listing });
      expect(answer.headers.get('retry-after')).toBe('5');
      await expectProblem(answer, 503, 'unavailable');
      expect((await post('channels', asUser(buyer), { listing_id: listing })).status).toBe(201);
    });
  });
}
