import { messageNew, PARLEY_USER, startMessageRecording, type MessageRecording } from './message-recording';

const QUESTION = 'Hi, is this still available?';

let recording: MessageRecording;

beforeAll(async () => {
  recording = await startMessageRecording();
});
beforeEach(async () => {
  await recording.clear();
  recording.sent.length = 0;
  await recording.models.MarketplaceListing.putDetails('listing-1', {
    title: 'Watch',
    seller_id: 'seller-1',
    status: 'sold',
  });
});
afterAll(() => recording.stop());

describe('the answer to a question about a sold listing', () => {
  test('is due where a buyer asks, and again when the activity runs again', async () => {
    const body = messageNew({ id: 'm1', text: QUESTION });
    expect(await recording.record(body)).toMatchObject({ autoResponse: 'sold' });
    expect(await recording.record(body)).toMatchObject({ autoResponse: 'sold' });
  });

  test.each([
    ['the seller asks', { sender: 'seller-1', text: QUESTION }],
    ['nobody asks', { text: 'Thank you!' }],
    ['it is spam', { text: `${QUESTION} click here` }],
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

  test.each(['active', 'reserved', 'withdrawn'] as const)(
    'is not due while the listing is %s',
    async (status) => {
      await recording.models.MarketplaceListing.putDetails('listing-1', { status });
      expect(await recording.record(messageNew({ text: QUESTION }))).not.toHaveProperty('autoResponse');
    },
  );

  test('is sent once for a buyer and a listing', async () => {
    const input = { kind: 'sold', cid: 'messaging:c', listingId: 'listing-1', buyerId: 'buyer-1' } as const;
    expect(await recording.activities.sendAutoResponse(input)).toBe('sent');
    expect(await recording.activities.sendAutoResponse({ ...input, cid: 'messaging:other' })).toBe(
      'already_sent',
    );
    expect(await recording.activities.sendAutoResponse({ ...input, buyerId: 'buyer-2' })).toBe('sent');
    expect(await recording.activities.sendAutoResponse({ ...input, listingId: 'listing-2' })).toBe('sent');
    expect(recording.sent[0]).toMatchObject({
      id: expect.stringMatching(/^auto-[0-9a-f]{40}$/),
      cid: 'messaging:c',
      text: expect.stringContaining('Watch'),
      parley: { kind: 'auto_response' },
    });
  });
});
