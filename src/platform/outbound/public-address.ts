import { BlockList, isIP } from 'node:net';

/** IPv4 ranges that are not public: IANA's special-purpose registry, multicast, and reserved ones. */
const NOT_PUBLIC: readonly [network: string, prefix: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];
/** The only IPv6 range of public addresses. IPv4-mapped, loopback, link-local, unique local and multicast are outside it. */
const GLOBAL: readonly [network: string, prefix: number] = ['2000::', 3];
/** Parts of it that are not public: protocol assignments with Teredo and benchmarks, documentation, 6to4 (which carries IPv4), AS112, documentation. */
const NOT_PUBLIC_6: readonly [network: string, prefix: number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
];

const special = new BlockList();
for (const [network, prefix] of NOT_PUBLIC) special.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of NOT_PUBLIC_6) special.addSubnet(network, prefix, 'ipv6');
const global = new BlockList();
global.addSubnet(...GLOBAL, 'ipv6');

/** Whether an IP address (in its usual notation) belongs to the public internet. */
export function isPublicIp(ip: string): boolean {
  switch (isIP(ip)) {
    case 4:
      return !special.check(ip, 'ipv4');
    case 6:
      return !ip.includes('%') && global.check(ip, 'ipv6') && !special.check(ip, 'ipv6');
    default:
      return false;
  }
}

export interface AddressRules {
  /** Allows http and addresses of private networks: for tests, and for an operator's own network. */
  readonly allowPrivate: boolean;
}

/** For URLs that users give. An operator may configure private addresses; users may never name one. */
export const USERS_ADDRESSES: AddressRules = { allowPrivate: false };

const MAX_LENGTH = 2_048;
/** Names that resolve only inside a private network, if at all. */
const LOCAL_NAME = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|home\.arpa)\.?$/i;

/**
 * The fault of a URL that a user gives; undefined where it has none. Only the text is checked here: the addresses that the
 * name resolves to are checked at each call (`createOutboundAgents`).
 */
export function addressFault(address: string, rules: AddressRules): string | undefined {
  if (address.length > MAX_LENGTH) return `must have at most ${MAX_LENGTH} characters`;
  // The parser drops tabs and line breaks, and other parsers do not.
  if (!/^[\x21-\x7e]+$/.test(address) || !URL.canParse(address)) return 'must be a URL';
  const { protocol, username, password, hostname } = new URL(address);
  if (protocol !== 'https:' && !(rules.allowPrivate && protocol === 'http:'))
    return 'must begin with https://';
  if (username !== '' || password !== '') return 'must have no user and no password';
  if (rules.allowPrivate) return undefined;
  // The parser has turned every other notation (decimal, octal, hexadecimal, short) into the usual one by now.
  const ip = hostname.replace(/^\[(.*)\]$/, '$1');
  const isPublic = isIP(ip) === 0 ? hostname.includes('.') && !LOCAL_NAME.test(hostname) : isPublicIp(ip);
  return isPublic ? undefined : 'must be an address of the public internet';
}
