import fc from 'fast-check';
import type { Models } from '../../../src/app/models';
import {
  currentSellerMetrics,
  refreshChangedSince,
  refreshSellerMetrics,
} from '../../../src/sellers/seller-metrics-refresh';
import {
  NOW,
  PARLEY,
  START,
  markChanged,
  storeConversation,
  storeLines,
  type StoredLine,
} from './seller-conversations';
import type { TestApi } from '../../support/api';
import { propertyRuns } from '../../support/property-runs';

export function sellerMetrics(parley: TestApi): void {
  let models: Models;

  beforeAll(() => {
    models = parley.models;
  });

  const seconds = (ms: number): Date => new Date(NOW.getTime() + ms * 1_000);
  const stored = (seller: string) => models.SellerMetrics.findById(seller).lean();
  const refresh = (seller: string, now = NOW) => refreshSellerMetrics(models, seller, now, PARLEY);

  describe("a seller's metrics", () => {
    test('are of all channels of the seller, not of those that only claim to be', async () => {
      await storeConversation(models, 'm:which-own', { seller_id: 'which' }, { which: [3], buyer: [1] });
      await storeConversation(models, 'm:which-listing', { listing_id: 'which-listing', seller_id: 'which' });
      await storeConversation(models, 'm:which-other', {
        listing_id: 'which-listing',
        seller_id: 'another',
        claimed_seller_id: 'which',
      });
      await storeConversation(models, 'm:which-bought', { buyer_id: 'which', seller_id: 'another' });
      await storeLines(models, 'm:which-own', [{ at: 0 }, { at: 10, sender: 'which' }]);
      await storeLines(models, 'm:which-listing', [{ at: 20 }]);
      await storeLines(models, 'm:which-other', [{ at: 30 }]);
      await storeLines(models, 'm:which-bought', [{ at: 40 }]);
      await refresh('which');
      expect(await stored('which')).toEqual({
        _id: 'which',
        window_days: 30,
        inquiries: 2,
        answered: 1,
        response_rate: 0.5,
        response_times: [10_000],
        avg_response_time: 10_000,
        median_response_time: 10_000,
        read_latencies: [3_000],
        avg_read_latency: 3_000,
        median_read_latency: 3_000,
        computed_at: NOW,
        source: expect.any(String),
      });
    });

    test('count what people wrote and still stands', async () => {
      const own: StoredLine[] = [
        { at: 1, type: 'system' },
        { at: 2, type: 'offer', sender: PARLEY },
        { at: 3, type: 'auto_response', sender: PARLEY },
        { at: 4, sender: PARLEY },
        { at: 5, deleted_at: NOW },
        { at: 6, is_flagged: true },
        { at: 7, sender_id: undefined },
        { at: 8, stream_created_at: undefined },
      ];
      await storeConversation(models, 'm:kinds', { seller_id: 'kinds' });
      await storeLines(models, 'm:kinds', own);
      expect(await refresh('kinds')).toMatchObject({ inquiries: 0 });
      await storeLines(models, 'm:kinds', [{ at: 10, type: 'reply', deleted_at: null }]);
      await storeLines(
        models,
        'm:kinds',
        own.map((line) => ({ sender: 'kinds', ...line, at: line.at + 10 })),
      );
      expect(await refresh('kinds')).toMatchObject({ inquiries: 1, answered: 0 });
    });

    test('do not take a wait from before the window for a new one', async () => {
      for (const [cid, ...lines] of [
        // Already waiting, and what says so is not the last that is stored from before.
        ['old-wait', { at: -90 }, { at: -80, deleted_at: NOW }, { at: -70, type: 'system' }, { at: 5 }],
        ['new-wait', { at: -90 }, { at: -80, sender: 'old' }, { at: 5 }],
        [
          'at-once',
          { at: -80, stream_message_id: 'b' },
          { at: -80, sender: 'old', stream_message_id: 'a' },
          { at: 5 },
        ],
        ['answered', { at: -80 }, { at: 1, sender: 'old' }, { at: 5 }],
      ] as [string, ...StoredLine[]][]) {
        await storeConversation(models, `m:${cid}`, { seller_id: 'old' });
        await storeLines(models, `m:${cid}`, [...lines, { at: 7, sender: 'old' }]);
      }
      expect(await refresh('old')).toMatchObject({ inquiries: 2, response_times: [2_000, 2_000] });
    });

    test('leave the window with their messages', async () => {
      await storeConversation(models, 'm:leaves', { seller_id: 'leaves' });
      await storeLines(models, 'm:leaves', [{ at: 0 }, { at: 1, sender: 'leaves' }]);
      expect(await refresh('leaves')).toMatchObject({ inquiries: 1 });
      expect(await refresh('leaves', new Date(NOW.getTime() + 1))).toMatchObject({
        inquiries: 0,
        response_rate: null,
        response_times: [],
      });
    });

    test('are the same in whatever order messages were stored', async () => {
      let run = 0;
      const line = fc.record({
        at: fc.integer({ min: -5, max: 15 }),
        sender: fc.constantFrom('seller', 'buyer', 'friend'),
        type: fc.constantFrom('regular', 'reply', 'system'),
        is_flagged: fc.boolean(),
      });
      const orders = fc
        .array(line, { maxLength: 12 })
        .map((lines) => lines.map((one, index) => ({ ...one, index })))
        .chain((lines) =>
          fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
        );
      await fc.assert(
        fc.asyncProperty(orders, async (both) => {
          run += 1;
          const results = [];
          for (const [which, lines] of both.entries()) {
            const seller = `order-${run}-${which}`;
            await storeConversation(models, `m:${seller}`, { seller_id: seller }, { [seller]: [4, 9] });
            await storeLines(
              models,
              `m:${seller}`,
              lines.map(({ index, ...rest }) => ({
                ...rest,
                sender: rest.sender === 'seller' ? seller : rest.sender,
                stream_message_id: `order-${run}-${which}-${String(index).padStart(2, '0')}`,
              })),
            );
            const { _id, source: _source, ...figures } = await refresh(seller);
            results.push(figures);
          }
          expect(results[1]).toEqual(results[0]);
        }),
        { numRuns: propertyRuns(12) },
      );
    });

    test('are never replaced by older ones, whoever is faster', async () => {
      await storeConversation(models, 'm:races', { seller_id: 'races' });
      await refresh('races', seconds(10));
      await refresh('races', seconds(5));
      expect(await stored('races')).toMatchObject({ computed_at: seconds(10) });
      await Promise.all(
        Array.from({ length: 20 }, (_, index) => refresh(`races`, seconds(index === 7 ? 100 : 20 + index))),
      );
      expect(await stored('races')).toMatchObject({ computed_at: seconds(100) });
    });

    test('that are first stored by many at once are the newest of them', async () => {
      for (let round = 0; round < 5; round += 1) {
        const seller = `first-${round}`;
        await storeConversation(models, `m:${seller}`, { seller_id: seller });
        await Promise.all(Array.from({ length: 10 }, (_, index) => refresh(seller, seconds(index))));
        expect(await stored(seller)).toMatchObject({ computed_at: seconds(9) });
      }
    });
  });

  describe('the current metrics', () => {
    const current = (seller: string, now: Date) => currentSellerMetrics(models, seller, now, PARLEY);

    test('are the stored ones for a minute, while nothing changes', async () => {
      await storeConversation(models, 'm:minute', { seller_id: 'minute' });
      await refresh('minute');
      expect(await current('minute', seconds(60))).toMatchObject({ computed_at: NOW });
      expect(await current('minute', seconds(61))).toMatchObject({ computed_at: seconds(61) });
      expect(await stored('minute')).toMatchObject({ computed_at: seconds(61) });
    });

    test('are new ones after a change, also one that says it is older than what was computed', async () => {
      await storeConversation(models, 'm:changes', { seller_id: 'changes' });
      await refresh('changes');
      await storeLines(models, 'm:changes', [{ at: 5 }]);
      await markChanged(models, 'm:changes', seconds(-3));
      expect(await current('changes', seconds(1))).toMatchObject({ inquiries: 1, computed_at: seconds(1) });
    });

    test('are new ones when channels come and go', async () => {
      await storeConversation(models, 'm:goes', { seller_id: 'goes' });
      await storeLines(models, 'm:goes', [{ at: 5 }]);
      expect(await current('goes', NOW)).toMatchObject({ inquiries: 1 });
      await models.ChatChannel.collection.updateOne(
        { _id: 'm:goes' as never },
        { $set: { seller_id: 'comes' } },
      );
      expect(await current('goes', seconds(1))).toMatchObject({ inquiries: 0, response_rate: null });
      expect(await current('comes', seconds(1))).toMatchObject({ inquiries: 1 });
      expect(await stored('goes')).toMatchObject({ inquiries: 0 });
    });

    test('are computed where what is stored says to be from the future', async () => {
      await storeConversation(models, 'm:future', { seller_id: 'future' });
      await refresh('future', seconds(1_000));
      expect(await current('future', NOW)).toMatchObject({ computed_at: NOW });
    });

    test('of who sells nothing are nothing, and are not stored', async () => {
      expect(await current('nobody', NOW)).toMatchObject({ inquiries: 0, response_rate: null });
      expect(await stored('nobody')).toBeNull();
    });
  });

  describe('after a time without refreshing', () => {
    test('the sellers of all channels that changed since are computed, once each', async () => {
      const later = new Date(NOW.getTime() + 3_600_000);
      await storeConversation(models, 'm:late-1', { seller_id: 'late-1', updatedAt: later });
      await storeConversation(models, 'm:late-2', { seller_id: 'late-1', updatedAt: later });
      await storeConversation(models, 'm:late-3', { seller_id: 'late-2', updatedAt: later });
      await storeConversation(models, 'm:late-4', { updatedAt: later });
      await storeConversation(models, 'm:late-5', {
        seller_id: 'early',
        updatedAt: new Date(later.getTime() - 1),
      });
      await storeLines(models, 'm:late-3', [{ at: 7_200 }]);
      expect(await refreshChangedSince(models, later, later, PARLEY)).toBe(2);
      expect(await stored('late-1')).toMatchObject({ inquiries: 0, computed_at: later });
      expect(await stored('late-2')).toMatchObject({ inquiries: 1 });
      expect(await stored('early')).toBeNull();
    });
  });

  test('the window of these tests is the one that is computed', async () => {
    expect(NOW.getTime() - START.getTime()).toBe(30 * 24 * 60 * 60 * 1_000);
  });
}
