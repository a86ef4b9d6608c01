import { lookup, type LookupAddress, type LookupOptions } from 'node:dns';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent, type AgentOptions } from 'node:https';
import type { LookupFunction } from 'node:net';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import { isPublicIp, type AddressRules } from './public-address';

/** A host name resolves to an address that is not public. */
export class PrivateAddressError extends Error {
  readonly code = 'private_address';
  constructor() {
    super('The address is not public');
    this.name = 'PrivateAddressError';
  }
}

export interface OutboundAgents {
  readonly http: HttpAgent;
  readonly https: HttpsAgent;
  destroy(): void;
}

type Resolve = (
  hostname: string,
  options: LookupOptions & { all: true },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * Agents for URLs that users give. The IP address of a connection is checked after DNS has answered, in the lookup that the
 * connection itself uses, so a name that resolves differently the next time gains nothing. Connections are not kept: each
 * call is checked anew.
 */
export function createOutboundAgents(
  rules: AddressRules,
  options: { readonly resolve?: Resolve; readonly tls?: Pick<AgentOptions, 'ca'> } = {},
): OutboundAgents {
  const http = rules.allowPrivate
    ? new HttpAgent()
    : new RequestFilteringHttpAgent({ lookup: publicOnly(options.resolve ?? lookup) });
  const https = rules.allowPrivate
    ? new HttpsAgent({ ...options.tls })
    : new RequestFilteringHttpsAgent({ ...options.tls, lookup: publicOnly(options.resolve ?? lookup) });
  return {
    http,
    https,
    destroy() {
      http.destroy();
      https.destroy();
    },
  };
}

/** Wraps a lookup so that it fails where any of the addresses is not public. */
function publicOnly(resolve: Resolve): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, '', 0);
      const [first] = addresses;
      if (first === undefined || !addresses.every(({ address }) => isPublicIp(address))) {
        return callback(new PrivateAddressError(), '', 0);
      }
      if (options.all === true) return callback(null, addresses);
      return callback(null, first.address, first.family);
    });
  };
}
