import { ConfigError, loadConfig, type Config } from '../platform/config';

/** Stand-ins for variables without a default. No caller gets them: only the requested variables are returned. */
const STAND_INS: Readonly<Record<string, string>> = {
  MONGODB_URI: 'mongodb://not-asked-for',
  GETSTREAM_API_KEY: 'not-asked-for',
  GETSTREAM_API_SECRET: 'not-asked-for',
  SMTP_URL: 'smtp://not-asked-for',
  AUTH_JWT_SECRET: 'not-asked-for'.repeat(3),
};

/**
 * The part of the configuration that one command needs, so that a token can be signed without a mail server.
 * @throws ConfigError about these variables only
 */
export function configOf<Name extends keyof Config>(
  env: NodeJS.ProcessEnv,
  ...names: readonly Name[]
): Pick<Config, Name> {
  const asked = new Set<string>(names);
  const standIns = Object.entries(STAND_INS).filter(
    // Where the address of a key set is requested, no secret is needed.
    ([name]) => !asked.has(name) && !(name === 'AUTH_JWT_SECRET' && asked.has('AUTH_JWKS_URL')),
  );
  const config = loadConfig({
    ...Object.fromEntries(standIns),
    ...Object.fromEntries(names.map((name) => [name, env[name]])),
  });
  return Object.fromEntries(names.map((name) => [name, config[name]])) as Pick<Config, Name>;
}

/** The faults of these variables. */
export function faultsOf(env: NodeJS.ProcessEnv, names: readonly (keyof Config)[]): readonly string[] {
  try {
    configOf(env, ...names);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
}
