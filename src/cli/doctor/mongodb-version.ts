/** The first release of each series that fixes CVE-2025-14847 (SERVER-115508). */
const FIXED_IN: Readonly<Record<string, number>> = {
  '4.4': 30,
  '5.0': 32,
  '6.0': 27,
  '7.0': 28,
  '8.0': 17,
  '8.2': 3,
};
const LAST_AFFECTED_SERIES = 8.2;

/**
 * Whether a MongoDB of this version leaks memory to unauthenticated clients by zlib-compressed messages. Series without a
 * fix are affected.
 */
export function hasMemoryLeak(version: string): boolean {
  const [, series = '', patch = ''] = /^(\d+\.\d+)\.(\d+)/u.exec(version) ?? [];
  if (series === '' || Number(series) > LAST_AFFECTED_SERIES) return false;
  const fixedIn = FIXED_IN[series];
  return fixedIn === undefined || Number(patch) < fixedIn;
}
