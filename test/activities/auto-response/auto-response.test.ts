import { messageNew, PARLEY_USER, startMessageRecording } from '../recording/message-recording';
import { useFixture } from '../../support/use-fixture';

const QUESTION = 'Hi, is this still available?';

const recording = useFixture(startMessageRecording);

beforeEach(async () => {
  await recording.clear();
  recording.sent.length = 0;
  await recording.models.MarketplaceListing.putDetails('listing-1', {
    title: 'Watch',
    seller_id: 'seller-1',
    status: 'sold',
  });
});

describe('the answer to a question about a listing that is sold', () => {
  test('is due where a buyer asks, and again when the activity runs again', async () => {
    const body = messageNew({ id: 'm1', text: QUESTION });
    expect(await recording.record(body)).toMatchObject({ autoResponse: 'sold' });
    expect(await recording.record(body)).toMatchObject({ autoResponse: 'sold' });
  });

  test.each([
    ['the seller asks', { sender: 'seller-1', text: QUESTION }],
    ['nobody asks', { text: 'Thank you!' }],
    ['it is spam', { text: `${QUESTION} Buy now, click here` }],
    ['the channel has no listing', { text: QUESTION, listingId: undefined }],
    ['the listing is unknown', { text: QUESTION, listingId: 'listing-2' }],
    [
      'it is our own',
      { sender: PARLEY_USER, text: QUESTION, message: { parley: { kind: 'auto_response' } } },
    ],
    ['only its sender sees it', { text: QUESTION, message: { shadowed: true } }],
  ])('is not due where %s', async (_, parts) => {
    expect(await recording.record(messageNew(parts))).not.toHaveProperty('autoResponse');
  });

  test.each(['active', 'withdrawn'] as const)('is not due while the listing is %s', async (status) => {
    await recording.models.MarketplaceListing.putDetails('listing-1', { status });
    expect(await recording.record(messageNew({ text: QUESTION }))).not.toHaveProperty('autoResponse');
  });

  test('is due also where the buyer marks the question as our own, and it stays a question', async () => {
    const forged = messageNew({ id: 'm1', text: QUESTION, message: { parley: { kind: 'auto_response' } } });
    expect(await recording.record(forged)).toMatchObject({ decision: 'allow', autoResponse: 'sold' });
    expect(await recording.models.ChatMessage.findOne({ stream_message_id: 'm1' }).lean()).toMatchObject({
      type: 'regular',
      moderation: { decision: 'allow' },
    });
  });

  test('is sent once for a buyer and a listing', async () => {
    const input = { kind: 'sold', cid: 'messaging:c', listingId: 'listing-1', buyerId: 'buyer-1' } as const;
    await recording.models.MarketplaceListing.putDetails('listing-2', { status: 'sold' });
    expect(await recording.activities.sendAutoResponse(input)).toBe('sent');
    expect(await recording.activities.sendAutoResponse({ ...input, cid: 'messaging:other' })).toBe(
      'already_sent',
    );
    expect(await recording.activities.sendAutoResponse({ ...input, buyerId: 'buyer-2' })).toBe('sent');
    expect(await recording.activities.sendAutoResponse({ ...input, listingId: 'listing-2' })).toBe('sent');
    expect(new Set(recording.sent.map(({ id }) => id)).size).toBe(3);
    expect(recording.sent[0]).toMatchObject({
      id: expect.stringMatching(/^auto-[0-9a-f]{40}$/),
      cid: 'messaging:c',
      text: expect.stringContaining('Watch'),
      parley: { kind: 'auto_response' },
    });
  });
});

test('who has the answer is due none, nor an activity for it', async () => {
  await recording.record(messageNew({ id: 'm1', text: QUESTION }));
  const asked = { kind: 'sold', cid: 'messaging:c', listingId: 'listing-1', buyerId: 'buyer-1' } as const;
  await recording.activities.sendAutoResponse(asked);
  const again = messageNew({ id: 'm2', text: QUESTION });
  expect(await recording.record(again)).toMatchObject({ autoResponse: 'sold' });
  const [answer] = recording.sent;
  await recording.record(
    messageNew({
      id: answer?.id ?? '',
      sender: PARLEY_USER,
      text: answer?.text ?? '',
      message: { parley: { kind: 'auto_response' }, type: 'system' },
    }),
  );
  expect(await recording.record(messageNew({ id: 'm3', text: QUESTION }))).not.toHaveProperty('autoResponse');
  expect(await recording.record(messageNew({ id: 'm4', sender: 'buyer-2', text: QUESTION }))).toMatchObject({
    autoResponse: 'sold',
  });
});

test("somebody else's message with the id of an answer is no answer", async () => {
  const asked = { kind: 'sold', cid: 'messaging:c', listingId: 'listing-1', buyerId: 'buyer-1' } as const;
  await recording.activities.sendAutoResponse(asked);
  const id = recording.sent[0]?.id ?? '';
  await recording.record(messageNew({ id, sender: 'stranger', text: 'Mine' }));
  expect(await recording.record(messageNew({ id: 'm1', text: QUESTION }))).toMatchObject({
    autoResponse: 'sold',
  });
});

