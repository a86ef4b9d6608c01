import { readableText } from '../fold-text';

export interface Link {
  /** Lower case, without `www.`, user and port. */
  readonly host: string;
  /** From the first `/` on; empty where there is none. */
  readonly path: string;
}

/**
 * An address with its scheme, to the end of what may belong to it, or a bare host with what follows it. Each is taken
 * as a whole, so that what is inside of it (`www.`, an address in a parameter) is no second one. Every part begins
 * where the one before cannot go on, so that no character is read twice.
 */
const ADDRESS =
  /https?:\/\/([^\s/?#<>"'()[\]{}|,;]+)([^\s<>"'()[\]{}|,;]*)|(?<![\p{L}\p{N}._@/-])((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?:(?=[/?#:])([^\s<>"'()[\]{}|,;]*))?/giu;

const SHORTENERS: ReadonlySet<string> = new Set([
  'bit.ly',
  'tinyurl.com',
  't.co',
  'goo.gl',
  'is.gd',
  'cutt.ly',
  'rb.gy',
]);
/** Where people meet, and what they share from their phones: Google shortens it, and nobody else can write there. */
const GOOGLE_MAPS = /^\/maps(?![\p{L}\p{N}])/u;

/** The links of a text, each once. A host without `http` or `www.` is one only where it is a shortener's. */
export function linksOf(text: string): Link[] {
  return Array.from(readableText(text).matchAll(ADDRESS), (match) => {
    const [, authority, rest = '', bare = '', path = ''] = match;
    const name = (authority ?? bare).toLowerCase();
    const host = name
      .slice(name.lastIndexOf('@') + 1)
      .split(':', 1)
      .join('');
    const link = { host: host.replace(/^www\./u, ''), path: authority === undefined ? path : rest };
    return authority !== undefined || host !== link.host || isShortened(link) ? link : undefined;
  }).filter((link) => link !== undefined);
}

/** Whether it hides where it leads to: by the whole host, so `notbit.ly` and `maps.app.goo.gl` do not. */
export function isShortened({ host, path }: Link): boolean {
  return SHORTENERS.has(host) && path.length > 1 && !(host === 'goo.gl' && GOOGLE_MAPS.test(path));
}
