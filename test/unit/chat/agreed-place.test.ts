import {
  agreedPlace,
  isAgreedListing,
  withFormerSeller,
  type ListingSellers,
} from '../../../src/chat/domain/agreed-place';

const BEGAN = new Date('2026-03-01T12:00:00Z');
const BEFORE = new Date('2026-02-01T12:00:00Z');
const AFTER = new Date('2026-04-01T12:00:00Z');

const words = (word: ListingSellers) => new Map([['bike', word]]);
const soldBySam = words({ seller_id: 'sam' });
const NOWHERE = { listing_id: undefined, seller_id: undefined, buyer_id: undefined, order_id: undefined };

function channel(members: readonly string[], claims: { listing?: string; seller?: string; buyer?: string }) {
  return {
    members,
    reads: [],
    stream_created_at: BEGAN,
    claimed_listing_id: claims.listing ?? 'bike',
    claimed_seller_id: claims.seller,
    claimed_buyer_id: claims.buyer,
    claimed_order_id: 'order',
  };
}

describe('what a channel claims counts', () => {
  test('with its listing, its seller, its buyer and its order, where they are in it', () => {
    const conversation = channel(['ben', 'sam'], { seller: 'sam', buyer: 'ben' });
    expect(agreedPlace(conversation, soldBySam)).toEqual({
      listing_id: 'bike',
      seller_id: 'sam',
      buyer_id: 'ben',
      order_id: 'order',
    });
  });

  test('with the seller that the marketplace says, where it names none', () => {
    const conversation = channel(['ben', 'sam'], {});
    expect(agreedPlace(conversation, soldBySam)).toMatchObject({ listing_id: 'bike', seller_id: 'sam' });
  });

  test.each([
    ['a channel without the seller', channel(['mallory'], { seller: 'sam', buyer: 'mallory' })],
    ['a channel without anybody', channel([], { seller: 'sam' })],
    ['somebody else named as the seller', channel(['sam', 'mallory'], { seller: 'mallory' })],
    ['a listing that the marketplace has not said', channel(['ben', 'sam'], { listing: 'made-up' })],
  ])('not: %s', (_, conversation) => {
    expect(agreedPlace(conversation, soldBySam)).toEqual(NOWHERE);
  });

  test('still, when its people have written in it and left', () => {
    const wrote = (user_id: string) => ({ user_id, times: [], sent_at: BEGAN });
    const left = { ...channel([], { seller: 'sam', buyer: 'ben' }), reads: [wrote('ben'), wrote('sam')] };
    expect(agreedPlace(left, soldBySam)).toMatchObject({ seller_id: 'sam', buyer_id: 'ben' });
    // Reading is not taking part: whoever was put into a channel gets out of it by leaving.
    const silent = { ...left, reads: [wrote('ben'), { user_id: 'sam', times: [BEGAN], at: BEGAN }] };
    expect(agreedPlace(silent, soldBySam)).toEqual(NOWHERE);
  });

  test('not: a listing of which the marketplace does not say who sells it', () => {
    expect(agreedPlace(channel(['ben', 'sam'], { seller: 'sam' }), words({}))).toEqual(NOWHERE);
  });

  test.each(['victim', 'sam'])('without a buyer where %s is named as one', (buyer) => {
    const place = agreedPlace(channel(['ben', 'sam'], { buyer }), soldBySam);
    expect(place).toMatchObject({ listing_id: 'bike', seller_id: 'sam', buyer_id: undefined });
  });
});

describe('of a listing that is sold by somebody else now', () => {
  const resold = (until: Date) => words({ seller_id: 'nina', former_sellers: [{ seller_id: 'sam', until }] });

  test('the conversation stays with who sold it then', () => {
    expect(agreedPlace(channel(['ben', 'sam'], { seller: 'sam' }), resold(AFTER))).toMatchObject({
      listing_id: 'bike',
      seller_id: 'sam',
    });
  });

  test('a conversation that begins later with who sold it before is none about it', () => {
    expect(agreedPlace(channel(['mallory', 'sam'], { seller: 'sam' }), resold(BEFORE))).toEqual(NOWHERE);
  });

  test('the present seller goes before former ones, a later one before earlier ones', () => {
    const twice = words({
      seller_id: 'nina',
      former_sellers: [
        { seller_id: 'sam', until: AFTER },
        { seller_id: 'sue', until: new Date(AFTER.getTime() + 1) },
      ],
    });
    const sellerOf = (...members: string[]) => agreedPlace(channel(members, {}), twice).seller_id;
    expect([sellerOf('nina', 'sam'), sellerOf('sam', 'sue')]).toEqual(['nina', 'sue']);
  });

  test('each former seller is known once, with the last time that they were replaced', () => {
    const once = withFormerSeller({ seller_id: 'sam' }, BEFORE);
    const nobody = withFormerSeller({ former_sellers: once }, BEGAN);
    const again = withFormerSeller({ seller_id: 'sam', former_sellers: nobody }, AFTER);
    expect([once, again]).toEqual([
      [{ seller_id: 'sam', until: BEFORE }],
      [{ seller_id: 'sam', until: AFTER }],
    ]);
  });
});

test('a message may name a listing of anybody in its channel, and no other', () => {
  const conversation = { members: ['ben', 'sam'], reads: [], stream_created_at: BEGAN };
  expect(isAgreedListing(conversation, 'bike', soldBySam)).toBe(true);
  expect(isAgreedListing({ ...conversation, members: ['ben'] }, 'bike', soldBySam)).toBe(false);
  expect(isAgreedListing(conversation, 'made-up', soldBySam)).toBe(false);
});
