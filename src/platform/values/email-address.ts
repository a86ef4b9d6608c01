/** RFC 5321, 4.5.3.1: octets of the part before the @, and of the whole address. */
const MAX_LOCAL_BYTES = 64;
const MAX_ADDRESS_BYTES = 254;
/** An "atom" of RFC 5322, with the letters of other scripts of RFC 6531. */
const DOT_ATOM = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const HOST_LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/u;

/**
 * Whether it is one mailbox that mail can be sent to: `r&d@example.com`, `info@bücher.example`, `user@example.xn--p1ai`.
 * Taken are the forms that people have. Quoted local parts (`"john doe"@…`) and addresses of machines (`…@[192.0.2.1]`) are
 * valid by the standard and refused: mail programs read them in ways that differ, and nobody's address is one.
 */
export function isEmailAddress(value: string): boolean {
  const at = value.lastIndexOf('@');
  const [local, domain] = [value.slice(0, Math.max(0, at)), value.slice(at + 1)];
  if (at < 1 || value.length > MAX_ADDRESS_BYTES || !DOT_ATOM.test(local)) return false;
  const host = hostOf(domain);
  if (host === undefined) return false;
  return byteLength(local) <= MAX_LOCAL_BYTES && byteLength(local) + 1 + host.length <= MAX_ADDRESS_BYTES;
}

/** The domain as DNS has it, in ASCII; undefined where it is none with a top level. */
function hostOf(domain: string): string | undefined {
  // What the parser of URLs would take for something else than a host, or decode.
  if (/[\s%/?#\\:@[\]\p{C}]/u.test(domain) || !URL.canParse(`http://${domain}/`)) return undefined;
  const { hostname } = new URL(`http://${domain}/`);
  const labels = hostname.split('.');
  const topLevel = labels.at(-1) ?? '';
  const isHost =
    labels.length > 1 && labels.every((label) => HOST_LABEL.test(label)) && !/^\d+$/u.test(topLevel);
  return isHost ? hostname : undefined;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
