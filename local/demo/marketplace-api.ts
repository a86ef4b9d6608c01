import { SignJWT } from 'jose';
import type { LocalStack } from '../stack';

/** The caller: a person of the marketplace, its own server, or its support. */
export interface CallerOf {
  readonly id: string;
  readonly role: 'user' | 'service' | 'support';
}

export const MARKETPLACE: CallerOf = { id: 'demo-marketplace', role: 'service' };
export const SUPPORT: CallerOf = { id: 'demo-support', role: 'support' };
export const person = (id: string): CallerOf => ({ id, role: 'user' });

export interface Answer {
  readonly status: number;
  readonly location: string | null;
  // The demo shows fields of several kinds of documents.
  readonly body: Readonly<Record<string, unknown>>;
}

export type MarketplaceApi = (
  who: CallerOf,
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<Answer>;

/** Calls Parley's API as the marketplace's front end and server do. @throws where the answer is not a success */
export function marketplaceApi(stack: LocalStack): MarketplaceApi {
  const secret = new TextEncoder().encode(stack.jwtSecret);
  return async (who, method, path, body, headers = {}) => {
    const token = await new SignJWT({ role: who.role })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(who.id)
      .setIssuer(stack.env['AUTH_JWT_ISSUER'] ?? 'parley')
      .setAudience(stack.env['AUTH_JWT_AUDIENCE'] ?? 'parley')
      .setExpirationTime('5m')
      .sign(secret);
    const response = await fetch(`${stack.parley.url}/api/v1/${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} was answered ${response.status}: ${text}`);
    return {
      status: response.status,
      location: response.headers.get('location'),
      body: JSON.parse(text) as Record<string, unknown>,
    };
  };
}
