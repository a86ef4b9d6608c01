import { waitUntil } from '../../support/wait-until';
import type { Marketplace } from '../../support/marketplace';
import { SERVICE, type OfferDesk, type Sale } from './offer-desk';

export function wholeWay(market: Marketplace, desk: OfferDesk): void {
  const engagementOf = async (id: string): Promise<number> =>
    (await market.parley.models.User.findById(id).orFail().lean()).engagement_score;

  interface Analytics {
    readonly total_messages: number;
    readonly messages_by_type: readonly { readonly _id: string; readonly count: number }[];
  }
  const analyticsOf = async ({ listing }: Sale): Promise<Analytics> =>
    (await desk.call(SERVICE, 'GET', `webhooks/getstream/analytics/messages?listingId=${listing}`))
      .body as unknown as Analytics;

  /** Nothing between the API and the mail catcher is stood in for but Stream's own servers. */
  test('an offer goes all the way: HTTP, chat, webhook, MongoDB, mail, analytics', async () => {
    const sale = await desk.sale();
    const { listing, buyer, seller } = sale;
    expect((await analyticsOf(sale)).total_messages).toBe(0);
    expect(await engagementOf(seller.id)).toBe(0);

    const { status, body } = await desk.offer(sale, { message: 'I could come tomorrow' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ status: 'pending', amount: 8_000, awaiting: 'seller' });
    const cid = body.cid ?? '';

    // The channel is there, for both, and knows what it is about.
    const channel = market.stream.channel('messaging', cid.split(':')[1]);
    const opened = await channel.query({});
    expect(opened.channel).toMatchObject({ listing_id: listing, offer_id: body.id });
    expect(new Set(opened.members.map(({ user_id: id }) => id))).toEqual(new Set([buyer.id, seller.id]));

    // The system message is in the chat …
    const said = await waitUntil('said in the chat', async () => {
      const { messages } = await channel.query({});
      return messages.find(({ type }) => type === 'system');
    });
    expect(said.text).toContain('€80.00');

    // … comes back as a webhook, and is stored.
    const { models } = market.parley;
    const stored = await waitUntil('stored', () =>
      models.ChatMessage.findOne({ stream_message_id: said.id }).lean(),
    );
    expect(stored).toMatchObject({ type: 'offer', cid, listing_id: listing, text: said.text });
    const event = await models.WebhookEvent.findById(`message.new/${said.id}`).orFail().lean();
    expect(event).toMatchObject({ type: 'message.new' });

    // The seller's engagement moves: once for the offer.
    expect(await engagementOf(seller.id)).toBe(5);

    // The listing's last message is set.
    const counted = await waitUntil('the listing has counted it', async () => {
      const found = await models.MarketplaceListing.findById(listing).orFail().lean();
      return found.message_count > 0 ? found : undefined;
    });
    expect(counted).toMatchObject({ message_count: 1, last_message_id: said.id });
    expect(counted.last_message_at).toEqual(stored.stream_created_at);

    // The mail is in the catcher, for the seller alone, with amount and buyer.
    const mailsTo = (id: string) => market.mail.mails().filter(({ to }) => to.includes(`${id}@example.com`));
    const [mail] = await waitUntil('the mail', () => {
      const mails = mailsTo(seller.id);
      return Promise.resolve(mails.length > 0 ? mails : undefined);
    });
    expect(mail?.subject).toContain('80.00');
    expect(mail?.text).toContain('Bea');
    expect(mail?.text).toContain('I could come tomorrow');

    // The analytics count it.
    expect(await analyticsOf(sale)).toMatchObject({
      total_messages: 1,
      messages_by_type: [{ _id: 'offer', count: 1 }],
    });

    // And it goes on: a counter, and the buyer takes it.
    const countered = await desk.act(seller, body.id, 'counter', { amount: 9_000 });
    expect(countered.body).toMatchObject({ status: 'pending', round: 2, amount: 9_000, awaiting: 'buyer' });
    const accepted = await desk.act(buyer, body.id, 'accept', { round: 2 });
    expect(accepted.body).toMatchObject({ status: 'accepted', amount: 9_000 });
    await waitUntil('all three are stored', async () => (await analyticsOf(sale)).total_messages === 3);
    await waitUntil('the seller hears of it', () =>
      Promise.resolve(mailsTo(seller.id).some(({ subject }) => subject.includes('90.00'))),
    );
    expect(await models.MarketplaceListing.findById(listing).orFail().lean()).toMatchObject({
      status: 'reserved',
      message_count: 3,
    });
    expect(await engagementOf(seller.id)).toBe(5);
    expect(mailsTo(seller.id).filter(({ subject }) => subject.includes('80.00'))).toHaveLength(1);
  });
}
