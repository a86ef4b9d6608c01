import { randomUUID } from 'node:crypto';
import type { Marketplace } from '../../support/marketplace';
import { SERVICE, SUPPORT, type OfferDesk, type Person, type Sale } from './offer-desk';

export function refusedOffers(market: Marketplace, desk: OfferDesk): void {
  let sale: Sale;
  beforeAll(async () => {
    sale = await desk.sale();
  });

  const PATH = () => `networks/listings/${sale.listing}/offers`;

  /** Expects that nothing at all came of a request: no offer, no channel, no mail. */
  async function expectNothingDone(): Promise<void> {
    expect(await market.parley.models.Offer.countDocuments()).toBe(0);
    expect(await market.stream.queryChannels({})).toEqual([]);
    expect(market.mail.mails()).toEqual([]);
  }

  describe('400, with the field named, and nothing done', () => {
    const good = { amount: 8_000, currency: 'EUR' };

    test.each<[string, unknown, string]>([
      ['no amount', { currency: 'EUR' }, 'body.amount'],
      ['nothing', { ...good, amount: 0 }, 'body.amount'],
      ['less than nothing', { ...good, amount: -1 }, 'body.amount'],
      ['a fraction', { ...good, amount: 19.99 }, 'body.amount'],
      ['more than is exact', { ...good, amount: 2 ** 53 }, 'body.amount'],
      ['a text as amount', { ...good, amount: '8000' }, 'body.amount'],
      ['an operator as amount', { ...good, amount: { $gt: 0 } }, 'body.amount'],
      ['no currency', { amount: 1 }, 'body.currency'],
      ['an unknown currency', { ...good, currency: 'EURO' }, 'body.currency'],
      ['small letters', { ...good, currency: 'eur' }, 'body.currency'],
      ['a long message', { ...good, message: 'x'.repeat(1_001) }, 'body.message'],
      ['an empty message', { ...good, message: '' }, 'body.message'],
      ['a control character', { ...good, message: 'a\u0000b' }, 'body.message'],
      ['an escape', { ...good, message: '\u001b[31m' }, 'body.message'],
      ['half a character', { ...good, message: '\ud800' }, 'body.message'],
      ['no time at all', { ...good, expires_in_hours: 0 }, 'body.expires_in_hours'],
      ['too much time', { ...good, expires_in_hours: 721 }, 'body.expires_in_hours'],
      ['the seller', { ...good, seller_id: 'x' }, 'body.seller_id'],
      ['a status', { ...good, status: 'accepted' }, 'body.status'],
      ['no object', [good], 'body'],
    ])('%s', async (_, body, field) => {
      const answer = await desk.call(sale.buyer, 'POST', PATH(), body, { 'idempotency-key': randomUUID() });
      expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
      expect(answer.body.fields?.map((fault) => fault.field)).toEqual([field]);
      await expectNothingDone();
    });

    test.each<[string, Record<string, string>]>([
      ['missing', {}],
      ['empty', { 'idempotency-key': '' }],
      ['too long', { 'idempotency-key': 'k'.repeat(256) }],
      ['not ASCII', { 'idempotency-key': 'ü' }],
      ['a tab', { 'idempotency-key': 'a\tb' }],
    ])('an Idempotency-Key that is %s', async (_, headers) => {
      const answer = await desk.call(sale.buyer, 'POST', PATH(), good, headers);
      expect(answer).toMatchObject({
        status: 400,
        body: { code: 'invalid_request', fields: [{ field: 'header.Idempotency-Key' }] },
      });
      await expectNothingDone();
    });

    test('a body that is no JSON', async () => {
      const answer = await desk.call(sale.buyer, 'POST', PATH(), '{"amount":', { 'idempotency-key': 'k' });
      expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_json' } });
    });

    test('an id of a listing with control characters', async () => {
      const answer = await desk.call(sale.buyer, 'POST', 'networks/listings/a%00b/offers', good, {
        'idempotency-key': 'k',
      });
      expect(answer).toMatchObject({ status: 400, body: { fields: [{ field: 'params.listingId' }] } });
    });
  });

  describe('well-formed, but not to be had: nothing is stored', () => {
    const offerOn = async (details: Record<string, unknown>, body: Record<string, unknown> = {}) =>
      desk.offer(await desk.sale(details), body);

    test.each([
      ['an unknown listing', 404, 'not_found', () => desk.offer({ ...sale, listing: 'nothing' })],
      ['the own listing', 422, 'own_listing', () => desk.offer(sale, {}, { buyer: sale.seller })],
      ['a listing without seller', 422, 'unknown_user', () => offerOn({ seller_id: null })],
      ['a seller nobody knows', 422, 'unknown_user', () => offerOn({ seller_id: 'nobody' })],
      [
        'a buyer nobody knows',
        422,
        'unknown_user',
        () => desk.offer(sale, {}, { buyer: { id: 'stranger', role: 'user' } }),
      ],
      ['a sold listing', 409, 'listing_not_active', () => offerOn({ status: 'sold' })],
      ['a reserved listing', 409, 'listing_not_active', () => offerOn({ status: 'reserved' })],
      ['a withdrawn listing', 409, 'listing_not_active', () => offerOn({ status: 'withdrawn' })],
      ['a foreign currency', 422, 'foreign_currency', () => desk.offer(sale, { currency: 'JPY' })],
      ['a listing without currency', 422, 'foreign_currency', () => offerOn({ currency: null })],
      ['spam', 422, 'message_refused', () => desk.offer(sale, { message: 'Act now! Free money' })],
    ] as const)('%s', async (_, status, code, ask) => {
      expect(await ask()).toMatchObject({ status, body: { code } });
      await expectNothingDone();
    });

    // What they write would reach the other side by mail.
    test.each([
      ['banned everywhere', { bans: [{ cid: '*', banned: true, at: new Date() }] }],
      ['shadow-banned', { bans: [{ cid: '*', banned: true, shadow: true, at: new Date() }] }],
      ['deactivated', { stream_deactivated_at: new Date() }],
      ['deleted', { stream_deleted_at: new Date() }],
    ])('somebody who is %s at Stream', async (_, standing) => {
      const { User } = market.parley.models;
      await User.updateOne({ _id: sale.buyer.id }, { $set: standing });
      expect(await desk.offer(sale)).toMatchObject({ status: 403, body: { code: 'banned' } });
      await expectNothingDone();
      await User.updateOne(
        { _id: sale.buyer.id },
        { $set: { bans: [] }, $unset: { stream_deactivated_at: 1, stream_deleted_at: 1 } },
      );
    });

    test.each<[Person]>([
      [SERVICE],
      [SUPPORT],
      [{ id: 'a', role: 'admin' }],
      [{ id: 'm', role: 'moderator' }],
    ])('only people make offers: %j', async (who) => {
      expect(await desk.offer(sale, {}, { buyer: who })).toMatchObject({
        status: 403,
        body: { code: 'forbidden' },
      });
      expect(await desk.act(who, 'o1', 'accept')).toMatchObject({ status: 403, body: { code: 'forbidden' } });
      await expectNothingDone();
    });

    test('nor does who does not say who they are', async () => {
      const response = await fetch(`${market.parley.url}/api/v1/${PATH()}`, { method: 'POST' });
      expect(response.status).toBe(401);
    });
  });
}
