import { CANONICAL_NAMES } from './time-zone-links';

const MAX_LENGTH = 64;

/**
 * Abbreviations, which are no zones: several countries use the same one, and most mean standard time all year. What they
 * may mean is suggested. Runtimes take some of them, each in its own way.
 */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  ACST: 'Australia/Adelaide, Australia/Darwin',
  ACT: 'Australia/Darwin, America/Rio_Branco',
  AEDT: 'Australia/Sydney',
  AEST: 'Australia/Sydney, Australia/Brisbane',
  AET: 'Australia/Sydney, Australia/Brisbane',
  AKST: 'America/Anchorage',
  AMT: 'America/Manaus, Asia/Yerevan',
  ART: 'America/Argentina/Buenos_Aires, Africa/Cairo',
  AST: 'America/Halifax, America/Puerto_Rico, Asia/Riyadh',
  AWST: 'Australia/Perth',
  BRT: 'America/Sao_Paulo',
  BST: 'Europe/London, Asia/Dhaka',
  CAT: 'Africa/Harare, Africa/Johannesburg',
  CDT: 'America/Chicago, America/Havana',
  CEST: 'Europe/Berlin, Europe/Paris, Europe/Madrid, Europe/Warsaw',
  CET: 'Europe/Berlin, Europe/Paris, Europe/Madrid, Europe/Warsaw',
  CST: 'America/Chicago, America/Mexico_City, Asia/Shanghai',
  EAT: 'Africa/Nairobi',
  ECT: 'America/Guayaquil, Europe/Paris',
  EDT: 'America/New_York, America/Toronto',
  EEST: 'Europe/Athens, Europe/Bucharest, Europe/Helsinki',
  EET: 'Europe/Athens, Europe/Bucharest, Europe/Helsinki, Africa/Cairo',
  EST: 'America/New_York, America/Toronto, America/Panama',
  GST: 'Asia/Dubai',
  HKT: 'Asia/Hong_Kong',
  HST: 'Pacific/Honolulu',
  ICT: 'Asia/Bangkok, Asia/Ho_Chi_Minh',
  IST: 'Asia/Kolkata, Europe/Dublin, Asia/Jerusalem',
  JST: 'Asia/Tokyo',
  KST: 'Asia/Seoul',
  MDT: 'America/Denver',
  MEST: 'Europe/Berlin',
  MESZ: 'Europe/Berlin',
  MET: 'Europe/Berlin',
  MEZ: 'Europe/Berlin',
  MSK: 'Europe/Moscow',
  MST: 'America/Denver, America/Phoenix',
  NST: 'America/St_Johns',
  NZDT: 'Pacific/Auckland',
  NZST: 'Pacific/Auckland',
  PDT: 'America/Los_Angeles, America/Vancouver',
  PKT: 'Asia/Karachi',
  PST: 'America/Los_Angeles, America/Vancouver, Asia/Manila',
  SAST: 'Africa/Johannesburg',
  SGT: 'Asia/Singapore',
  SST: 'Pacific/Pago_Pago, Asia/Singapore',
  WEST: 'Europe/Lisbon',
  WET: 'Europe/Lisbon',
  WIB: 'Asia/Jakarta',
};

/** A zone's name as it is to be stored, or what is wrong with it, to be said of the field. */
export type TimeZoneReading = { readonly name: string } | { readonly fault: string };

/**
 * Reads the name of a time zone in any capitals, also an older one.
 * @returns its name in the IANA database, or why it is none and what may be meant
 */
export function readTimeZone(value: string): TimeZoneReading {
  const wanted = value.trim();
  if (wanted.length > MAX_LENGTH || !/^[A-Za-z][A-Za-z0-9+_/-]*$/u.test(wanted)) return none();
  const name = CANONICAL_NAMES.get(wanted.toLowerCase());
  if (name !== undefined) return isKnownHere(name) ? { name } : none();
  // Only abbreviations have no place in them: the table has all other names without a slash.
  if (!wanted.includes('/')) {
    const meant = ABBREVIATIONS[wanted.toUpperCase()] ?? zonesOfCity(wanted);
    return none(meant);
  }
  const resolved = resolve(wanted);
  if (resolved === undefined || resolved.startsWith('SystemV/')) return none(zonesOfCity(wanted));
  return { name: CANONICAL_NAMES.get(resolved.toLowerCase()) ?? resolved };
}

/** @param meant names, comma-separated */
function none(meant?: string): { readonly fault: string } {
  return {
    fault:
      meant === undefined
        ? 'is not an IANA time zone, such as Europe/Berlin'
        : `is not an IANA time zone; one of these may be meant: ${meant}`,
  };
}

function resolve(name: string): string | undefined {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

function isKnownHere(name: string): boolean {
  return resolve(name) !== undefined;
}

/** Zones whose last part is what was said, as `Berlin` or `Germany/Berlin` mean Europe/Berlin. */
function zonesOfCity(wanted: string): string | undefined {
  const city = wanted.slice(wanted.lastIndexOf('/') + 1).toLowerCase();
  const found = Intl.supportedValuesOf('timeZone')
    .map((name) => CANONICAL_NAMES.get(name.toLowerCase()) ?? name)
    .filter((name) => name.slice(name.lastIndexOf('/') + 1).toLowerCase() === city);
  return found.length === 0 ? undefined : found.join(', ');
}
