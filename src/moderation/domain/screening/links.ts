import { readableText } from '../fold-text';

export interface Link {
  /** Lower case, without `www.`, user and port. */
  readonly host: string;
  /** From the first `/` on; empty where there is none. */
  readonly path: string;
}

/**
 * Matches an address with its scheme, or a bare host, each with everything that may belong to it. An address is matched as
 * a whole, so that a part of it (`www.`, an address in a parameter) does not count as a second one. Every part of the
 * pattern begins where the one before cannot go on, so that no character is read twice.
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
/** Google's short links to maps, which people share from their phones to agree where to meet. Only Google can create them. */
const GOOGLE_MAPS = /^\/maps(?![\p{L}\p{N}])/u;

/** The links of a text, each once. A host without `http` or `www.` counts only where it belongs to a shortener. */
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

/** Whether a link hides its target. The whole host decides, so `notbit.ly` and `maps.app.goo.gl` are no shorteners. */
export function isShortened({ host, path }: Link): boolean {
  return SHORTENERS.has(host) && path.length > 1 && !(host === 'goo.gl' && GOOGLE_MAPS.test(path));
}
