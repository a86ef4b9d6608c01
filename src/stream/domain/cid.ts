/** The type and the id in a cid (`type:id`); an id may have colons itself. Without a colon all of it is the id. */
export function splitCid(cid: string): { readonly type: string; readonly id: string } {
  const colon = cid.indexOf(':');
  return { type: cid.slice(0, Math.max(colon, 0)), id: cid.slice(colon + 1) };
}
