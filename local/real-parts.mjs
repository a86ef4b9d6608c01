import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const dotEnv = fileURLToPath(new URL('../.env', import.meta.url));

/** Reads the clone's `.env`, if there is one, into `process.env`; what is set already stays. */
export function loadDotEnv() {
  if (existsSync(dotEnv)) process.loadEnvFile(dotEnv);
}

/**
 * The parts whose address or keys the environment gives: they are the user's own, and are not started here.
 * @param {NodeJS.ProcessEnv} env
 */
export function realParts(env) {
  const has = (...names) => names.some((name) => Boolean(env[name]));
  if (has('GETSTREAM_API_KEY') !== has('GETSTREAM_API_SECRET')) {
    throw new Error(
      'Only one of GETSTREAM_API_KEY and GETSTREAM_API_SECRET is set: set both for your Stream app, or neither for the local sandbox.',
    );
  }
  if (has('TEMPORAL_API_KEY') && !has('TEMPORAL_ADDRESS')) {
    throw new Error(
      'TEMPORAL_API_KEY is set without TEMPORAL_ADDRESS: set both for your Temporal, or neither for the local one.',
    );
  }
  return {
    mongo: has('MONGODB_URI'),
    temporal: has('TEMPORAL_ADDRESS'),
    stream: has('GETSTREAM_API_KEY'),
    mail: has('SMTP_URL'),
  };
}
