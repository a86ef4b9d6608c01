import { ConfigError, loadConfig } from '../../platform/config';
import { unknownVariables } from '../../platform/unknown-variables';
import type { CliContext } from '../context';
import { configOf, faultsOf } from '../partial-config';
import type { Finding } from './finding';

/** Finds all faults of the configuration at once, and shows where the variables came from. */
export function examineConfiguration({ env, files }: Pick<CliContext, 'env' | 'files'>): Finding {
  const part = 'Configuration';
  const address = ['the environment', ...files].join(', ');
  try {
    loadConfig({ ...env });
    return { part, state: 'ok', address, message: 'Complete' };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return {
      part,
      state: 'failed',
      address,
      message: `${error.faults.length} faults`,
      advice: [...error.faults, '.env.example explains every variable; `npm start` needs none of them.'],
    };
  }
}

/** Whether no variable is set: then every check would fail for the one reason that there is no configuration. */
export function isUnconfigured({ env, files }: Pick<CliContext, 'env' | 'files'>): boolean {
  return files.length === 0 && !env['MONGODB_URI'] && !env['GETSTREAM_API_KEY'] && !env['SMTP_URL'];
}

/** Finds variables that nothing reads, which are usually misspelt. */
export function examineUnknownVariables(env: NodeJS.ProcessEnv): readonly Finding[] {
  return unknownVariables(env).map((message) => ({ part: 'Variables', state: 'warning', message }));
}

/** Examines settings that Parley can do without, at a price. Faults in them are reported with the configuration's finding. */
export function examineOptionalSettings(env: NodeJS.ProcessEnv): readonly Finding[] {
  return [moderators(env), payloadKeys(env)].filter((finding) => finding !== undefined);
}

function moderators(env: NodeJS.ProcessEnv): Finding | undefined {
  const part = 'Moderators';
  if (faultsOf(env, ['MODERATOR_EMAILS']).length > 0) return undefined;
  const { length } = configOf(env, 'MODERATOR_EMAILS').MODERATOR_EMAILS;
  return length > 0
    ? { part, state: 'ok', message: `${length} mail ${length === 1 ? 'address' : 'addresses'}` }
    : {
        part,
        state: 'warning',
        message: 'Nobody is told of removed messages',
        advice: ['Set MODERATOR_EMAILS to a comma-separated list of mail addresses.'],
      };
}

function payloadKeys(env: NodeJS.ProcessEnv): Finding | undefined {
  const part = 'Payload keys';
  if (faultsOf(env, ['PAYLOAD_ENCRYPTION_KEYS']).length > 0) return undefined;
  const keys = configOf(env, 'PAYLOAD_ENCRYPTION_KEYS').PAYLOAD_ENCRYPTION_KEYS ?? [];
  return keys.length > 0
    ? { part, state: 'ok', message: `${keys.length}; the first encrypts` }
    : {
        part,
        state: 'warning',
        message: 'None, so that events are refused while MongoDB is down',
        advice: ['Set PAYLOAD_ENCRYPTION_KEYS, for example to the output of: openssl rand -base64 32'],
      };
}