describe('who has bought it, or for whom it is reserved, is not told that it is gone', () => {
  const input = { kind: 'sold', cid: 'messaging:c', listingId: 'listing-1', buyerId: 'buyer-1' } as const;
  const accepted = {
    _id: 'offer-1',
    listing_id: 'listing-1',
    buyer_id: 'buyer-1',
    seller_id: 'seller-1',
    currency: 'EUR',
    amount: 1_000,
    status: 'accepted',
    round: 1,
    stands_ms: 1,
    request_hash: 'h',
  } as const;

  test.each(['sold', 'reserved'] as const)('by an offer, while the listing is %s', async (status) => {
    const { MarketplaceListing, Offer } = recording.models;
    await MarketplaceListing.putDetails('listing-1', { status });
    await Offer.create(accepted);
    expect(await recording.record(messageNew({ id: 'm1', text: QUESTION }))).not.toHaveProperty(
      'autoResponse',
    );
    expect(await recording.activities.sendAutoResponse({ ...input, kind: status })).toBe('not_due');
    const other = messageNew({ id: 'm2', sender: 'buyer-2', text: QUESTION });
    expect(await recording.record(other)).toMatchObject({ autoResponse: status });
  });

  test.each(['declined', 'ended', 'pending'] as const)('but by no offer that is %s', async (status) => {
    await recording.models.Offer.create({ ...accepted, status });
    expect(await recording.record(messageNew({ text: QUESTION }))).toMatchObject({ autoResponse: 'sold' });
  });

  test('by an order of the marketplace that the conversation is about', async () => {
    const place = { listing_id: 'listing-1', buyer_id: 'buyer-1', seller_id: 'seller-1', order_id: 'o-1' };
    const body = { ...messageNew({ id: 'm1', text: QUESTION }), channel: place };
    expect(await recording.record(body)).not.toHaveProperty('autoResponse');
    expect(await recording.activities.sendAutoResponse(input)).toBe('not_due');
  });

  test('nor, as long as they are away, kept from an answer of the seller', async () => {
    await recording.models.Offer.create(accepted);
    await recording.models.User.updateOne(
      { _id: 'seller-1' },
      { $set: { away: { message: 'Back soon', until: new Date(Date.now() + 3_600_000) } } },
      { upsert: true },
    );
    const place = { listing_id: 'listing-1', buyer_id: 'buyer-1', seller_id: 'seller-1' };
    const body = { ...messageNew({ text: QUESTION }), channel: place };
    expect(await recording.record(body)).toMatchObject({ autoResponse: 'away' });
  });

  test.each([
    ['Do you still have the receipt?', 'Watch'],
    ['Is the box still available?', 'Watch'],
    ["I'm still available on Saturday, is that fine?", 'Watch'],
  ])('nor anybody who asks for something else: %s', async (text, title) => {
    await recording.models.MarketplaceListing.putDetails('listing-1', { title });
    expect(await recording.record(messageNew({ text }))).not.toHaveProperty('autoResponse');
  });

  test('unless that is what is sold', async () => {
    await recording.models.MarketplaceListing.putDetails('listing-1', { title: 'Wooden box' });
    const asked = messageNew({ text: 'Is the box still available?' });
    expect(await recording.record(asked)).toMatchObject({ autoResponse: 'sold' });
  });
});

describe('an answer that is not so any more when Stream is there again is not sent', () => {
  const input = {
    kind: 'sold',
    cid: 'messaging:c',
    listingId: 'listing-1',
    buyerId: 'buyer-1',
    messageId: 'm1',
  } as const;

  test('the listing is on offer again', async () => {
    await recording.record(messageNew({ id: 'm1', text: QUESTION }));
    await recording.models.MarketplaceListing.putDetails('listing-1', { status: 'active' });
    expect(await recording.activities.sendAutoResponse(input)).toBe('not_due');
  });

  test.each([{ deleted_at: new Date() }, { is_flagged: true }])(
    'the question has gone: %j',
    async (change) => {
      await recording.record(messageNew({ id: 'm1', text: QUESTION }));
      await recording.models.ChatMessage.updateOne({ stream_message_id: 'm1' }, { $set: change });
      expect(await recording.activities.sendAutoResponse(input)).toBe('not_due');
    },
  );

  test('the seller is back', async () => {
    await recording.models.User.updateOne(
      { _id: 'seller-1' },
      { $set: { away: { message: 'Away', until: new Date(Date.now() - 1) } } },
      { upsert: true },
    );
    await recording.record(messageNew({ id: 'm1', text: 'Hello' }));
    expect(await recording.activities.sendAutoResponse({ ...input, kind: 'away' })).toBe('not_due');
  });

  afterEach(() => expect(recording.sent).toEqual([]));
});

