import { startOfferRecovery, type OfferRecoveryOptions } from '../../../src/offers/recovery';
import { waitUntil } from '../../support/wait-until';
import { silent } from '../inbox/fakes';

function recoveryOf(
  found: readonly string[],
  revive: (offerId: string) => Promise<void>,
  take: () => boolean = () => true,
) {
  const noted: string[] = [];
  const looks: Date[] = [];
  const released: string[] = [];
  const models = {
    Lease: {
      take: () => Promise.resolve(take()),
      release: async (_: string, holder: string) => void released.push(holder),
    },
    Offer: {
      unattended: async (olderThan: Date, limit: number) => {
        looks.push(olderThan);
        return found
          .filter((id) => !noted.includes(id))
          .slice(0, limit)
          .map((id) => ({ _id: id, listing_id: 'l', buyer_id: 'b' }));
      },
      noteRevived: async (ids: readonly string[]) => void noted.push(...ids),
    },
  } as unknown as OfferRecoveryOptions['models'];
  const recovery = startOfferRecovery({
    models,
    revive: ({ offerId }) => revive(offerId),
    logger: silent,
    instance: 'me',
    intervalMs: 5,
    afterMs: 60_000,
  });
  return { recovery, noted, looks, released };
}

const names = (count: number): string[] => Array.from({ length: count }, (_, place) => `o${place}`);

describe('the recovery of offers', () => {
  test('revives each once, and leaves alone what is young', async () => {
    const revived: string[] = [];
    const { recovery, looks, released } = recoveryOf(names(25), async (id) => void revived.push(id));
    await waitUntil('three looks', () => looks.length >= 3);
    await recovery.stop();
    expect(revived).toEqual(names(25));
    for (const look of looks) expect(look.getTime()).toBeLessThan(Date.now() - 59_000);
    expect(released).toEqual(['me']);
  });

  test('while Temporal is away it asks for no more than a few, and goes on when it is back', async () => {
    let isAway = true;
    let asked = 0;
    const { recovery, noted, looks } = recoveryOf(names(25), async () => {
      asked += 1;
      if (isAway) throw new Error('Temporal is away');
    });
    await waitUntil('two looks', () => looks.length >= 2);
    expect(noted).toEqual([]);
    expect(asked).toBeLessThanOrEqual(looks.length * 10);
    isAway = false;
    await waitUntil('all', () => noted.length === 25);
    await recovery.stop();
  });

  test('one that cannot be revived does not keep the others from it', async () => {
    const { recovery, noted } = recoveryOf(names(25), (id) =>
      id === 'o3' ? Promise.reject(new Error('No')) : Promise.resolve(),
    );
    await waitUntil('the others', () => noted.length === 24);
    await recovery.stop();
    expect(noted).not.toContain('o3');
  });

  test('without the lease it does not look', async () => {
    let taken = 0;
    const { recovery, looks } = recoveryOf(
      names(1),
      () => Promise.resolve(),
      () => {
        taken += 1;
        return false;
      },
    );
    await waitUntil('three tries', () => taken >= 3);
    await recovery.stop();
    expect(looks).toEqual([]);
  });
});
