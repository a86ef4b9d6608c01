import type { Models } from '../../../src/app/models';
import type { ChatEventStart } from '../../../src/inbox/runs/chat-events';
import { claimedListing, createStartEvent } from '../../../src/inbox/start-event';
import { eventOf, messageNew } from './parsed';

/** What a start says of the listing, where `recorded` is what MongoDB knows of the channel. */
async function listingOf(body: object, recorded?: string): Promise<string | undefined> {
  const started: ChatEventStart[] = [];
  const start = createStartEvent({
    models: { ChatChannel: { listingOf: async () => recorded } } as unknown as Models,
    screen: () => ({ decision: 'allow', score: 0, reasons: [] }),
    start: async (one) => {
      started.push(one);
      return 'started';
    },
  });
  await start(eventOf(body));
  return started[0]?.listingId;
}

describe('the listing that a start shows in Temporal', () => {
  const claimed = (listing_id: string) => messageNew({ listing_id });
  const ofChannel = (listing_id: string, message = {}) => ({
    ...messageNew(message),
    channel: { listing_id },
  });

  test.each(['listing-1', '4711', 'a', 'shop:a_b.C-1', 'x'.repeat(64)])('is a claim like %s', async (id) => {
    expect(await listingOf(claimed(id))).toBe(id);
    expect(await listingOf(ofChannel(id), 'recorded')).toBe(id);
    expect(claimedListing(eventOf(claimed(id)))).toBe(id);
  });

  test.each([
    'call me 0151 555 PHONELEAK',
    'ann@example.com',
    '+49151555',
    'https://example.com/x',
    'Straße',
    'Ñ',
    'listing-1 ',
    'x'.repeat(65),
  ])('is no claim like %j', async (text) => {
    expect(await listingOf(claimed(text))).toBeUndefined();
    expect(await listingOf(ofChannel(text))).toBeUndefined();
    expect(claimedListing(eventOf(ofChannel(text)))).toBeUndefined();
    // What is known, or is an id, counts in its place.
    expect(await listingOf(ofChannel(text), 'recorded')).toBe('recorded');
    expect(await listingOf(ofChannel(text, { listing_id: 'listing-1' }))).toBe('listing-1');
  });

  test("is whatever the marketplace calls it, where it is recorded as the channel's", async () => {
    expect(await listingOf(claimed('listing-1'), 'Watch No. 5 / blue')).toBe('Watch No. 5 / blue');
  });
});