describe('other answers', () => {
  const HOUR_MS = 3_600_000;
  const input = { cid: 'messaging:c', listingId: 'listing-1', buyerId: 'buyer-1' } as const;
  const inChannel = (parts: object) => {
    const body = messageNew(parts);
    return { ...body, channel: { listing_id: 'listing-1', buyer_id: 'buyer-1', seller_id: 'seller-1' } };
  };
  const putListing = (details: object, id = 'listing-1') =>
    recording.models.MarketplaceListing.putDetails(id, details);
  const away = (until: number, message = 'Back on Monday.') =>
    recording.models.User.updateOne(
      { _id: 'seller-1' },
      { $set: { away: { message, until: new Date(until) } } },
      { upsert: true },
    );

  test('a question about a reserved listing, in its language', async () => {
    await putListing({ status: 'reserved' });
    const asked = await recording.record(messageNew({ text: 'Ist das noch verfügbar?' }));
    expect(asked).toMatchObject({ autoResponse: 'reserved', language: 'de' });
    await recording.activities.sendAutoResponse({ ...input, kind: 'reserved', language: 'de' });
    expect(recording.sent[0]).toMatchObject({
      text: '“Watch” ist zurzeit reserviert. (Automatische Antwort)',
      parley: { kind: 'auto_response', reason: 'reserved' },
    });
  });

  test('any message to a seller who is away, and to nobody else', async () => {
    await putListing({ status: 'active' });
    expect(await recording.record(inChannel({ text: 'Hello' }))).not.toHaveProperty('autoResponse');
    await away(Date.now() + HOUR_MS);
    const body = inChannel({ text: 'Does it tick?' });
    expect(await recording.record(body)).toMatchObject({ autoResponse: 'away', language: 'en' });
    // A run that goes on after a kill.
    expect(await recording.record(body)).toMatchObject({ autoResponse: 'away' });
    for (const parts of [
      { sender: 'seller-1', text: 'I am away' },
      { text: 'click here, buy now' },
      { text: 'psst', message: { silent: true } },
      { sender: PARLEY_USER, text: 'Sold', message: { parley: { kind: 'auto_response' }, type: 'system' } },
      { text: 'unseen', message: { shadowed: true } },
    ]) {
      expect(await recording.record(inChannel(parts))).not.toHaveProperty('autoResponse');
    }
    await away(Date.now() - 1);
    expect(await recording.record(inChannel({ text: 'Hello?' }))).not.toHaveProperty('autoResponse');
  });

  test('what the channel is known to be about counts where the message does not say it', async () => {
    await putListing({ status: 'active' });
    await away(Date.now() + HOUR_MS);
    await recording.record(inChannel({ text: 'Hello' }));
    const bare = messageNew({ text: 'Anybody there?', listingId: undefined });
    expect(await recording.record(bare)).toMatchObject({ autoResponse: 'away' });
  });

  test('sold comes before away', async () => {
    await away(Date.now() + HOUR_MS);
    expect(await recording.record(inChannel({ text: QUESTION }))).toMatchObject({ autoResponse: 'sold' });
    expect(await recording.record(inChannel({ text: 'Thanks' }))).toMatchObject({ autoResponse: 'away' });
  });

  test("the seller's own words go with it, unless they are spam", async () => {
    await away(Date.now() + HOUR_MS);
    await recording.record(inChannel({ channelId: 'c' }));
    await recording.activities.sendAutoResponse({ ...input, kind: 'away', language: 'en' });
    await away(Date.now() + HOUR_MS, 'Buy now, click here');
    await recording.activities.sendAutoResponse({ ...input, kind: 'away', buyerId: 'buyer-2' });
    expect(recording.sent.map(({ text }) => text)).toEqual([
      'The seller is away at the moment and lets you know: “Back on Monday.” (Automatic answer)',
      'The seller is away at the moment. (Automatic answer)',
    ]);
  });

  test('similar listings that are active are named, nearest in price first', async () => {
    const common = { category: 'watches', currency: 'EUR', status: 'active' } as const;
    await putListing({ category: 'watches', currency: 'EUR', price: 1_000 });
    await putListing({ ...common, title: 'Far', price: 1_400 }, 'far');
    await putListing({ ...common, title: 'Near\nest', price: 1_010, url: 'https://example.com/n' }, 'near');
    await putListing({ ...common, title: 'Middle', price: 800 }, 'middle');
    await putListing({ ...common, title: 'Fourth', price: 1_450 }, 'fourth');
    await putListing({ ...common, title: 'Too dear', price: 1_501 }, 'dear');
    await putListing({ ...common, title: 'Gone', price: 1_000, status: 'sold' }, 'gone');
    await putListing({ ...common, title: 'Dollars', price: 1_000, currency: 'USD' }, 'dollars');
    await putListing({ ...common, title: 'A car', price: 1_000, category: 'cars' }, 'car');
    await recording.activities.sendAutoResponse({ ...input, kind: 'sold' });
    expect(recording.sent[0]?.text.split('\n').slice(1)).toEqual([
      'Similar:',
      '– “Near est” https://example.com/n',
      '– “Middle”',
      '– “Far”',
    ]);
    expect(recording.sent[0]?.parley).toMatchObject({ similar: 'near,middle,far' });
  });
});
