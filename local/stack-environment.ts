import { localSecret } from './local-secret';
import type { Ports } from './ports';
import type { RealParts } from './real-parts.mjs';

/** Key and secret of the sandbox's app. Both are public, since it listens on 127.0.0.1 only and holds nothing valuable. */
export const SANDBOX_KEY = 'parley-local';
export const SANDBOX_SECRET = 'parley-local-secret';

/**
 * Parley's configuration for the parts that run here. Variables of a real part come unchanged from the environment; those
 * of a local part are set or emptied, so that nothing of a real one is mixed in.
 */
export function stackEnvironment(
  env: NodeJS.ProcessEnv,
  ports: Ports,
  real: RealParts,
  dataDir: string,
): Record<string, string> {
  const own = (name: string, fallback: () => string): Record<string, string> => ({
    [name]: env[name] || fallback(),
  });
  return {
    HOST: '127.0.0.1',
    PORT: String(ports.parley),
    ...own('MAIL_FROM', () => 'parley@example.com'),
    ...own('MODERATOR_EMAILS', () => 'moderators@example.com'),
    ...own('PUBLIC_URL', () => `http://127.0.0.1:${ports.parley}`),
    ...own('START_PAGE_LINKS', () => localPages(ports, real)),
    // Short, so that the demo can show a follow-up, and nobody who tries one waits for an hour.
    ...own('FOLLOW_UP_UNREAD_MINUTES', () => '0.1'),
    ...own('UNSUBSCRIBE_SECRET', () => localSecret(dataDir, 'unsubscribe-secret')),
    ...own('AUTH_JWT_SECRET', () => localSecret(dataDir, 'auth-jwt-secret')),
    ...own('PAYLOAD_ENCRYPTION_KEYS', () => localSecret(dataDir, 'payload-encryption-key')),
    ...(real.mongo
      ? own('MONGODB_URI', () => '')
      : { MONGODB_URI: `mongodb://127.0.0.1:${ports.mongo}/parley?replicaSet=parley` }),
    ...(real.temporal
      ? own('TEMPORAL_ADDRESS', () => '')
      : {
          TEMPORAL_ADDRESS: `127.0.0.1:${ports.temporal}`,
          TEMPORAL_UI_URL: `http://127.0.0.1:${ports.temporalUi}`,
          TEMPORAL_NAMESPACE: 'default',
          TEMPORAL_API_KEY: '',
          TEMPORAL_TLS: '',
        }),
    ...(real.stream
      ? { ...own('GETSTREAM_API_KEY', () => ''), ...own('GETSTREAM_API_SECRET', () => '') }
      : {
          GETSTREAM_API_KEY: SANDBOX_KEY,
          GETSTREAM_API_SECRET: SANDBOX_SECRET,
          GETSTREAM_WEBHOOK_SECRET: '',
          GETSTREAM_BASE_URL: `http://127.0.0.1:${ports.sandbox}`,
        }),
    ...(real.mail ? own('SMTP_URL', () => '') : { SMTP_URL: `smtp://127.0.0.1:${ports.smtp}` }),
  };
}

/** The pages of the local parts, for the page at Parley's own `/`. */
function localPages(ports: Ports, real: RealParts): string {
  return [
    real.temporal ? [] : `Temporal UI: every run of a workflow=http://127.0.0.1:${ports.temporalUi}`,
    real.stream ? [] : `Stream sandbox: conversations and deliveries=http://127.0.0.1:${ports.sandbox}`,
    real.mail ? [] : `Mails that were caught=http://127.0.0.1:${ports.mailPage}`,
  ]
    .flat()
    .join(',');
}

/** The content of the file that `npx parley` reads in another shell. */
export function environmentFile(values: Record<string, string>): string {
  const quoted = (value: string): string => {
    const quote = ["'", '"', '`'].find((mark) => !value.includes(mark)) ?? '';
    return `${quote}${value}${quote}`;
  };
  const lines = Object.entries(values).map(([name, value]) => `${name}=${quoted(value)}`);
  return `# Written by Parley's local stack, for \`npx parley\` in another shell.\n${lines.join('\n')}\n`;
}
