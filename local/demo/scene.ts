import { randomBytes } from 'node:crypto';
import { StreamChat } from 'stream-chat';
import type { LocalStack } from '../stack';
import { MARKETPLACE, type MarketplaceApi } from './marketplace-api';

/** The people and listings of the demo. Every run has its own, so that counters of an earlier one do not mix in. */
export interface Scene {
  readonly buyer: { readonly id: string; readonly name: string };
  readonly seller: { readonly id: string; readonly name: string };
  readonly otherBuyer: { readonly id: string; readonly name: string };
  readonly watch: { readonly id: string; readonly title: string };
  readonly camera: { readonly id: string; readonly title: string };
  readonly player: { readonly id: string; readonly title: string };
}

export interface DemoMessage {
  readonly id: string;
  readonly text: string;
  readonly listingId: string;
  /** The expected outcome. */
  readonly expected: 'answered' | 'removed' | 'recorded';
}

export function createScene(): Scene {
  const run = randomBytes(3).toString('hex');
  return {
    buyer: { id: `bea-${run}`, name: 'Bea Buyer' },
    seller: { id: `sam-${run}`, name: 'Sam Seller' },
    otherBuyer: { id: `olga-${run}`, name: 'Olga Other' },
    watch: { id: `watch-${run}`, title: 'Steel watch, 1968' },
    camera: { id: `camera-${run}`, title: 'Film camera with case' },
    player: { id: `player-${run}`, title: 'Record player' },
  };
}

/** Registers the people and listings over Parley's own API, as the marketplace does. */
export async function registerScene(api: MarketplaceApi, scene: Scene): Promise<void> {
  const put = (path: string, body: unknown) => api(MARKETPLACE, 'PUT', path, body);
  for (const { id, name } of [scene.buyer, scene.seller, scene.otherBuyer]) {
    await put(`users/${id}`, { display_name: name, email: `${id}@example.com` });
  }
  const common = { seller_id: scene.seller.id, currency: 'EUR' };
  const price = new Map([
    [scene.watch, 42_000],
    [scene.camera, 8_900],
    [scene.player, 15_000],
  ]);
  for (const [{ id, title }, minorUnits] of price) {
    const status = id === scene.watch.id ? 'sold' : 'active';
    await put(`listings/${id}`, { ...common, title, price: minorUnits, status });
  }
}

/** A client of Stream's own SDK, as the marketplace's server has it. */
export function streamOf({ stream: { apiKey, apiSecret, baseUrl } }: LocalStack): StreamChat {
  return new StreamChat(apiKey, apiSecret, {
    disableCache: true,
    ...(baseUrl !== undefined && { baseURL: baseUrl }),
  });
}

/** Lets buyer and seller chat through Stream's own SDK. */
export async function chat(stack: LocalStack, scene: Scene): Promise<readonly DemoMessage[]> {
  const { buyer, seller, watch, camera } = scene;
  const client = streamOf(stack);
  await client.upsertUsers([buyer, seller, scene.otherBuyer]);

  const messages: readonly DemoMessage[] = [
    {
      id: `${watch.id}-1`,
      listingId: watch.id,
      text: 'Hello! Is the watch still available?',
      expected: 'answered',
    },
    // Cyrillic letters that look Latin, a doubled vowel, and a zero-width space.
    {
      id: `${camera.id}-1`,
      listingId: camera.id,
      text: 'Вuу nоoow! Сlісk\u200B hеre: cheap watches',
      expected: 'removed',
    },
    {
      id: `${camera.id}-2`,
      listingId: camera.id,
      text: 'Does the camera come with a lens?',
      expected: 'recorded',
    },
  ];
  for (const { id, text, listingId } of messages) {
    const custom = { listing_id: listingId, buyer_id: buyer.id, seller_id: seller.id };
    const channel = client.channel('messaging', listingId, {
      members: [buyer.id, seller.id],
      created_by_id: buyer.id,
      ...custom,
    });
    await channel.create();
    await channel.sendMessage({ id, text, user_id: buyer.id });
  }
  return messages;
}
