import { randomBytes } from 'node:crypto';
import { SignJWT } from 'jose';
import { StreamChat } from 'stream-chat';
import type { LocalStack } from '../stack';

/** Who and what the demo is about. Every playing has its own, so that nothing of an earlier one counts in. */
export interface Scene {
  readonly buyer: { readonly id: string; readonly name: string };
  readonly seller: { readonly id: string; readonly name: string };
  readonly watch: { readonly id: string; readonly title: string };
  readonly camera: { readonly id: string; readonly title: string };
}

export interface DemoMessage {
  readonly id: string;
  readonly text: string;
  readonly listingId: string;
  /** What is to become of it. */
  readonly expected: 'answered' | 'removed' | 'recorded';
}

export function createScene(): Scene {
  const run = randomBytes(3).toString('hex');
  return {
    buyer: { id: `bea-${run}`, name: 'Bea Buyer' },
    seller: { id: `sam-${run}`, name: 'Sam Seller' },
    watch: { id: `watch-${run}`, title: 'Steel watch, 1968' },
    camera: { id: `camera-${run}`, title: 'Film camera with case' },
  };
}

/** The marketplace says who and what exists, over Parley's own API. */
export async function tellMarketplace(stack: LocalStack, scene: Scene): Promise<void> {
  const token = await new SignJWT({ role: 'service' })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject('demo-marketplace')
    .setIssuer(stack.env['AUTH_JWT_ISSUER'] ?? 'parley')
    .setAudience(stack.env['AUTH_JWT_AUDIENCE'] ?? 'parley')
    .setExpirationTime('5m')
    .sign(new TextEncoder().encode(stack.jwtSecret));
  const put = async (path: string, body: unknown): Promise<void> => {
    const response = await fetch(`${stack.parley.url}/api/v1/${path}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok)
      throw new Error(`PUT ${path} was answered ${response.status}: ${await response.text()}`);
  };
  for (const { id, name } of [scene.buyer, scene.seller]) await put(`users/${id}`, { display_name: name });
  const common = { seller_id: scene.seller.id, currency: 'EUR' };
  await put(`listings/${scene.watch.id}`, {
    ...common,
    title: scene.watch.title,
    price: 42_000,
    status: 'sold',
  });
  await put(`listings/${scene.camera.id}`, {
    ...common,
    title: scene.camera.title,
    price: 8_900,
    status: 'active',
  });
}

/** Buyer and seller chat, through Stream's own SDK. */
export async function chat(stack: LocalStack, scene: Scene): Promise<readonly DemoMessage[]> {
  const { buyer, seller, watch, camera } = scene;
  const { apiKey, apiSecret, baseUrl } = stack.stream;
  const client = new StreamChat(apiKey, apiSecret, {
    disableCache: true,
    ...(baseUrl !== undefined && { baseURL: baseUrl }),
  });
  await client.upsertUsers([buyer, seller]);

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
