import type { TestApi } from '../../support/api';
import { connectModels, type Models } from '../../../src/app/models';
import type { SellerMetrics } from '../../../src/sellers/store/seller-metrics';
import {
  createSellerMetricsRefresher,
  type SellerMetricsRefresher,
} from '../../../src/sellers/seller-metrics-refresher';
import { freshDatabaseUri } from '../../support/environment';
import { waitUntil } from '../../support/wait-until';
import { PARLEY, storeConversation } from './seller-conversations';

export function sellerMetricsRefresher(parley: TestApi): void {
  const NEVER_MS = 3_600_000;

  let models: Models;
  let errors: unknown[];
  /** The sellers whose metrics were stored, in order. */
  let stored: string[];
  let underWay: number;
  let mostUnderWay: number;
  let refresher: SellerMetricsRefresher;

  beforeAll(() => {
    models = parley.models;
  });
  beforeEach(() => {
    errors = [];
    stored = [];
    underWay = 0;
    mostUnderWay = 0;
  });
  afterEach(() => refresher.stop());

  function start(delayMs: number, beforeStoring: (seller: string) => Promise<void> = async () => undefined) {
    const replaceOlder = async (metrics: SellerMetrics): Promise<void> => {
      underWay += 1;
      mostUnderWay = Math.max(mostUnderWay, underWay);
      await beforeStoring(metrics._id);
      await models.SellerMetrics.replaceOlder(metrics);
      stored.push(metrics._id);
      underWay -= 1;
    };
    const watched = new Proxy(models.SellerMetrics, {
      get: (model, name) => (name === 'replaceOlder' ? replaceOlder : Reflect.get(model, name)),
    });
    refresher = createSellerMetricsRefresher({
      models: { ...models, SellerMetrics: watched },
      parleyUserId: PARLEY,
      delayMs,
      onError: (error) => errors.push(error),
    });
    return refresher;
  }

  async function channelsOf(seller: string, count: number): Promise<string[]> {
    const cids = Array.from({ length: count }, (_, index) => `m:${seller}-${index}`);
    for (const cid of cids) await storeConversation(models, cid, { seller_id: seller });
    return cids;
  }

  describe('the refresher of metrics', () => {
    test('computes after a while what was touched', async () => {
      const cids = await channelsOf('while', 1);
      start(1).touch(cids);
      await waitUntil('metrics', () => models.SellerMetrics.exists({ _id: 'while' }));
      refresher.touch(cids);
      await waitUntil('metrics once more', () => stored.length === 2);
      expect(errors).toEqual([]);
    });

    test('computes each seller once for many touches, one after the other', async () => {
      const first = await channelsOf('many-1', 5);
      const second = await channelsOf('many-2', 3);
      await storeConversation(models, 'm:many-3', { seller_id: 'many-3' });
      await storeConversation(models, 'm:claimed', { claimed_seller_id: 'named' });
      start(NEVER_MS);
      for (let time = 0; time < 20; time += 1)
        refresher.touch([...first, ...second, 'm:many-3', 'm:claimed', 'm:unknown']);
      await refresher.flush();
      expect(stored.toSorted()).toEqual(['many-1', 'many-2', 'many-3']);
      expect(mostUnderWay).toBe(1);
      await refresher.flush();
      expect(stored).toHaveLength(3);
    });

    test('computes once more what is touched while it is computed', async () => {
      const cids = await channelsOf('again', 1);
      start(NEVER_MS, async () => {
        if (stored.length === 0) refresher.touch(cids);
      }).touch(cids);
      await refresher.flush();
      expect(stored).toEqual(['again', 'again']);
    });

    test('reports errors, and goes on with the others', async () => {
      const cids = [...(await channelsOf('fails', 1)), ...(await channelsOf('works', 1))];
      start(NEVER_MS, async (seller) => {
        if (seller === 'fails') throw new Error('No disk');
      }).touch(cids);
      await refresher.flush();
      expect(stored).toEqual(['works']);
      expect(errors).toEqual([new Error('No disk')]);
    });

    test('reports that the database is away', async () => {
      const away = await connectModels(freshDatabaseUri());
      await away.connection.close();
      refresher = createSellerMetricsRefresher({
        models: away,
        parleyUserId: PARLEY,
        delayMs: 1,
        onError: (error) => errors.push(error),
      });
      refresher.touch(['m:away']);
      await waitUntil('an error', () => errors.length === 1);
    });

    test('that was stopped computes nothing, and lets what is under way end', async () => {
      const cids = [...(await channelsOf('stop-1', 1)), ...(await channelsOf('stop-2', 1))];
      let go: () => void = () => undefined;
      const gate = new Promise<void>((resolve) => {
        go = resolve;
      });
      start(1, () => gate).touch(cids);
      await waitUntil('under way', () => underWay === 1);
      const stopped = refresher.stop();
      refresher.touch(cids);
      go();
      await stopped;
      expect(stored).toHaveLength(1);
      await refresher.flush();
      expect(stored).toHaveLength(1);
    });
  });
}
