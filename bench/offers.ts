import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { percentiles } from './cases';
import { forEachConcurrently } from './for-each-concurrently';
import type { Market } from './market';
import { putPeople } from './people';
import type { BenchStack } from './stack';

/** Offers over HTTP, from different buyers. */
export interface OffersMeasured {
  readonly sent: number;
  /** Offers answered with 201 per second, from the first request to the last answer. */
  readonly per_second: number;
  /** Response time of all requests. */
  readonly p50_ms: number;
  readonly p99_ms: number;
  /** How many were not answered with 201, which says that the offer is durable and its channel exists. */
  readonly not_201: number;
}

const IN_FLIGHT = 16;
const WARM_UP = 2 * IN_FLIGHT;
/** Some buyers compete for the same listing, as in reality. */
const OFFERS_PER_LISTING = 4;

export async function measureOffers(
  stack: BenchStack,
  market: Market,
  count: number,
): Promise<OffersMeasured> {
  const warmUp = await requests(stack, market, WARM_UP);
  const measured = await requests(stack, market, count);
  await forEachConcurrently(warmUp, IN_FLIGHT, async (request) => void (await fetch(request)));
  let not201 = 0;
  const startedAt = performance.now();
  const latencies = await forEachConcurrently(measured, IN_FLIGHT, async (request) => {
    const response = await fetch(request);
    await response.arrayBuffer();
    if (response.status !== 201) not201 += 1;
  });
  const seconds = (performance.now() - startedAt) / 1_000;
  // Waits for the mails to the sellers, so that they do not slow down the next measurement.
  await market.waitForMails(WARM_UP + count);
  const { p50Ms, p99Ms } = percentiles(latencies);
  return {
    sent: count,
    per_second: (count - not201) / seconds,
    p50_ms: p50Ms,
    p99_ms: p99Ms,
    not_201: not201,
  };
}

/** Stores listings, sellers and buyers. @returns each buyer's request for an offer */
async function requests(stack: BenchStack, market: Market, count: number): Promise<Request[]> {
  const run = randomUUID().slice(0, 8);
  const offers = Array.from({ length: count }, (_, index) => {
    const sale = `${run}-${Math.floor(index / OFFERS_PER_LISTING)}`;
    return { buyer: `bidder-${run}-${index}`, seller: `dealer-${sale}`, listing: `sale-${sale}`, index };
  });
  const sales = offers.filter(({ index }) => index % OFFERS_PER_LISTING === 0);
  await putPeople(stack, [offers.map(({ buyer }) => buyer), sales.map(({ seller }) => seller)].flat());
  for (const { listing, seller } of sales) {
    await stack.models.MarketplaceListing.putDetails(listing, {
      title: 'A steel watch',
      seller_id: seller,
      status: 'active',
      price: 10_000,
      currency: 'EUR',
    });
  }
  const secret = new TextEncoder().encode(stack.config.AUTH_JWT_SECRET);
  return Promise.all(
    offers.map(async ({ buyer, listing, index }) => {
      const token = await new SignJWT({ role: 'user' })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(buyer)
        .setIssuer(stack.config.AUTH_JWT_ISSUER)
        .setAudience(stack.config.AUTH_JWT_AUDIENCE)
        .setExpirationTime('10m')
        .sign(secret);
      return new Request(`${market.url}/api/v1/networks/listings/${listing}/offers`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': randomUUID(),
          'x-forwarded-for': `10.0.${Math.floor(index / 250)}.${1 + (index % 250)}`,
        },
        body: JSON.stringify({ amount: 8_000, currency: 'EUR', message: 'I could pick it up on Saturday' }),
      });
    }),
  );
}
