import { randomUUID } from 'node:crypto';
import { StreamChat } from 'stream-chat';
import { conversationCid } from '../../../src/stream/channel-id';
import { API_KEY } from '../../support/environment';
import { waitUntil } from '../../support/wait-until';
import { offerDesk, type OfferDesk, type Sale } from '../offers/offer-desk';
import type { Marketplace } from '../../support/marketplace';

export function claimedChannels(place: Marketplace): void {
  let desk: OfferDesk;
  beforeAll(async () => {
    desk = offerDesk({ url: () => place.parley.url, stream: place.stream });
  });

  const idsOf = ({ listing, buyer, seller }: Sale) => ({
    listing_id: listing,
    buyer_id: buyer.id,
    seller_id: seller.id,
  });
  const cidOf = ({ listing, buyer, seller }: Sale): string =>
    conversationCid({ listingId: listing, buyerId: buyer.id, sellerId: seller.id });
  const ask = ({ buyer, listing }: Sale) =>
    desk.call(buyer, 'POST', 'chat/channels', { listing_id: listing });

  async function membersOf(cid: string): Promise<string[]> {
    const [channel] = await place.stream.queryChannels({ cid });
    return Object.keys(channel?.state.members ?? {}).toSorted();
  }

  /** Somebody with a token for Stream and no more; the two are at Stream already. */
  async function stranger(sale: Sale) {
    const id = `mallory-${randomUUID().slice(0, 8)}`;
    await place.stream.upsertUsers([{ id }, { id: sale.buyer.id }, { id: sale.seller.id }]);
    const client = new StreamChat(API_KEY, { baseURL: place.sandbox.url, disableCache: true });
    await client._setToken({ id }, place.stream.createToken(id));
    client._setUser({ id });
    return {
      id,
      /** Makes a channel that says that it is the sale's, and waits until Parley has heard of it. */
      async pretend(members: readonly string[], cid = `messaging:own-${randomUUID().slice(0, 8)}`) {
        const custom: object = idsOf(sale);
        await client.channel('messaging', cid.split(':')[1], { members: [...members], ...custom }).create();
        await waitUntil('its webhook is here', async () =>
          place.parley.models.ChatChannel.exists({ _id: cid, claimed_seller_id: sale.seller.id }).then(
            (found) => found ?? undefined,
          ),
        );
        return cid;
      },
    };
  }

  /** Expects an offer to be made in the conversation that only Parley can have opened. */
  async function expectOwn(sale: Sale): Promise<void> {
    const { status, body } = await desk.offer(sale);
    expect([status, body.cid]).toEqual([201, cidOf(sale)]);
    expect(await membersOf(cidOf(sale))).toEqual([sale.buyer.id, sale.seller.id].toSorted());
  }

  describe('a channel that only says that it is the conversation', () => {
    test('is not taken where a stranger is in it, nor where one has made it, who reads along without being a member', async () => {
      const sale = await desk.sale();
      const mallory = await stranger(sale);
      const isIn = await mallory.pretend([mallory.id, sale.buyer.id, sale.seller.id]);
      await mallory.pretend([mallory.id]);
      const hasMade = await mallory.pretend([sale.buyer.id, sale.seller.id]);
      await expectOwn(sale);
      for (const cid of [isIn, hasMade]) expect(await desk.said(cid)).toEqual([]);
    });

    test.each([
      ['with the stranger in it', true],
      ['without', false],
    ])('under the id that can be worked out, is refused, and learns nothing: %s', async (_, isIn) => {
      const sale = await desk.sale();
      const mallory = await stranger(sale);
      const members = [...(isIn ? [mallory.id] : []), sale.buyer.id].toSorted();
      await mallory.pretend(members, cidOf(sale));
      const taken = { status: 409, body: { code: 'conversation_taken' } };
      expect(await ask(sale)).toMatchObject(taken);
      const answer = await desk.offer(sale);
      expect(answer).toMatchObject(taken);
      const [channel] = await place.stream.queryChannels({ cid: cidOf(sale) });
      expect(channel?.data).not.toHaveProperty('offer_id');
      expect(await membersOf(cidOf(sale))).toEqual(members);
      expect(await desk.said(cidOf(sale))).toEqual([]);
      const failed = await desk.call(sale.buyer, 'GET', answer.location?.replace('/api/v1/', '') ?? '');
      expect(failed.body).toMatchObject({
        status: 'failed',
        reason: 'openOfferChannel: conversation_taken',
        cid: null,
      });
    });
  });

  describe('the conversation stays the same', () => {
    test('where support has joined, and who has left is in it again', async () => {
      const sale = await desk.sale();
      expect((await ask(sale)).status).toBe(201);
      const channel = place.stream.channel('messaging', cidOf(sale).split(':')[1]);
      await place.stream.upsertUsers([{ id: 'helen-of-support' }]);
      await channel.addMembers(['helen-of-support']);
      await channel.removeMembers([sale.seller.id]);
      const again = await ask(sale);
      expect([again.status, again.body.cid]).toEqual([200, cidOf(sale)]);
      expect(await membersOf(cidOf(sale))).toEqual(
        ['helen-of-support', sale.buyer.id, sale.seller.id].toSorted(),
      );
      expect(await desk.offer(sale)).toMatchObject({ status: 201, body: { cid: cidOf(sale) } });
    });

    test("where the marketplace's server has made it for the two", async () => {
      const sale = await desk.sale();
      await place.stream.upsertUsers([
        { id: 'the-shop', role: 'admin' },
        { id: sale.buyer.id },
        { id: sale.seller.id },
      ]);
      const own = place.stream.channel('messaging', `own-${randomUUID().slice(0, 8)}`, {
        members: [sale.buyer.id, sale.seller.id],
        created_by_id: 'the-shop',
        ...(idsOf(sale) as object),
      });
      await own.create();
      await waitUntil('its webhook is here', async () =>
        place.parley.models.ChatChannel.exists({ _id: own.cid }).then((found) => found ?? undefined),
      );
      expect(await ask(sale)).toMatchObject({ status: 200, body: { cid: own.cid } });
      expect(await desk.offer(sale)).toMatchObject({ status: 201, body: { cid: own.cid } });
    });
  });
}
