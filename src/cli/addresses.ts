import type { Config } from '../platform/config';
import { CliError } from './outcome';

export const WEBHOOK_PATH = '/api/v1/webhooks/getstream';

/** The address of a Parley of this configuration, as seen from this machine. */
export function parleyUrl({ HOST, PORT }: Pick<Config, 'HOST' | 'PORT'>): string {
  if (PORT === 0) throw new CliError('PORT is 0, a port that nobody knows: set PORT to the one Parley uses.');
  const host = HOST === '0.0.0.0' ? '127.0.0.1' : HOST === '::' ? '::1' : HOST;
  return `http://${host.includes(':') ? `[${host}]` : host}:${PORT}`;
}

/** Removes user, password, query and fragment from an address, so that it can be shown. */
export function withoutCredentials(address: string): string {
  const [shown = ''] = address.split(/[?#]/u);
  // A password may contain @ and /, so everything up to the last @ is removed.
  return shown.replace(/^([a-z+]+:\/\/)?.*@/iu, '$1');
}
