import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import type { Role } from '../../../src/platform/http/auth';
import type { Marketplace } from '../../support/marketplace';
import { bearer } from '../../support/tokens';

/** Who calls the API. */
export interface Person {
  readonly id: string;
  readonly role: Role;
}

/** An offer as the API answers it; an error has `code`. */
export interface OfferAnswer {
  readonly status: number;
  readonly location: string | null;
  readonly retryAfter: string | null;
  readonly body: {
    readonly id: string;
    readonly listing_id: string;
    readonly buyer_id: string;
    readonly seller_id: string;
    readonly status: string;
    readonly awaiting: string | null;
    readonly round: number;
    readonly amount: number;
    readonly currency: string;
    readonly message: string | null;
    readonly cid: string | null;
    readonly reason: string | null;
    readonly expires_at: string | null;
    readonly terms: readonly { round: number; by: string; amount: number; message: string | null }[];
    readonly code?: string;
    readonly offer_id?: string;
    readonly detail?: string;
    readonly fields?: readonly { field: string; message: string }[];
    readonly data: readonly OfferAnswer['body'][];
    readonly next: string | null;
  };
}

/** A listing for sale, its seller, and one who wants it. */
export interface Sale {
  readonly listing: string;
  readonly seller: Person;
  readonly buyer: Person;
}

export const SERVICE: Person = { id: 'the-marketplace', role: 'service' };
export const SUPPORT: Person = { id: 'somebody-of-support', role: 'support' };

/** People of a marketplace who make and answer offers through Parley's API. */
export interface OfferDesk {
  call(
    who: Person,
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<OfferAnswer>;
  /** Somebody whom the marketplace knows. */
  person(name: string): Promise<Person>;
  /** An active listing of 10,000 EUR cents. */
  sale(details?: Readonly<Record<string, unknown>>): Promise<Sale>;
  put(listing: string, details: Readonly<Record<string, unknown>>): Promise<OfferAnswer>;
  /** The sale's buyer offers 8,000, unless told otherwise. */
  offer(
    sale: Sale,
    body?: Readonly<Record<string, unknown>>,
    options?: { readonly key?: string; readonly buyer?: Person },
  ): Promise<OfferAnswer>;
  act(
    who: Person,
    id: string,
    action: 'accept' | 'decline' | 'counter' | 'withdraw',
    body?: Readonly<Record<string, unknown>>,
    key?: string,
  ): Promise<OfferAnswer>;
  /** The texts of Parley's system messages in a conversation, at Stream, in their order. */
  said(cid: string): Promise<string[]>;
}

/** The notifications that were started about a listing, by their keys; one run each, or it is there twice. */
export async function notificationsOf(client: Client, listing: string): Promise<string[]> {
  const keys: string[] = [];
  const query = `WorkflowType = 'notification' AND ParleyListing = '${listing}'`;
  for await (const { workflowId } of client.workflow.list({ query }))
    keys.push(workflowId.replace('notification/', ''));
  return keys.toSorted((a, b) => (a < b ? -1 : 1));
}

/** @param url of the API, which may change with a restart */
export function offerDesk(market: { readonly url: () => string } & Pick<Marketplace, 'stream'>): OfferDesk {
  const call: OfferDesk['call'] = async (who, method, path, body, headers = {}) => {
    const response = await fetch(`${market.url()}/api/v1/${path}`, {
      method,
      headers: {
        ...(await bearer({ role: who.role, sub: who.id })),
        'content-type': 'application/json',
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return {
      status: response.status,
      location: response.headers.get('location'),
      retryAfter: response.headers.get('retry-after'),
      body: (await response.json()) as OfferAnswer['body'],
    };
  };
  const good = async (answer: Promise<OfferAnswer>): Promise<void> => {
    const { status, body } = await answer;
    if (status >= 300) throw new Error(`Answered ${status}: ${JSON.stringify(body)}`);
  };
  const person: OfferDesk['person'] = async (name) => {
    const id = `${name.toLowerCase()}-${randomUUID().slice(0, 8)}`;
    await good(call(SERVICE, 'PUT', `users/${id}`, { display_name: name, email: `${id}@example.com` }));
    return { id, role: 'user' };
  };
  const put: OfferDesk['put'] = (listing, details) => call(SERVICE, 'PUT', `listings/${listing}`, details);

  return {
    call,
    person,
    put,
    async sale(details = {}) {
      const [seller, buyer] = await Promise.all([person('Sam'), person('Bea')]);
      const listing = `listing-${randomUUID().slice(0, 8)}`;
      const usual = { title: 'A steel watch', price: 10_000, currency: 'EUR', status: 'active' };
      await good(put(listing, { ...usual, seller_id: seller.id, ...details }));
      return { listing, seller, buyer };
    },
    offer: (sale, body = {}, { key = randomUUID(), buyer = sale.buyer } = {}) =>
      call(
        buyer,
        'POST',
        `networks/listings/${sale.listing}/offers`,
        { amount: 8_000, currency: 'EUR', ...body },
        { 'idempotency-key': key },
      ),
    act: (who, id, action, body, key) =>
      call(who, 'POST', `offers/${id}/${action}`, body, {
        ...(key !== undefined && { 'idempotency-key': key }),
      }),
    async said(cid) {
      const { messages } = await market.stream.channel('messaging', cid.split(':')[1]).query({});
      return messages.filter(({ type }) => type === 'system').map(({ text }) => text ?? '');
    },
  };
}
